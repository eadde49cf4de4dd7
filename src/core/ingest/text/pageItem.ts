import type { DateHints } from '../dates/printedDate.ts';
import type { Chunk } from './chunk.ts';
import { roleOf } from './lineRole.ts';
import type { LineRole } from './lineRole.ts';
import { bareText, endsSentence, isProse, wordCount } from './sentenceShape.ts';

/** A chunk with what it is by itself. */
export interface PageItem {
  readonly chunk: Chunk;
  readonly role: LineRole;
  readonly ends: boolean;
  readonly prose: boolean;
  readonly words: number;
  /** For comparing with other items. */
  readonly bare: string;
}

export const pageItem = (chunk: Chunk, hints: DateHints): PageItem => {
  const { text } = chunk.shown;
  const role = roleOf(chunk, hints);
  return { chunk, role, ends: endsSentence(text), prose: role === 'text' && isProse(text, chunk.width), words: wordCount(text), bare: bareText(text) };
};

/** Running text that is neither a list entry nor mostly links. */
export const isParagraph = (item: PageItem): boolean => item.prose && item.chunk.linked < 0.7 && (item.chunk.item === undefined || item.chunk.width >= 140);

/** Text short enough for a headline and long enough to be one. */
export const isHeadline = (item: PageItem): boolean =>
  item.role === 'text' && item.chunk.width >= 12 && item.chunk.width <= 260 && item.words >= 3 && !item.chunk.columns;
