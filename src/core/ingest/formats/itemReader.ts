import type { Provenance } from '../../model/article.ts';
import type { SourceSpan } from '../../model/span.ts';
import { sliceMapped, throughMapped } from '../../text/mappedText.ts';
import type { MappedText } from '../../text/mappedText.ts';
import { createFactSheet } from '../article/factSheet.ts';
import { splitNames } from '../article/splitNames.ts';
import type { DateFact, FactSheet, ListFact, TextFact } from '../article/factSheet.ts';
import { blockThrough, plainBlock } from '../article/draftBlock.ts';
import type { DraftBlock } from '../article/draftBlock.ts';
import { absoluteAddress, isWebAddress } from '../article/webAddress.ts';
import { trimmedSpan } from '../html/blockText.ts';
import { htmlBlocks, htmlLine, isHtml } from '../html/htmlBlocks.ts';
import { firstString, fieldAt, mappedValue } from '../json/jsonField.ts';
import type { Field } from '../json/jsonField.ts';
import { mappedString } from '../json/jsonString.ts';
import { isArray, isObject } from '../json/jsonValue.ts';
import type { JsonObject, JsonString, JsonValue } from '../json/jsonValue.ts';
import { readDate } from './jsonDate.ts';
import { plainBlocks } from './plainBlocks.ts';

/** Reads one item of a JSON source: its facts go to the sheet, its texts come as blocks mapped to the source. */
export interface ItemReader {
  readonly source: string;
  readonly item: JsonObject;
  readonly sheet: FactSheet;
  value(path: string): JsonValue | undefined;
  /** The first of the paths that holds a string or number, shown as one line; entities and mark-up read. */
  line(paths: readonly string[]): { readonly text: MappedText; readonly from: string; readonly span: SourceSpan } | undefined;
  /** The same as plain words. */
  word(...paths: string[]): string | undefined;
  takeText(name: TextFact, ...paths: string[]): void;
  takeDate(name: DateFact, ...paths: string[]): void;
  /** Names at the first path that gives any: in strings, lists of strings, objects with a `name`, lists of those. */
  takeNames(name: ListFact, ...paths: string[]): void;
  /** An address; one relative to the site is made absolute with `base`. */
  takeUrl(base: string | undefined, ...paths: string[]): void;
  /** A title or deck. The title is also set as fact. */
  lineBlock(kind: 'title' | 'deck', ...paths: string[]): DraftBlock | undefined;
  /** A body in HTML or plain text, whichever the string is. */
  body(...paths: string[]): readonly DraftBlock[];
  bodyOf(value: JsonString): readonly DraftBlock[];
}

/** `isGuess`: every fact that is taken says that it was guessed. */
export function createItemReader(source: string, item: JsonObject, isGuess: boolean): ItemReader {
  const sheet = createFactSheet();
  const place = (from: string, span: SourceSpan): Provenance => ({ from, ...(isGuess ? { guessed: true as const } : {}), span });
  const reader: ItemReader = {
    source, item, sheet,
    value: (path) => fieldAt(item, path)?.value,
    line: (paths) => firstLine(source, item, paths),
    word: (...paths) => firstLine(source, item, paths)?.text.text,
    takeText(name, ...paths) {
      const found = firstLine(source, item, paths);
      if (found !== undefined) sheet.setText(name, found.text.text, place(found.from, found.span));
    },
    takeDate(name, ...paths) {
      for (const path of paths) takeDate(reader, name, path, place);
    },
    takeNames(name, ...paths) {
      const before = sheet.names(name).length;
      for (const path of paths) {
        if (sheet.names(name).length > before) return;
        takeNames(reader, name, path, place);
      }
    },
    takeUrl(base, ...paths) {
      for (const path of paths) {
        const found = firstLine(source, item, [path]);
        const address = absoluteAddress(found?.text.text ?? '', base);
        if (found !== undefined && (isWebAddress(address) || address.startsWith('/'))) sheet.setText('url', address, place(found.from, found.span));
      }
    },
    lineBlock(kind, ...paths) {
      const found = firstLine(source, item, paths);
      if (found === undefined) return undefined;
      sheet.setText(kind, found.text.text, place(found.from, found.span));
      return plainBlock(kind, found.text);
    },
    body(...paths) {
      const field = firstString(source, item, paths);
      return field === undefined ? [] : reader.bodyOf(field.value);
    },
    bodyOf(value) {
      const inner = mappedString(source, value);
      if (!isHtml(inner.text)) return plainBlocks(inner);
      const { blocks, isCut } = htmlBlocks(inner.text);
      if (isCut) sheet.report({ code: 'source.text-limited', severity: 'warning', span: spanOf(value) });
      return blocks.map((block) => blockThrough(block, inner));
    },
  };
  return reader;
}

