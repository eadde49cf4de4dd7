import { isObject } from '../json/jsonValue.ts';
import { withoutCutMark } from './cutBody.ts';
import type { Format } from './format.ts';

/** GNews: `{totalArticles, articles: [{title, content, image, publishedAt, source: {name, url}}]}`. Bodies are cut. */
export const gnews: Format = {
  id: 'gnews',
  places: ['articles', ''],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    const source = item.entries.get('source');
    return has('publishedAt') && has('url') && has('title') && isObject(source) && source.entries.has('url') && !has('urlToImage');
  },
  read(reader) {
    const title = reader.lineBlock('title', 'title');
    reader.takeDate('published', 'publishedAt');
    reader.takeUrl(undefined, 'url');
    reader.takeText('outlet', 'source.name');
    reader.takeText('language', 'lang', 'language');
    const body = withoutCutMark(reader, reader.body('content'));
    return { ids: [reader.word('id', 'url'), reader.word('url')], title, deck: reader.lineBlock('deck', 'description'), body };
  },
};
