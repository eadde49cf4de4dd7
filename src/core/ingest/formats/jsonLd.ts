import { fieldAt, stringFieldAt } from '../json/jsonField.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { stringValue } from '../json/jsonString.ts';
import { isArray, isObject, isString, objectsIn } from '../json/jsonValue.ts';
import type { JsonObject, JsonValue } from '../json/jsonValue.ts';
import type { Format } from './format.ts';
import { lineOf, spanOf } from './itemReader.ts';
import type { ItemReader } from './itemReader.ts';

/** Values looked at when a reference is followed. */
const MAX_LOOKED_AT = 2_000;

/** schema.org articles: an object, a list, or a graph. */
export const jsonLd: Format = {
  id: 'json-ld',
  isMixed: true,
  places: ['', '@graph', 'mainEntity', 'itemListElement'],
  detect: (item, source) => typesOf(item, source).some(isArticleType),
  read(reader, document) {
    const title = reader.lineBlock('title', 'headline', 'name', 'alternativeHeadline');
    reader.takeDate('published', 'datePublished', 'dateCreated', 'uploadDate');
    reader.takeDate('modified', 'dateModified');
    reader.takeUrl(undefined, 'url', 'mainEntityOfPage.@id', 'mainEntityOfPage.url', 'mainEntityOfPage', '@id');
    reader.takeText('language', 'inLanguage', 'inLanguage.alternateName', 'inLanguage.name');
    reader.takeNames('authors', 'author', 'creator');
    if (reader.sheet.names('authors').length === 0) followNames(reader, document, 'author');
    reader.takeText('outlet', 'publisher.name', 'publisher[0].name', 'sourceOrganization.name', 'provider.name');
    followOutlet(reader, document);
    reader.takeText('outlet', 'isPartOf.name', 'copyrightHolder.name');
    reader.takeNames('categories', 'articleSection');
    const body = reader.body('articleBody', 'text');
    const deck = reader.lineBlock('deck', 'description', 'abstract');
    return { ids: [reader.word('@id'), reader.word('identifier', 'identifier.value'), reader.sheet.text('url')], title, deck, body };
  },
};

function isArticleType(type: string): boolean {
  return /(?:^|[/:])(?:\w{0,40}(?:Article|BlogPosting)|LiveBlogPosting|Report|Review)$/.test(type);
}

function typesOf(item: JsonObject, source: string): readonly string[] {
  const type = item.entries.get('@type');
  const values = isArray(type) ? type.items : type === undefined ? [] : [type];
  return values.filter(isString).map((value) => stringValue(source, value));
}

/** `publisher: {"@id": …}`: the object of that id, here or in the graph, tells the name. */
function followOutlet(reader: ItemReader, document: JsonDocument): void {
  for (const path of ['publisher', 'sourceOrganization']) {
    const found = nameBehind(reader, document, fieldAt(reader.item, path)?.value);
    if (found !== undefined) reader.sheet.setText('outlet', found.name, { from: `${path}.@id`, span: found.span });
  }
}

function followNames(reader: ItemReader, document: JsonDocument, path: string): void {
  const value = fieldAt(reader.item, path)?.value;
  for (const one of isArray(value) ? value.items : [value]) {
    const found = nameBehind(reader, document, one);
    if (found !== undefined) reader.sheet.addNames('authors', [found.name], { from: `${path}.@id`, span: found.span });
  }
}

interface FoundName { readonly name: string; readonly span: { readonly start: number; readonly end: number } }

function nameBehind(reader: ItemReader, document: JsonDocument, value: JsonValue | undefined): FoundName | undefined {
  if (!isObject(value)) return undefined;
  const { source } = document;
  const id = idOf(source, value);
  if (id === undefined) return undefined;
  const graphs = document.roots.slice(0, 20).flatMap((root) => (isObject(root) ? objectsIn(root.entries.get('@graph')) : []));
  for (const start of [[reader.item], graphs.slice(0, 200)]) {
    const named = findNamed(source, start, id);
    if (named !== undefined) return named;
  }
  return undefined;
}

function findNamed(source: string, start: readonly JsonValue[], id: string): FoundName | undefined {
  const queue: JsonValue[] = [...start];
  for (let at = 0; at < queue.length && at < MAX_LOOKED_AT; at++) {
    const value = queue[at];
    if (isArray(value)) queue.push(...value.items.slice(0, 100));
    if (!isObject(value)) continue;
    const name = value.entries.get('name');
    const text = idOf(source, value) === id && name !== undefined ? lineOf(source, name)?.text : undefined;
    if (text !== undefined && name !== undefined) return { name: text, span: spanOf(name) };
    queue.push(...[...value.entries.values()].slice(0, 100));
  }
  return undefined;
}

function idOf(source: string, value: JsonObject): string | undefined {
  const field = stringFieldAt(value, '@id');
  return field === undefined ? undefined : stringValue(source, field.value);
}
