import { objectsIn } from '../json/jsonValue.ts';
import type { Format } from './format.ts';

/** The Guardian's content API: search results and single items. */
export const guardian: Format = {
  id: 'guardian',
  places: ['response.results', 'response.content', 'results', 'content', ''],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    return has('webTitle') && (has('webUrl') || has('apiUrl')) && (has('webPublicationDate') || has('sectionId'));
  },
  read(reader) {
    const title = reader.lineBlock('title', 'fields.headline', 'webTitle');
    reader.takeDate('published', 'webPublicationDate', 'fields.firstPublicationDate');
    reader.takeDate('modified', 'fields.lastModified');
    reader.takeUrl(undefined, 'webUrl', 'fields.shortUrl');
    reader.takeText('outlet', 'fields.publication');
    reader.takeText('language', 'fields.lang');
    reader.takeNames('authors', 'fields.byline');
    if (reader.sheet.names('authors').length === 0) reader.takeNames('authors', 'contributors');
    reader.takeNames('categories', 'sectionName', 'pillarName');
    const deck = reader.lineBlock('deck', 'fields.standfirst', 'fields.trailText');
    const body = reader.body('fields.body', 'fields.bodyText');
    const parts = body.length > 0 ? body : objectsIn(reader.value('blocks.body')).flatMap((_, index) => reader.body(`blocks.body[${index}].bodyHtml`, `blocks.body[${index}].bodyTextSummary`));
    return { ids: [reader.word('id'), reader.word('webUrl'), reader.word('fields.internalComposerCode')], title, deck, body: [...reader.body('fields.main'), ...parts] };
  },
};
