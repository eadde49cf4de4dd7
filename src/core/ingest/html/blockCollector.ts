import type { BlockKind } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { MappedText } from '../../text/mappedText.ts';
import { createBlockText } from './blockText.ts';
import type { BlockText } from './blockText.ts';
import type { DraftBlock, LinkSpan } from '../article/draftBlock.ts';

/** What the elements around a text make of it. */
export interface Context {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly host?: string;
  /** Block borders inside are blanks: the whole is one line. */
  readonly isFlat: boolean;
  readonly isPreformatted: boolean;
  readonly isBold: boolean;
  readonly href?: string;
}

/** Collects text under contexts and cuts it into blocks. Lives for one parse. */
export interface BlockCollector {
  addRaw(context: Context, start: number, end: number): void;
  addBreak(context: Context, start: number, end: number): void;
  addGap(text: ' ' | '\t' | '\n', start: number, end: number): void;
  /** Ends the block that is open. */
  flush(): void;
  /** A block whose text is already made. */
  add(kind: BlockKind, text: MappedText, href?: string): void;
  finish(): readonly DraftBlock[];
}

interface OpenBlock {
  readonly context: Context;
  readonly text: BlockText;
  readonly links: { start: number; end: number; href: string }[];
  readonly bold: { start: number; end: number }[];
}

export function createBlockCollector(html: string): BlockCollector {
  const blocks: DraftBlock[] = [];
  let open: OpenBlock | undefined;

  const flush = (): void => {
    const block = open === undefined ? undefined : finished(open);
    if (block !== undefined) blocks.push(block);
    open = undefined;
  };
  const openFor = (context: Context): OpenBlock => {
    const fits = open !== undefined && open.context.kind === context.kind && open.context.isPreformatted === context.isPreformatted;
    if (!fits) flush();
    open ??= { context, text: createBlockText(html, context.isPreformatted), links: [], bold: [] };
    return open;
  };
  return {
    addRaw(context, start, end) {
      const block = openFor(context);
      const before = block.text.length();
      block.text.addRaw(start, end);
      const after = block.text.length();
      if (after === before) return;
      if (context.isBold) extend(block.bold, before, after);
      if (context.href !== undefined) extendLink(block.links, before, after, context.href);
    },
    addBreak(context, start, end) {
      const block = openFor(context);
      const isParagraphEnd = block.text.isAfterBreak() && !context.isFlat && !context.isPreformatted;
      if (isParagraphEnd) flush();
      else block.text.addBreak(start, end);
    },
    addGap: (text, start, end) => open?.text.addGap(text, start, end),
    flush,
    add(kind, text, href) {
      flush();
      const links = href === undefined ? [] : [{ span: { start: 0, end: text.text.length }, href }];
      blocks.push({ kind, text, links, bold: [] });
    },
    finish() {
      flush();
      return blocks;
    },
  };
}

function finished(open: OpenBlock): DraftBlock | undefined {
  const done = open.text.finish();
  if (done === undefined) return undefined;
  const length = done.mapped.text.length;
  const shifted = (span: Span): Span => ({ start: clamp(span.start - done.trimmed, length), end: clamp(span.end - done.trimmed, length) });
  const links: LinkSpan[] = open.links.map(({ start, end, href }) => ({ span: shifted({ start, end }), href }));
  const { kind, level, host } = open.context;
  return { kind, ...(level === undefined ? {} : { level }), ...(host === undefined ? {} : { host }), text: done.mapped, links, bold: open.bold.map(shifted) };
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}

function extend(spans: { start: number; end: number }[], start: number, end: number): void {
  const last = spans.at(-1);
  if (last !== undefined && last.end === start) last.end = end;
  else spans.push({ start, end });
}

function extendLink(links: OpenBlock['links'], start: number, end: number, href: string): void {
  const last = links.at(-1);
  if (last !== undefined && last.end === start && last.href === href) last.end = end;
  else links.push({ start, end, href });
}
