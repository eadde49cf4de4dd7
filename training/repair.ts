import { countries, peoples } from '../src/core/entity/lists/countries.ts';
import { places } from '../src/core/entity/lists/places.ts';
import type { GoldSpan } from './documents.ts';

const commas = (list: string): readonly string[] => list.split(/[,;\n]/u).map((item) => item.trim()).filter((item) => item !== '');

/** Names of peoples: "Russian", "Afghans". */
export const peopleNames = (): ReadonlySet<string> => new Set([...commas(peoples), ...countries.split('\n').flatMap((line) => commas(line.split(';')[1] ?? ''))]);

const longNames = (): readonly string[] => [
  ...countries.split('\n').map((line) => line.split(';')[0] ?? ''), ...commas(places), 'United Nations', 'European Union', 'Soviet Union', 'White House', 'Supreme Court',
].filter((name) => name.includes(' '));

/** A name cut short that is part of a listed longer one at this place: "States" in "United States". */
const completed = (text: string, [start, end, label]: GoldSpan, names: ReadonlyMap<string, readonly string[]>): GoldSpan => {
  const word = text.slice(start, end);
  for (const name of names.get(word) ?? []) {
    const before = name.lastIndexOf(word);
    if (text.startsWith(name, start - before)) return [start - before, start - before + name.length, label];
  }
  return [start, end, label];
};

/** Titles are no part of a name; some sources mark them. */
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gov|Gen|Sir|Senator|President|Minister|Professor|General|Reverend|Pope)\.? (?=\p{Lu})/u;

const untitled = (text: string, [start, end, label]: GoldSpan): GoldSpan => {
  const title = label === 'PER' ? TITLE.exec(text.slice(start, end)) : null;
  return [start + (title?.[0].length ?? 0), end, label];
};

/**
 * Puts right what the annotation schemes of the sources do differently: names of peoples are groups, no places; names cut short are completed;
 * titles are left out; a mark without a word is no name.
 */
export const createRepair = (): ((text: string, spans: readonly GoldSpan[]) => readonly GoldSpan[]) => {
  const people = peopleNames();
  const byLastWord = new Map<string, string[]>();
  for (const name of longNames()) {
    for (const word of name.split(' ')) byLastWord.set(word, [...byLastWord.get(word) ?? [], name]);
  }
  return (text, spans) => spans
    .filter(([start, end]) => !people.has(text.slice(start, end)) && /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .map((span) => untitled(text, completed(text, span, byLastWord)));
};
