import type { Token } from '../tokens.ts';
import { addDecimals, decimalOf, shift } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Read, Slot } from './pattern.ts';
import { CARDINALS, DOUBTFUL_MONTHS, MONTHS, ORDINALS, SCALES, SEASONS, TIME_UNITS, WEEKDAYS } from './words.ts';
import type { TimeUnit } from './words.ts';

const low = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';
const one = <V>(value: V | undefined): Read<V> | undefined => (value === undefined ? undefined : { length: 1, value });
const isHyphen = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '‑';

const intIn = (text: string, pattern: RegExp, least: number, most: number): number | undefined => {
  const match = pattern.exec(text);
  const value = Number(match?.[1]);
  return match !== null && value >= least && value <= most ? value : undefined;
};

/** A year as four digits. */
export const year: Slot<number> = (tokens, at) => one(intIn(low(tokens[at]), /^(\d{4})$/u, 1000, 2199));
/** "1990s", "90s", "’90s". */
export const decade: Slot<number> = (tokens, at) => {
  const long = intIn(low(tokens[at]), /^(\d{3}0)s$/u, 1000, 2100);
  const short = intIn(low(tokens[at]), /^(\d0)s$/u, 0, 90);
  return one(long ?? (short === undefined ? undefined : short + (short <= 20 ? 2000 : 1900)));
};
/** A date in a month: "21", "21st". */
export const date: Slot<number> = (tokens, at) => one(intIn(low(tokens[at]), /^(\d{1,2})(?:st|nd|rd|th)?$/u, 1, 31));
export const month: Slot<number> = (tokens, at) => one(MONTHS.get(tokens[at]?.text ?? ''));
/** A month whose name is no other word. */
export const sureMonth: Slot<number> = (tokens, at) => (DOUBTFUL_MONTHS.has(tokens[at]?.text ?? '') ? undefined : month(tokens, at));
export const weekday: Slot<number> = (tokens, at) => one(WEEKDAYS.get(tokens[at]?.text ?? ''));
export const season: Slot<number> = (tokens, at) => one(SEASONS.get(low(tokens[at])));
export const unit: Slot<TimeUnit> = (tokens, at) => one(TIME_UNITS.get(low(tokens[at])));
export const ordinal: Slot<number> = (tokens, at) => one(ORDINALS.get(low(tokens[at])) ?? intIn(low(tokens[at]), /^(\d{1,4})(?:st|nd|rd|th)$/u, 1, 9999));
/** "2025-01-21", "21/01/2025", "01.02.2025": the parts between signs; a day above twelve tells which is which, else day first with points, month first with slashes. */
export const numericDate: Slot<readonly [number, number, number]> = (tokens, at) => {
  const [a, sign, b, again, c] = [0, 1, 2, 3, 4].map((index) => tokens[at + index]);
  const first = low(a);
  const iso = /^\d{4}$/u.test(first) && sign?.text === '-' && again?.text === '-';
  const parts = [first, low(b), low(c)].map((text) => (/^\d{1,4}$/u.test(text) ? Number(text) : NaN));
  const glued = [sign, b, again, c].every((token) => token?.gap === 'none');
  const [x = NaN, y = NaN, z = NaN] = parts;
  if (!glued || parts.some(Number.isNaN) || sign?.text !== again?.text) return pointedDate(a);
  if (iso) return { length: 5, value: [x, y, z] };
  if (sign?.text !== '/' || z < 1000) return undefined;
  return { length: 5, value: x > 12 ? [z, y, x] : [z, x, y] };
};

/** "21.01.2025" is one token: points stand inside numbers. */
function pointedDate(token: Token | undefined): Read<readonly [number, number, number]> | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(token?.text ?? '');
  return match === null ? undefined : { length: 1, value: [Number(match[3]), Number(match[2]), Number(match[1])] };
}

