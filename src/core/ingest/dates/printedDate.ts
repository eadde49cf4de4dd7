import type { PrintedDate } from '../../model/article.ts';
import { isNewsYear, isoText, isRealDay, utcText } from './calendarDay.ts';
import { dateAt } from './dateInTokens.ts';
import type { FoundDate } from './dateInTokens.ts';
import { dateTokens } from './dateTokens.ts';
import type { DateToken } from './dateTokens.ts';
import { monthAndYearAt } from './dayPattern.ts';
import type { DateHints } from './dayPattern.ts';

export type { FoundDate } from './dateInTokens.ts';
export type { DateHints } from './dayPattern.ts';

/** Letters that may stand around a date in a field that holds a date: `Published: … by the desk`. */
const mostLettersAround = 40;

/** All dates of a line that have a year, in order, absurd ones included. Linear in the length of the line. */
const datesIn = (line: string, tokens: readonly DateToken[], hints: DateHints): readonly FoundDate[] => {
  const dates: FoundDate[] = [];
  let free = 0;
  tokens.forEach((token, index) => {
    if (token.start < free || token.kind === 'mark') return;
    const date = dateAt(tokens, index, hints, line);
    if (date === undefined || date.start < free) return;
    dates.push(date);
    free = date.end;
  });
  return dates;
};

/** `20130503`, `20130503073916`: the whole text is digits and they make a day. */
const fromDigits = (digits: string, printed: string): PrintedDate | undefined => {
  if (digits.length !== 8 && digits.length !== 12 && digits.length !== 14) return undefined;
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  const day = { year: part(0, 4), month: part(4, 6), day: part(6, 8) };
  if (!isNewsYear(day.year) || !isRealDay(day.year, day.month, day.day)) return undefined;
  if (digits.length === 8) return { value: isoText(day), printed };
  const time = { hour: part(8, 10), minute: part(10, 12), ...(digits.length === 14 ? { second: part(12, 14) } : {}) };
  return time.hour > 23 || time.minute > 59 || (time.second ?? 0) > 59 ? undefined : { value: isoText(day, time), printed };
};

/** Seconds or milliseconds since 1970 in UTC: nine to eleven digits, or twelve to thirteen. Years 1980 to 2100. */
const fromEpoch = (digits: string, printed: string): PrintedDate | undefined => {
  if (digits.length !== 9 && digits.length !== 10 && digits.length !== 12 && digits.length !== 13) return undefined;
  const seconds = digits.length >= 12 ? Math.floor(Number(digits) / 1000) : Number(digits);
  if (seconds < 315_532_800 || seconds > 4_102_444_800) return undefined;
  const utc = utcText({ year: 1970, month: 1, day: 1 }, { hour: 0, minute: 0, second: seconds }, 0);
  return { value: utc, printed, utc };
};

/** The dates of a line, each with its place, e.g. `on April 30, 2008 at 4:31 AM, updated May 2, 2008` has two. */
export const findPrintedDates = (line: string, hints: DateHints = {}): readonly FoundDate[] => {
  const tokens = dateTokens(line);
  const only = tokens.length === 1 ? tokens[0] : undefined;
  const digits = only?.kind === 'number' ? fromDigits(only.text, line.slice(only.start, only.end)) : undefined;
  if (only !== undefined && digits !== undefined) return [{ start: only.start, end: only.end, date: digits }];
  return datesIn(line, tokens, hints).filter((found) => found.absurd === undefined);
};

/** The first date in a line; `guessed` where day and month could be the other way round and nothing decides. */
export const findPrintedDate = (line: string, hints: DateHints = {}): FoundDate | undefined => findPrintedDates(line, hints)[0];

/** A day that has the shape of a date but cannot be one of news: `31 February 2020`, `0001-11-30`. For `source.date-absurd`. */
export const findAbsurdDate = (line: string, hints: DateHints = {}): FoundDate | undefined =>
  datesIn(line, dateTokens(line), hints).find((found) => found.absurd === true);

/**
 * The date a field prints, and nothing else but a few words around it. `value` has as much as was printed: a month stays a month,
 * a day stays a day, no zone stays no zone; `utc` only where the zone is given. `undefined`: no date, an impossible one, or
 * `05/02/2013` with nothing that says which is the month.
 */
export const parsePrintedDate = (printed: string, hints: DateHints = {}): PrintedDate | undefined => {
  // Longer than any date: not worth a look, and the field may hold megabytes.
  if (printed.length > 300) return undefined;
  const tokens = dateTokens(printed);
  const only = tokens.length === 1 ? tokens[0] : undefined;
  if (only?.kind === 'number') {
    const shown = printed.slice(only.start, only.end);
    return fromDigits(only.text, shown) ?? fromEpoch(only.text, shown);
  }
  const found = datesIn(printed, tokens, hints)[0];
  if (found !== undefined) {
    const around = printed.slice(0, found.start) + printed.slice(found.end);
    if (found.absurd === true || found.guessed === true || around.replace(/[^\p{L}]/gu, '').length > mostLettersAround) return undefined;
    return /\p{Nd}/u.test(printed.slice(0, found.start)) && found.date.value.length < 11 ? undefined : found.date;
  }
  const month = tokens.length <= 5 ? monthAndYearAt(tokens, 0, hints) : undefined;
  return month !== undefined && month.to === tokens.length && isNewsYear(month.day.year) ? { value: isoText(month.day), printed: printed.trim() } : undefined;
};
