import type { BlockKind, FormatId } from '../model/article.ts';

/** Keys in the order they are written in. */
export const sourceRulesKeys: readonly string[] = ['newsmark', 'sources'];
export const sourceRuleKeys: readonly string[] = ['path', 'ignore', 'treatAs', 'blocks'];
export const overruledKeys: readonly string[] = ['quote', 'kind', 'article'];

// Records, so that the compiler misses any format or kind the model gains.
const formats: Readonly<Record<FormatId, true>> = {
  'wordpress': true, 'wordpress-com': true, 'wordpress-table': true, 'text-page': true, 'guardian': true, 'ans': true, 'nyt': true, 'newsapi': true, 'gnews': true,
  'json-ld': true, 'json-feed': true, 'newspaper4k': true, 'readability': true, 'trafilatura': true, 'webz': true, 'media-cloud': true, 'generic-json': true,
};

const blockKinds: Readonly<Record<BlockKind, true>> = {
  'title': true, 'deck': true, 'date': true, 'dateline': true, 'byline': true, 'heading': true, 'paragraph': true, 'quote': true, 'list-item': true, 'caption': true,
  'table': true, 'code': true, 'embed': true, 'related': true, 'credit': true, 'boilerplate': true,
};

export function isFormat(text: string): text is FormatId {
  return Object.hasOwn(formats, text);
}

export function isBlockKind(text: string): text is BlockKind {
  return Object.hasOwn(blockKinds, text);
}