/** "twenty-five", "a hundred", "seventeen"; digits. No scale words but hundred. */
const smallNumber: Slot<Decimal> = (tokens, at) => {
  const text = low(tokens[at]);
  const digits = decimalOf(text);
  if (digits !== undefined) return { length: 1, value: digits };
  const cardinal = CARDINALS.get(text);
  if (cardinal === undefined) return undefined;
  const tail = CARDINALS.get(low(tokens[at + 2]));
  if (cardinal >= 20 && cardinal < 100 && isHyphen(tokens[at + 1]) && tail !== undefined && tail < 10) return { length: 3, value: String(cardinal + tail) };
  return { length: 1, value: String(cardinal) };
};

/** A scale behind a number: "billion", "bn"; letters only when they are glued to the number ("48m"). */
const scaleAt = (tokens: readonly Token[], at: number): Read<number> | undefined => {
  const hyphen = isHyphen(tokens[at]) && tokens[at]?.gap === 'none' ? 1 : 0;
  const text = low(tokens[at + hyphen]);
  const places = text.length > 2 || text === 'bn' || text === 'tn' || text === 'mn' ? SCALES.get(text) : undefined;
  return places === undefined || tokens[at + hyphen]?.gap === 'line' ? undefined : { length: hyphen + 1, value: places };
};

/** "48m", "5bn", "200k" as one token. */
const gluedScale = (text: string): Decimal | undefined => {
  const match = /^(\d[\d,]*(?:\.\d+)?)(k|m|mn|mln|bn|bln|b|tn|trn)$/u.exec(text.length > 24 ? '' : text);
  const number = match === null ? undefined : decimalOf(match[1] ?? '');
  return number === undefined ? undefined : shift(number, SCALES.get(match?.[2] ?? '') ?? 0);
};

const OF_ONE: ReadonlyMap<string, Decimal> = new Map([['half', '0.5'], ['quarter', '0.25']]);

/** A number with its scale: "240 billion", "half a million", "a hundred", "one and a half million", "twenty-five", "48m". */
export const number: Slot<Decimal> = (tokens, at) => {
  const glued = gluedScale(low(tokens[at]));
  if (glued !== undefined) return { length: 1, value: glued };
  const part = OF_ONE.get(low(tokens[at]));
  const scaled = part !== undefined && low(tokens[at + 1]) === 'a' ? scaleAt(tokens, at + 2) : undefined;
  if (part !== undefined && scaled !== undefined) return { length: 2 + scaled.length, value: shift(part, scaled.value) };
  const article = low(tokens[at]) === 'a' && (low(tokens[at + 1]) === 'hundred' || low(tokens[at + 1]) === 'dozen' || SCALES.has(low(tokens[at + 1]))) && low(tokens[at + 1]).length > 2;
  const base = article ? { length: 1, value: '1' } : smallNumber(tokens, at);
  if (base === undefined) return undefined;
  let { length, value } = article && low(tokens[at + 1]) === 'dozen' ? { length: 2, value: '12' } : base;
  const half = low(tokens[at + length]) === 'and' && low(tokens[at + length + 1]) === 'a' && low(tokens[at + length + 2]) === 'half' ? 3 : 0;
  const first = scaleAt(tokens, at + length + half);
  if (first === undefined) return { length, value };
  if (half > 0) value = addDecimals(value, '0.5');
  length += half + first.length;
  value = shift(value, first.value);
  const second = scaleAt(tokens, at + length);
  return second === undefined ? { length, value } : { length: length + second.length, value: shift(value, second.value) };
};

/** A whole number of things that can be counted back or forth: "two", "24", "a", "several" is none. */
export const count: Slot<number> = (tokens, at) => {
  const text = low(tokens[at]);
  if (text === 'a' || text === 'an' || text === 'one') return { length: 1, value: 1 };
  if (text === 'a' && low(tokens[at + 1]) === 'couple') return { length: 2, value: 2 };
  const read = number(tokens, at);
  const value = Number(read?.value);
  return read !== undefined && Number.isInteger(value) && value > 0 && value < 100_000 ? { length: read.length, value } : undefined;
};
