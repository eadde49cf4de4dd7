import type { BlockKind } from '../../model/article.ts';
import type { PageItem } from './pageItem.ts';
import { isHeadline } from './pageItem.ts';

/** The kinds of what follows the story, from `from` to the end: other stories' headlines, their dates, page furniture. */
export const afterStoryKinds = (items: readonly PageItem[], from: number): BlockKind[] => {
  const kinds: BlockKind[] = [];
  let start = from;
  let listed = false;
  for (let index = from; index <= items.length; index += 1) {
    const role = items[index]?.role;
    const opens = role === 'related-heading' || role === 'end-heading' || role === 'rights' || index === items.length;
    if (!opens) continue;
    for (const kind of listKinds(items, start, index, listed)) kinds.push(kind);
    if (index < items.length) kinds.push('boilerplate');
    listed = role === 'related-heading';
    start = index + 1;
  }
  return kinds;
};

/** Kinds of one stretch between headings. `listed`: a heading said that other stories follow; else dates must show it. */
const listKinds = (items: readonly PageItem[], from: number, to: number, listed: boolean): BlockKind[] => {
  const part = items.slice(from, to);
  const headlines = part.filter(isHeadline);
  const withItem = headlines.filter((item) => item.chunk.item !== undefined);
  const withHeading = headlines.filter((item) => item.chunk.heading !== undefined || item.chunk.strong);
  const dates = part.filter((item) => item.role === 'date').length;
  const isMenu = withItem.length >= 2 && dates === 0 && middleWidth(withItem) < 24;
  return part.map((item, index) => {
    if (item.role === 'date') return 'date';
    if (item.role === 'read-also') return 'related';
    if (!isHeadline(item)) return 'boilerplate';
    if (isMenu) return 'boilerplate';
    if (withItem.length >= 2) return item.chunk.item !== undefined && (listed || nearDate(part, index)) ? 'related' : 'boilerplate';
    // Some emphasised headlines among plain ones say nothing.
    if (withHeading.length >= 2 && withHeading.length >= headlines.length * 0.5) return listed && (item.chunk.heading !== undefined || item.chunk.strong) ? 'related' : 'boilerplate';
    if (dates >= 2 || !listed) return nearDate(part, index) && dates >= (listed ? 1 : 2) ? 'related' : 'boilerplate';
    return item.chunk.width <= 160 && item.chunk.width >= 28 && item.words >= 4 ? 'related' : 'boilerplate';
  });
};

/** Columns of the middle one when sorted: a list of sections is shorter than one of headlines. */
const middleWidth = (list: readonly PageItem[]): number => list.map((item) => item.chunk.width).sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

const nearDate = (part: readonly PageItem[], index: number): boolean => part[index - 1]?.role === 'date' || part[index + 1]?.role === 'date' || part[index + 2]?.role === 'date';
