import type { PassageSpan } from '../model/span.ts';
import { sentencesOf } from '../text/sentences.ts';

/**
 * How a token is written. `capital`: "Berg", `upper`: "NATO", "U.S.", `mixed`: "iPhone", "BioNTech", `lower`, `number`: "45th", "2025",
 * `possessive`: "'s" or "’s", `mark`: any other sign.
 */
export type Shape = 'capital' | 'upper' | 'mixed' | 'lower' | 'number' | 'possessive' | 'mark';

/** A word, number or sign of one block. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly shape: Shape;
  /** White space before the token: none, blanks, or with a line end. */
  readonly gap: 'none' | 'blank' | 'line';
  /** First word of a sentence, of a quotation, or behind a colon, dash or bullet: its capital says nothing. */
  readonly first: boolean;
}

/** Written with a point that belongs to them. */
const POINTED = new Set(('mr mrs ms dr prof rev st sr jr gen lt col maj capt cmdr adm sgt cpl gov sen rep hon pres inc corp co ltd '
  + 'jan feb mar apr jun jul aug sep sept oct nov dec mt ft no vs messrs bros dept univ ave blvd').split(' '));
/** American states, shortened; with a capital only: "mass." and "ore." end sentences. */
const STATES = new Set('Calif Fla Mich Mass Conn Ariz Okla Tenn Wis Minn Ore Ill Kan Neb Nev Tex Ala Wash Penn Pa Ga Ky La Md Mo Va Del Colo Ind'.split(' '));
const APOSTROPHES = '\'’ʼ';
const OPENERS = '"“„«‹‘\'([{';
const BREAKERS = ':;•*–—|·…';
const WORD = /[\p{L}\p{N}\p{M}]/u;
const UPPER = /^[\p{Lu}\p{Lt}]/u;
const LOWER_INSIDE = /\p{Ll}/u;
const UPPER_INSIDE = /[\p{Lu}\p{Lt}]/u;

const isWordAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
};
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
const isSpaceAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000 || code === 0xfeff;
};
const isDigitAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;

const shapeOf = (text: string): Shape => {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return 'number';
  if (UPPER.test(text)) {
    if (!LOWER_INSIDE.test(text)) return 'upper';
    return UPPER_INSIDE.test(text.slice(2)) && !/^(?:Mc|Mac|De|Di|La|Le|Van|O['’])/u.test(text) && !/['’]/u.test(text) ? 'mixed' : 'capital';
  }
  return UPPER_INSIDE.test(text) ? 'mixed' : 'lower';
};

/** "'s" behind a word and no letter after it: the possessive or a short "is". Answers its end, else 0. */
const possessiveEnd = (text: string, at: number, limit: number): number => {
  if (at + 1 >= limit || !APOSTROPHES.includes(text.charAt(at))) return 0;
  const next = text.charAt(at + 1);
  if (next !== 's' && next !== 'S') return 0;
  return at + 2 >= limit || !isWordAt(text, at + 2) ? at + 2 : 0;
};

/** "U.S.", "a.m.", "D.C" and the single "J." of "J. Smith": letters with a point each. Answers the end, else 0. */
const initialsEnd = (text: string, start: number, limit: number): number => {
  let end = 0;
  for (let at = start; at < limit && isWordAt(text, at) && !isDigitAt(text, at);) {
    const after = at + widthAt(text, at);
    if (text.charAt(after) === '.' && after < limit) {
      at = end = after + 1;
      continue;
    }
    // A last letter without its point ("U.S") belongs to it when no word goes on.
    return end > 0 && !(after < limit && isWordAt(text, after)) ? after : end;
  }
  return end;
};

/** Where the word that begins at `start` ends: apostrophes inside words, points and commas inside numbers, a point behind "Mr.". */
const wordEnd = (text: string, start: number, limit: number): number => {
  const initials = initialsEnd(text, start, limit);
  if (initials > 0) return initials;
  let at = start;
  while (at < limit) {
    if (isWordAt(text, at)) { at += widthAt(text, at); continue; }
    const char = text.charAt(at);
    if (!(at + 1 < limit && isWordAt(text, at + 1))) break;
    const inName = APOSTROPHES.includes(char) && possessiveEnd(text, at, limit) === 0;
    const inNumber = (char === '.' || char === ',') && isDigitAt(text, at - 1) && isDigitAt(text, at + 1);
    const inFirm = char === '&' && at - start <= 2;
    if (!inName && !inNumber && !inFirm) break;
    at++;
  }
  if (at < limit && at - start <= 5 && text.charAt(at) === '.' && (POINTED.has(text.slice(start, at).toLowerCase()) || STATES.has(text.slice(start, at)))) at++;
  return Math.min(at, limit);
};

/** Longer runs without blanks are no addresses. */
const LONGEST_ADDRESS = 500;
const ADDRESS = /:\/\/|^www\.|^[@#][\p{L}\p{N}_]|[\p{L}\p{N}]@[\p{L}\p{N}]|\.(?:com|org|net|gov|edu|co|io|ly|me|tv|example)(?:\/|$)/u;

/** A web address, mail address, handle or hashtag that begins here, up to the next blank: one sign, no words. Answers its end, else 0. */
const addressEnd = (text: string, start: number, limit: number): number => {
  let end = start;
  while (end < limit && end - start <= LONGEST_ADDRESS && !isSpaceAt(text, end)) end++;
  if (end - start < 3 || end - start > LONGEST_ADDRESS) return 0;
  return ADDRESS.test(text.slice(start, end)) ? end : 0;
};

const isFirst = (previous: Token | undefined, sentenceStart: boolean): boolean =>
  sentenceStart || previous === undefined || (previous.shape === 'mark' && (OPENERS.includes(previous.text) || BREAKERS.includes(previous.text)));

/** The tokens of one block in order, without overlap; white space lies between them. Linear in the block. "Xi's U.S. trip." → `Xi` `'s` `U.S.` `trip` `.` */
export const tokensOf = (text: string, block: PassageSpan): readonly Token[] => {
  const tokens: Token[] = [];
  const sentences = sentencesOf(text, block);
  let next = 0;
  let gap: Token['gap'] = 'none';
  for (let at = block.start; at < block.end;) {
    if (isSpaceAt(text, at)) {
      if (text.charCodeAt(at) === 0x0a) gap = 'line';
      else if (gap === 'none') gap = 'blank';
      at++;
      continue;
    }
    let sentenceStart = false;
    for (let sentence = sentences[next]; sentence !== undefined && sentence.start <= at; sentence = sentences[++next]) sentenceStart = true;
    const previous = tokens.at(-1);
    const glued = gap === 'none' && previous !== undefined && previous.shape !== 'mark';
    const possessive = glued ? possessiveEnd(text, at, block.end) : 0;
    const address = gap !== 'none' || previous === undefined ? addressEnd(text, at, block.end) : 0;
    const end = address > 0 ? address : possessive > 0 ? possessive : isWordAt(text, at) ? wordEnd(text, at, block.end) : Math.min(block.end, at + widthAt(text, at));
    const word = text.slice(at, end);
    const shape = address > 0 ? 'mark' : possessive > 0 ? 'possessive' : isWordAt(text, at) ? shapeOf(word) : 'mark';
    // An opening quote at the start of a sentence hands its place on to the word behind it.
    tokens.push({ start: at, end, text: word, shape, gap, first: isFirst(previous, sentenceStart) || (previous?.first === true && previous.shape === 'mark') });
    gap = 'none';
    at = end;
  }
  return tokens;
};