export function spanOf(value: JsonValue): SourceSpan {
  return { start: value.start, end: value.end };
}

/** A string as one shown line: mark-up and entities read when it is HTML, white space collapsed, mapped to the source. */
export function lineOf(source: string, value: JsonValue): MappedText | undefined {
  const inner = mappedValue(source, value);
  if (inner === undefined) return undefined;
  if (isHtml(inner.text) || /\s\s|[\n\r\t]/.test(inner.text)) {
    const line = htmlLine(inner.text);
    return line === undefined ? undefined : throughMapped(line, inner);
  }
  const { start, end } = trimmedSpan(inner.text);
  if (start >= end) return undefined;
  return start === 0 && end === inner.text.length ? inner : sliceMapped(inner, start, end);
}

function firstLine(source: string, item: JsonObject, paths: readonly string[]): ReturnType<ItemReader['line']> {
  for (const path of paths) {
    const field = fieldAt(item, path);
    const text = field === undefined ? undefined : lineOf(source, field.value);
    if (field !== undefined && text !== undefined) return { text, from: field.from, span: spanOf(field.value) };
  }
  return undefined;
}

type Place = (from: string, span: SourceSpan) => Provenance;

function takeDate(reader: ItemReader, name: DateFact, path: string, place: Place): void {
  const { source, item, sheet } = reader;
  const field = fieldAt(item, path);
  if (field === undefined) return;
  const printed = mappedValue(source, field.value)?.text.trim() ?? '';
  if (!/\d/.test(printed) || /^0{1,4}(?:-00-00|$)/.test(printed) || sheet.date(name) !== undefined) return;
  const date = readDate(printed);
  const span = spanOf(field.value);
  if (date !== undefined) sheet.setDate(name, date, place(field.from, span));
  // Words that tell a time from today (`2 hours ago`) are no date, and no fault either.
  else if (/\d{4}/.test(printed)) sheet.report({ code: 'source.date-absurd', severity: 'warning', span, facts: { printed: printed.slice(0, 80), field: field.from } });
}

function takeNames(reader: ItemReader, name: ListFact, path: string, place: Place): void {
  const { source, item, sheet } = reader;
  const field = fieldAt(item, path);
  if (field === undefined) return;
  const items: readonly Field[] = isArray(field.value) ? field.value.items.map((value, index) => ({ value, from: `${path}[${index}]` })) : [field];
  for (const { value, from } of items.slice(0, 200)) {
    const named = isObject(value) ? namedIn(value, from) : { value, from };
    const text = named === undefined || named.value.kind !== 'string' ? undefined : lineOf(source, named.value)?.text;
    if (text === undefined || text.length > 200 || isAddress(text)) continue;
    sheet.addNames(name, name === 'authors' ? splitNames(text) : [text], place(named?.from ?? from, spanOf(named?.value ?? value)));
  }
}

/** Extractors take addresses of profiles for names. */
function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)|^\S{1,200}@\S{1,200}$|^[\w-]{1,60}\.(?:com|org|net)(?:\/\S{0,200})?$/i.test(text);
}

function namedIn(value: JsonObject, from: string): Field | undefined {
  for (const key of ['name', 'display_name', 'full_name', 'title', 'text', 'label', 'original']) {
    const found = value.entries.get(key);
    if (found?.kind === 'string') return { value: found, from: `${from}.${key}` };
  }
  return undefined;
}
