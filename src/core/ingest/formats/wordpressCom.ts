import { isObject } from '../json/jsonValue.ts';
import type { Format } from './format.ts';
import { spanOf } from './itemReader.ts';

/** Posts of the WordPress.com API and its reader: `{posts: [{ID, URL, site_name, title, content, …}]}`. */
export const wordpressCom: Format = {
  id: 'wordpress-com',
  places: ['posts', '', 'post', 'body.posts'],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    return has('ID') && has('URL') && has('title') && (has('content') || has('excerpt') || has('site_ID'));
  },
  read(reader) {
    const { sheet, item } = reader;
    const title = reader.lineBlock('title', 'title');
    reader.takeDate('published', 'date');
    reader.takeDate('modified', 'modified');
    reader.takeUrl(undefined, 'URL', 'short_URL');
    reader.takeText('slug', 'slug');
    reader.takeText('outlet', 'site_name', 'site_title', 'site.name', 'meta.data.site.name');
    reader.takeText('language', 'lang', 'language');
    reader.takeNames('authors', 'author.name', 'author.nice_name', 'author');
    const categories = item.entries.get('categories');
    if (isObject(categories)) {
      for (const [name, value] of categories.entries) sheet.addNames('categories', [name], { from: 'categories', span: spanOf(value) });
    } else reader.takeNames('categories', 'categories');
    const body = reader.body('content');
    const deck = reader.lineBlock('deck', 'excerpt');
    return { ids: [reader.word('ID'), reader.word('global_ID'), reader.word('guid'), reader.word('URL')], title, deck, body };
  },
};
