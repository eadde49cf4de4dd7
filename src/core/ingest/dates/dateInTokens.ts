import type { PrintedDate } from '../../model/article.ts';
import { isoText, isRealDay, utcText } from './calendarDay.ts';
import type { CalendarDay } from './calendarDay.ts';
import { timeAt, zoneAt } from './clockTime.ts';
import type { FoundTime } from './clockTime.ts';
import type { DateToken } from './dateTokens.ts';
import { dayAt, monthAndDayAt } from './dayPattern.ts';
import type { DateHints } from './dayPattern.ts';
import { isWeekday } from './weekdayNames.ts';

/** A date in a line. `start` and `end` are offsets in the line, half-open: in `on 3 May 2013, 14:54` they are 3 and 20. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly date: PrintedDate;
  /** Day and month could be the other way round; the month was read first. */
  readonly guessed?: true;
  /** No such day exists, or no news can be of it; `date.value` is what was printed all the same. */
  readonly absurd?: true;
}

type Tokens = readonly DateToken[];
const at = (tokens: Tokens, index: number): string => tokens[index]?.text ?? '';

/** What may stand between a day and its time: `3 May 2013 • 2:54pm`, `… at 1:10 PM`, `… às 20:13`. */
const between: ReadonlySet<string> = new Set([
  ',', '|', '•', '·', '-', '–', '—', '/', '@', '،', 't', 'at', 'a', 'as', 'um', 'om', 'kl', 'klo', 'ore', 'alle', 'las', 'la', 'les', 'à', 'в', 'о', 'o', 'u', 'г',
  'last', 'updated', 'update', 'เวลา', 'ob', 'je', 'pukul', 'jam', 'luc', 'saat', 'на', 'din', 'den', 'vers', 'heures', '.', ':', 'الساعة', 'ساعت', 'godz', 'časov', 'год', 'year', '(',
]);
/** After one of these a dotted `14.54` is a time. */
const timeWords: ReadonlySet<string> = new Set(['kl', 'klo', 'um', 'pukul', 'jam', 'om', 'ore', 'godz', 'alle']);

const farApart = 16;

/** Passes a week day in brackets or after the date: `2013年5月3日(金) 7:39`. */
const skipWeekday = (tokens: Tokens, index: number): number => {
  if (at(tokens, index) === '(' && at(tokens, index + 2) === ')' && tokens[index + 1]?.kind === 'word' && (tokens[index + 1]?.text.length ?? 9) <= 9) return index + 3;
  return isWeekday(at(tokens, index)) ? index + 1 : index;
};

const timeAfter = (tokens: Tokens, from: number, line: string): FoundTime | undefined => {
  let index = skipWeekday(tokens, from);
  let marked = false;
  for (let skipped = 0; skipped <= 4; skipped += 1) {
    const previous = tokens[index - 1];
    const token = tokens[index];
    if (token === undefined || (previous !== undefined && token.start - previous.end > farApart)) return undefined;
    const time = timeAt(tokens, index, line, marked);
    if (time !== undefined) return time;
    if (!between.has(token.text) && !isWeekday(token.text)) return undefined;
    if (timeWords.has(token.text)) marked = true;
    index += 1;
  }
  return undefined;
};

/** A time that ends where the date begins: `9:53 AM, MON 22 JUL 2013`, `1052 GMT (1852 HKT), April 10, 2007`. */
const timeBefore = (tokens: Tokens, dayStart: number, line: string): { time: FoundTime; from: number } | undefined => {
  for (let from = dayStart - 1; from >= 0 && from >= dayStart - 14; from -= 1) {
    const token = tokens[from];
    if (token === undefined || (tokens[from + 1]?.start ?? 0) - token.end > farApart) return undefined;
    const mark = at(tokens, from - 1);
    if (token.kind !== 'number' || ((mark === ':' || mark === '.') && tokens[from - 2]?.kind === 'number')) continue;
    const time = timeAt(tokens, from, line, false);
    if (time === undefined) continue;
    let to = time.to;
    while (to < dayStart && (between.has(at(tokens, to)) || isWeekday(at(tokens, to)) || at(tokens, to) === 'on')) to += 1;
    if (to === dayStart) return { time, from };
  }
  return undefined;
};

const printedDate = (line: string, start: number, end: number, day: CalendarDay, time: FoundTime | undefined): PrintedDate => {
  const printed = line.slice(start, end);
  if (time === undefined) return { value: isoText(day), printed };
  const value = isoText(day, time.time, time.minutesEast);
  return time.minutesEast === undefined ? { value, printed } : { value, printed, utc: utcText(day, time.time, time.minutesEast) };
};

const weekdayBefore = (tokens: Tokens, index: number): number => {
  const mark = at(tokens, index - 1);
  const word = mark === ',' || mark === '.' || mark === '،' ? index - 2 : index - 1;
  const beforeStop = at(tokens, word) === '.' ? word - 1 : word;
  if (tokens[beforeStop]?.kind !== 'word' || !isWeekday(at(tokens, beforeStop))) return index;
  // Portuguese week days have two parts: sexta-feira.
  return at(tokens, beforeStop - 1) === '-' && isWeekday(at(tokens, beforeStop - 2)) ? beforeStop - 2 : beforeStop;
};

/** `Thu Mar 13 07:39:16 EET 2025`, as C's asctime and `date` print it. */
const asctimeAt = (tokens: Tokens, index: number, hints: DateHints, line: string): FoundDate | undefined => {
  const head = monthAndDayAt(tokens, index, hints);
  if (head === undefined) return undefined;
  const time = timeAt(tokens, head.to, line, false);
  if (time === undefined || time.time.second === undefined) return undefined;
  const zone = time.minutesEast === undefined ? zoneAt(tokens, time.to, line) : undefined;
  const unknownZone = zone === undefined && tokens[time.to]?.kind === 'word' && at(tokens, time.to).length <= 5;
  const yearAt = zone?.to ?? (unknownZone ? time.to + 1 : time.to);
  const year = tokens[yearAt];
  if (year === undefined || year.kind !== 'number' || year.text.length !== 4 || !isRealDay(Number(year.text), head.month, head.day)) return undefined;
  const first = weekdayBefore(tokens, index);
  const start = tokens[first]?.start ?? 0;
  const minutesEast = time.minutesEast ?? zone?.minutes;
  const full = minutesEast === undefined ? time : { ...time, minutesEast };
  return { start, end: year.end, date: printedDate(line, start, year.end, { year: Number(year.text), month: head.month, day: head.day }, full) };
};

/** The date whose day stands at token `index`, with its time, zone and week day wherever they stand. */
export const dateAt = (tokens: Tokens, index: number, hints: DateHints, line: string): FoundDate | undefined => {
  const found = dayAt(tokens, index, hints);
  if (found === undefined) return asctimeAt(tokens, index, hints, line);
  const after = timeAfter(tokens, found.to, line);
  const before = after === undefined ? timeBefore(tokens, weekdayBefore(tokens, index), line) : undefined;
  const time = after ?? before?.time;
  const first = before?.from ?? weekdayBefore(tokens, index);
  const last = (after?.to ?? found.to) - 1;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? line.length;
  const decided = found.otherOrder === undefined || time?.american === true;
  return {
    start, end, date: printedDate(line, start, end, found.day, time),
    ...(decided ? {} : { guessed: true as const }),
    ...(found.absurd === undefined ? {} : { absurd: true as const }),
  };
};
