/** A day of the proleptic Gregorian calendar, or a month when `day` is absent. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

export interface ClockTime {
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Digits after the decimal point as printed, `10` in `00.10`. */
  readonly fraction?: string;
}

export const two = (value: number): string => String(value).padStart(2, '0');

export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** Years news can be of: printed news begins about 1600; after 2100 it is a slip. */
export const isNewsYear = (year: number): boolean => year >= 1600 && year <= 2100;

export const isRealDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** `+05:30`, `-04:00`, `Z` for zero minutes east of UTC. */
export const offsetText = (minutes: number): string => {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** ISO 8601 with as much as was printed: `2013-05`, `2013-05-03`, `2013-05-03T14:54`, `2013-05-03T14:54:00.10+02:00`. */
export const isoText = (day: CalendarDay, time?: ClockTime, minutesEast?: number): string => {
  let text = `${String(day.year).padStart(4, '0')}-${two(day.month)}`;
  if (day.day === undefined) return text;
  text += `-${two(day.day)}`;
  if (time === undefined) return text;
  text += `T${two(time.hour)}:${two(time.minute)}`;
  if (time.second !== undefined) text += `:${two(time.second)}`;
  if (time.second !== undefined && time.fraction !== undefined) text += `.${time.fraction}`;
  return minutesEast === undefined ? text : text + offsetText(minutesEast);
};

/** The same instant in UTC, always with seconds so that the texts compare: `2013-05-03T12:54:00Z`. Own arithmetic: no local time zone. */
export const utcText = (day: CalendarDay, time: ClockTime, minutesEast: number): string => {
  const instant = new Date(Date.UTC(2000, 0, 1, time.hour, time.minute - minutesEast, time.second ?? 0));
  // Set apart because Date.UTC reads years below 100 as 19xx.
  const shift = Math.round((Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate()) - Date.UTC(2000, 0, 1)) / 86_400_000);
  const moved = new Date(Date.UTC(2000, day.month - 1, day.day ?? 1));
  moved.setUTCFullYear(day.year, day.month - 1, (day.day ?? 1) + shift);
  const clock: ClockTime = {
    hour: instant.getUTCHours(),
    minute: instant.getUTCMinutes(),
    second: instant.getUTCSeconds(),
    ...(time.fraction === undefined ? {} : { fraction: time.fraction }),
  };
  return isoText({ year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() }, clock, 0);
};
