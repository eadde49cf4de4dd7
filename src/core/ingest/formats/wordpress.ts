import { comparable } from '../article/comparable.ts';
import { plainBlock } from '../article/draftBlock.ts';
import type { DraftBlock } from '../article/draftBlock.ts';
import { originOf } from '../article/webAddress.ts';
import { fieldAt, isTrue, mappedValue } from '../json/jsonField.ts';
import { isArray, isObject, isString } from '../json/jsonValue.ts';
import type { JsonObject, JsonValue } from '../json/jsonValue.ts';
import { stringValue } from '../json/jsonString.ts';
import type { Format, ItemContent } from './format.ts';
import { spanOf } from './itemReader.ts';
import type { ItemReader } from './itemReader.ts';
import { readUtcDate, readDate } from './jsonDate.ts';

const TITLE = ['title.rendered', 'title.raw', 'title'];
const CONTENT = ['content.rendered', 'content.raw', 'content.text', 'content'];
const EXCERPT = ['excerpt.rendered', 'excerpt.raw', 'excerpt'];
/** Types of WordPress that are no articles. */
const OTHER_TYPES = new Set(['attachment', 'comment', 'revision', 'nav_menu_item', 'wp_block', 'wp_template']);

/** Posts and pages of the WordPress REST API, version 2, in every state a save leaves them in. */
export const wordpress: Format = {
  id: 'wordpress',
  places: ['', 'body', 'posts', 'data', 'items', 'results', 'post', '*'],
  detect(item, source) {
    const has = (key: string): boolean => item.entries.has(key);
    const type = item.entries.get('type');
    if (isString(type) && OTHER_TYPES.has(stringValue(source, type))) return false;
    // Revisions have a parent and no address of their own.
    if (has('parent') && !has('link') && !has('status')) return false;
    if (has('media_type') || has('mime_type') || has('author_name')) return false;
    const isRendered = ['title', 'content', 'excerpt'].some((key) => renderedIn(item.entries.get(key)));
    const marks = ['date_gmt', 'modified_gmt', 'guid', 'slug', 'link', 'excerpt', 'featured_media', 'comment_status', 'status'].filter(has).length;
    const hasText = has('title') || has('content');
    return hasText && ((isRendered && marks >= 1) || (has('date_gmt') && marks >= 3));
  },
  read(reader) {
    const base = [reader.word('link'), reader.word('guid.rendered', 'guid.raw', 'guid'), reader.word('_links.self[0].href')].find((address) => originOf(address ?? '') !== undefined);
    const title = reader.lineBlock('title', ...TITLE);
    takeWordpressDates(reader);
    reader.takeUrl(base, 'link', 'permalink', 'guid.rendered', 'yoast_head_json.canonical');
    reader.takeText('slug', 'slug');
    reader.takeText('outlet', 'yoast_head_json.og_site_name', 'site_name', '_site_name');
    reader.takeText('language', 'lang', 'language', 'locale', 'yoast_head_json.schema.@graph[0].inLanguage', 'polylang_current_lang');
    reader.takeNames('authors', '_embedded.author', 'authors', 'yoast_head_json.author', 'yoast_head_json.article_author', 'yoast_head_json.twitter_misc.Written by', 'author_info.display_name', 'author_meta', 'author_name', 'ppma_author', 'byline', 'meta.author', 'acf.author');
    takeTerms(reader);
    const body = withFeaturedCaption(reader, protectedBody(reader) ?? reader.body(...CONTENT));
    const deck = reader.lineBlock('deck', ...EXCERPT, 'yoast_head_json.og_description', 'subtitle', 'acf.subtitle', 'jetpack_publicize_message');
    const ids = [reader.word('id'), reader.word('guid.rendered', 'guid.raw', 'guid'), reader.word('link')];
    return { ids, title, deck: plainDeck(reader, deck), body } satisfies ItemContent;
  },
};

