import assert from 'node:assert/strict';

const unescaped = (raw: string): string =>
  raw.replace(/\\u([0-9a-f]{4})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).replace(/\\(["\\/])/g, '$1').replaceAll('&amp;', '&');

/** The raw characters of a passage say what the quote says: checked without the project's parsers. */
export const checkQuote = (quote: string, raw: string): void => {
  assert.equal(unescaped(raw).replace(/\s+/g, ' '), quote.replace(/\s+/g, ' '));
};
