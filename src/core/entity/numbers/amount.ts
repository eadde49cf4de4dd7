/** A number and its unit, out of a mention's normalised value. */
export interface Amount {
  readonly amount: number;
  readonly unit: string;
}

/** "48000000 EUR" → 48000000 EUR; "0.64" of a percentage → 64 %; "P30D" → 30 D. Lengths of time of several parts have none: "PT1H30M". */
export const amountOf = (kind: string, value: string): Amount | undefined => {
  if (kind === 'percent') return numbered(Number(value) * 100, '%');
  const time = /^P(T?)(\d{1,9}(?:\.\d{1,9})?)([A-Z])$/u.exec(value);
  if (time !== null) return numbered(Number(time[2]), `${time[1] ?? ''}${time[3] ?? ''}`);
  const cut = value.indexOf(' ');
  return cut <= 0 ? undefined : numbered(Number(value.slice(0, cut)), value.slice(cut + 1));
};

const numbered = (amount: number, unit: string): Amount | undefined => (Number.isFinite(amount) ? { amount, unit } : undefined);
