import { isWebAddress } from '../article/webAddress.ts';
import type { DraftBlock } from '../article/draftBlock.ts';
import { isArray, isObject, isString } from '../json/jsonValue.ts';
import type { JsonObject, JsonValue } from '../json/jsonValue.ts';
import type { Format } from './format.ts';
import { GENERIC_ENVELOPES, GENERIC_KEYS } from './genericKeys.ts';
import type { GenericFact } from './genericKeys.ts';
import type { ItemReader } from './itemReader.ts';

/** A text this long is a body even without a title. */
const LONG_TEXT = 400;
const SHORT_TEXT = 40;

/** Any other JSON: title, body, date, address found by their keys and shapes. It says that it guessed. */
export const genericJson: Format = {
  id: 'generic-json',
  isGuess: true,
  places: ['', 'articles', 'items', 'results', 'posts', 'data', 'docs', 'documents', 'news', 'stories', 'entries', 'records', 'rows', 'hits.hits', 'hits', 'value', 'response.docs', 'response.results', 'response', 'data.articles', 'data.items', 'data.posts', 'feed.items', 'feed', 'list', 'content', 'payload', '*'],
  detect(item, source) {
    const keys = keyIndex(item);
    const title = stringAt(item, keys.get('title'));
    const body = bodyLength(item, keys.get('body'));
    const when = keys.has('published');
    const where = stringAt(item, keys.get('url'));
    const hasUrl = where !== undefined && isWebAddress(source.slice(where.start, where.end).replaceAll('\\/', '/'));
    const hasTitle = title !== undefined && title.end - title.start >= 3;
    if (hasTitle && body >= SHORT_TEXT) return body >= LONG_TEXT || when || hasUrl || keys.has('authors');
    return (hasTitle && when && hasUrl) || (body >= LONG_TEXT && (when || hasUrl));
  },
  read(reader) {
    const keys = keyIndex(reader.item);
    const at = (fact: GenericFact): readonly string[] => keys.get(fact) ?? [];
    const title = reader.lineBlock('title', ...at('title').flatMap(orInside));
    reader.takeDate('published', ...at('published').flatMap(orInside));
    reader.takeDate('modified', ...at('modified').flatMap(orInside));
    reader.takeDate('captured', ...at('captured').flatMap(orInside));
    reader.takeUrl(undefined, ...at('url'));
    for (const path of at('outlet').flatMap((key) => [`${key}.name`, `${key}.title`, key])) {
      const word = reader.word(path) ?? '';
      // A field named `source` often holds the address.
      if (isWebAddress(word)) reader.takeUrl(undefined, path);
      else reader.takeText('outlet', path);
    }
    reader.takeText('language', ...at('language'));
    reader.takeNames('authors', ...at('authors').slice(0, 1));
    reader.takeNames('categories', ...at('categories').slice(0, 1));
    const body = bodyBlocks(reader, at('body'));
    const deck = reader.lineBlock('deck', ...at('deck'));
    return { ids: [...at('id'), ...at('url')].map((path) => reader.word(path)), title, deck, body };
  },
};

function orInside(path: string): readonly string[] {
  return [path, `${path}.main`, `${path}.rendered`, `${path}.text`, `${path}.value`, `${path}.iso`, `${path}.$date`];
}

/** Paths of the item's members by the fact their key names, best key first. Members of envelopes count too. */
function keyIndex(item: JsonObject): ReadonlyMap<GenericFact, readonly string[]> {
  const paths = new Map<string, string>();
  collect(item, '', paths);
  for (const envelope of GENERIC_ENVELOPES) {
    const inside = item.entries.get(envelope);
    if (isObject(inside)) collect(inside, `${envelope}.`, paths);
  }
  const index = new Map<GenericFact, readonly string[]>();
  for (const fact of facts()) {
    const found = GENERIC_KEYS[fact].map((key) => paths.get(key)).filter((path) => path !== undefined);
    if (found.length > 0) index.set(fact, found);
  }
  return index;
}

function facts(): readonly GenericFact[] {
  return ['title', 'body', 'deck', 'published', 'modified', 'captured', 'url', 'authors', 'outlet', 'language', 'categories', 'id'];
}

function collect(item: JsonObject, prefix: string, paths: Map<string, string>): void {
  for (const key of item.entries.keys()) {
    const folded = key.toLowerCase().replace(/[_\-\s.:@]/g, '');
    if (!paths.has(folded) && !key.includes('.')) paths.set(folded, prefix + key);
  }
}

function valueAt(item: JsonObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = item;
  for (const step of path.split('.')) value = isObject(value) ? value.entries.get(step) : undefined;
  return value;
}

function stringAt(item: JsonObject, paths: readonly string[] | undefined): { readonly start: number; readonly end: number } | undefined {
  for (const path of paths ?? []) {
    const value = valueAt(item, path);
    const inner = isObject(value) ? ['main', 'rendered', 'text', 'value'].map((key) => value.entries.get(key)).find(isString) : value;
    if (isString(inner) && inner.end > inner.start) return inner;
  }
  return undefined;
}

/** Raw length of the longest body a key names. */
function bodyLength(item: JsonObject, paths: readonly string[] | undefined): number {
  return Math.max(0, ...(paths ?? []).map((path) => lengthOf(valueAt(item, path))));
}

function lengthOf(value: JsonValue | undefined): number {
  if (isString(value)) return value.end - value.start;
  if (isArray(value)) return value.items.reduce((sum, item) => sum + (isString(item) ? item.end - item.start : 0), 0);
  if (isObject(value)) return Math.max(0, ...['rendered', 'html', 'text', 'value', 'plain'].map((key) => lengthOf(asString(value.entries.get(key)))));
  return 0;
}

function asString(value: JsonValue | undefined): JsonValue | undefined {
  return isString(value) ? value : undefined;
}

/** The first body that is as long as half the longest: a short `content` beside a long `text` is not the body. */
function bodyBlocks(reader: ItemReader, paths: readonly string[]): readonly DraftBlock[] {
  const longest = bodyLength(reader.item, paths);
  const path = paths.find((one) => lengthOf(valueAt(reader.item, one)) >= Math.max(1, longest / 2));
  const value = path === undefined ? undefined : valueAt(reader.item, path);
  if (isString(value)) return reader.bodyOf(value);
  if (isArray(value)) return value.items.filter(isString).flatMap((item) => reader.bodyOf(item));
  if (isObject(value)) return reader.body(...['rendered', 'html', 'text', 'value', 'plain'].map((key) => `${path}.${key}`));
  return [];
}
