import { ownerIn } from '../lines/lineKind.ts';
import type { Format } from './format.ts';

/** What Readability writes of a page, and unfluff, which names the same things otherwise. */
export const readability: Format = {
  id: 'readability',
  places: ['', 'article', 'articles', 'data'],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    const isReadability = has('title') && (has('textContent') || (has('content') && has('excerpt') && has('byline'))) && (has('siteName') || has('length') || has('byline') || has('readerable'));
    return isReadability || (has('softTitle') && has('text'));
  },
  read(reader) {
    const title = reader.lineBlock('title', 'title', 'softTitle');
    reader.takeDate('published', 'publishedTime', 'date');
    reader.takeUrl(reader.word('url'), 'canonicalLink', 'url', 'uri');
    reader.takeText('outlet', 'siteName', 'publisher');
    reader.takeText('language', 'lang');
    reader.takeNames('authors', 'byline', 'author');
    const copyright = reader.line(['copyright']);
    if (copyright !== undefined) reader.sheet.setText('credit', ownerIn(`© ${copyright.text.text}`), { from: copyright.from, span: copyright.span });
    const body = reader.body('content', 'textContent', 'text');
    return { ids: [reader.word('canonicalLink', 'url')], title, deck: reader.lineBlock('deck', 'excerpt', 'description'), body };
  },
};
