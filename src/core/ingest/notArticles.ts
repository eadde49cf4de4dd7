import type { ParsedFile } from '../model/article.ts';
import type { JsonDocument } from './json/jsonDocument.ts';
import { stringFieldAt, fieldAt } from './json/jsonField.ts';
import { stringValue } from './json/jsonString.ts';
import { isArray, isObject, scalarText } from './json/jsonValue.ts';
import type { JsonObject, JsonValue } from './json/jsonValue.ts';

/** A shape that is known and is no article. */
interface KnownShape {
  readonly what: string;
  readonly is: (item: JsonObject, word: (path: string) => string | undefined) => boolean;
}

const has = (item: JsonObject, ...keys: readonly string[]): boolean => keys.every((key) => item.entries.has(key));

/** Shapes of JSON that sites give and that hold no article; the first that fits names the file. */
const SHAPES: readonly KnownShape[] = [
  { what: 'wordpress-comments', is: (item) => has(item, 'author_name', 'content') && (has(item, 'post') || has(item, 'author_avatar_urls')) },
  { what: 'wordpress-media', is: (item, word) => has(item, 'media_type') || has(item, 'media_details') || word('type') === 'attachment' },
  { what: 'wordpress-revisions', is: (item, word) => (has(item, 'parent', 'content') && !has(item, 'link', 'status')) || word('type') === 'revision' },
  { what: 'wordpress-revisions', is: (item) => has(item, 'revisions', 'diffs') || (has(item, 'post_title', 'post_content', 'post_author') && !has(item, 'post_type') && !has(item, 'post_name') && !has(item, 'guid')) },
  { what: 'wordpress-comments', is: (item) => has(item, 'comments', 'found') },
  { what: 'wordpress-search', is: (item) => has(item, 'subtype', 'url', 'title') && !has(item, 'content') },
  { what: 'wordpress-types', is: (item) => has(item, 'rest_base') && (has(item, 'taxonomies') || has(item, 'types') || has(item, 'hierarchical')) },
  { what: 'wordpress-terms', is: (item) => has(item, 'taxonomy', 'slug', 'name') },
  { what: 'wordpress-users', is: (item) => has(item, 'avatar_urls', 'slug', 'name') },
  { what: 'wordpress-index', is: (item) => has(item, 'namespaces', 'routes') },
  { what: 'oembed', is: (item, word) => has(item, 'version', 'type') && (has(item, 'provider_name') || has(item, 'html')) && ['rich', 'video', 'photo', 'link'].includes(word('type') ?? '') },
  { what: 'guardian-list', is: (item) => has(item, 'status', 'userTier') && has(item, 'results') },
  { what: 'newsmark-data', is: (item) => has(item, 'newsmark') },
  { what: 'package-json', is: (item) => has(item, 'name', 'version') && (has(item, 'dependencies') || has(item, 'devDependencies') || has(item, 'scripts')) },
  { what: 'geojson', is: (item, word) => word('type') === 'FeatureCollection' && has(item, 'features') },
  { what: 'json-schema', is: (item) => has(item, '$schema') && (has(item, 'properties') || has(item, '$defs')) },
];

/** What a document is when it holds no articles: an error a site sent, or a shape that is known. */
export function recognise(document: JsonDocument): ParsedFile | undefined {
  const { source, roots } = document;
  const items = roots.flatMap((root) => sample(root));
  const first = items[0];
  if (first === undefined) {
    const isEmptyList = roots.length === 1 && isArray(roots[0]) && roots[0].items.length === 0;
    return isEmptyList ? { outcome: 'not-articles', articles: [], what: 'empty-list', problems: [] } : undefined;
  }
  const root = roots[0];
  const answer = isObject(root) && root.entries.has('headers') ? root.entries.get('body') ?? root : root;
  const error = isObject(answer) ? siteError(source, answer) : undefined;
  if (error !== undefined) return error;
  const word = (path: string): string | undefined => textOf(source, first, path);
  const shape = SHAPES.find(({ is }) => is(first, word));
  return shape === undefined ? undefined : { outcome: 'not-articles', articles: [], what: shape.what, problems: [] };
}

/** The body a site answers in place of what was asked: WordPress `{code, message, data}`, `{error, message}`, `{status: "error"}`. */
function siteError(source: string, item: JsonObject): ParsedFile | undefined {
  const word = (path: string): string | undefined => textOf(source, item, path);
  const message = word('message') ?? word('error.message') ?? word('error_description') ?? word('error') ?? word('errors[0].message') ?? word('errors[0]') ?? word('fault.faultstring') ?? word('detail') ?? word('response.message');
  const status = scalarText(source, fieldAt(item, 'data.status')?.value) ?? scalarText(source, item.entries.get('status')) ?? scalarText(source, fieldAt(item, 'error.code')?.value);
  const isWordpress = has(item, 'code', 'message') && !has(item, 'title');
  const isOther = ['error', 'errors', 'fault'].some((key) => item.entries.has(key) && !isEmpty(source, item.entries.get(key))) || ['error', 'fail'].includes(word('status') ?? word('response.status') ?? '');
  const isOnlyMessage = item.entries.size <= 3 && has(item, 'message');
  const looksWhole = ['articles', 'items', 'results', 'posts', 'content', 'title', 'text'].some((key) => item.entries.has(key));
  if (!(isWordpress || isOther || isOnlyMessage) || looksWhole || message === undefined) return undefined;
  const code = word('code') ?? word('error.code');
  const span = { start: item.start, end: item.end };
  const facts = { message: message.slice(0, 500), ...(code === undefined ? {} : { code }), ...(status === undefined ? {} : { status }) };
  return { outcome: 'unreadable', articles: [], what: 'error-response', problems: [{ code: 'source.error-response', severity: 'warning', span, facts }] };
}

/** A first item: of a list its first object, of a map of objects (revisions, types) the first of them, else the object itself. */
function sample(root: JsonValue): readonly JsonObject[] {
  if (isArray(root)) return root.items.filter(isObject).slice(0, 1);
  if (!isObject(root)) return [];
  const inside = [...root.entries.values()];
  const isMap = inside.length > 0 && inside.every(isObject) && inside.length === inside.filter(isObject).length;
  const first = inside.find(isObject);
  const body = root.entries.get('body');
  if (isArray(body) && root.entries.has('headers')) return body.items.filter(isObject).slice(0, 1);
  const revisions = root.entries.get('revisions');
  if (isObject(revisions) && root.entries.size === 1) return [...revisions.entries.values()].filter(isObject).slice(0, 1);
  const response = root.entries.get('response');
  if (isObject(response)) return [response];
  return isMap && first !== undefined ? [first] : [root];
}

function textOf(source: string, item: JsonObject, path: string): string | undefined {
  const field = stringFieldAt(item, path);
  return field === undefined ? undefined : stringValue(source, field.value);
}

function isEmpty(source: string, value: JsonValue | undefined): boolean {
  const scalar = scalarText(source, value);
  return scalar === 'null' || scalar === 'false' || scalar === '0' || (isArray(value) && value.items.length === 0);
}
