import { textAt } from '../json/jsonField.ts';
import { isObject } from '../json/jsonValue.ts';
import { createItemReader } from './itemReader.ts';
import type { Format } from './format.ts';

/** JSON Feed 1.0 and 1.1. What the feed says of itself holds for items that say nothing else. */
export const jsonFeed: Format = {
  id: 'json-feed',
  places: ['items'],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    return has('id') && (has('content_html') || has('content_text') || (has('date_published') && has('url')));
  },
  read(reader, document) {
    const title = reader.lineBlock('title', 'title');
    reader.takeDate('published', 'date_published');
    reader.takeDate('modified', 'date_modified');
    const root = document.roots[0];
    const base = isObject(root) ? textAt(document.source, root, 'home_page_url') : undefined;
    reader.takeUrl(base, 'url', 'external_url');
    reader.takeText('language', 'language');
    reader.takeNames('authors', 'authors', 'author');
    reader.takeNames('categories', 'tags');
    if (isObject(root)) {
      const feed = createItemReader(document.source, root, false);
      for (const name of ['outlet', 'language'] as const) {
        const found = feed.line([name === 'outlet' ? 'title' : 'language']);
        if (found !== undefined) reader.sheet.setText(name, found.text.text, { from: `feed ${found.from}`, span: found.span });
      }
    }
    const body = reader.body('content_html', 'content_text');
    return { ids: [reader.word('id'), reader.word('url')], title, deck: reader.lineBlock('deck', 'summary'), body };
  },
};