/** `date` is the site's local time and has no zone; `date_gmt` is UTC and does not say so. */
function takeWordpressDates(reader: ItemReader): void {
  for (const [fact, local, gmt] of [['published', 'date', 'date_gmt'], ['modified', 'modified', 'modified_gmt']] as const) {
    const utcField = fieldAt(reader.item, gmt);
    const printed = utcField === undefined ? '' : mappedValue(reader.source, utcField.value)?.text ?? '';
    const utc = printed === '' || printed.startsWith('0000') ? undefined : readUtcDate(printed);
    const localField = fieldAt(reader.item, local);
    const localPrinted = localField === undefined ? '' : mappedValue(reader.source, localField.value)?.text ?? '';
    const date = readDate(localPrinted);
    if (date !== undefined && localField !== undefined) {
      const zone = date.utc ?? utc?.utc;
      reader.sheet.setDate(fact, { value: date.value, printed: date.printed, ...(zone === undefined ? {} : { utc: zone }) }, { from: local, span: spanOf(localField.value) });
    } else if (utc !== undefined && utcField !== undefined) reader.sheet.setDate(fact, utc, { from: gmt, span: spanOf(utcField.value) });
    else reader.takeDate(fact, local, gmt);
  }
}

/** Categories by name from embedded terms, else out of the class list: `category-world-news` gives `world-news`. */
function takeTerms(reader: ItemReader): void {
  const { source, item, sheet } = reader;
  const groups = reader.value('_embedded.wp:term');
  if (isArray(groups)) {
    groups.items.forEach((group, at) => {
      if (!isArray(group)) return;
      group.items.forEach((term, index) => {
        const path = `_embedded.wp:term[${at}][${index}]`;
        if (isObject(term) && wordIn(source, term, 'taxonomy') === 'category') reader.takeNames('categories', `${path}.name`);
      });
    });
  }
  if (sheet.names('categories').length === 0) reader.takeNames('categories', 'category_names', 'yoast_head_json.schema.@graph[0].articleSection');
  if (sheet.names('categories').length > 0) return;
  const list = item.entries.get('class_list');
  const classes: readonly JsonValue[] = isArray(list) ? list.items : isObject(list) ? [...list.entries.values()] : [];
  for (const value of classes) {
    const name = isString(value) ? stringValue(source, value) : '';
    if (isString(value) && name.startsWith('category-')) sheet.addNames('categories', [name.slice('category-'.length)], { from: 'class_list', span: spanOf(value) });
  }
}

/** A protected post without its text says so; with it, it is read like any other. */
function protectedBody(reader: ItemReader): readonly DraftBlock[] | undefined {
  if (!isTrue(reader.source, reader.value('content.protected'))) return undefined;
  const body = reader.body(...CONTENT);
  const span = { start: reader.item.start, end: reader.item.end };
  reader.sheet.report({ code: 'source.protected', severity: body.length === 0 ? 'warning' : 'info', span });
  return body;
}

/** The caption of the picture that heads the post, when it is embedded and the body does not show it already. */
function withFeaturedCaption(reader: ItemReader, body: readonly DraftBlock[]): readonly DraftBlock[] {
  const found = reader.line(['_embedded.wp:featuredmedia[0].caption.rendered', '_embedded.wp:featuredmedia[0].caption']);
  if (found === undefined || body.some(({ text }) => comparable(text.text) === comparable(found.text.text))) return body;
  return [plainBlock('caption', found.text), ...body];
}

/** The sentence WordPress puts in place of a protected post's excerpt is no deck. */
function plainDeck(reader: ItemReader, deck: DraftBlock | undefined): DraftBlock | undefined {
  if (deck === undefined || !/^There is no excerpt because this is a protected post/.test(deck.text.text)) return deck;
  reader.sheet.clear('deck');
  return undefined;
}

function renderedIn(value: JsonValue | undefined): boolean {
  return isObject(value) && (value.entries.has('rendered') || value.entries.has('raw') || value.entries.has('text'));
}

function wordIn(source: string, item: JsonObject, key: string): string | undefined {
  const value = item.entries.get(key);
  return isString(value) ? stringValue(source, value) : undefined;
}
