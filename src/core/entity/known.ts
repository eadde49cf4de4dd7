import type { EntityFile, KnownEntity } from '../model/entity.ts';
import type { PassageSpan } from '../model/span.ts';
import { foldName } from './names/fold.ts';

/** A place where the text names an entry of the entity file. */
export interface KnownSpan {
  readonly span: PassageSpan;
  readonly entity: KnownEntity;
}

/** Names as a tree of their folded words, so that a text is read once whatever the number of names. */
interface Node {
  readonly next: Map<string, Node>;
  readonly ends: Ending[];
}
interface Ending {
  readonly entity: KnownEntity;
  /** "US" and "May" must stand with their capitals; "us" and "may" are other words. */
  readonly cased: boolean;
}

export interface KnownNames {
  readonly root: Node;
  readonly notEntities: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no blanks between words: a name may begin and end at any character. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LONGEST_GAP = 3;
const LONGEST_ACRONYM = 5;

/** A word of the text with its folded form; characters of unspaced scripts are a word each. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const isAscii = (code: number): boolean => code < 0x80;
const isWordCode = (code: number): boolean =>
  (isAscii(code) ? (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) : WORD.test(String.fromCodePoint(code)));
const isUnspaced = (code: number): boolean => code >= 0xe00 && UNSPACED.test(String.fromCodePoint(code));

/** Longer runs of letters are no words; they are passed over. */
const LONGEST_WORD = 64;

/** Most words are plain: a tenth of the time. */
const foldWord = (word: string): string => (/^[A-Za-z0-9]+$/u.test(word) ? word.toLowerCase() : foldName(word));

/** The words of a stretch of text as names are matched by them. */
export const foldedWords = (text: string, span: PassageSpan): readonly Word[] => {
  const words: Word[] = [];
  for (let at = span.start; at < span.end;) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if (!isWordCode(code)) { at += width; continue; }
    let end = at + width;
    if (!isUnspaced(code)) {
      for (let next = text.codePointAt(end) ?? 0; end < span.end && isWordCode(next) && !isUnspaced(next); next = text.codePointAt(end) ?? 0) end += next > 0xffff ? 2 : 1;
    }
    if (end - at <= LONGEST_WORD) words.push({ start: at, end, folded: foldWord(text.slice(at, end)) });
    at = end;
  }
  return words;
};

const addName = (root: Node, name: string, entity: KnownEntity, isCommon: (word: string) => boolean): void => {
  const words = foldedWords(name, { start: 0, end: name.length });
  if (words.length === 0) return;
  let node = root;
  for (const { folded } of words) {
    const next = node.next.get(folded) ?? { next: new Map<string, Node>(), ends: [] };
    node.next.set(folded, next);
    node = next;
  }
  const acronym = name.length <= LONGEST_ACRONYM && name === name.toUpperCase() && name !== name.toLowerCase();
  node.ends.push({ entity, cased: acronym || (words.length === 1 && isCommon(name.toLowerCase())) });
};

/** Reads the names of an entity file for the search. `isCommon` tells English words that a name written small could be mistaken for. */
export const createKnownNames = (entityFile: EntityFile | undefined, isCommon: (word: string) => boolean): KnownNames => {
  const root: Node = { next: new Map(), ends: [] };
  for (const entity of entityFile?.entities ?? []) for (const name of [entity.name, ...entity.aliases]) addName(root, name, entity, isCommon);
  return { root, notEntities: new Set(entityFile?.notEntities ?? []) };
};

const capitalOrNoCase = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase() || text.charAt(0) === text.charAt(0).toUpperCase();
const fitsCase = (text: string, cased: boolean): boolean => !cased || (text.length <= LONGEST_ACRONYM ? text === text.toUpperCase() || !/^\p{Ll}/u.test(text) : capitalOrNoCase(text));

const gapJoins = (text: string, before: Word, after: Word): boolean => {
  if (after.start - before.end > LONGEST_GAP) return false;
  for (let at = before.end; at < after.start; at++) if (',;:!?()[]{}"“”„\n|/'.includes(text.charAt(at))) return false;
  return true;
};

const longestAt = (text: string, words: readonly Word[], first: number, names: KnownNames): { readonly last: number; readonly entity: KnownEntity } | undefined => {
  let node = names.root.next.get(words[first]?.folded ?? '');
  let found: { readonly last: number; readonly entity: KnownEntity } | undefined;
  for (let at = first; node !== undefined; at++) {
    const word = words[at];
    const start = words[first]?.start ?? 0;
    if (word === undefined) break;
    const end = node.ends.find((ending) => fitsCase(text.slice(start, word.end), ending.cased));
    if (end !== undefined) found = { last: at, entity: end.entity };
    const next = words[at + 1];
    node = next !== undefined && gapJoins(text, word, next) ? node.next.get(next.folded) : undefined;
  }
  return found;
};

/** All whole-word occurrences of the file's names in a block, the longest at each place, in order and disjoint. Names match without case and accents. */
export const findKnown = (text: string, block: PassageSpan, names: KnownNames): readonly KnownSpan[] => {
  if (names.root.next.size === 0) return [];
  const words = foldedWords(text, block);
  const spans: KnownSpan[] = [];
  for (let at = 0; at < words.length;) {
    const found = longestAt(text, words, at, names);
    const start = words[at]?.start ?? 0;
    const end = found === undefined ? start : words[found.last]?.end ?? start;
    if (found === undefined || names.notEntities.has(text.slice(start, end))) { at++; continue; }
    // The point of "U.S." belongs to the name when the file's name has points.
    spans.push({ span: { start, end: end < block.end && text.charAt(end) === '.' && text.charAt(end - 2) === '.' ? end + 1 : end }, entity: found.entity });
    at = found.last + 1;
  }
  return spans;
};
