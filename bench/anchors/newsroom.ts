import type { Paragraph, Pieces, Revised, Sentence, Word, Writing } from './pieces.ts';
import { putTogether } from './pieces.ts';
import type { Random } from './random.ts';
import { below, pick } from './random.ts';
import type { Level } from './revise.ts';

/*
 * A second way to revise, written from the words of the requirement without looking at what the first one does, so that a
 * method made while looking at the first is tried on something else: look-alikes that differ by a name or a number alone,
 * words replaced by others of the same article, headlines rewritten, quotations added, paragraphs split, joined and moved.
 */

const NAME = /^[“"'‘(]*(\p{Lu}[\p{L}’'-]+)/u;
const NUMBER = /\d+/;
const SAID = ['said', 'told reporters', 'wrote on Friday', 'asked', 'answered'];
const QUOTED = [
  'We have seen this before', 'Nobody asked us', 'It is too early to say', 'That was never the plan', 'The figures speak for themselves',
  'I would not call it a success', 'There will be another meeting', 'Ask me again in a year', 'They knew about it in March', 'We pay for this every day',
];

/** Share of the level's rates: per paragraph a split or a join, per text a new headline, per sentence a quotation. */
const PER_CHANGED_WORD = 0.5;
const HEADLINES = 4;
const QUOTATIONS = 0.2;

/** The same rates of deleted, inserted and moved pieces and of changed words as the other way of revising. */
export function reviseInNewsroom(pieces: Pieces, others: readonly Sentence[], level: Level, random: Random): Revised {
  const words = pieces.flat(2).map(({ text }) => text);
  const names = words.flatMap((word, at) => (at > 0 && !/[.!?]["”’]?$/u.test(words[at - 1] ?? '.') ? NAME.exec(word)?.[1] ?? [] : []));
  const edited = pieces.map((paragraph, place) => {
    if (place === 0 && paragraph.length === 1 && random() < HEADLINES * level.changedWords) return [headline(paragraph[0] ?? [], words, random)];
    return paragraph.flatMap((sentence): Sentence[] => [
      ...(random() < level.insertedSentences ? [newWords(random() < QUOTATIONS || others.length === 0 ? quotation(names, random) : pick(random, others).map(({ text }) => text))] : []),
      ...(random() < level.deletedSentences ? [] : [edit(sentence, level.changedWords, words, random)]),
    ]);
  });
  const withLookAlikes = edited.map((paragraph, place) => paragraph.flatMap((sentence): Sentence[] => {
    const twin = random() < level.lookAlikes ? twinFrom(pieces, place, names, random) : undefined;
    return twin === undefined ? [sentence] : [sentence, twin];
  }));
  const set = moved(reset(withLookAlikes, level, random), level, random).filter((paragraph) => paragraph.length > 0);
  return putTogether(set, random() < level.reserialised ? typesetting(random) : { word: (text) => text, space: (text) => text, paragraph: '\n\n' });
}

const added = (text: string, first: boolean): Word => ({ text, from: -1, to: -1, same: false, space: first ? '' : ' ' });
const newWords = (words: readonly string[]): Sentence => words.map((text, at) => added(text, at === 0));

function quotation(names: readonly string[], random: Random): readonly string[] {
  const who = names.length > 0 ? pick(random, names) : 'a spokeswoman';
  return `“${pick(random, QUOTED)},” ${pick(random, SAID)} ${who}.`.replace('said a', 'a').split(' ');
}

/** Half of the words of a headline are others. */
function headline(sentence: Sentence, words: readonly string[], random: Random): Sentence {
  return sentence.map((word) => (random() < 0.5 ? word : { ...word, text: pick(random, words), same: false }));
}

/**
 * A sentence of another paragraph with its names and numbers exchanged and all else the same. In the original's own paragraph,
 * and the original taken out, it would be the original, edited.
 */
function twinFrom(pieces: Pieces, place: number, names: readonly string[], random: Random): Sentence | undefined {
  const from = below(random, pieces.length);
  if (from === place || names.length === 0) return undefined;
  const original = pick(random, pieces[from] ?? []);
  let changes = 0;
  const twin = original.map((word, at) => {
    const name = NAME.exec(word.text)?.[1];
    const other = name !== undefined && at > 0 ? word.text.replace(name, pick(random, names)) : word.text.replace(NUMBER, () => String(2 + below(random, 997)));
    if (other !== word.text) changes++;
    return added(other, at === 0);
  });
  return original.length > 4 && changes > 0 ? twin : undefined;
}

/** A word becomes another one of the article, goes, or gets company. Signs stay with their place. */
function edit(sentence: Sentence, rate: number, words: readonly string[], random: Random): Sentence {
  const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const edited = sentence.flatMap((word, at): Word[] => {
    const core = bare(word.text);
    if (random() >= rate || core === '') return [word];
    const chosen = bare(pick(random, words)) || 'it';
    const other = at === 0 && /^\P{Ll}/u.test(core) ? chosen.charAt(0).toUpperCase() + chosen.slice(1) : chosen;
    const kind = below(random, 4);
    if (kind === 0 && at > 0 && at < sentence.length - 1 && core === word.text) return [];
    if (kind === 1 && at > 0) return [added(other, false), word];
    return other === core ? [word] : [{ ...word, text: word.text.replace(core, () => other), same: false }];
  });
  return edited.length > 0 ? edited : sentence;
}

/** Paragraphs split in two, or joined with the next. */
function reset(paragraphs: readonly Paragraph[], level: Level, random: Random): Paragraph[] {
  const result: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = result[result.length - 1];
    const chance = random() / (PER_CHANGED_WORD * level.changedWords);
    if (chance < 1 && last !== undefined && result.length > 1) result[result.length - 1] = [...last, ...paragraph];
    else if (chance < 2 && paragraph.length > 1) {
      const cut = 1 + below(random, paragraph.length - 1);
      result.push(paragraph.slice(0, cut), paragraph.slice(cut));
    } else result.push(paragraph);
  }
  return result;
}

function moved(paragraphs: readonly Paragraph[], level: Level, random: Random): readonly Paragraph[] {
  const stay = paragraphs.filter(() => random() >= level.movedParagraphs);
  const result = [...stay];
  for (const paragraph of paragraphs) if (!stay.includes(paragraph)) result.splice(below(random, result.length + 1), 0, paragraph);
  return result;
}

/** Another house's typography. */
function typesetting(random: Random): Writing {
  const [open, close] = pick(random, [['«', '»'], ['„', '“'], ['"', '"'], ['“', '”']] as const);
  const dash = pick(random, ['-', '–', '—', '--']);
  const blank = pick(random, [' ', '\u00a0', '  ', '\u2009', ' \n']);
  const often = 0.3 * random();
  const form = pick(random, ['NFC', 'NFD'] as const);
  return {
    paragraph: pick(random, ['\n\n', '\r\n\r\n', '\n \n', '\n\n\n\n']),
    space: (text) => (random() < often ? blank : text),
    word: (text) => text.replace(/^[“"„«]/u, open).replace(/["”»](?=[.,;:!?]*$)/u, close).replace(/^[–—]$/u, dash).replaceAll('...', '…').replaceAll('’', "'").normalize(form),
  };
}
