import type { BlockKind } from '../../model/article.ts';
import { plainBlock } from '../article/draftBlock.ts';
import type { DraftBlock } from '../article/draftBlock.ts';
import { stringFieldAt, fieldAt } from '../json/jsonField.ts';
import { stringValue } from '../json/jsonString.ts';
import { isArray, isObject, isString, scalarText } from '../json/jsonValue.ts';
import type { JsonArray, JsonObject, JsonValue } from '../json/jsonValue.ts';
import { lineOf } from './itemReader.ts';
import type { ItemReader } from './itemReader.ts';

/** An element still to be read, and the kind its surroundings give it. */
interface Open {
  readonly value: JsonValue;
  readonly kind: BlockKind;
}

/** Elements that hold one line, the key it stands at, and its kind. */
const LINES: ReadonlyMap<string, readonly [BlockKind, readonly string[]]> = new Map([
  ['image', ['caption', ['caption', 'subtitle']]],
  ['video', ['embed', ['headlines.basic', 'description.basic', 'canonical_url']]],
  ['gallery', ['caption', ['headlines.basic', 'description.basic']]],
  ['audio', ['embed', ['headlines.basic', 'canonical_url']]],
  ['oembed_response', ['embed', ['raw_oembed.url', 'raw_oembed.title', 'raw_oembed._id']]],
  ['custom_embed', ['embed', ['embed.url']]],
  ['interstitial_link', ['related', ['content']]],
  ['story', ['related', ['headlines.basic']]],
  ['code', ['code', ['content']]],
  ['correction', ['boilerplate', ['text']]],
  ['endorsement', ['boilerplate', ['endorsement']]],
]);

/** Blocks of a story's elements, in order. Elements inside elements are walked without recursion. */
export function ansBlocks(reader: ItemReader, source: string, elements: JsonArray): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const stack: Open[] = reversed(elements.items, 'paragraph');
  for (let open = stack.pop(); open !== undefined; open = stack.pop()) {
    if (!isObject(open.value)) continue;
    const element = open.value;
    const type = textIn(source, element, 'type') ?? '';
    if (type === 'text' || type === 'raw_html') blocks.push(...written(reader, element, open.kind));
    else if (type === 'header') blocks.push(...header(source, element));
    else if (type === 'table') blocks.push(...tableRows(source, element));
    else if (LINES.has(type)) blocks.push(...line(source, element, type));
    else stack.push(...citation(element), ...inside(element, type, open.kind));
  }
  return blocks;
}

function inside(element: JsonObject, type: string, kind: BlockKind): readonly Open[] {
  const inner: BlockKind = type === 'quote' || type === 'blockquote' ? 'quote' : type === 'list' ? 'list-item' : type === 'link_list' ? 'related' : kind;
  const items = element.entries.get('content_elements') ?? element.entries.get('items');
  return isArray(items) ? reversed(items.items, inner) : [];
}

/** Whom a quotation cites. It stands after the words, so it goes on the stack before them. */
function citation(element: JsonObject): readonly Open[] {
  const cited = element.entries.get('citation');
  return cited === undefined ? [] : [{ value: cited, kind: 'quote' }];
}

function written(reader: ItemReader, element: JsonObject, kind: BlockKind): readonly DraftBlock[] {
  const content = element.entries.get('content');
  if (!isString(content)) return [];
  const blocks = reader.bodyOf(content);
  return kind === 'paragraph' ? blocks : blocks.map((block) => (block.kind === 'paragraph' ? { ...block, kind } : block));
}

function header(source: string, element: JsonObject): readonly DraftBlock[] {
  const text = lineOf(source, element.entries.get('content') ?? element);
  const level = Number(scalarText(source, element.entries.get('level')) ?? 2);
  return text === undefined ? [] : [{ ...plainBlock('heading', text), level: level >= 1 && level <= 6 ? level : 2 }];
}

function line(source: string, element: JsonObject, type: string): readonly DraftBlock[] {
  const [kind, paths] = LINES.get(type) ?? ['boilerplate', []];
  for (const path of paths) {
    const field = stringFieldAt(element, path);
    const text = field === undefined ? undefined : lineOf(source, field.value);
    if (text === undefined) continue;
    const href = textIn(source, element, 'url') ?? textIn(source, element, 'canonical_url');
    const links = kind === 'related' && href !== undefined ? [{ span: { start: 0, end: text.text.length }, href }] : [];
    return [{ kind, text, links, bold: [] }];
  }
  return [];
}

function tableRows(source: string, element: JsonObject): readonly DraftBlock[] {
  const rows = element.entries.get('rows');
  const header = element.entries.get('header');
  const cells = [...(header === undefined ? [] : [header]), ...(isArray(rows) ? rows.items : [])].flatMap((row) => (isArray(row) ? row.items : [row]));
  return cells.flatMap((cell): readonly DraftBlock[] => {
    const value = isObject(cell) ? cell.entries.get('content') : cell;
    const text = value === undefined ? undefined : lineOf(source, value);
    return text === undefined ? [] : [plainBlock('table', text)];
  });
}

function reversed(items: readonly JsonValue[], kind: BlockKind): Open[] {
  return items.map((value): Open => ({ value, kind })).reverse();
}

function textIn(source: string, element: JsonObject, key: string): string | undefined {
  const value = fieldAt(element, key)?.value;
  return isString(value) ? stringValue(source, value) : undefined;
}
