import { isObject } from '../json/jsonValue.ts';
import { withoutCutMark } from './cutBody.ts';
import type { Format } from './format.ts';

/** NewsAPI.org: `{status, articles: [{source: {id, name}, publishedAt, urlToImage, content}]}`. Bodies are cut. */
export const newsapi: Format = {
  id: 'newsapi',
  places: ['articles', ''],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    return has('publishedAt') && has('url') && has('title') && (has('urlToImage') || (isObject(item.entries.get('source')) && has('author')));
  },
  read(reader) {
    const title = reader.lineBlock('title', 'title');
    reader.takeDate('published', 'publishedAt');
    reader.takeUrl(undefined, 'url');
    reader.takeText('outlet', 'source.name', 'source.id');
    reader.takeNames('authors', 'author');
    reader.takeText('language', 'language');
    const body = withoutCutMark(reader, reader.body('content'));
    return { ids: [reader.word('url')], title, deck: reader.lineBlock('deck', 'description'), body };
  },
};
