import type { Difference } from '../text/diff.ts';
import type { Sentences } from '../text/sentenceLinks.ts';
import type { IndexedText } from './indexedText.ts';
import type { MarkedWords } from './markedWords.ts';

/** What was lost at an end of a mark, and what is new there. */
export interface LostAndNew {
  readonly young: IndexedText;
  readonly difference: Difference;
  readonly words: MarkedWords;
  readonly border: number;
  readonly frame: number;
  readonly out: -1 | 1;
}

/** Sentences of the mark that are asked for: those further inside do not end it. */
const MOST = 6;
/**
 * Words of a sentence so short that two or three changed ones leave nothing to know it by ("On it!"): a new one of its
 * length, one word more or less, may be it.
 */
const SHORT = 4;
/**
 * Share of its words, by weight, among the new ones right beside the place that makes these a likely version. Two sentences
 * share a tenth to a fifth, in small words; with two fifths and more they are linked before they come here.
 */
const ALIKE = 0.3;
/** How many new words count as right beside it, for each one lost: a version grows by half at most. */
const LONGER = 1.5;
/** Of a longer sentence these words are enough. */
const LONGEST = 400;
/** The same for all that is new there, where a word is more easily met by chance, and how many words are looked through. */
const ALIKE_ANYWHERE = 0.4;
const LOOKED_THROUGH = 60;

/**
 * Whether one of the mark's sentences beyond old word `inner`, which the comparison found nowhere, may be in what is new
 * beyond new word `place`, rewritten beyond recognition: so short that nobody can say it is not, or still like it.
 */
export function mayBeRewritten({ young, difference, words, border, frame, out }: LostAndNew, inner: number, place: number): boolean {
  if (inner === border || place + out === frame) return false;
  const lost = sentencesBetween(words.old, difference.oldSentences, inner + out, border, out);
  const fresh = wordsFrom(young, place + out, frame, out, LOOKED_THROUGH);
  const shortest = sentencesBetween(young, difference.youngSentences, place + out, frame - out, out).find(({ length }) => length <= SHORT);
  return lost.some((sentence) => {
    if (sentence.length <= SHORT && shortest !== undefined && Math.abs(shortest.length - sentence.length) <= 1) return true;
    const shareAmong = (some: readonly Word[]): number => {
      const there = new Set(some.map(({ id }) => id));
      return weigh(sentence.filter(({ id }) => there.has(id))) / weigh(sentence);
    };
    return shareAmong(fresh.slice(0, Math.ceil(LONGER * sentence.length))) >= ALIKE || shareAmong(fresh) >= ALIKE_ANYWHERE;
  });
}

interface Word {
  readonly id: number;
  readonly weight: number;
}

const weigh = (words: readonly Word[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

/** At most `most` words, signs left out, from `from` up to but not with `to`. */
function wordsFrom(text: IndexedText, from: number, to: number, out: -1 | 1, most: number): readonly Word[] {
  const { ids, weights } = text.tokens();
  const found: Word[] = [];
  for (let at = from; at !== to && found.length < most; at += out) {
    const weight = weights[at] ?? 0;
    if (weight > 0) found.push({ id: ids[at] ?? 0, weight });
  }
  return found;
}

/** The words of each sentence from `from` up to and with `to`. */
function sentencesBetween(text: IndexedText, sentences: Sentences, from: number, to: number, out: -1 | 1): readonly (readonly Word[])[] {
  const found: (readonly Word[])[] = [];
  for (let at = from; (to - at) * out >= 0 && found.length < MOST;) {
    const sentence = sentences.of[at] ?? 0;
    const behind = out > 0 ? sentences.starts[sentence + 1] ?? to + 1 : (sentences.starts[sentence] ?? 0) - 1;
    const words = wordsFrom(text, at, behind, out, LONGEST);
    if (words.length > 0) found.push(words);
    at = behind;
  }
  return found;
}
