import type { EntityKind } from '../model/entity.ts';
import { isCommon } from './capitals.ts';
import type { Lexicon } from './lexicon.ts';
import { phraseAt } from './runs.ts';
import type { Run, Sight } from './runs.ts';
import type { Token } from './tokens.ts';

/** Tokens `[from, to)` of a run that are looked at as one name. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** A title with a capital stands right before it: "President [[Xi Jinping]]". */
  readonly titled: boolean;
  /** Named by a list, as a whole. */
  readonly listed?: EntityKind;
}

/** Number of tokens of the longest title at `at`, 0 for none. Titles may be written with capitals or without. */
export const titleLength = (tokens: readonly Token[], at: number, limit: number, lexicon: Lexicon): number => {
  const first = tokens[at]?.text.toLowerCase() ?? '';
  const found = lexicon.titles.get(first)?.find((words) =>
    at + words.length <= limit && words.every((word, index) => tokens[at + index]?.text.toLowerCase() === word));
  return found?.length ?? 0;
};

const wordAt = (sight: Sight, at: number): string => sight.block.tokens[at]?.text ?? '';

/** Whether the words up to `to` end like an organisation, a place, an event or a work: then common words before the end belong to the name. */
export const endKind = (sight: Sight, from: number, to: number): EntityKind | undefined => {
  const { lexicon } = sight;
  const last = wordAt(sight, to - 1);
  if (to - from < 2) return undefined;
  const beforeLast = wordAt(sight, to - 2);
  if (lexicon.organisationEnds.has(last) || lexicon.organisationEnds.has(`${beforeLast} ${last}`)) return 'organisation';
  if (lexicon.placeEnds.has(last)) return 'place';
  if (lexicon.eventEnds.has(last)) return 'event';
  return lexicon.workEnds.has(last) ? 'work' : undefined;
};

const isMark = (token: Token | undefined): boolean => token === undefined || token.shape === 'mark' || token.shape === 'lower';

/** A title inside a run parts it, when a name follows: "Kremlin Spokesman Dmitry Peskov". */
const titleInside = (sight: Sight, from: number, to: number): number => {
  for (let at = from + 1; at < to - 1; at++) {
    const length = titleLength(sight.block.tokens, at, to, sight.lexicon);
    const after = sight.block.tokens[at + length];
    const ends = sight.lexicon.organisationEnds.has(after?.text ?? '') || sight.lexicon.organisationEnds.has(sight.block.tokens[at]?.text ?? '');
    if (length > 0 && at + length < to && after?.gap === 'blank' && !isMark(after) && !ends) return at;
  }
  return to;
};

/** A given name behind words that make an organisation begins a person: "University of Lindsund Anna Berg". */
const personInside = (sight: Sight, from: number, to: number): number => {
  for (let at = from + 2; at + 1 < to; at++) {
    const joined = sight.block.tokens[at]?.gap === 'blank' && !isMark(sight.block.tokens[at + 1]) && !isMark(sight.block.tokens[at - 1]);
    if (joined && sight.lexicon.firstNames.has(wordAt(sight, at)) && endKind(sight, from, at) === 'organisation') return at;
  }
  return to;
};

/** "Kanzlerin Angela Merkel": in other languages offices are in no list, but a given name behind a word tells. */
const isOffice = (sight: Sight, at: number, to: number): boolean => {
  const { lexicon, block: { tokens } } = sight;
  return at + 2 < to && tokens[at + 1]?.gap === 'blank' && !lexicon.firstNames.has(wordAt(sight, at)) && lexicon.firstNames.has(wordAt(sight, at + 1)) && phraseAt(tokens, at, lexicon) === undefined;
};

const skipsAtStart = (sight: Sight, at: number, to: number): boolean => {
  const token = sight.block.tokens[at];
  if (token === undefined) return false;
  if (token.shape === 'mark' || token.shape === 'lower') return true;
  const word = wordAt(sight, at);
  if (sight.lexicon.openers.has(word) || sight.lexicon.noNames.has(word)) return true;
  if (sight.block.casing === 'foreign' && isOffice(sight, at, to)) return true;
  if (!token.first || at + 1 >= to || phraseAt(sight.block.tokens, at, sight.lexicon) !== undefined || sight.lexicon.firstNames.has(word)) return false;
  // "Protesters Gathered …" is no name; "Foreign Ministry", "Central Bank" are.
  return token.shape === 'capital' && isCommon(word, sight.capitals, sight.lexicon) && (sight.capitals.inside.get(word) ?? 0) === 0 && endKind(sight, at, to) === undefined;
};

const nationSplits = (sight: Sight, at: number, length: number, to: number): boolean => {
  const next = at + length;
  if (next >= to) return true;
  const { tokens } = sight.block;
  if (tokens[next]?.gap === 'none') return true;
  const title = titleLength(tokens, next, to, sight.lexicon);
  if (title > 0 && next + title <= to && !sight.lexicon.organisationEnds.has(wordAt(sight, next + title))) return true;
  return endKind(sight, at, to) === undefined && tokens[next]?.text !== 'of' && tokens[next]?.text !== 'and' && tokens[next]?.text !== 'for';
};

/** "Genesee County Sheriff", "Lindsund Mayor": the office is no part of the name. */
const withoutLastTitle = (sight: Sight, from: number, to: number): number => {
  const title = titleLength(sight.block.tokens, to - 1, to, sight.lexicon) > 0;
  const of = sight.block.tokens.slice(from, to).some((token) => token.shape === 'lower');
  return title && !of && to - from >= 2 && !sight.lexicon.organisationEnds.has(wordAt(sight, to - 1)) && !sight.lexicon.firstNames.has(wordAt(sight, from)) ? to - 1 : to;
};

interface Step {
  readonly segment?: Segment;
  readonly next: number;
  readonly titled?: boolean;
}

const step = (sight: Sight, at: number, to: number, titled: boolean): Step => {
  const { tokens } = sight.block;
  const phrase = phraseAt(tokens, at, sight.lexicon);
  const length = phrase?.words.length ?? 0;
  const whole = phrase !== undefined && at + length === to;
  if (whole && !(titled && length === 1 && phrase.kind !== 'place')) return { segment: { from: at, to, titled, listed: phrase.kind }, next: to };
  const title = titleLength(tokens, at, to, sight.lexicon);
  const organisation = endKind(sight, at, to) === 'organisation' && titleInside(sight, at, to) === to;
  if (title > 0 && !organisation && !(phrase !== undefined && length > title)) return { next: at + title, titled: true };
  // Several words of a list stand as they are unless an organisation's last word follows ("New York [[Times Company]]").
  if (phrase !== undefined && !titled && nationSplits(sight, at, length, to)) {
    return { segment: { from: at, to: at + length, titled: false, listed: phrase.kind }, next: at + length };
  }
  const end = withoutLastTitle(sight, at, Math.min(titleInside(sight, at, to), personInside(sight, at, to)));
  return { segment: { from: at, to: end, titled }, next: end };
};

/** Cuts a run into names: what begins a sentence goes, nations before titles and titles before persons stand for themselves. */
export const segmentsOf = (sight: Sight, run: Run): readonly Segment[] => {
  const segments: Segment[] = [];
  let titled = false;
  for (let at = run.from; at < run.to;) {
    if (skipsAtStart(sight, at, run.to)) {
      at++;
      continue;
    }
    const taken = step(sight, at, run.to, titled);
    if (taken.segment !== undefined && taken.segment.to > taken.segment.from) segments.push(taken.segment);
    titled = taken.titled ?? false;
    at = Math.max(taken.next, at + 1);
  }
  return segments;
};
