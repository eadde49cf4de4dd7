import { isRealDay } from './calendarDay.ts';
import type { CalendarDay } from './calendarDay.ts';
import type { DateToken } from './dateTokens.ts';
import { monthOf } from './monthNames.ts';

/** What the caller knows about the page's way to write dates. */
export interface DateHints {
  /** BCP 47: decides between month names that two languages use differently. */
  readonly language?: string;
  /** Whether `05/02/2013` is the fifth of February. */
  readonly dayFirst?: boolean;
}

/** A calendar day found at a token; `to` is the index after its last token. */
export interface FoundDay {
  readonly day: CalendarDay;
  readonly to: number;
  /** `05/02/2013` read the other way round: the order is not known from the digits. */
  readonly otherOrder?: CalendarDay;
  /** Has the shape of a date, but no such day exists or no news can be of it. */
  readonly absurd?: true;
}

type Tokens = readonly DateToken[];
const at = (tokens: Tokens, index: number): string => tokens[index]?.text ?? '';
const isNumber = (tokens: Tokens, index: number, digits: number): boolean => tokens[index]?.kind === 'number' && at(tokens, index).length <= digits;
const isYear = (tokens: Tokens, index: number): boolean => tokens[index]?.kind === 'number' && at(tokens, index).length === 4;

const connectors: ReadonlySet<string> = new Set(['de', 'of', 'di', 'del', 'da', 'd', 'dal', 'den', 'do', 'the', 'al', 'ye', 'la', 'في', 'من', 'م']);
const ordinals: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er', 're', 'e', 'ª', 'º', 'a', 'o', 'го', 'ος', 'η']);

/** Number of tokens of a month name at `index` and its month: `marzo`, `Sept.`, `تشرين الأول`, `พ.ค.`, `أيار/مايو`. */
const monthAt = (tokens: Tokens, index: number, hints: DateHints): { month: number; language?: string; to: number } | undefined => {
  if (tokens[index]?.kind !== 'word') return undefined;
  const one = at(tokens, index);
  const isWord = (offset: number): boolean => tokens[index + offset]?.kind === 'word';
  const pair = isWord(1) ? monthOf(`${one} ${at(tokens, index + 1)}`, hints.language) : undefined;
  const dotted = pair === undefined && at(tokens, index + 1) === '.' && isWord(2) ? monthOf(one + at(tokens, index + 2), hints.language) : undefined;
  const found = pair ?? dotted ?? monthOf(one, hints.language);
  if (found === undefined) return undefined;
  let to = index + (pair !== undefined ? 2 : dotted !== undefined ? 3 : 1);
  if (at(tokens, to) === '.') to += 1;
  if (at(tokens, to) === '/' && monthOf(at(tokens, to + 1), hints.language)?.month === found.month) to += 2;
  return { month: found.month, ...(found.languages[0] === undefined ? {} : { language: found.languages[0] }), to };
};

const skipConnectors = (tokens: Tokens, index: number, commas: boolean): number => {
  let to = index;
  while (to < index + 3 && (connectors.has(at(tokens, to)) || at(tokens, to) === '\'' || at(tokens, to) === '’' || (commas && (at(tokens, to) === ',' || at(tokens, to) === '،')))) to += 1;
  return to;
};

/** After the number of a day: `3rd`, `3.`, `1º`, `3-a`. */
const skipOrdinal = (tokens: Tokens, index: number): number => {
  const touches = tokens[index - 1]?.end === tokens[index]?.start;
  if (touches && (ordinals.has(at(tokens, index)) || at(tokens, index) === '.' || at(tokens, index) === '°')) return index + 1;
  if (touches && at(tokens, index) === '-' && (ordinals.has(at(tokens, index + 1)) || at(tokens, index + 1) === 'an')) return index + 2;
  return index;
};

const found = (year: number, month: number, day: number, to: number): FoundDay => ({
  day: { year, month, day }, to, ...(isRealDay(year, month, day) && year >= 1600 && year <= 2100 ? {} : { absurd: true as const }),
});

