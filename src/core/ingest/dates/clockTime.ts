import type { ClockTime } from './calendarDay.ts';
import type { DateToken } from './dateTokens.ts';
import { zoneOf } from './zoneNames.ts';

/** A time of day found at a token: `to` is the index after its last token. */
export interface FoundTime {
  readonly time: ClockTime;
  readonly minutesEast?: number;
  /** The zone is an American one (`EST`): evidence for month-first dates. */
  readonly american: boolean;
  readonly to: number;
}

const morning: ReadonlySet<string> = new Set(['am', '上午', '午前', '오전', 'ص', 'صباحا', 'পূর্বাহ্ণ', 'πμ']);
const evening: ReadonlySet<string> = new Set(['pm', '下午', '午後', '오후', 'م', 'مساء', 'অপরাহ্ণ', 'μμ']);
const hourWords: ReadonlySet<string> = new Set(['uhr', 'h', 'hs', 'hrs', 'hours', 'часов', 'น']);

type Tokens = readonly DateToken[];
const at = (tokens: Tokens, index: number): string => tokens[index]?.text ?? '';
const isNumber = (tokens: Tokens, index: number): boolean => tokens[index]?.kind === 'number';
const touches = (tokens: Tokens, index: number): boolean => tokens[index - 1]?.end === tokens[index]?.start;

/** Half of the day named at a token: `pm`, `p.m.`, `p. m.`; `to` is the index after it. */
const halfAt = (tokens: Tokens, index: number): { half: 'am' | 'pm'; to: number } | undefined => {
  const word = at(tokens, index);
  if (morning.has(word)) return { half: 'am', to: index + 1 };
  if (evening.has(word)) return { half: 'pm', to: index + 1 };
  if ((word === 'a' || word === 'p') && at(tokens, index + 1) === '.' && at(tokens, index + 2) === 'm') {
    return { half: word === 'a' ? 'am' : 'pm', to: at(tokens, index + 3) === '.' ? index + 4 : index + 3 };
  }
  return undefined;
};

/** `+0200`, `+02:00`, `+02`, `-5:30` at a sign. */
const offsetAt = (tokens: Tokens, index: number): { minutes: number; to: number } | undefined => {
  const sign = at(tokens, index);
  if (sign !== '+' && sign !== '-' && sign !== '−') return undefined;
  if (!isNumber(tokens, index + 1) || !touches(tokens, index + 1)) return undefined;
  const digits = at(tokens, index + 1);
  let hours: number;
  let minutes = 0;
  let to = index + 2;
  if (digits.length <= 2) {
    hours = Number(digits);
    if (at(tokens, to) === ':' && isNumber(tokens, to + 1) && at(tokens, to + 1).length <= 2) {
      minutes = Number(at(tokens, to + 1));
      to += 2;
    }
  } else if (digits.length === 4) {
    hours = Number(digits.slice(0, 2));
    minutes = Number(digits.slice(2));
  } else {
    return undefined;
  }
  if (hours > 15 || minutes > 59) return undefined;
  return { minutes: (sign === '+' ? 1 : -1) * (hours * 60 + minutes), to };
};

/** The index after a bracketed note that says the zone in words: `(Eastern European Standard Time)`, `(1852 HKT)`. */
const afterZoneNote = (tokens: Tokens, index: number): number => {
  if (at(tokens, index) !== '(') return index;
  for (let to = index + 1; to < tokens.length && to < index + 10; to += 1) {
    if (at(tokens, to) === ')') return to + 1;
  }
  return index;
};

/** Zone after a time: `GMT+0200 (…)`, `+02:00`, `EST`, `(GMT+05:00)`. Abbreviations count in capitals only. */
export const zoneAt = (tokens: Tokens, index: number, line: string): { minutes?: number; american: boolean; to: number } | undefined => {
  const plain = offsetAt(tokens, index);
  if (plain !== undefined) return { minutes: plain.minutes, american: false, to: afterZoneNote(tokens, plain.to) };
  if (at(tokens, index) === '(') {
    const inner = zoneAt(tokens, index + 1, line);
    return inner !== undefined && at(tokens, inner.to) === ')' ? { ...inner, to: inner.to + 1 } : undefined;
  }
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word') return undefined;
  const printed = line.slice(token.start, token.end);
  if (printed !== printed.toUpperCase()) return undefined;
  const zone = zoneOf(token.text);
  if (zone === undefined) return undefined;
  if (zone.minutes === 0 && token.text !== 'z') {
    const offset = offsetAt(tokens, index + 1);
    if (offset !== undefined) return { minutes: offset.minutes, american: false, to: afterZoneNote(tokens, offset.to) };
  }
  return { ...zone, to: afterZoneNote(tokens, index + 1) };
};

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly fraction?: string;
  readonly to: number;
  /** Nothing but an hour: needs `am`, `pm` or `Uhr` to be a time. */
  readonly bare: boolean;
}

