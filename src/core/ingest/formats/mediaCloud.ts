import type { Format } from './format.ts';

/** Rows of Media Cloud: what was published where and when, mostly without the text. */
export const mediaCloud: Format = {
  id: 'media-cloud',
  places: ['', 'stories', 'results', 'matches', 'relevant'],
  detect(item) {
    const has = (key: string): boolean => item.entries.has(key);
    return has('title') && (has('media_name') || has('media_url') || has('media_id')) && (has('publish_date') || has('stories_id') || has('indexed_date') || has('collect_date'));
  },
  read(reader) {
    const title = reader.lineBlock('title', 'title');
    reader.takeDate('published', 'publish_date');
    reader.takeDate('captured', 'collect_date', 'indexed_date');
    reader.takeUrl(undefined, 'url', 'guid');
    reader.takeText('outlet', 'media_name', 'media_url');
    reader.takeText('language', 'language');
    const body = reader.body('text', 'story_text', 'description');
    return { ids: [reader.word('stories_id', 'id'), reader.word('processed_stories_id'), reader.word('guid'), reader.word('url')], title, deck: undefined, body };
  },
};