/** Thai pages count years from the Buddha: 2556 is 2013. */
const commonYear = (year: number, language: string | undefined): number => (language === 'th' && year > 2400 ? year - 543 : year);

/** `3 May 2013`, `3rd of May, 2013`, `3. Mai 2013`, `13-Mar-25`, `3 de mayo de 2013`. */
const dayMonthYear = (tokens: Tokens, index: number, hints: DateHints): FoundDay | undefined => {
  // The minutes of a time are no day: `10:20 May 2013`.
  if (!isNumber(tokens, index, 2) || (at(tokens, index - 1) === ':' && tokens[index - 1]?.end === tokens[index]?.start)) return undefined;
  let to = skipConnectors(tokens, skipOrdinal(tokens, index + 1), false);
  const hyphen = at(tokens, to) === '-' || at(tokens, to) === '/';
  if (hyphen) to += 1;
  const month = monthAt(tokens, to, hints);
  if (month === undefined) return undefined;
  to = month.to;
  if (hyphen && (at(tokens, to) === '-' || at(tokens, to) === '/')) {
    to += 1;
    if (isNumber(tokens, to, 2) && at(tokens, to).length === 2) return found(fullYear(at(tokens, to)), month.month, Number(at(tokens, index)), to + 1);
  }
  to = skipConnectors(tokens, to, true);
  if (!isYear(tokens, to)) return undefined;
  return found(commonYear(Number(at(tokens, to)), month.language), month.month, Number(at(tokens, index)), to + 1);
};

/** `May 3, 2013`, `May 3rd 2013`, `DECEMBER 16, 2008`, and the asctime order `Mar 13 07:39:16 2025` (`to` is then before the time). */
const monthDayYear = (tokens: Tokens, index: number, hints: DateHints): FoundDay | undefined => {
  const month = monthAt(tokens, index, hints);
  if (month === undefined) return undefined;
  const dayAt = at(tokens, month.to) === '-' || at(tokens, month.to) === '/' ? month.to + 1 : month.to;
  if (!isNumber(tokens, dayAt, 2)) return undefined;
  const to = skipConnectors(tokens, skipOrdinal(tokens, dayAt + 1), true);
  const yearAt = at(tokens, to) === '-' || at(tokens, to) === '/' ? to + 1 : to;
  if (!isYear(tokens, yearAt)) return undefined;
  return found(commonYear(Number(at(tokens, yearAt)), month.language), month.month, Number(at(tokens, dayAt)), yearAt + 1);
};

/** `2013. május 3.`, `2013 May 3`, `2013-May-03`. */
const yearMonthDay = (tokens: Tokens, index: number, hints: DateHints): FoundDay | undefined => {
  if (!isYear(tokens, index)) return undefined;
  let to = index + 1;
  if (at(tokens, to) === '.' || at(tokens, to) === ',' || at(tokens, to) === '-' || at(tokens, to) === '/') to += 1;
  const month = monthAt(tokens, to, hints);
  if (month === undefined) return undefined;
  to = at(tokens, month.to) === '-' || at(tokens, month.to) === '/' ? month.to + 1 : month.to;
  if (!isNumber(tokens, to, 2)) return undefined;
  const end = at(tokens, to + 1) === '.' ? to + 2 : to + 1;
  return found(Number(at(tokens, index)), month.month, Number(at(tokens, to)), end);
};

export const fullYear = (digits: string): number => {
  const value = Number(digits);
  if (digits.length === 4) return value;
  return value < 70 ? 2000 + value : 1900 + value;
};

