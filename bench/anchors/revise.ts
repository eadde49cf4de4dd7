import type { Paragraph, Pieces, Revised, Sentence, Word, Writing } from './pieces.ts';
import { putTogether } from './pieces.ts';
import type { Random } from './random.ts';
import { below, pick } from './random.ts';

/** How often each kind of edit strikes: per sentence, per word, per paragraph, per revision. */
export interface Level {
  readonly name: 'light' | 'heavy';
  readonly deletedSentences: number;
  readonly insertedSentences: number;
  /** Sentences that come back elsewhere in the text, about another name or number. */
  readonly lookAlikes: number;
  readonly changedWords: number;
  readonly movedParagraphs: number;
  readonly reserialised: number;
}

/** Rates of deletion, insertion and change as in the measurements this one is compared with. */
export const LEVELS: readonly Level[] = [
  { name: 'light', deletedSentences: 0.03, insertedSentences: 0.05, lookAlikes: 0.01, changedWords: 0.01, movedParagraphs: 0.01, reserialised: 0.3 },
  { name: 'heavy', deletedSentences: 0.3, insertedSentences: 0.3, lookAlikes: 0.03, changedWords: 0.1, movedParagraphs: 0.03, reserialised: 0.5 },
];

const NEW_WORDS = ['however', 'reportedly', 'nearly', 'officials', 'on', 'the', 'several', 'new', 'former', 'about', 'also', 'early', '12', '2,400', 'percent', 'local', 'under', 'by', 'major', 'announced'];
const NAME = /^[\p{Lu}][\p{L}]+$/u;
const STARTERS = new Set(['The', 'A', 'An', 'In', 'On', 'At', 'He', 'She', 'It', 'They', 'But', 'And', 'This', 'That', 'We', 'I']);
const DIGITS = /\d/;

/** Revises a text as newsrooms do: sentences in and out, words changed, paragraphs moved, and saved by another system. */
export function revise(pieces: Pieces, others: readonly Sentence[], level: Level, random: Random): Revised {
  const names = pieces.flat(2).map((word) => word.text).filter((word) => NAME.test(word) && !STARTERS.has(word));
  const all = pieces.flat();
  let paragraphs: Paragraph[] = pieces.map((paragraph) => reviseParagraph(paragraph, all, others, names, level, random));
  paragraphs = moved(paragraphs.filter((paragraph) => paragraph.length > 0), level, random);
  return putTogether(paragraphs, random() < level.reserialised ? otherWriting(random) : SAME_WRITING);
}

function reviseParagraph(paragraph: Paragraph, all: readonly Sentence[], others: readonly Sentence[], names: readonly string[], level: Level, random: Random): Paragraph {
  const result: Sentence[] = [];
  for (const sentence of paragraph) {
    if (random() < level.insertedSentences) result.push(newSentence(others, names, random));
    if (random() < level.lookAlikes) result.push(lookAlike(pick(random, all), names, random));
    if (random() < level.deletedSentences) continue;
    const changed = changeWords(sentence, level.changedWords, names, random);
    if (changed.length > 0) result.push(changed);
  }
  return result;
}

const added = (text: string, space: string): Word => ({ text, from: -1, to: -1, same: false, space });

/** A sentence from another article, about this article's people. */
function newSentence(others: readonly Sentence[], names: readonly string[], random: Random): Sentence {
  return pick(random, others).map((word) => {
    const isName = NAME.test(word.text) && !STARTERS.has(word.text) && names.length > 0;
    return added(isName && random() < 0.7 ? pick(random, names) : word.text, word.space);
  });
}

/** The same sentence about something else: a fifth to a half of its words exchanged. With fewer it would be the same sentence, edited. */
function lookAlike(sentence: Sentence, names: readonly string[], random: Random): Sentence {
  const copy = sentence.map((word) => added(word.text, word.space));
  for (let changes = Math.ceil(copy.length * (0.2 + 0.3 * random())); changes > 0; changes--) {
    const at = below(random, copy.length);
    const word = copy[at];
    if (word !== undefined) copy[at] = added(otherWord(word.text, names, random), word.space);
  }
  return copy;
}

function otherWord(word: string, names: readonly string[], random: Random): string {
  // Nobody puts a word in a detached full stop's place.
  if (!/[\p{L}\p{N}]/u.test(word)) return word;
  const sign = /[.,;:!?"”’)]*$/u.exec(word)?.[0] ?? '';
  if (DIGITS.test(word)) return word.replace(DIGITS, String(below(random, 10)));
  if (NAME.test(word) && names.length > 0 && random() < 0.5) return pick(random, names) + sign;
  return pick(random, NEW_WORDS) + sign;
}

/** Six of ten changes replace a word, two take one out, two put one in. A sentence begins with a capital again. */
function changeWords(sentence: Sentence, rate: number, names: readonly string[], random: Random): Sentence {
  const result: Word[] = [];
  for (const [place, word] of sentence.entries()) {
    const kind = random() < rate ? random() : 1;
    if (kind >= 0.6 && kind < 0.8 && place > 0) continue;
    if (kind >= 0.8 && kind < 1 && place > 0) result.push(added(pick(random, NEW_WORDS), word.space));
    if (kind >= 0.6) result.push(word);
    else result.push({ ...word, text: place === 0 ? capitalised(otherWord(word.text, names, random)) : otherWord(word.text, names, random), same: false });
  }
  return result;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function moved(paragraphs: readonly Paragraph[], level: Level, random: Random): Paragraph[] {
  const result = [...paragraphs];
  for (let at = 0; at < paragraphs.length; at++) {
    if (random() >= level.movedParagraphs) continue;
    const [taken] = result.splice(at, 1);
    if (taken !== undefined) result.splice(below(random, result.length + 1), 0, taken);
  }
  return result;
}

const SAME_WRITING: Writing = { word: (text) => text, space: (text) => text, paragraph: '\n\n' };

/** Another system's typography, one habit of each kind. */
function otherWriting(random: Random): Writing {
  const curly = random() < 0.5;
  const breaks = pick(random, ['\n\n', '\n', '\n\n\n', ' ', '\r\n\r\n']);
  const decomposed = random() < 0.3;
  const hyphenated = random() < 0.2;
  const blanks = pick(random, ['', '\u00a0', '  ', '\n']);
  const word = (text: string): string => {
    let written = curly
      ? text.replace(/^(\(?)["“]/u, '$1“').replaceAll('"', '”').replaceAll("'", '’').replaceAll('--', '—')
      : text.replace(/[“”„«»]/gu, '"').replace(/[‘’]/gu, "'").replace(/[–—]/gu, '-');
    if (decomposed) written = written.normalize('NFD');
    if (hyphenated && /^\p{L}{9,}$/u.test(text)) written = `${written.slice(0, 5)}\u00ad${written.slice(5)}`;
    return written;
  };
  return { word, space: (text) => (blanks !== '' && random() < 0.1 ? blanks : text), paragraph: breaks };
}
