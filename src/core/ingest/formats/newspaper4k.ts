import type { Format } from './format.ts';

/** What newspaper3k and newspaper4k write of a page. */
export const newspaper4k: Format = {
  id: 'newspaper4k',
  places: ['', 'articles', 'data'],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    return has('title') && has('text') && (has('text_cleaned') || (has('publish_date') && (has('top_image') || has('meta_lang') || has('meta_data') || has('canonical_link'))));
  },
  read(reader) {
    const title = reader.lineBlock('title', 'title');
    reader.takeDate('published', 'publish_date');
    reader.takeUrl(reader.word('url', 'source_url'), 'canonical_link', 'url');
    reader.takeText('outlet', 'meta_site_name');
    reader.takeText('language', 'language', 'meta_lang');
    reader.takeNames('authors', 'authors');
    const body = reader.body('text', 'text_cleaned');
    return { ids: [reader.word('canonical_link', 'url'), reader.word('url')], title, deck: reader.lineBlock('deck', 'meta_description'), body };
  },
};