/** `2013-05-03`, `2013/5/3`, `2013. 05. 03`, `2013年5月3日`, `2013년 5월 3일`. */
const numericYearFirst = (tokens: Tokens, index: number): FoundDay | undefined => {
  if (!isYear(tokens, index)) return undefined;
  const first = at(tokens, index + 1);
  const east = first === '年' || first === '년';
  if (!east && first !== '-' && first !== '/' && first !== '.' && first !== '−' && first !== '‐') return undefined;
  if (!isNumber(tokens, index + 2, 2) || !isNumber(tokens, index + 4, 2)) return undefined;
  const second = at(tokens, index + 3);
  if (east ? second !== '月' && second !== '월' : second !== first) return undefined;
  const last = at(tokens, index + 5);
  const dayMark = last === '日' || last === '号' || last === '號' || last === '일';
  if (east && !dayMark) return undefined;
  const stop = !east && last === first;
  // 2013.5.3.1 is a version or an address, not a day; 2012. 08. 08. ends in a stop in Hungary and Korea.
  if (stop && (first !== '.' || isNumber(tokens, index + 6, 4) && tokens[index + 6]?.start === tokens[index + 5]?.end)) return undefined;
  return found(Number(at(tokens, index)), Number(at(tokens, index + 2)), Number(at(tokens, index + 4)), dayMark || stop ? index + 6 : index + 5);
};

/** `05/02/2013`, `3.5.2013`, `12 / 16 / 08`; two digits of a year only with `/` or `.`. */
const numericYearLast = (tokens: Tokens, index: number, hints: DateHints): FoundDay | undefined => {
  if (!isNumber(tokens, index, 2) || !isNumber(tokens, index + 2, 2)) return undefined;
  const mark = at(tokens, index + 1);
  if ((mark !== '/' && mark !== '.' && mark !== '-') || at(tokens, index + 3) !== mark) return undefined;
  const year = tokens[index + 4];
  if (year === undefined || year.kind !== 'number' || (year.text.length !== 4 && !(year.text.length === 2 && mark !== '-'))) return undefined;
  const after = tokens[index + 5];
  const before = tokens[index - 1];
  // Part of something longer: an address, a version, a path.
  if (after !== undefined && after.start === year.end && (after.kind === 'word' || (after.text === mark && tokens[index + 6]?.start === after.end))) return undefined;
  if (before !== undefined && before.end === tokens[index]?.start && (before.kind === 'word' || '/.-_='.includes(before.text))) return undefined;
  const a = Number(at(tokens, index));
  const b = Number(at(tokens, index + 2));
  const full = fullYear(year.text);
  const to = index + 5;
  const dayFirst = isRealDay(full, b, a);
  const monthFirst = isRealDay(full, a, b);
  if (dayFirst && monthFirst && a !== b && mark !== '.' && hints.dayFirst === undefined) {
    return { ...found(full, a, b, to), otherOrder: { year: full, month: b, day: a } };
  }
  if (!dayFirst && !monthFirst && (Math.max(a, b) > 31 || Math.min(a, b) > 12)) return undefined;
  const useDayFirst = dayFirst && (!monthFirst || mark === '.' || hints.dayFirst === true);
  return useDayFirst ? found(full, b, a, to) : found(full, a, b, to);
};

/** The calendar day that begins at token `index`, in any of the printed orders. */
export const dayAt = (tokens: Tokens, index: number, hints: DateHints): FoundDay | undefined => {
  if (tokens[index]?.kind === 'word') return monthDayYear(tokens, index, hints);
  if (tokens[index]?.kind !== 'number') return undefined;
  return numericYearFirst(tokens, index) ?? numericYearLast(tokens, index, hints) ?? dayMonthYear(tokens, index, hints) ?? yearMonthDay(tokens, index, hints);
};

/** `Mar 13 07:39:16 2025` and `Mar 13 07:39:16 EET 2025`: month and day at `index`; the year comes after the time. */
export const monthAndDayAt = (tokens: Tokens, index: number, hints: DateHints): { month: number; day: number; to: number } | undefined => {
  const month = monthAt(tokens, index, hints);
  if (month === undefined || !isNumber(tokens, month.to, 2)) return undefined;
  return { month: month.month, day: Number(at(tokens, month.to)), to: month.to + 1 };
};

/** `May 2013` with nothing else: a month. */
export const monthAndYearAt = (tokens: Tokens, index: number, hints: DateHints): { day: CalendarDay; to: number } | undefined => {
  const month = monthAt(tokens, index, hints);
  if (month === undefined) return undefined;
  const to = skipConnectors(tokens, month.to, true);
  return isYear(tokens, to) ? { day: { year: commonYear(Number(at(tokens, to)), month.language), month: month.month }, to: to + 1 } : undefined;
};
