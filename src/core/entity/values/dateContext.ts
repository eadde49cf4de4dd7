import type { Token } from '../tokens.ts';
import { dayOf, isoDay, isoMonth, isoYear, lastDateOf, moveMonth, partsOf, weekdayOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import type { TimeUnit } from './words.ts';

/** What a date is resolved against. */
export interface DateContext {
  /** The article's day; without it "on Tuesday" has no value. */
  readonly day: Day | undefined;
  /** Whether the words before the date speak of what is to come. */
  readonly future: boolean;
  /** The year that the sentence names by "this year", "last year", "next year". */
  readonly year: number | undefined;
}

const FUTURE = new Set('will shall \'ll ’ll upcoming expected scheduled due plans planned planning going would coming'.split(' '));
const PAST = new Set('was were had did said told came went met began took made gave left saw held found became since after has have spoke won lost fell rose'.split(' '));
const FARTHEST = 40;
/** At the beginning of a sentence the verb stands behind the date. */
const FARTHEST_AHEAD = 12;

const tenseOf = (tokens: readonly Token[], index: number): 'future' | 'past' | undefined => {
  const word = tokens[index]?.text.toLowerCase() ?? '';
  if (FUTURE.has(word)) return 'future';
  const next = tokens[index + 1]?.text.toLowerCase();
  // "is to meet", "are to travel", "set to be held".
  if (next === 'to' && (word === 'is' || word === 'are' || word === 'set')) return 'future';
  return PAST.has(word) || (tokens[index]?.shape === 'lower' && word.length > 4 && word.endsWith('ed')) ? 'past' : undefined;
};
const endsSentence = (token: Token | undefined): boolean => token === undefined || token.text === '.' || token.text === '?' || token.text === '!';

/** The nearest verb before the date decides, else the first behind it; without one news speaks of the past. */
const isFuture = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let index = from - 1; index >= Math.max(0, from - FARTHEST) && !endsSentence(tokens[index]); index--) {
    const tense = tenseOf(tokens, index);
    if (tense !== undefined) return tense === 'future';
  }
  for (let index = to; index < to + FARTHEST_AHEAD && !endsSentence(tokens[index]); index++) {
    const tense = tenseOf(tokens, index);
    if (tense !== undefined) return tense === 'future';
  }
  return false;
};

const YEAR_SHIFTS: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1 };

const yearBeside = (tokens: readonly Token[], at: number, day: Day | undefined): number | undefined => {
  if (day === undefined) return undefined;
  for (let index = Math.max(0, at - 12); index < Math.min(tokens.length - 1, at + 12); index++) {
    const by = YEAR_SHIFTS[tokens[index]?.text.toLowerCase() ?? ''];
    if (by !== undefined && tokens[index + 1]?.text.toLowerCase() === 'year') return partsOf(day).year + by;
  }
  return undefined;
};

/** The context of a date at the tokens `[from, to)`. */
export const contextAt = (tokens: readonly Token[], from: number, to: number, day: Day | undefined): DateContext =>
  ({ day, future: isFuture(tokens, from, to), year: yearBeside(tokens, from, day) });

/** Days behind the article's day that a date without a year may lie where the words look back: "in May" is told in March of this May. */
const FAR = 100;
/** Days before it where the words look ahead: "will go on, as of 1 March". */
const SLACK = 31;

/** The year of a day or month that is printed without one: named beside it, else the nearest in the direction of the tense. */
export const yearOf = (month: number, date: number, context: DateContext): number | undefined => {
  const { day } = context;
  if (context.year !== undefined) return context.year;
  if (day === undefined) return undefined;
  const { year } = partsOf(day);
  const distance = dayOf(year, month, date) - day;
  if (context.future) return distance < -SLACK ? year + 1 : year;
  if (distance > FAR) return year - 1;
  return distance < FAR - 366 ? year + 1 : year;
};

/** "on Tuesday": the last one, the article's day included; behind "will" the next one. */
export const nearestWeekday = (weekday: number, { day, future }: DateContext): Day | undefined => {
  if (day === undefined) return undefined;
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return future && back > 0 ? day + 7 - back : day - back;
};