/** Seconds and their fraction after `H:MM`. */
const secondsAt = (tokens: Tokens, index: number): { second?: number; fraction?: string; to: number } => {
  if (at(tokens, index) !== ':' || !isNumber(tokens, index + 1) || at(tokens, index + 1).length > 2) return { to: index };
  const second = Number(at(tokens, index + 1));
  if (second > 59) return { to: index };
  const mark = at(tokens, index + 2);
  if ((mark === '.' || mark === ',') && isNumber(tokens, index + 3) && touches(tokens, index + 2) && touches(tokens, index + 3)) {
    return { second, fraction: at(tokens, index + 3), to: index + 4 };
  }
  return { second, to: index + 2 };
};

const clockAt = (tokens: Tokens, index: number): Clock | undefined => {
  if (!isNumber(tokens, index)) return undefined;
  const digits = at(tokens, index);
  const mark = at(tokens, index + 1);
  const next = at(tokens, index + 2);
  const nextIsMinute = isNumber(tokens, index + 2) && next.length === 2;
  if (digits.length <= 2 && nextIsMinute && (mark === ':' || mark === '.' || mark === 'h' || mark === '：' || (mark === 'g' && touches(tokens, index + 2)))) {
    const rest = mark === '.' ? { to: index + 3 } : secondsAt(tokens, index + 3);
    // A dotted time is one only when a word says so: 14.54 could be anything.
    return { hour: Number(digits), minute: Number(next), ...rest, bare: mark === '.' };
  }
  if (digits.length <= 2 && '時时点點시'.includes(mark) && mark !== '') {
    const minute = isNumber(tokens, index + 2) && '分분'.includes(at(tokens, index + 3) || '?');
    return { hour: Number(digits), minute: minute ? Number(next) : 0, to: minute ? index + 4 : index + 2, bare: false };
  }
  if (digits.length === 4) return { hour: Number(digits.slice(0, 2)), minute: Number(digits.slice(2)), to: index + 1, bare: true };
  if (digits.length === 6 && at(tokens, index - 1) === 't') {
    return { hour: Number(digits.slice(0, 2)), minute: Number(digits.slice(2, 4)), second: Number(digits.slice(4)), to: index + 1, bare: false };
  }
  return digits.length <= 2 ? { hour: Number(digits), minute: 0, to: index + 1, bare: true } : undefined;
};

const withHalf = (hour: number, half: 'am' | 'pm' | undefined): number => {
  if (half === 'am' && hour === 12) return 0;
  return half === 'pm' && hour < 12 ? hour + 12 : hour;
};

/**
 * A time of day at token `index`: `07:39:16 GMT+0200 (…)`, `2:54pm`, `5: 52 a.m. EST`, `14h54`, `1052 GMT`, `下午2時54分`, `20.15 Uhr`.
 * `marked`: the words before said that a time comes (`kl.`, `klo`, `um`), so `14.54` is one.
 */
export const timeAt = (tokens: Tokens, index: number, line: string, marked: boolean): FoundTime | undefined => {
  const before = halfAt(tokens, index);
  const clock = clockAt(tokens, before?.to ?? index);
  if (clock === undefined || clock.hour > 23 || clock.minute > 59) return undefined;
  const after = before === undefined ? halfAt(tokens, clock.to) : undefined;
  let to = after?.to ?? clock.to;
  const word = hourWords.has(at(tokens, to));
  if (word) to += 1;
  const zone = zoneAt(tokens, to, line);
  const dotted = clock.bare && at(tokens, (before?.to ?? index) + 1) === '.' && clock.to > index + 1;
  const four = clock.bare && at(tokens, before?.to ?? index).length === 4;
  const said = before !== undefined || after !== undefined || word || (dotted && marked) || (four && zone !== undefined);
  if (clock.bare && !said) return undefined;
  const half = (before ?? after)?.half;
  if (half !== undefined && clock.hour > 12 && half === 'am') return undefined;
  const hour = withHalf(clock.hour, half);
  return {
    time: {
      hour,
      minute: clock.minute,
      ...(clock.second === undefined ? {} : { second: clock.second }),
      ...(clock.fraction === undefined ? {} : { fraction: clock.fraction }),
    },
    ...(zone?.minutes === undefined ? {} : { minutesEast: zone.minutes }),
    american: zone?.american === true,
    to: zone?.to ?? to,
  };
};
