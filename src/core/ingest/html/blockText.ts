import { sliceMapped } from '../../text/mappedText.ts';
import type { MappedText } from '../../text/mappedText.ts';
import { createMapBuilder } from '../../text/textMap.ts';
import type { Span } from '../../model/span.ts';
import { createEntityReader } from './entityAt.ts';

/** Text of one block while it is collected from its nodes, mapped to the HTML. Lives for one block. */
export interface BlockText {
  /** Raw characters `[start, end)` of the HTML: entities decoded, white space collapsed as HTML does. */
  addRaw(start: number, end: number): void;
  /** A line end that mark-up makes (`<br>` at `[start, end)`). */
  addBreak(start: number, end: number): void;
  /** White space that mark-up makes (the border of two cells), shown as `text`. */
  addGap(text: ' ' | '\t' | '\n', start: number, end: number): void;
  /** Units so far, without white space that is still open at the end. */
  length(): number;
  /** Whether nothing but white space came since the last `<br>`. */
  isAfterBreak(): boolean;
  /** The text without blanks at its ends; `trimmed` tells how many units went at the start. `undefined` when nothing is left. */
  finish(): { readonly mapped: MappedText; readonly trimmed: number } | undefined;
}

interface Gap {
  text: string;
  start: number;
  end: number;
  /** Made by mark-up, so it does not grow; white space that holds the line end itself takes its place. */
  isMarkup: boolean;
}

/** `isPreformatted`: white space stays as it is (`<pre>`). */
export function createBlockText(html: string, isPreformatted: boolean): BlockText {
  const builder = createMapBuilder();
  const entities = createEntityReader('text');
  const parts: string[] = [];
  let length = 0;
  let gap: Gap | undefined;

  const flushGap = (): void => {
    if (gap === undefined) return;
    if (length > 0) {
      const isSame = gap.end - gap.start === 1 && html.charAt(gap.start) === gap.text;
      if (isSame) builder.copy(length, gap.start, 1);
      else builder.atom(length, length + 1, gap.start, gap.end);
      parts.push(gap.text);
      length += 1;
    }
    gap = undefined;
  };
  const copy = (start: number, end: number): void => {
    flushGap();
    builder.copy(length, start, end - start);
    parts.push(html.slice(start, end));
    length += end - start;
  };
  const addAtom = (text: string, start: number, end: number): void => {
    flushGap();
    builder.atom(length, length + text.length, start, end);
    parts.push(text);
    length += text.length;
  };
  const addSpace = (start: number, end: number, hasLineEnd: boolean): void => {
    if (gap === undefined) gap = { text: ' ', start, end, isMarkup: false };
    else if (gap.isMarkup && gap.text === '\n' && hasLineEnd) gap = { text: '\n', start, end, isMarkup: false };
    else if (!gap.isMarkup && gap.end === start) gap.end = end;
  };

  return {
    addRaw(start, end) {
      let at = start;
      while (at < end) {
        const unit = html.charCodeAt(at);
        const entity = unit === 0x26 ? entities.read(html, at, end) : undefined;
        if (entity !== undefined) {
          if (!isPreformatted && isHtmlSpace(entity.text)) addSpace(at, entity.end, false);
          else addAtom(entity.text, at, entity.end);
          at = entity.end;
        } else if (!isPreformatted && isSpaceUnit(unit)) {
          const next = endOfSpace(html, at, end);
          addSpace(at, next, html.slice(at, next).includes('\n'));
          at = next;
        } else {
          const next = endOfPlain(html, at + 1, end, isPreformatted);
          copy(at, next);
          at = next;
        }
      }
    },
    addBreak(start, end) {
      if (isPreformatted) addAtom('\n', start, end);
      else if (gap?.isMarkup === false && gap.text === ' ' && html.slice(gap.start, gap.end).includes('\n')) gap.text = '\n';
      else gap = { text: '\n', start, end, isMarkup: true };
    },
    addGap(text, start, end) {
      if (gap?.text !== '\n' && gap?.text !== '\t') gap = { text, start, end, isMarkup: true };
    },
    length: () => length,
    isAfterBreak: () => gap?.text === '\n',
    finish: () => trimmed({ text: parts.join(''), map: builder.build() }),
  };
}

/** White space of HTML; NBSP and other blanks are characters like any other. */
export function isSpaceUnit(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c;
}

/** Span of a text without the blanks at its ends: white space of any kind, zero-width space and BOM. */
export function trimmedSpan(text: string): Span {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankUnit(text.charAt(start))) start += 1;
  while (end > start && isBlankUnit(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function trimmed(mapped: MappedText): { readonly mapped: MappedText; readonly trimmed: number } | undefined {
  const { start, end } = trimmedSpan(mapped.text);
  if (start >= end) return undefined;
  if (start === 0 && end === mapped.text.length) return { mapped, trimmed: 0 };
  return { mapped: sliceMapped(mapped, start, end), trimmed: start };
}

function isBlankUnit(letter: string): boolean {
  return /[\s\u200b\ufeff]/.test(letter);
}

function isHtmlSpace(text: string): boolean {
  return text.length === 1 && isSpaceUnit(text.charCodeAt(0));
}

function endOfSpace(html: string, at: number, end: number): number {
  let place = at;
  while (place < end && isSpaceUnit(html.charCodeAt(place))) place += 1;
  return place;
}

function endOfPlain(html: string, at: number, end: number, isPreformatted: boolean): number {
  let place = at;
  while (place < end) {
    const unit = html.charCodeAt(place);
    if (unit === 0x26 || (!isPreformatted && isSpaceUnit(unit))) break;
    place += 1;
  }
  return place;
}
