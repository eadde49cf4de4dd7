import type { Bound } from '../../model/entity.ts';
import type { Token } from '../tokens.ts';

/** What the words before an amount make of it, longest first. */
const BOUNDS: readonly (readonly [readonly string[], Bound])[] = ([
  ['no more than', 'atMost'], ['not more than', 'atMost'], ['up to', 'atMost'], ['at most', 'atMost'], ['a maximum of', 'atMost'], ['as much as', 'atMost'], ['as many as', 'atMost'],
  ['no fewer than', 'atLeast'], ['no less than', 'atLeast'], ['at least', 'atLeast'], ['a minimum of', 'atLeast'],
  ['more than', 'moreThan'], ['more than a', 'moreThan'], ['greater than', 'moreThan'], ['upwards of', 'moreThan'], ['in excess of', 'moreThan'], ['well over', 'moreThan'], ['just over', 'moreThan'], ['over', 'moreThan'], ['above', 'moreThan'], ['exceeding', 'moreThan'],
  ['less than', 'lessThan'], ['fewer than', 'lessThan'], ['just under', 'lessThan'], ['under', 'lessThan'], ['below', 'lessThan'], ['nearly', 'lessThan'], ['almost', 'lessThan'], ['close to', 'about'],
  ['about', 'about'], ['around', 'about'], ['roughly', 'about'], ['approximately', 'about'], ['some', 'about'], ['an estimated', 'about'], ['more or less', 'about'], ['circa', 'about'], ['approx.', 'about'], ['~', 'about'], ['≈', 'about'],
  ['>', 'moreThan'], ['<', 'lessThan'], ['≥', 'atLeast'], ['≤', 'atMost'],
] as const).map(([words, bound]): readonly [readonly string[], Bound] => [words.split(' '), bound]).sort((a, b) => b[0].length - a[0].length);

/** "more than" before "64%": whether the amount is a bound or about right; undefined when nothing is said. */
export const boundBefore = (tokens: readonly Token[], at: number): Bound | undefined =>
  BOUNDS.find(([words]) => words.every((word, index) => tokens[at - words.length + index]?.text.toLowerCase() === word))?.[1];
