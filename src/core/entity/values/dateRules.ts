import { dayOf, isDate, isoDay, isoMonth, isoYear } from './calendar.ts';
import { away, nearestWeekday, seasonFrom, seasonIn, stretch, unitFrom, weekend, yearOf } from './dateContext.ts';
import type { DateContext } from './dateContext.ts';
import { patternOf } from './pattern.ts';
import type { Match, Pattern } from './pattern.ts';
import * as slots from './slots.ts';
import type { TimeUnit } from './words.ts';

/** What a pattern's slots said. Each rule names the slots it asks for. */
interface Said {
  readonly number: (name: string) => number;
  readonly unit: () => TimeUnit;
  readonly parts: () => readonly [number, number, number];
}
type Value = (said: Said, context: DateContext) => string | undefined;

export interface DateRule {
  readonly pattern: Pattern;
  readonly value: (match: Match, context: DateContext) => string | undefined;
  /** Not a date at all when no value can be found: "the 2000 people". */
  readonly needsValue: boolean;
}

const full = (year: number, month: number, date: number): string | undefined => (isDate(year, month, date) ? isoDay(dayOf(year, month, date)) : undefined);
const inYear = (said: Said, context: DateContext): string | undefined => {
  const year = yearOf(said.number('month'), said.number('date'), context);
  return year === undefined ? undefined : full(year, said.number('month'), said.number('date'));
};
const monthAlone: Value = (said, context) => {
  const year = yearOf(said.number('month'), 15, context);
  return year === undefined ? undefined : isoMonth(year, said.number('month'));
};
const dayMonthYear: Value = (said) => full(said.number('year'), said.number('month'), said.number('date'));
const weekdayBefore: Value = (said, { day }) => (day === undefined ? undefined : isoDay(nearestWeekday(said.number('weekday'), { day: day - 1, future: false, year: undefined }) ?? day));
const weekdayAfter: Value = (said, { day }) => (day === undefined ? undefined : isoDay(nearestWeekday(said.number('weekday'), { day: day + 1, future: true, year: undefined }) ?? day));
const ofDay = (by: number): Value => (_, { day }) => (day === undefined ? undefined : isoDay(day + by));
const nth: Value = (said, context) => {
  const day = nearestWeekday(said.number('weekday'), context);
  return day === undefined ? undefined : isoDay(day);
};
const quarterOf = (quarter: number, year: number): string | undefined => (quarter < 1 || quarter > 4 ? undefined : `${isoMonth(year, quarter * 3 - 2)}/${isoMonth(year, quarter * 3)}`);
const decadeOf: Value = (said) => `${isoYear(said.number('decade'))}/${isoYear(said.number('decade') + 9)}`;

/** Words that mark a bare number of four digits as a year. */
const YEAR_SIGNS = 'before|after|from|to|through|throughout|of|early|late|mid|between|and|around|circa|c.|-|–|for|as|into|than';

/**
 * The dates news writes, each as a pattern and what it means. Of all patterns that match at a word the longest wins; of equals the
 * first. Brackets border the mention.
 */
