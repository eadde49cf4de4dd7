import { dayIn, isoDay, isoMonth, isoYear, moveMonth, partsOf, weekdayOf, type Day } from '../entity/values/calendar.ts';

export type ChartUnit = 'day' | 'week' | 'month' | 'year';

/** How often something happened over time. */
export interface TimeChart {
  readonly unit: ChartUnit;
  /** Without gaps, in order. A label is the day, the Monday of the week, the month or the year: `2026-03-02`, `2026-03`, `2026`. */
  readonly bars: readonly { readonly label: string; readonly count: number }[];
  /** Counts of those without a day. */
  readonly undated: number;
}

const MOST_DAYS = 31;
const MOST_WEEKS = 26;
const MOST_MONTHS = 48;
/** A date far off (a wrong year in one source) does not fill a page with empty lines. */
const MOST_BARS = 400;

/** Counts by day, week, month or year, whatever keeps the chart short. Days are printed local days. */
export function timeChart(counted: readonly { readonly day: string | undefined; readonly count: number }[]): TimeChart {
  let undated = 0;
  const days = new Map<Day, number>();
  for (const { day, count } of counted) {
    const at = day === undefined ? undefined : dayIn(day);
    if (at === undefined) undated += count;
    else days.set(at, (days.get(at) ?? 0) + count);
  }
  const sorted = [...days].sort((a, b) => a[0] - b[0]);
  const [first, last] = [sorted[0]?.[0], sorted.at(-1)?.[0]];
  if (first === undefined || last === undefined) return { unit: 'day', bars: [], undated };
  const unit = unitFor(last - first);
  const counts = new Map<string, number>();
  for (const [day, count] of sorted) counts.set(labelOf(day, unit), (counts.get(labelOf(day, unit)) ?? 0) + count);
  const labels = labelsBetween(first, last, unit);
  return { unit, bars: (labels.length > MOST_BARS ? [...counts.keys()] : labels).map((label) => ({ label, count: counts.get(label) ?? 0 })), undated };
}

function unitFor(days: number): ChartUnit {
  if (days < MOST_DAYS) return 'day';
  if (days < MOST_WEEKS * 7) return 'week';
  return days < MOST_MONTHS * 30 ? 'month' : 'year';
}

function labelOf(day: Day, unit: ChartUnit): string {
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'day': return isoDay(day);
    case 'week': return isoDay(day - weekdayOf(day) + 1);
    case 'month': return isoMonth(year, month);
    case 'year': return isoYear(year);
  }
}

function labelsBetween(first: Day, last: Day, unit: ChartUnit): readonly string[] {
  const labels: string[] = [];
  if (unit === 'day' || unit === 'week') {
    const step = unit === 'day' ? 1 : 7;
    const start = unit === 'day' ? first : first - weekdayOf(first) + 1;
    for (let day = start; day <= last; day += step) labels.push(isoDay(day));
    return labels;
  }
  const end = partsOf(last);
  let [year, month] = [partsOf(first).year, unit === 'year' ? 1 : partsOf(first).month];
  while (labels.length <= MOST_BARS && (year < end.year || (year === end.year && month <= end.month))) {
    labels.push(unit === 'year' ? isoYear(year) : isoMonth(year, month));
    [year, month] = unit === 'year' ? [year + 1, month] : moveMonth(year, month, 1);
  }
  return labels;
}

const LONGEST_BAR = 40;

/** The bar of a count, as long as its share of the largest one: at least one sign for something, none for nothing. */
export function barOf(count: number, largest: number): string {
  return '█'.repeat(count === 0 ? 0 : Math.max(1, Math.round((count / largest) * LONGEST_BAR)));
}
