import type { PrintedDate } from '../../model/article.ts';
import { parsePrintedDate } from '../dates/printedDate.ts';

/** First and last year a news item can be of; what lies outside is a problem, not a date. */
const FIRST_YEAR = 1700;
const LAST_YEAR = 2099;

/** A date as JSON sources print it. The start of 1970 is what an empty field becomes, so it is no date. */
export function readDate(printed: string): PrintedDate | undefined {
  const date = parsePrintedDate(printed);
  if (date === undefined) return undefined;
  const year = Number(date.value.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR || date.value.startsWith('1970-01-01') ? undefined : date;
}

/** A date the format defines as UTC and prints without a zone: `2026-03-03T16:20:00` of `date_gmt`. */
export function readUtcDate(printed: string): PrintedDate | undefined {
  const date = readDate(printed);
  if (date === undefined || date.utc !== undefined || !date.value.includes('T')) return date;
  const utc = `${date.value}Z`;
  return { value: utc, printed: date.printed, utc };
}
