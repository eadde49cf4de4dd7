import { isObject } from '../json/jsonValue.ts';
import type { Format } from './format.ts';

/** The New York Times' article search, archive, top stories and most popular. They give a lead, never the whole body. */
export const nyt: Format = {
  id: 'nyt',
  places: ['response.docs', 'docs', 'results', ''],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    const isDoc = has('web_url') && isObject(item.entries.get('headline')) && (has('pub_date') || has('lead_paragraph'));
    const isResult = has('abstract') && has('published_date') && has('url') && has('title') && (has('byline') || has('section') || has('des_facet'));
    return isDoc || isResult;
  },
  read(reader) {
    const title = reader.lineBlock('title', 'headline.main', 'headline.print_headline', 'title');
    reader.takeDate('published', 'pub_date', 'published_date');
    reader.takeDate('modified', 'updated_date', 'updated');
    reader.takeUrl(undefined, 'web_url', 'url');
    reader.takeText('outlet', 'source');
    reader.takeNames('authors', 'byline.original', 'byline');
    reader.takeNames('categories', 'section_name', 'section');
    const deck = reader.lineBlock('deck', 'abstract', 'snippet');
    const body = reader.body('body', 'lead_paragraph');
    if (body.length > 0 && reader.word('body') === undefined) {
      reader.sheet.report({ code: 'source.cut-body', severity: 'info', span: { start: reader.item.start, end: reader.item.end } });
    }
    return { ids: [reader.word('_id', 'uri', 'id'), reader.word('web_url', 'url')], title, deck, body };
  },
};