/** The span of a unit `by` units from the article's: last week, this month, next year. Weeks run from Monday. */
export const unitFrom = (unit: TimeUnit, by: number, { day }: DateContext): string | undefined => {
  if (day === undefined) return undefined;
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'day': return isoDay(day + by);
    case 'week': {
      const monday = day - weekdayOf(day) + 1 + 7 * by;
      return `${isoDay(monday)}/${isoDay(monday + 6)}`;
    }
    case 'month': return isoMonth(...moveMonth(year, month, by));
    case 'quarter': {
      const [first, start] = moveMonth(year, Math.floor((month - 1) / 3) * 3 + 1, 3 * by);
      return `${isoMonth(first, start)}/${isoMonth(...moveMonth(first, start, 2))}`;
    }
    case 'year': return isoYear(year + by);
    case 'decade': return `${isoYear(Math.floor(year / 10) * 10 + 10 * by)}/${isoYear(Math.floor(year / 10) * 10 + 9 + 10 * by)}`;
    case 'century': return `${isoYear(Math.floor(year / 100) * 100 + 100 * by)}/${isoYear(Math.floor(year / 100) * 100 + 99 + 100 * by)}`;
    default: return undefined;
  }
};

/** A number of units back or forth: "two years ago" is that year, "three days ago" that day; hours and less fall on a day. */
export const away = (unit: TimeUnit, by: number, { day }: DateContext): string | undefined => {
  if (day === undefined) return undefined;
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'second': case 'minute': return isoDay(day);
    case 'hour': return isoDay(day + Math.round(by / 24));
    case 'day': return isoDay(day + by);
    case 'week': return isoDay(day + 7 * by);
    case 'month': return isoMonth(...moveMonth(year, month, by));
    case 'quarter': return isoMonth(...moveMonth(year, month, 3 * by));
    case 'year': return isoYear(year + by);
    case 'decade': return isoYear(year + 10 * by);
    case 'century': return isoYear(year + 100 * by);
  }
};

/** "the past 30 days", "the next two years": an interval that ends or begins on the article's day. */
export const stretch = (unit: TimeUnit, by: number, { day }: DateContext): string | undefined => {
  if (day === undefined) return undefined;
  const { year, month, date } = partsOf(day);
  const far = ((): Day => {
    switch (unit) {
      case 'week': return day + 7 * by;
      case 'month': case 'quarter': {
        const [y, m] = moveMonth(year, month, unit === 'month' ? by : 3 * by);
        return dayOf(y, m, Math.min(date, lastDateOf(y, m)));
      }
      case 'year': case 'decade': case 'century': {
        const y = year + by * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
        return dayOf(y, month, Math.min(date, lastDateOf(y, month)));
      }
      case 'hour': return day + Math.round(by / 24);
      default: return unit === 'day' ? day + by : day;
    }
  })();
  return by < 0 ? `${isoDay(far)}/${isoDay(day)}` : `${isoDay(day)}/${isoDay(far)}`;
};

/** Saturday and Sunday; "this weekend" on a Monday is the one that was, unless the words look ahead. */
export const weekend = (by: number, { day, future }: DateContext): string | undefined => {
  if (day === undefined) return undefined;
  const today = weekdayOf(day);
  const coming = day - today + 6;
  const near = today <= 4 && !future ? coming - 7 : coming;
  const saturday = by < 0 ? coming - 7 : by > 0 ? (today >= 6 ? coming + 7 : coming) : near;
  return `${isoDay(saturday)}/${isoDay(saturday + 1)}`;
};

/** Three months; winter is named by the year it begins in. */
export const seasonIn = (first: number, year: number): string => {
  const [endYear, endMonth] = moveMonth(year, first, 2);
  return `${isoMonth(year, first)}-01/${isoMonth(endYear, endMonth)}-${String(lastDateOf(endYear, endMonth)).padStart(2, '0')}`;
};

/** The last, this or next season seen from the article's day. */
export const seasonFrom = (first: number, by: number, { day }: DateContext): string | undefined => {
  if (day === undefined) return undefined;
  const { year, month } = partsOf(day);
  const over = month > first + 2;
  const begun = month >= first;
  if (by < 0) return seasonIn(first, over ? year : year - 1);
  if (by > 0) return seasonIn(first, begun ? year + 1 : year);
  return seasonIn(first, year);
};
