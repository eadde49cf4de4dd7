import type { ArticleRecord, SourceRecord } from './records.ts';
import { tagsOf, type ArticleRow } from './queryRows.ts';

/** Text as it is compared: case, accents and kinds of apostrophes do not count. `Élysée’s` → `elysee's`. */
export function searchKey(text: string): string {
  // Most titles and paths are plain: a fifth of the time.
  if (/^[\x20-\x7e]*$/u.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replaceAll(/\p{M}+/gu, '').replaceAll(/[’ʼ‘]/gu, "'").toLowerCase();
}

/** The words of a filter; a part in double quotes is one word. `ferry "harbour board"` → `ferry`, `harbour board`. */
export function filterWords(filter: string): readonly string[] {
  const words: string[] = [];
  const parts = filter.split('"');
  parts.forEach((part, index) => {
    // Behind an odd number of quotes is a quotation, unless nothing closes it.
    if (index % 2 === 1 && index < parts.length - 1) words.push(part.trim());
    else words.push(...part.split(/\s+/u));
  });
  return words.map(searchKey).filter((word) => word !== '');
}

/** What each record says to a filter but for its tags, computed once: a source that changed has new records, one that was tagged has not. */
export type SearchTexts = WeakMap<ArticleRecord, string>;

/** Keeps rows whose title, deck, outlet, authors, names, tags or path hold every word of the filter. An empty filter keeps all. */
export function filterRows<R extends ArticleRow>(rows: readonly R[], filter: string, texts: SearchTexts = new WeakMap()): readonly R[] {
  const words = filterWords(filter);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = texts.get(row.record) ?? searchText(row);
    texts.set(row.record, text);
    let tags: string | undefined;
    return words.every((word) => text.includes(word) || (tags ??= searchKey(tagsOf(row.source, row.record).join('\n'))).includes(word));
  });
}

/** The same for sources that cannot be read: only their path can be searched. */
export function filterSources<S extends { readonly source: SourceRecord; readonly path: string }>(sources: readonly S[], filter: string): readonly S[] {
  const words = filterWords(filter);
  return sources.filter(({ path }) => words.every((word) => searchKey(path).includes(word)));
}

function searchText({ record, path }: ArticleRow): string {
  const { facts, entities } = record;
  const parts = [facts.title, facts.deck, facts.outlet, facts.firstPublishedBy, facts.credit, ...facts.authors, ...facts.categories];
  for (const { name, aliases } of entities) {
    parts.push(name);
    for (const alias of aliases) if (alias !== name) parts.push(alias);
  }
  parts.push(path);
  // Each by itself: an accent in one name does not slow the others down.
  return parts.map((part) => (part === undefined ? '' : searchKey(part))).join('\n');
}
