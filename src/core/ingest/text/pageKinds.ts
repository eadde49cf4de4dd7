import type { BlockKind } from '../../model/article.ts';
import { readByline } from './byline.ts';
import { bylineStarts } from './bylineWords.ts';
import { foldLine } from './foldedLine.ts';
import { isFurnitureLine } from './lineRole.ts';
import { firstPublisherOf, isCreditLine } from './creditLine.ts';
import type { PageItem } from './pageItem.ts';
import { isHeadline, isParagraph } from './pageItem.ts';
import { afterStoryKinds } from './relatedList.ts';
import { bareText } from './sentenceShape.ts';
import { storyKinds } from './storyKinds.ts';
import type { StoryRange } from './storyRange.ts';
import { storyRange } from './storyRange.ts';
import { findTitle } from './titleLine.ts';
import type { FoundTitle } from './titleLine.ts';

/** A page's items with the kind of block each is; `undefined` for a headline repeated, which is no block of its own. */
export interface PageKinds {
  readonly items: readonly PageItem[];
  readonly kinds: readonly (BlockKind | undefined)[];
  readonly title?: FoundTitle;
  readonly range: StoryRange;
  /** Author's line found by its place and shape alone. */
  readonly loneByline?: number;
}

/** Two to four words in capitals between title and text: an author's name without a word before it. */
const isLoneName = (item: PageItem | undefined): boolean => {
  if (item === undefined || item.role !== 'text' || item.words < 2 || item.words > 4 || item.chunk.width > 40) return false;
  const { text } = item.chunk.shown;
  if (text.split(/\s+/u).some(isFurnitureLine) || bylineStarts.includes(text.split(/\s/u)[0]?.toLowerCase() ?? '')) return false;
  return !/[\p{N}.!?:&|/]/u.test(text.replace(/\b\p{Lu}\./gu, '')) && text.split(/\s+/u).every((word) => /^\p{Lu}[\p{Ll}'’-]+/u.test(word) || /^(?:\p{Lu}\.)+$/u.test(word));
};

/** `by` in a line of its own. */
const isBylineStart = (item: PageItem | undefined): boolean => item !== undefined && bylineStarts.includes(foldLine(item.chunk.shown.text));

/** Where the running text begins after the title: the deck and lines of the head are passed. */
const bodyStart = (items: readonly PageItem[], range: StoryRange, title: FoundTitle | undefined): number => {
  // Without menus everything after the title is story.
  let start = Math.max(range.isDump ? range.from : 0, (title?.index ?? -1) + 1);
  while (start < range.to) {
    const item = items[start];
    if (item === undefined || item.role === 'text' || item.role === 'read-also' || item.role === 'related-heading') break;
    start += 1;
  }
  return start;
};

const isStamp = (item: PageItem | undefined): boolean => item?.role === 'date' || item?.role === 'byline';

/** The deck: the one line under the title that is no sentence, or the one between title and time stamp. */
const findDeck = (items: readonly PageItem[], title: FoundTitle, to: number): number | undefined => {
  const titleBare = items[title.index]?.bare;
  let index = title.index + 1;
  while (index < to && (isStamp(items[index]) || items[index]?.role === 'furniture' || items[index]?.bare === titleBare)) index += 1;
  const item = items[index];
  if (item === undefined || index >= to || item.role !== 'text' || item.chunk.item !== undefined || item.words < 4 || item.chunk.width > 400 || item.chunk.columns) return undefined;
  if (firstPublisherOf(item.chunk.shown.text) !== undefined || item.chunk.linked > 0.7 || (items[index + 1]?.role === 'caption' && items[index + 1]?.chunk.apart === false)) return undefined;
  const below = items.slice(index + 1, to).findIndex(isParagraph);
  const stampBelow = below > 0 && items.slice(index + 1, index + 1 + below).some(isStamp) && !items.slice(title.index + 1, index).some(isStamp);
  const rest = items.slice(index + 1, to).filter(isParagraph).length;
  if (rest === 0) return undefined;
  if (stampBelow) return index;
  return !item.ends && !item.prose && item.chunk.width <= 220 && item.chunk.apart && items[index + 1]?.chunk.apart !== false && item.words >= 5 ? index : undefined;
};

const headKind = (item: PageItem, near: boolean): BlockKind => {
  switch (item.role) {
    case 'date': return 'date';
    case 'byline': return near ? 'byline' : 'boilerplate';
    case 'caption': return near ? 'caption' : 'boilerplate';
    case 'picture': return near && item.words >= 4 ? 'caption' : 'boilerplate';
    default: return 'boilerplate';
  }
};

/** Lines right after the story that belong to it: who wrote, edited or first published it. */
const pullCredits = (items: readonly PageItem[], from: number, kinds: (BlockKind | undefined)[]): void => {
  for (let index = from; index < Math.min(items.length, from + 6); index += 1) {
    const item = items[index];
    if (item === undefined || item.role === 'rights' || item.role === 'end-heading') return;
    if (isCreditLine(item.chunk.shown.text) || firstPublisherOf(item.chunk.shown.text) !== undefined) kinds[index] = 'credit';
  }
};

/** The last paragraphs of a story that are no story: credits. */
const trailingCredits = (items: readonly PageItem[], to: number, kinds: (BlockKind | undefined)[]): void => {
  for (let index = to - 1; index >= 0 && index > to - 4; index -= 1) {
    const item = items[index];
    if (item === undefined || kinds[index] !== 'paragraph') return;
    const { text } = item.chunk.shown;
    if (text.length < 300 && firstPublisherOf(text) !== undefined) kinds[index] = 'credit';
  }
};

/** `About Anna Berg`, `Über Anna Berg`, or the author's name alone: what follows is about the author. */
const authorHeading = (item: PageItem, authors: ReadonlySet<string>, below: PageItem | undefined): boolean => {
  if (item.chunk.width > 60 || item.ends) return false;
  const about = /^(?:about|über|a propos de|à propos de|acerca de|sobre|over|om|o autor[uz]?e?|об авторе|про автора)\s{1,4}(\S.*)$/iu.exec(item.chunk.shown.text)?.[1];
  const name = about ?? '';
  if (/^\p{Lu}\S+(?: \S+){0,2} \p{Lu}\S+$/u.test(name) && below?.chunk.shown.text.includes(name) === true) return true;
  return authors.has(item.bare) || (about !== undefined && (authors.has(bareText(about)) || /^(?:the |die |den |der |l')?(?:author|writer|autor|auteur)/iu.test(about)));
};

/** The author's portrait under a story is none of it. */
const cutPortrait = (items: readonly PageItem[], from: number, to: number, kinds: (BlockKind | undefined)[]): void => {
  const authors = new Set(items.flatMap((item) => (item.role === 'byline' || item.role === 'date' ? (readByline(item.chunk.shown.text.replace(/\s(?:publiziert|published|posted|on|am)\s.*$/u, '')) ?? []) : [])).map(bareText));
  const last = Math.min(to, items.length);
  for (let index = last - 1; index > from && index >= last - 5; index -= 1) {
    const item = items[index];
    if (item === undefined || !authorHeading(item, authors, items[index + 1])) continue;
    for (let rest = index; rest < last; rest += 1) kinds[rest] = 'boilerplate';
    return;
  }
};

/** Finds the story in a page and says what each item is. */
export const pageKinds = (items: readonly PageItem[]): PageKinds => {
  const range = storyRange(items);
  const title = findTitle(items, range);
  const from = bodyStart(items, range, title);
  const to = Math.max(range.to, from);
  const deck = title === undefined ? undefined : findDeck(items, title, Math.max(to, title.index + 1));
  const storyFrom = deck !== undefined && deck >= from ? deck + 1 : from;
  const titleBare = title === undefined ? undefined : items[title.index]?.bare;
  const kinds: (BlockKind | undefined)[] = [];
  let loneByline: number | undefined;
  for (let index = 0; index < storyFrom; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    const near = title !== undefined && index >= title.index - 3;
    if (index === title?.index) kinds.push('title');
    else if (index === deck) kinds.push('deck');
    else if (item.bare === titleBare && item.words >= 3) kinds.push(undefined);
    else if (title !== undefined && index > title.index && loneByline === undefined && isLoneName(item) && (range.isDump || items[index + 1]?.role === 'date' || isBylineStart(items[index - 1])) && !items.some((other) => other.role === 'byline')) {
      loneByline = index;
      kinds.push('byline');
    } else kinds.push(title !== undefined && index > title.index && isHeadInStory(item) && items[index - 1]?.bare !== item.bare && items[index + 1]?.bare !== item.bare ? 'paragraph' : headKind(item, near));
  }
  for (const kind of storyKinds(items, storyFrom, to)) kinds.push(kind);
  for (const kind of afterStoryKinds(items, to)) kinds.push(kind);
  pullCredits(items, to, kinds);
  trailingCredits(items, to, kinds);
  cutPortrait(items, storyFrom, to, kinds);
  for (let index = storyFrom; index < Math.min(to, storyFrom + 4); index += 1) if (items[index]?.bare === titleBare && (items[index]?.words ?? 0) >= 3 && items[index]?.prose === false) kinds[index] = undefined;
  return { items, kinds, range, ...(title === undefined ? {} : { title }), ...(loneByline === undefined ? {} : { loneByline }) };
};

/** Running text between title and the heaviest stretch is story all the same. */
const isHeadInStory = (item: PageItem): boolean => isParagraph(item) && isHeadline(item) && item.chunk.width >= 100;
