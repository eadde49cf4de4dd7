import type { EntityFile, KnownEntity } from '../model/entity.ts';
import { foldText } from '../text/fold.ts';
import { withoutCase } from '../text/occurrences.ts';
import { entriesById, notEntitiesChanged } from './folder/fileChange.ts';
import { foldedWords } from './known.ts';

/**
 * The folded words of a text as a Bloom filter: a few hundred bytes that tell later, without the text, that a name is surely not in it.
 * Ten bits a word and four hashes: one word in a hundred is taken for present that is not.
 */
const BITS_A_WORD = 10;
const HASHES = 4;

/** FNV-1a over UTF-16 units, mixed once more for an odd second hash (the finaliser of MurmurHash3). */
const hashOf = (word: string): readonly [number, number] => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  const mixed = Math.imul(Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) ^ (hash >>> 13), 0xc2b2ae35);
  return [hash >>> 0, ((mixed ^ (mixed >>> 16)) | 1) >>> 0];
};

/** Whatever is asked for: it may be there. */
export const filterOfAnything = (): Uint8Array => new Uint8Array(1).fill(0xff);

export const wordFilterOf = (text: string): Uint8Array => {
  const compared = comparedWords(text);
  if (compared === undefined) return filterOfAnything();
  const words = new Set([...foldedWords(text, { start: 0, end: text.length }).map(({ folded }) => folded), ...compared]);
  const filter = new Uint8Array(Math.ceil((words.size * BITS_A_WORD) / 8) + 1);
  const bits = filter.length * 8;
  for (const word of words) {
    const [first, step] = hashOf(word);
    for (let turn = 0; turn < HASHES; turn++) {
      const bit = (first + turn * step) % bits;
      filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return filter;
};

/** Letters that the two ways of folding may see otherwise, and signs that stand unseen in a word: all but what most texts are made of. */
const SPECIAL = /[^\n\x20-\x7e‘’“”–—…]/u;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u061c\ufeff\u200b]+/u;
const RUNS = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}\u061c\ufeff\u200b]+/gu;
/** A mark behind an unseen sign may stand on what is before that, and a border behind it. */
const STARTS_WITH_MARK = /^\p{M}/u;
/** A word with more unseen signs in it (each may be a border, or none) is not taken apart. */
const MOST_PIECES = 6;

/**
 * The words of a text as `occurrencesOf` compares them, beyond those that names are matched by; with unseen signs in a word, every
 * word that could be meant. Undefined: there are too many.
 */
const comparedWords = (text: string): readonly string[] | undefined => {
  if (!SPECIAL.test(text)) return [];
  const words: string[] = [];
  for (const [run] of text.matchAll(RUNS)) {
    if (!SPECIAL.test(run)) continue;
    const pieces = run.split(UNSEEN);
    if (pieces.length > MOST_PIECES || pieces.some((piece, at) => at > 0 && STARTS_WITH_MARK.test(piece))) return undefined;
    for (let from = 0; from < pieces.length; from++) {
      for (let to = from + 1; to <= pieces.length; to++) words.push(...wordsOf(pieces.slice(from, to).join('')));
    }
  }
  return words;
};

const wordsOf = (text: string): readonly string[] => {
  const folded = withoutCase(foldText(text).text);
  // Marks that stand on nothing may be part of what is sought or not.
  return foldedWords(folded, { start: 0, end: folded.length }).map(({ start, end }) => folded.slice(start, end).replace(/^\p{M}+/u, '')).filter((word) => word !== '');
};

/** Words that are sought as `occurrencesOf` seeks them, as the filter is asked for them. */
export const soughtWords = (sought: string): SoughtName => wordsOf(sought.trim()).map(hashOf);

/** False: the words do not occur in the text. Signs alone are in no filter: they may occur anywhere. */
export const mayOccur = (filter: Uint8Array, words: SoughtName): boolean => words.length === 0 || mayHold(filter, words);

/** A name as the filter is asked for it. */
export type SoughtName = readonly (readonly [number, number])[];

export const soughtName = (name: string): SoughtName => foldedWords(name, { start: 0, end: name.length }).map(({ folded }) => hashOf(folded));

/** False: the text has not all the words of the name. */
export const mayHold = (filter: Uint8Array, name: SoughtName): boolean => {
  const bits = filter.length * 8;
  return name.length > 0 && name.every(([first, step]) => {
    for (let turn = 0; turn < HASHES; turn++) {
      const bit = (first + turn * step) % bits;
      if (((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  });
};

/**
 * Names whose presence in a text may make it be recognised otherwise under another entity file. A gloss or an old id changes
 * nothing there; another name or kind concerns every text that names the entry, another alias only those that hold it.
 */
export const namesConcerned = (before: EntityFile | undefined, after: EntityFile | undefined): readonly string[] => {
  const [old, now] = [entriesById(before), entriesById(after)];
  const names = new Set<string>();
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const [one, other] = [old.get(id) ?? [], now.get(id) ?? []];
    const isNamedAlike = headOf(one) === headOf(other);
    const [mine, theirs] = [namesOf(one), namesOf(other)];
    for (const name of mine) if (!isNamedAlike || !theirs.has(name)) names.add(name);
    for (const name of theirs) if (!isNamedAlike || !mine.has(name)) names.add(name);
  }
  for (const name of notEntitiesChanged(before, after)) names.add(name);
  return [...names];
};

const headOf = (entries: readonly KnownEntity[]): string => JSON.stringify(entries.map(({ kind, name }) => [kind, name]));
const namesOf = (entries: readonly KnownEntity[]): ReadonlySet<string> => new Set(entries.flatMap(({ name, aliases }) => [name, ...aliases]));