const RULES: readonly (readonly [string, Value])[] = [
  // In full.
  ['<weekday>? ,? <month> <date> ,? <year>', dayMonthYear],
  ['<weekday> ,? the? <date> of? <month> ,? <year>', dayMonthYear],
  ['<date> of? <month> ,? <year>', dayMonthYear],
  ['<numericDate>', (said) => full(...said.parts())],
  ['<month> ,? <year>', (said) => isoMonth(said.number('year'), said.number('month'))],
  ['early|late|mid - <month> ,? <year>', (said) => isoMonth(said.number('year'), said.number('month'))],
  // A day without its year.
  ['<weekday> ,? <month> <date>', inYear],
  ['<weekday> ,? the? <date> of? <month>', inYear],
  ['<month> <date>', inYear],
  ['<date> <month>', inYear],
  ['<date> of <month>', inYear],
  ['<sureMonth>', monthAlone],
  ['in|since|until|by|last|next|this|during|early|late|mid|of|from|to|before|after|for|between|and|through [ <month> ]', monthAlone],
  ['last [ <month> ]', (said, context) => monthAlone(said, { ...context, future: false, year: undefined })],
  // Days of the week.
  ['<weekday>', nth],
  ['last <weekday>', weekdayBefore],
  ['next|coming <weekday>', weekdayAfter],
  ['this <weekday>', nth],
  // Seen from the article's day.
  ['today|tonight', ofDay(0)],
  ['this morning|afternoon|evening', ofDay(0)],
  ['yesterday', ofDay(-1)],
  ['last night', ofDay(-1)],
  ['tomorrow', ofDay(1)],
  ['the day before yesterday', ofDay(-2)],
  ['the day after tomorrow', ofDay(2)],
  ['last|past|previous <singular>', (said, context) => unitFrom(said.unit(), -1, context)],
  ['this|current <singular>', (said, context) => unitFrom(said.unit(), 0, context)],
  ['next|coming|following <singular>', (said, context) => unitFrom(said.unit(), 1, context)],
  ['last weekend', (_, context) => weekend(-1, context)],
  ['this|the weekend', (_, context) => weekend(0, context)],
  ['over the [ weekend ]', (_, context) => weekend(0, context)],
  ['throughout|during the [ weekend ]', (_, context) => weekend(0, context)],
  ['next|coming weekend', (_, context) => weekend(1, context)],
  ['<count> <unit> ago', (said, context) => away(said.unit(), -said.number('count'), context)],
  ['a couple of <unit> ago', (said, context) => away(said.unit(), -2, context)],
  ['a few <unit> ago', (said, context) => away(said.unit(), -3, context)],
  ['in [ <count> <unit> \'|’ time ]', (said, context) => away(said.unit(), said.number('count'), context)],
  ['<count> <unit> from now', (said, context) => away(said.unit(), said.number('count'), context)],
  ['the? past|last <count> <unit>', (said, context) => stretch(said.unit(), -said.number('count'), context)],
  ['the? next|coming <count> <unit>', (said, context) => stretch(said.unit(), said.number('count'), context)],
  ['the past|last few|several|couple of? <unit>', (_, { day }) => (day === undefined ? undefined : `../${isoDay(day)}`)],
  ['the? end of the|this year', (_, { day }) => (day === undefined ? undefined : `${unitFrom('year', 0, { day, future: false, year: undefined }) ?? ''}-12-31`)],
  ['year -? end', (_, { day }) => (day === undefined ? undefined : `${unitFrom('year', 0, { day, future: false, year: undefined }) ?? ''}-12-31`)],
  // Parts of years, years, decades.
  ['<season> ,? of? <year>', (said) => seasonIn(said.number('season'), said.number('year'))],
  ['last <season>', (said, context) => seasonFrom(said.number('season'), -1, context)],
  ['this <season>', (said, context) => seasonFrom(said.number('season'), 0, context)],
  ['next <season>', (said, context) => seasonFrom(said.number('season'), 1, context)],
  ['the? <ordinal> quarter of? <year>', (said) => quarterOf(said.number('ordinal'), said.number('year'))],
  ['first half of? <year>', (said) => `${isoMonth(said.number('year'), 1)}/${isoMonth(said.number('year'), 6)}`],
  ['second half of? <year>', (said) => `${isoMonth(said.number('year'), 7)}/${isoMonth(said.number('year'), 12)}`],
  ['in|since|until|till|by|during [ <year> ]', (said) => isoYear(said.number('year'))],
  [`${YEAR_SIGNS} [ <loneYear> ]`, (said) => isoYear(said.number('loneYear'))],
  ['<bareYear>', (said) => isoYear(said.number('bareYear'))],
  ['the? early|late|mid -? [ <decade> ]', decadeOf],
  ['in the [ <decade> ]', decadeOf],
  ['<decade>', (said) => (said.number('decade') < 1000 ? undefined : decadeOf(said, { day: undefined, future: false, year: undefined }))],
];

/** What numbers of four digits count: then they are no year. */
const COUNTABLE = /^(?:people|men|women|children|percent|per|years?|days?|hours?|miles?|km|m|meters|metres|feet|dollars?|euros?|pounds?|yen|[a-z]*children|[a-z]{4,}s)$/u;

/** A year that counts nothing. */
const loneYear: typeof slots.year = (tokens, at) => {
  const after = tokens[at + 1];
  const counts = after !== undefined && after.shape === 'lower' && COUNTABLE.test(after.text) && tokens[at - 1]?.text.toLowerCase() !== 'the';
  return counts ? undefined : slots.year(tokens, at);
};

/** A year by itself, not behind a sign or a number word; behind those only as the first of two ("over 2000-2050"). */
const bareYear: typeof slots.year = (tokens, at) => {
  const read = loneYear(tokens, at);
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  if (read === undefined || read.value < 1900 || read.value > 2100) return undefined;
  if (tokens[at]?.gap === 'none' && /^[$€£¥#.,:/+]$/u.test(before)) return undefined;
  if (/^[-–]$/u.test(tokens[at + 1]?.text ?? '') && slots.year(tokens, at + 2) !== undefined) return read;
  return /^(?:nearly|about|some|almost|over|least|number|no\.|no|page|room|flight|highway|route|article|section)$/u.test(before) ? undefined : read;
};

/** "last year", not "last years". */
const singular: typeof slots.unit = (tokens, at) => (tokens[at]?.text.endsWith('s') === true ? undefined : slots.unit(tokens, at));

const said = (match: Match): Said => {
  // Slots of these names read values of these types; see `slots.ts`.
  const get = <V>(name: string): V => match.slots.get(name) as V;
  return {
    number: (name) => Number(get<number>(name === 'month' && !match.slots.has('month') ? 'sureMonth' : name)),
    unit: () => get<TimeUnit>(match.slots.has('singular') ? 'singular' : 'unit'),
    parts: () => get<readonly [number, number, number]>('numericDate'),
  };
};

export const createDateRules = (): readonly DateRule[] => RULES.map(([source, value]) => ({
  pattern: patternOf(source, { ...slots, bareYear, loneYear, singular }),
  value: (match, context) => value(said(match), context),
  needsValue: source.includes('<numericDate>') || source.includes('ecade>'),
}));
