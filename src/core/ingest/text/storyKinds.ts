import type { BlockKind } from '../../model/article.ts';
import { firstPublisherOf, isCreditLine } from './creditLine.ts';
import type { PageItem } from './pageItem.ts';
import { isHeadline, isParagraph } from './pageItem.ts';

/** The kinds of the items of `items.slice(from, to)`, the story's running text with what stands in it. */
export const storyKinds = (items: readonly PageItem[], from: number, to: number): BlockKind[] => {
  const kinds: BlockKind[] = [];
  let list = false;
  for (let index = from; index < to; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    const below = items[index + 1];
    if (item.role === 'related-heading' || item.role === 'read-also') {
      list = true;
      kinds.push(item.role === 'read-also' ? 'related' : 'boilerplate');
      continue;
    }
    // "More:" and the like inside a story: the entries under it are other stories.
    if (list && isHeadline(item) && !isParagraph(item) && (item.chunk.item !== undefined || item.chunk.linked > 0.6)) {
      kinds.push('related');
      continue;
    }
    list = false;
    // No story begins with a heading that is not marked as one.
    const kind = kindInStory(item, below, to - from <= 2);
    kinds.push(kind === 'heading' && index === from && item.chunk.heading === undefined && firstPublisherOf(item.chunk.shown.text) !== undefined ? 'paragraph' : kind);
  }
  markCaptions(items, from, kinds);
  markPosts(items, from, kinds);
  return kinds;
};

const kindInStory = (item: PageItem, below: PageItem | undefined, tiny: boolean): BlockKind => {
  const { chunk } = item;
  const { text } = chunk.shown;
  switch (item.role) {
    case 'url': case 'furniture': case 'rights': case 'end-heading': case 'related-heading': return 'boilerplate';
    case 'date': return 'date';
    case 'byline': return 'byline';
    case 'caption': case 'picture': return chunk.width >= 25 || item.role === 'caption' ? 'caption' : 'boilerplate';
    case 'read-also': return 'related';
    case 'text': break;
  }
  // A table drawn with blanks stays running text: its cells cannot be told from wide gaps for certain.
  if (chunk.columns) return text.startsWith('|') ? 'table' : 'paragraph';
  if (text.startsWith('>')) return 'quote';
  if (isCreditLine(text)) return 'credit';
  if (chunk.linked > 0.7 && !item.ends && chunk.width < 120) return 'boilerplate';
  if (chunk.item !== undefined) return 'list-item';
  if (chunk.heading !== undefined || (chunk.strong && !item.ends && chunk.width < 100)) return 'heading';
  const short = chunk.width <= 90 && item.words <= 14 && !item.ends && !/[,;:]$/u.test(text);
  return short && !tiny && chunk.apart && below !== undefined && below.prose && below.chunk.width > chunk.width && !/^["“«„]/u.test(text) ? 'heading' : 'paragraph';
};

/** Captions by their neighbours: printed twice, with a credit under them, or the text of a picture repeated. */
const markCaptions = (items: readonly PageItem[], from: number, kinds: BlockKind[]): void => {
  kinds.forEach((kind, offset) => {
    const item = items[from + offset];
    const above = items[from + offset - 1];
    const below = items[from + offset + 1];
    if (item === undefined) return;
    // Nobody writes a paragraph twice running: a caption, or another story's headline.
    if (kind === 'paragraph' && item.bare.length >= 15 && (above?.bare === item.bare || below?.bare === item.bare)) kinds[offset] = 'caption';
    const paren = /^[([][^()[\]]{2,70}[)\]]$/u.test(item.chunk.shown.text) && !item.chunk.apart;
    if (kind === 'paragraph' && paren && above !== undefined && !isLong(above)) kinds[offset] = 'caption';
    if (kinds[offset] !== 'caption' && kinds[offset] !== 'boilerplate') return;
    if (kinds[offset] === 'caption') {
      if (above !== undefined && item.bare.length > 20 && above.bare.length > 15 && item.bare.startsWith(above.bare)) setCaption(kinds, offset - 1);
      if (below !== undefined && below.bare.length > 15 && (below.bare === item.bare || item.bare.startsWith(below.bare))) setCaption(kinds, offset + 1);
      if (item.chunk.width < 80 && !item.chunk.apart) pullCaption(items, from, offset - 1, kinds);
    }
  });
};

/** `— Anna Berg (@annaberg) May 9, 2016` under a post of a social network. The post itself may be quoted as story and stays. */
const markPosts = (items: readonly PageItem[], from: number, kinds: BlockKind[]): void => {
  kinds.forEach((_kind, offset) => {
    const item = items[from + offset];
    if (item === undefined || item.chunk.width > 120 || !/^(?:[—–-]+\s?)?[^()]{1,60}\(@\w{1,20}\)(?:\s|$)/u.test(item.chunk.shown.text.slice(0, 100)) || item.ends) return;
    kinds[offset] = 'embed';
  });
};

const isLong = (item: PageItem): boolean => item.ends && item.chunk.width > 200;

const setCaption = (kinds: BlockKind[], offset: number): void => {
  if (offset >= 0 && (kinds[offset] === 'paragraph' || kinds[offset] === 'heading')) kinds[offset] = 'caption';
};

/** A credit alone in its line belongs to the lines right above it: the caption and its heading. */
const pullCaption = (items: readonly PageItem[], from: number, offset: number, kinds: BlockKind[]): void => {
  for (let at = offset; at >= 0 && at > offset - 3; at -= 1) {
    const item = items[from + at];
    if (item === undefined || item.role !== 'text' || isLong(item) || (at < offset && item.ends)) return;
    setCaption(kinds, at);
    if (item.chunk.apart) return;
  }
};
