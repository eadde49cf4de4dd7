/** A day as the number of days since 1970-01-01. No time zone anywhere. */
export type Day = number;

const MILLISECONDS = 86_400_000;

export const dayOf = (year: number, month: number, date: number): Day => Date.UTC(year, month - 1, date) / MILLISECONDS;
/** Year, month 1-12 and date of a day. */
export const partsOf = (day: Day): { readonly year: number; readonly month: number; readonly date: number } => {
  const moment = new Date(day * MILLISECONDS);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, date: moment.getUTCDate() };
};
/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;
const two = (value: number): string => String(value).padStart(2, '0');
export const isoYear = (year: number): string => String(year).padStart(4, '0');
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${two(month)}`;
/** "2025-01-21". */
export const isoDay = (day: Day): string => {
  const { year, month, date } = partsOf(day);
  return `${isoMonth(year, month)}-${two(date)}`;
};
export const isDate = (year: number, month: number, date: number): boolean => {
  const back = partsOf(dayOf(year, month, date));
  return back.year === year && back.month === month && back.date === date;
};
export const lastDateOf = (year: number, month: number): number => partsOf(dayOf(year, month + 1, 0)).date;
/** The day in a value like "2025-01-22T11:38:31+02:00" or "2025-01-22"; undefined when it begins with no day. */
export const dayIn = (value: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(value);
  if (match === null) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, date) ? dayOf(year, month, date) : undefined;
};
/** Moves a month by a number of months: `[2025, 1] - 2` → `[2024, 11]`. */
export const moveMonth = (year: number, month: number, by: number): readonly [number, number] => {
  const count = year * 12 + (month - 1) + by;
  return [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
};
