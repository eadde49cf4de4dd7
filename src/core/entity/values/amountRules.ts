import type { ValueKind } from '../../model/entity.ts';
import type { Token } from '../tokens.ts';
import { shift } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { patternOf } from './pattern.ts';
import type { Match, Pattern, Slot } from './pattern.ts';
import * as slots from './slots.ts';
import {
  COUNTED, CURRENCY_CODES, CURRENCY_NATIONS, CURRENCY_SYMBOLS, CURRENCY_WORDS, DOLLAR_PREFIXES, DURATIONS, HALVES, MEASURES, SMALL_COINS,
} from './words.ts';
import type { TimeUnit } from './words.ts';

const low = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';

/** "$", "US$", "€": also as three letters before a number ("EUR 5"). */
const symbol: Slot<string> = (tokens, at) => {
  const text = tokens[at]?.text ?? '';
  const own = CURRENCY_SYMBOLS.get(text) ?? (CURRENCY_CODES.has(text) ? text : undefined);
  if (own !== undefined) return { length: 1, value: own };
  const prefixed = tokens[at + 1]?.text === '$' && tokens[at + 1]?.gap === 'none' ? DOLLAR_PREFIXES.get(text) : undefined;
  return prefixed === undefined ? undefined : { length: 2, value: prefixed };
};
/** "dollars", "Canadian dollars", "EUR" behind a number. */
const currency: Slot<string> = (tokens, at) => {
  const [one, two] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? ''];
  const nation = CURRENCY_NATIONS.get(`${one} ${two.toLowerCase()}`) ?? (one === 'Hong' && two === 'Kong' && low(tokens[at + 2]) === 'dollars' ? 'HKD' : undefined);
  if (nation !== undefined) return { length: nation === 'HKD' ? 3 : 2, value: nation };
  if (one === 'New' && two === 'Zealand' && low(tokens[at + 2]) === 'dollars') return { length: 3, value: 'NZD' };
  if (one === 'pounds' && two === 'sterling') return { length: 2, value: 'GBP' };
  const code = CURRENCY_WORDS.get(one.toLowerCase()) ?? (CURRENCY_CODES.has(one) ? one : CURRENCY_SYMBOLS.get(one));
  return code === undefined ? undefined : { length: 1, value: code };
};
const coin: Slot<string> = (tokens, at) => {
  const code = SMALL_COINS.get(low(tokens[at]));
  return code === undefined ? undefined : { length: 1, value: code };
};
const percent: Slot<true> = (tokens, at) => {
  const text = low(tokens[at]);
  if (text === '%' || text === 'percent' || text === 'pct') return { length: 1, value: true };
  return text === 'per' && low(tokens[at + 1]) === 'cent' ? { length: 2, value: true } : undefined;
};
const measure: Slot<string> = (tokens, at) => {
  const square = low(tokens[at]) === 'square' || low(tokens[at]) === 'sq' ? '²' : low(tokens[at]) === 'cubic' ? '³' : '';
  const from = at + (square === '' ? 0 : 1);
  if (low(tokens[from]) === 'degrees' && /^(?:celsius|fahrenheit)$/u.test(low(tokens[from + 1]))) return { length: 2, value: MEASURES.get(low(tokens[from + 1])) ?? '' };
  if (tokens[from]?.text === '°' && /^[CF]$/u.test(tokens[from + 1]?.text ?? '')) return { length: 2, value: `°${tokens[from + 1]?.text ?? ''}` };
  const unit = MEASURES.get(low(tokens[from]));
  return unit === undefined ? undefined : { length: from - at + 1, value: unit + square };
};
const counted: Slot<string> = (tokens, at) => (COUNTED.has(low(tokens[at])) ? { length: 1, value: low(tokens[at]) } : undefined);
/** A number without a meaning of its own: not "one", which is a pronoun as often. */
const figure: Slot<Decimal> = (tokens, at) => (low(tokens[at]) === 'one' || low(tokens[at]) === 'a' ? undefined : slots.number(tokens, at));

