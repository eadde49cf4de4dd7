import { isWebAddress } from '../article/webAddress.ts';
import type { Format } from './format.ts';

/** What trafilatura writes of a page as JSON. `source` is the page's address. */
export const trafilatura: Format = {
  id: 'trafilatura',
  places: ['', 'articles', 'data'],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    return (has('text') || has('raw_text')) && (has('fingerprint') || has('source-hostname') || (has('hostname') && (has('sitename') || has('excerpt') || has('license'))));
  },
  read(reader) {
    const title = reader.lineBlock('title', 'title');
    reader.takeDate('published', 'date');
    reader.takeDate('captured', 'filedate');
    if (isWebAddress(reader.word('source') ?? '')) reader.takeUrl(undefined, 'source');
    reader.takeUrl(undefined, 'url');
    reader.takeText('outlet', 'sitename', 'source-hostname', 'hostname');
    reader.takeText('language', 'language');
    const authors = reader.line(['author']);
    for (const name of authors?.text.text.split(';') ?? []) {
      if (authors !== undefined) reader.sheet.addNames('authors', [name], { from: authors.from, span: authors.span });
    }
    const categories = reader.line(['categories']);
    for (const name of categories?.text.text.split(/[;,]/) ?? []) {
      if (categories !== undefined) reader.sheet.addNames('categories', [name], { from: categories.from, span: categories.span });
    }
    reader.takeNames('categories', 'categories');
    const body = reader.body('text', 'raw_text');
    return { ids: [reader.word('id'), reader.word('source'), reader.word('url'), reader.word('fingerprint')], title, deck: reader.lineBlock('deck', 'excerpt', 'description'), body };
  },
};
