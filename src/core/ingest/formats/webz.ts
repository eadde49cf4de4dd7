import { isObject } from '../json/jsonValue.ts';
import type { Format } from './format.ts';

/** webz.io (formerly Webhose) news posts. `crawled` is when the page was fetched. */
export const webz: Format = {
  id: 'webz',
  places: ['posts', '', 'articles'],
  detect(item) {
    return isObject(item.entries.get('thread')) && item.entries.has('text') && (item.entries.has('uuid') || item.entries.has('published'));
  },
  read(reader) {
    const title = reader.lineBlock('title', 'title', 'thread.title_full', 'thread.title');
    reader.takeDate('published', 'published', 'thread.published');
    reader.takeDate('modified', 'updated');
    reader.takeDate('captured', 'crawled');
    reader.takeUrl(undefined, 'url', 'thread.url');
    reader.takeText('outlet', 'thread.site_full', 'thread.site');
    reader.takeText('language', 'language');
    reader.takeNames('authors', 'author');
    reader.takeNames('categories', 'categories', 'thread.site_categories', 'thread.section_title');
    return { ids: [reader.word('uuid', 'thread.uuid'), reader.word('url')], title, deck: undefined, body: reader.body('text') };
  },
};
