import { sliceMapped } from '../../text/mappedText.ts';
import type { MappedText } from '../../text/mappedText.ts';
import { createMapBuilder } from '../../text/textMap.ts';
import type { MapBuilder } from '../../text/textMap.ts';
import type { Span } from '../../model/span.ts';
import { createEntityReader } from './entityAt.ts';
import type { EntityReader } from './entityAt.ts';

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

/** What has been collected. */
interface Collected {
  readonly html: string;
  readonly isPreformatted: boolean;
  readonly builder: MapBuilder;
  readonly entities: EntityReader;
  readonly parts: string[];
  length: number;
  /** White space that shows only if something follows it. */
  gap: Gap | undefined;
}

/** `isPreformatted`: white space stays as it is (`<pre>`). */
export function createBlockText(html: string, isPreformatted: boolean): BlockText {
  const text: Collected = { html, isPreformatted, builder: createMapBuilder(), entities: createEntityReader('text'), parts: [], length: 0, gap: undefined };
  return {
    addRaw: (start, end) => addRaw(text, start, end),
    addBreak(start, end) {
      const { gap } = text;
      if (isPreformatted) addAtom(text, '\n', start, end);
      else if (gap?.isMarkup === false && gap.text === ' ' && html.slice(gap.start, gap.end).includes('\n')) gap.text = '\n';
      else text.gap = { text: '\n', start, end, isMarkup: true };
    },
    addGap(shown, start, end) {
      if (text.gap?.text !== '\n' && text.gap?.text !== '\t') text.gap = { text: shown, start, end, isMarkup: true };
    },
    length: () => text.length,
    isAfterBreak: () => text.gap?.text === '\n',
    finish: () => trimmed({ text: text.parts.join(''), map: text.builder.build() }),
  };
}

function addRaw(text: Collected, start: number, end: number): void {
  const { html, isPreformatted, entities } = text;
  let at = start;
  while (at < end) {
    const unit = html.charCodeAt(at);
    const entity = unit === 0x26 ? entities.read(html, at, end) : undefined;
    const next = entity?.end ?? (!isPreformatted && isSpaceUnit(unit) ? endOfSpace(html, at, end) : endOfPlain(html, at + 1, end, isPreformatted));
    if (entity !== undefined && !isPreformatted && isHtmlSpace(entity.text)) addSpace(text, at, next, false);
    else if (entity !== undefined) addAtom(text, entity.text, at, next);
    else if (!isPreformatted && isSpaceUnit(unit)) addSpace(text, at, next, html.slice(at, next).includes('\n'));
    else addCopy(text, at, next);
    at = next;
  }
}

function addCopy(text: Collected, start: number, end: number): void {
  flushGap(text);
  text.builder.copy(text.length, start, end - start);
  text.parts.push(text.html.slice(start, end));
  text.length += end - start;
}

function addAtom(text: Collected, shown: string, start: number, end: number): void {
  flushGap(text);
  text.builder.atom(text.length, text.length + shown.length, start, end);
  text.parts.push(shown);
  text.length += shown.length;
}

function addSpace(text: Collected, start: number, end: number, hasLineEnd: boolean): void {
  const { gap } = text;
  if (gap === undefined) text.gap = { text: ' ', start, end, isMarkup: false };
  else if (gap.isMarkup && gap.text === '\n' && hasLineEnd) text.gap = { text: '\n', start, end, isMarkup: false };
  else if (!gap.isMarkup && gap.end === start) gap.end = end;
}

/** White space before the first word of a block is dropped. */
function flushGap(text: Collected): void {
  const { gap, html } = text;
  text.gap = undefined;
  if (gap === undefined || text.length === 0) return;
  const isSame = gap.end - gap.start === 1 && html.charAt(gap.start) === gap.text;
  if (isSame) text.builder.copy(text.length, gap.start, 1);
  else text.builder.atom(text.length, text.length + 1, gap.start, gap.end);
  text.parts.push(gap.text);
  text.length += 1;
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
