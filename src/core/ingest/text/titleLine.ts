import { firstPublisherOf } from './creditLine.ts';
import { isFurnitureLine } from './lineRole.ts';
import type { PageItem } from './pageItem.ts';
import { isParagraph } from './pageItem.ts';
import type { StoryRange } from './storyRange.ts';

export interface FoundTitle {
  readonly index: number;
  /** Found by its place alone: no heading mark, repetition or time stamp near it. */
  readonly guessed: boolean;
}

const isStamp = (item: PageItem | undefined): boolean => item?.role === 'date' || item?.role === 'byline';

/** How many items have each text: a headline is often printed twice. */
const countTexts = (items: readonly PageItem[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item.bare, (counts.get(item.bare) ?? 0) + 1);
  return counts;
};

/** How much an item looks like the page's title, standing at `index` before the story's first paragraph at `start`. */
const titleScore = (items: readonly PageItem[], index: number, start: number, isDump: boolean, counts: ReadonlyMap<string, number>): { score: number; shown: boolean } => {
  const item = items[index];
  if (item === undefined || (item.role !== 'text' && item.role !== 'caption') || item.chunk.columns || item.chunk.width > 300 || item.words > 45) return { score: -9, shown: false };
  const { chunk } = item;
  const heading = chunk.heading === 1 ? 5 : chunk.heading === 2 ? 3 : chunk.heading === undefined ? 0 : 1.5;
  // Twice running is a picture's text; twice apart is a headline.
  const twice = items[index - 1]?.bare === item.bare || items[index + 1]?.bare === item.bare;
  const repeated = item.words >= (isDump ? 4 : 3) && !item.prose && (counts.get(item.bare) ?? 0) > (twice ? 2 : 1) ? 2 : 0;
  const under = items.slice(index + 1, index + 3).some(isStamp);
  const above = isStamp(items[index - 1]) || isStamp(items[index - 2]);
  const around = under ? 2 : items.slice(index + 3, index + 9).some(isStamp) ? 1.5 : above ? (isDump ? 0.5 : 1.5) : 0;
  let score = heading + repeated + around;
  score += item.words >= 4 && item.words <= 25 ? 1.5 : item.words >= 3 ? (isDump ? -0.5 : 0.5) : chunk.heading === 1 ? 0 : -2;
  if (chunk.width >= 40) score += 0.8;
  if (chunk.item !== undefined) score -= repeated > 0 && item.words >= 5 ? 1.5 : 4;
  if (chunk.linked > 0.7) score -= 2;
  // Share lines and the like are printed twice too.
  if (isFurnitureLine(/^\S+/u.exec(chunk.shown.text)?.[0] ?? '')) score -= 1.5;
  // A byline stands under its title.
  if (isDump && items.slice(Math.max(0, index - 60), index).some((before) => before.role === 'byline')) score -= 2.5;
  const below = items[index + 1];
  if (item.role === 'caption' || (below?.role === 'caption' && below.bare.includes(item.bare))) score -= 2.5;
  if (item.ends && !/[?!]["”»’]?$/u.test(chunk.shown.text)) score -= chunk.width > 110 && !under ? 4 : around > 0 ? 2 : 2.5;
  else if (item.ends) score -= heading + repeated + around > 0 ? 0 : 2;
  score -= Math.min(3, (start - index) * 0.06);
  // Without menus the first line that is text is the title, whatever lines of deck and stamps follow it.
  if (!isDump && items.slice(0, index).every((before) => before.role !== 'text')) score += item.ends && !under && !above ? 0 : 3.5;
  if (firstPublisherOf(chunk.shown.text) !== undefined) score -= 3;
  return { score, shown: heading + repeated + around > 0 };
};

/** Longer lines are decks, not headlines; in words and in columns. */
const longestHeadline = { words: 14, width: 100 };

/**
 * Whether the line that looks most like the title is the deck of the line right above it: a full sentence, or, in a page without
 * menus, a line with nothing of a title but the time stamp under it. Above a long line two words are a title; above a short one
 * they are the name of a section.
 */
const isDeck = (items: readonly PageItem[], index: number, isDump: boolean, counts: ReadonlyMap<string, number>): boolean => {
  const item = items[index];
  const above = items[index - 1];
  if (item === undefined || above === undefined || above.role !== 'text' || above.ends || above.words > 25 || above.chunk.item !== undefined) return false;
  if (item.prose && item.ends) return above.words >= 4;
  if (isDump || item.chunk.heading !== undefined || (counts.get(item.bare) ?? 0) > 1) return false;
  const long = item.words > longestHeadline.words || item.chunk.width > longestHeadline.width;
  return above.words >= (long ? 2 : 4);
};

/**
 * The title: the item before the story that looks most like one, by heading mark, repetition, length and time stamps near it;
 * where the story begins with a short line that is no sentence, that line.
 */
export const findTitle = (items: readonly PageItem[], range: StoryRange): FoundTitle | undefined => {
  const counts = countTexts(items);
  let start = range.from;
  const first = items.slice(range.from, range.to).findIndex(isParagraph);
  if (first > 0) start += first;
  // Nothing but a headline and its stamps.
  if (first < 0) start = range.to - 1;
  let best: { index: number; score: number; shown: boolean } | undefined;
  const last = Math.min(items.length - 1, start);
  for (let index = Math.max(0, start - 120); index <= last; index += 1) {
    const { score, shown } = titleScore(items, index, start, range.isDump, counts);
    const item = items[index];
    // The first paragraph itself is the title only when it is short and hardly a sentence.
    const own = index === start && item !== undefined && isParagraph(item) && item.ends ? 3 : 0;
    if (score - own >= 1 && (best === undefined || score - own > best.score + 0.01)) best = { index, score: score - own, shown };
  }
  if (best === undefined) return undefined;
  if (isDeck(items, best.index, range.isDump, counts)) return { index: best.index - 1, guessed: true };
  return { index: best.index, guessed: !best.shown };
};
