import { stringValue } from '../json/jsonString.ts';
import { isString } from '../json/jsonValue.ts';
import type { Format } from './format.ts';
import { readUtcDate } from './jsonDate.ts';
import { spanOf } from './itemReader.ts';

const OTHER_TYPES = new Set(['revision', 'attachment', 'nav_menu_item', 'custom_css', 'customize_changeset', 'oembed_cache', 'user_request', 'wp_global_styles']);

/** Rows of WordPress' own table of posts, as database tools export them. */
export const wordpressTable: Format = {
  id: 'wordpress-table',
  places: ['', 'data', 'posts', 'rows', 'wp_posts', 'RECORDS'],
  detect(item, source) {
    const type = item.entries.get('post_type');
    const isOther = isString(type) && OTHER_TYPES.has(stringValue(source, type));
    return !isOther && item.entries.has('post_title') && (item.entries.has('post_content') || item.entries.has('post_date'));
  },
  read(reader) {
    const title = reader.lineBlock('title', 'post_title');
    for (const [fact, local, gmt] of [['published', 'post_date', 'post_date_gmt'], ['modified', 'post_modified', 'post_modified_gmt']] as const) {
      const utc = readUtcDate(reader.word(gmt) ?? '')?.utc;
      reader.takeDate(fact, local);
      const date = reader.sheet.date(fact);
      const value = reader.value(gmt);
      if (date === undefined && value !== undefined) reader.sheet.setDate(fact, readUtcDate(reader.word(gmt) ?? ''), { from: gmt, span: spanOf(value) });
      else if (date !== undefined && utc !== undefined) reader.sheet.setUtc(fact, utc);
    }
    reader.takeUrl(undefined, 'permalink', 'link', 'url', 'guid');
    reader.takeText('slug', 'post_name');
    reader.takeNames('authors', 'display_name', 'author_name', 'post_author_name');
    reader.takeNames('categories', 'categories', 'category');
    const body = reader.body('post_content', 'post_content_filtered');
    const deck = reader.lineBlock('deck', 'post_excerpt');
    return { ids: [reader.word('ID', 'id', 'post_id'), reader.word('guid')], title, deck, body };
  },
};
