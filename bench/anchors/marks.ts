import type { PassageSpan } from '../../src/core/model/span.ts';
import type { Paragraph, Pieces, Revised, Word } from './pieces.ts';
import type { Random } from './random.ts';
import { below, pick } from './random.ts';

export type MarkClass = 'name' | 'phrase' | 'sentence' | 'paragraph';
export const CLASSES: readonly MarkClass[] = ['name', 'phrase', 'sentence', 'paragraph'];

const NAME = /^[\p{Lu}][\p{L}’'-]*[\p{L}]$/u;
const EDGES = /^["“”‘’'(«»„]+|[.,;:!?"“”‘’')«»…]+$/gu;

/** Words a paragraph must have: people mark what the story says, not its menus and lists of dates. */
const PROSE = 12;

/** A passage somebody could have marked; `undefined` where the text has none of that class here. */
export function markOf(kind: MarkClass, pieces: Pieces, random: Random): PassageSpan | undefined {
  const paragraph = pick(random, pieces);
  const sentence = pick(random, paragraph);
  if (paragraph.flat().length < PROSE) return undefined;
  if (kind === 'paragraph') return paragraph.length < 2 ? undefined : spanOf(paragraph.flat());
  if (kind === 'sentence') return sentence.length < 6 ? undefined : spanOf(sentence);
  if (kind === 'phrase') return phraseIn(sentence, random);
  return nameIn(paragraph, random);
}

function spanOf(words: readonly Word[]): PassageSpan | undefined {
  const first = words[0];
  const last = words[words.length - 1];
  return first === undefined || last === undefined ? undefined : { start: first.from, end: last.to };
}

/** Three to eight words in a row, without signs at the ends. */
function phraseIn(sentence: readonly Word[], random: Random): PassageSpan | undefined {
  const length = 3 + below(random, 6);
  if (sentence.length < length) return undefined;
  const from = below(random, sentence.length - length + 1);
  return bare(sentence.slice(from, from + length));
}

/** One to three capitalised words in a row. */
function nameIn(paragraph: Paragraph, random: Random): PassageSpan | undefined {
  const sentence = pick(random, paragraph);
  const isName = (word: Word | undefined): boolean => word !== undefined && NAME.test(word.text.replace(EDGES, ''));
  const places = sentence.flatMap((word, at) => (at > 0 && isName(word) ? [at] : []));
  if (places.length === 0) return undefined;
  const from = pick(random, places);
  let to = from + 1;
  while (to < from + 3 && isName(sentence[to]) && !/[,;:.]$/u.test(sentence[to - 1]?.text ?? '')) to++;
  return bare(sentence.slice(from, to));
}

function bare(words: readonly Word[]): PassageSpan | undefined {
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const lead = /^["“”‘’'(«»„]+/u.exec(first.text)?.[0].length ?? 0;
  const tail = /[.,;:!?"“”‘’')«»…]+$/u.exec(last.text)?.[0].length ?? 0;
  const span = { start: first.from + lead, end: last.to - tail };
  return span.start < span.end ? span : undefined;
}

const TAIL = /[.,;:!?"”’)]*$/u;

/** What became of a mark, by the record of the edits. */
export interface Truth {
  /** First to last of what is left of it. */
  readonly at: PassageSpan | undefined;
  /** 0 to 1: how many of its words are there unchanged. */
  readonly kept: number;
}

export function truthOf(mark: PassageSpan, pieces: readonly Word[], revised: Revised): Truth {
  const touches = (word: Word): boolean => word.from >= 0 && word.from < mark.end && word.to > mark.start;
  const total = pieces.filter(touches).length;
  const there = revised.words.filter(({ word }) => touches(word));
  const first = there[0];
  const last = there[there.length - 1];
  if (first === undefined || last === undefined || total === 0) return { at: undefined, kept: 0 };
  const lead = first.word.same ? Math.max(0, mark.start - first.word.from) : 0;
  const behind = Math.max(0, last.word.to - mark.end);
  // A word that replaced another has kept the signs behind it, so these stay outside the mark.
  const tail = last.word.same || TAIL.exec(last.word.text)?.[0].length === behind ? behind : 0;
  return { at: { start: first.start + lead, end: last.end - tail }, kept: there.filter(({ word }) => word.same).length / total };
}
