import { withoutTrailing } from '../../text/trailing.ts';

/** Exact decimals as text: "48.1", "240000000000". Floating point would turn 48.1 million into 48100000.00000001. */
export type Decimal = string;

/** Moves the decimal point to the right by `places` (to the left when negative). `shift("2.5", 6)` → "2500000", `shift("64", -2)` → "0.64". */
export const shift = (value: Decimal, places: number): Decimal => {
  const negative = value.startsWith('-');
  const [whole = '', part = ''] = (negative ? value.slice(1) : value).split('.');
  const digits = whole + part;
  const point = whole.length + places;
  const left = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const right = withoutTrailing(point < 0 ? '0'.repeat(-point) + digits : digits.slice(Math.max(0, point)), (sign) => sign === '0');
  const trimmed = left.replace(/^0+(?=\d)/u, '');
  return `${negative ? '-' : ''}${trimmed}${right === '' ? '' : `.${right}`}`;
};

/** "1,200.50" and "1.200,50" as printed in English text: commas part thousands. Undefined when the text is no such number. */
export const decimalOf = (text: string): Decimal | undefined => {
  if (text.length > 24 || !/^\d[\d,]*(?:\.\d+)?$/u.test(text)) return undefined;
  return shift(text.replaceAll(',', ''), 0);
};

export const addDecimals = (one: Decimal, other: Decimal): Decimal => {
  const places = Math.max((one.split('.')[1] ?? '').length, (other.split('.')[1] ?? '').length);
  return shift((BigInt(shift(one, places)) + BigInt(shift(other, places))).toString(), -places);
};