const duration = (amount: Decimal, unit: TimeUnit): string => {
  const [factor, letter] = DURATIONS[unit];
  const [whole = '0', part] = amount.split('.');
  const half = part === '5' ? HALVES[unit] : undefined;
  const count = half === undefined ? timesText(amount, factor) : timesText(whole, factor);
  const main = Number(count) > 0 || half === undefined ? component(count, letter) : '';
  return joinDuration(half === undefined ? [main] : [main, component(timesText(String(half[0]), DURATIONS[half[1]][0]), DURATIONS[half[1]][1])]);
};
const timesText = (value: Decimal, factor: number): Decimal => (factor === 1 ? value : factor === 10 ? shift(value, 1) : factor === 100 ? shift(value, 2) : String(Number(value) * factor));
const component = (count: Decimal, letter: string): string => (letter.startsWith('T') ? `T${count}${letter.slice(1)}` : `${count}${letter}`);
/** One "T" before the first part that is a time. */
function joinDuration(parts: readonly string[]): string {
  const joined = parts.join('');
  const first = joined.indexOf('T');
  return `P${first === -1 ? joined : joined.slice(0, first + 1) + joined.slice(first + 1).replaceAll('T', '')}`;
}

interface AmountSaid {
  readonly text: (name: string) => string;
  readonly unit: () => TimeUnit;
}
type Value = (said: AmountSaid) => string;
export interface AmountRule {
  readonly kind: ValueKind;
  readonly pattern: Pattern;
  readonly value: (match: Match) => string;
}

const percentage: Value = (said) => shift(said.text('number'), -2);
const sum: Value = (said) => `${said.text('number')} ${said.text(said.text('symbol') === '' ? 'currency' : 'symbol')}`;

/** Amounts, each as a pattern and what it means. The longest match wins. */
const RULES: readonly (readonly [ValueKind, string, Value])[] = [
  ['percent', '<number> -? <percent>', percentage],
  ['percent', '<number> -|–|to [ <number> -? <percent> ]', percentage],
  ['percent', '<number> and a half <percent>', (said) => shift(`${said.text('number')}.5`, -2)],
  ['percent', 'half a percent', () => '0.005'],
  ['quantity', '<number> percentage point|points', (said) => `${said.text('number')} pp`],
  ['quantity', '<number> basis point|points', (said) => `${shift(said.text('number'), -2)} pp`],
  ['money', '<symbol> <number>', sum],
  ['money', '<number> -? <currency>', sum],
  ['money', 'a <currency>', (said) => `1 ${said.text('currency')}`],
  ['money', '<number> <coin>', (said) => `${shift(said.text('number'), -2)} ${said.text('coin')}`],
  ['quantity', '<number> -? <unit>', (said) => duration(said.text('number'), said.unit())],
  ['quantity', '<number> and a half <unit>', (said) => duration(`${said.text('number')}.5`, said.unit())],
  ['quantity', 'an|a|one <unit> and a half', (said) => duration('1.5', said.unit())],
  ['quantity', '<unit> - and - a - half', (said) => duration('1.5', said.unit())],
  ['quantity', 'half an|a <unit>', (said) => duration('0.5', said.unit())],
  ['quantity', 'half - <unit>', (said) => duration('0.5', said.unit())],
  ['quantity', 'about|around|nearly|almost|over|than|within|for|after [ an|a <unit> ]', (said) => duration('1', said.unit())],
  ['quantity', '<ordinal> -? anniversary', (said) => `P${said.text('ordinal')}Y`],
  ['quantity', '<figure> -? <measure>', (said) => `${said.text('figure')} ${said.text('measure')}`],
  ['quantity', '<figure> <counted>', (said) => `${said.text('figure')} ${said.text('counted')}`],
];

const saidBy = (match: Match): AmountSaid => ({
  text: (name) => String(match.slots.get(name) ?? ''),
  // The slot of this name reads a unit; see `slots.ts`.
  unit: () => match.slots.get('unit') as TimeUnit,
});

export const createAmountRules = (): readonly AmountRule[] => RULES.map(([kind, source, value]) => ({
  kind, pattern: patternOf(source, { ...slots, symbol, currency, coin, percent, measure, counted, figure }),
  value: (match) => value(saidBy(match)),
}));
