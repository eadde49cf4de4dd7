import type { PageItem } from './pageItem.ts';

/** Half-open range of item indexes that holds the story's running text. */
export interface StoryRange {
  readonly from: number;
  readonly to: number;
  /** The page's menus and lists are in the text too. */
  readonly isDump: boolean;
}

/** What an item adds to a stretch that is taken as the story: running text adds, page furniture takes away. Found on half of the dumps, checked on the others. */
const weightOf = (item: PageItem, repeated: boolean, counted: boolean): number => {
  const { chunk } = item;
  if (repeated && item.role === 'text') return -0.4;
  if (counted) return 0.25;
  switch (item.role) {
    case 'rights': return -4;
    case 'end-heading': return chunk.width < 14 && chunk.item !== undefined ? -0.6 : -3.5;
    case 'related-heading': return chunk.item === undefined ? -2 : -0.6;
    case 'furniture': return -0.6;
    case 'byline': return -0.6;
    case 'date': return -0.4;
    case 'url': return -0.2;
    case 'picture': return -0.02;
    case 'caption': case 'read-also': return -0.1;
    case 'text': break;
  }
  if (chunk.columns) return Math.min(2, (chunk.lastLine - chunk.firstLine + 1) * 0.15);
  if (chunk.linked > 0.7) return -0.6;
  const length = Math.min(chunk.width, 400);
  if (chunk.item !== undefined) return item.ends && chunk.width >= 60 ? length / 250 : chunk.width >= 80 ? 0 : -0.5;
  if (item.ends) return chunk.width >= 60 ? length / 100 : chunk.width >= 20 ? 0.4 : 0.1;
  if (chunk.width >= 140) return length / 150;
  if (chunk.width >= 80) return 0.2;
  return chunk.heading === undefined ? -0.35 : -0.25;
};

/** A page dump has many short lines that are no sentences. */
const looksLikeDump = (items: readonly PageItem[]): boolean => {
  const short = items.filter((item) => item.role === 'furniture' || (item.role === 'text' && !item.prose && item.chunk.width < 60)).length;
  return short >= 12 && short > items.length * 0.3;
};

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly sum: number;
}

/** Page furniture inside a story weighs at most this much, so that a long box does not cut the story in two. */
const heaviestGap = -6;

const isBorder = (item: PageItem | undefined): boolean => item?.role === 'rights' || item?.role === 'end-heading' || item?.role === 'related-heading';

/** The stretches of positive weight, each to its peak (Kadane's algorithm, kept at every restart). Linear. */
const stretches = (weights: readonly number[], items: readonly PageItem[]): readonly Stretch[] => {
  const found: Stretch[] = [];
  let from = 0;
  let sum = 0;
  let gap = 0;
  let border = false;
  let peak: Stretch = { from: 0, to: 0, sum: 0 };
  const close = (): void => {
    if (peak.sum > 0) found.push(peak);
  };
  weights.forEach((weight, index) => {
    if (weight > 0.3) {
      gap = 0;
      border = false;
    }
    if (isBorder(items[index])) border = true;
    const counted = !border && weight < 0 ? Math.max(weight, heaviestGap - gap) : weight;
    if (counted < 0) gap += counted;
    if (sum + counted <= 0) {
      close();
      sum = 0;
      gap = 0;
      border = false;
      from = index + 1;
      peak = { from, to: from, sum: 0 };
      return;
    }
    sum += counted;
    if (sum > peak.sum) peak = { from, to: index + 1, sum };
  });
  close();
  return found;
};

/** A time stamp, byline or headline stands shortly before the stretch, or in its first lines. */
const hasHead = (items: readonly PageItem[], stretch: Stretch): boolean =>
  items.slice(Math.max(0, stretch.from - 12), stretch.from + 3).some((item) => item.role === 'byline' || item.role === 'date' || (item.chunk.heading ?? 9) <= 1);

/** The heaviest stretch; one with a head counts more, and an earlier one: comments and teasers can be longer than a short story. */
const heaviest = (weights: readonly number[], items: readonly PageItem[]): Stretch => {
  let best: Stretch = { from: 0, to: 0, sum: 0 };
  let bestScore = 0;
  for (const stretch of stretches(weights, items)) {
    const score = stretch.sum * (hasHead(items, stretch) ? 1.6 : 1);
    if (score <= bestScore * 1.3) continue;
    best = stretch;
    bestScore = score;
  }
  return best;
};

/** Items of a list numbered in the text, `1) …`, `2) …`, with addresses and pictures between them. */
const countedItems = (items: readonly PageItem[]): ReadonlySet<number> => {
  const counted = new Set<number>();
  let last = { index: -9, number: 0 };
  items.forEach((item, index) => {
    const number = item.role === 'text' && item.chunk.item === undefined ? Number(/^(\d{1,3})[).]\s/u.exec(item.chunk.shown.text)?.[1] ?? 0) : 0;
    if (number === 0) return;
    if (number === last.number + 1 && index - last.index <= 6) {
      counted.add(index);
      if (last.number > 0) counted.add(last.index);
    }
    last = { index, number };
  });
  return counted;
};

/** Texts that stand in the page more than once. */
const repeatedTexts = (items: readonly PageItem[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const item of items) {
    if (item.bare.length < 15) continue;
    if (seen.has(item.bare)) repeated.add(item.bare);
    seen.add(item.bare);
  }
  return repeated;
};

export const storyRange = (items: readonly PageItem[]): StoryRange => {
  const isDump = looksLikeDump(items);
  const counted = countedItems(items);
  const repeated = repeatedTexts(items);
  const found = heaviest(items.map((item, index) => weightOf(item, repeated.has(item.bare), counted.has(index))), items);
  if (isDump) return { from: found.from, to: found.to, isDump };
  // No menus: what stands between the head and the first list of other stories is the story.
  let to = found.to;
  while (to < items.length && items[to]?.role !== 'rights' && items[to]?.role !== 'related-heading' && items[to]?.role !== 'end-heading') to += 1;
  return { from: found.from, to, isDump };
};
