/** A piece of a line for the date reader. `start` and `end` are offsets in the line, half-open. */
export interface DateToken {
  readonly kind: 'number' | 'word' | 'mark';
  /** Words in lookup form (see `foldWord`), digits as ASCII, marks as they are. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** First code point of each decimal digit row that news pages print dates in. */
const digitRows: readonly number[] = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10,
];

/** Counters written straight after a number in East Asian dates: `2013年5月3日`, `2013년 5월 3일`. */
const counters = '年月日時时点點分秒号號년월일시분초';

/** Lower case without accents and Arabic vowel signs: `Février` → `fevrier`, `أيار` → `ايار`. */
export const foldWord = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0655\u0670]/gu, '').normalize('NFC');

const digitValue = (code: number): number => {
  if (code < 0x30) return -1;
  for (const zero of digitRows) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
};

const isLetter = (char: string): boolean => /[\p{L}\p{M}]/u.test(char);
const isBlank = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x3000;
/** Invisible direction and joining marks that right-to-left pages put between the parts of a date. */
const isInvisible = (code: number): boolean => (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0xfeff;

/** Splits a line into numbers, words and single marks; blanks are dropped. Linear in the length of the line. */
export const dateTokens = (line: string): readonly DateToken[] => {
  const tokens: DateToken[] = [];
  let at = 0;
  while (at < line.length) {
    const start = at;
    const code = line.charCodeAt(at);
    if (isBlank(code) || isInvisible(code)) {
      at += 1;
    } else if (digitValue(code) >= 0) {
      let digits = '';
      for (let value = digitValue(code); value >= 0; value = at < line.length ? digitValue(line.charCodeAt(at)) : -1) {
        digits += String(value);
        at += 1;
      }
      tokens.push({ kind: 'number', text: digits, start, end: at });
      if (at < line.length && counters.includes(line.charAt(at))) {
        tokens.push({ kind: 'mark', text: line.charAt(at), start: at, end: at + 1 });
        at += 1;
      }
    } else if (isLetter(line.charAt(at))) {
      while (at < line.length && isLetter(line.charAt(at)) && digitValue(line.charCodeAt(at)) < 0) at += 1;
      tokens.push({ kind: 'word', text: foldWord(line.slice(start, at)), start, end: at });
    } else {
      at += 1;
      tokens.push({ kind: 'mark', text: line.charAt(start), start, end: at });
    }
  }
  return tokens;
};
