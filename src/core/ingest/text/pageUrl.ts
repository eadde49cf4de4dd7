import type { PageItem } from './pageItem.ts';
import type { PageKinds } from './pageKinds.ts';
import { bareText } from './sentenceShape.ts';

/** Addresses of counters and pictures, which dumps print too. */
const isService = (url: string): boolean => /\.(?:svg|jpe?g|png|gif|webp|js|css|ico)(?:[?#]|$)|\/tr\?|pixel|doubleclick|scorecardresearch|googletagmanager|amzn\.to|t\.co\/|bit\.ly|\/\/(?:www\.)?(?:facebook|twitter|instagram|youtube)\.com/iu.test(url);

/** Words of the title that the address holds, as a share: news addresses repeat the headline. */
const sharedWords = (url: string, title: string): number => {
  const words = title.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 4);
  const folded = url.toLowerCase();
  return words.length === 0 ? 0 : words.filter((word) => folded.includes(word)).length / words.length;
};

/** The line that holds the page's own address: before the text, or in a dump one that repeats the headline. */
export const findPageUrl = (page: PageKinds): PageItem | undefined => {
  const title = page.title === undefined ? '' : (page.items[page.title.index]?.chunk.shown.text ?? '');
  const from = page.kinds.indexOf('paragraph');
  const before = page.items.slice(0, from < 0 ? page.items.length : from).filter((item) => item.role === 'url' && !isService(item.chunk.shown.text));
  if (!page.range.isDump) return before[0];
  return [...before, ...page.items.filter((item) => item.role === 'url' && !isService(item.chunk.shown.text))].find((item) => sharedWords(item.chunk.shown.text, title) >= 0.34 || (before.includes(item) && bareText(item.chunk.shown.text).length > 40));
};
