/**
 * Borders of grapheme clusters: what a reader takes for one character. After UAX #29 (extended grapheme clusters), written
 * out here because `Intl.Segmenter` follows the host's ICU and hosts must agree on where a passage ends.
 * Left out: GB9b (prepended marks), which no news text was seen to hold.
 */

const EXTEND = /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u200c\u200d]/u;
/** Between emoji that are joined: the same without signs that have a width. */
const EMOJI_EXTEND = /[\p{Grapheme_Extend}\p{Emoji_Modifier}\u200c]/u;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
/** Also format characters that are no joiners (zero-width space, direction marks): nothing attaches to them. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** GB9c: signs that tie two consonants of an Indic script into one cluster, and (a little too wide) those consonants. */
const LINKERS = '\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d';
const INDIC = /[\p{Script=Deva}\p{Script=Beng}\p{Script=Gujr}\p{Script=Orya}\p{Script=Telu}\p{Script=Mlym}]/u;
const LETTER = /\p{L}/u;
/** Between such consonants: what has no width of its own. A vowel sign beside its letter ends the conjunct. */
const INDIC_EXTEND = /[\p{Mn}\u200d]/u;

/** No real cluster or row of flags is longer; keeps hostile rows of marks from costing a square of their length. */
const LONGEST = 256;

const ZWJ = 0x200d;
const isRegional = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;

const codeBefore = (text: string, at: number): number => {
  const unit = text.charCodeAt(at - 1);
  const paired = unit >= 0xdc00 && unit <= 0xdfff && at > 1;
  if (!paired) return unit;
  const code = text.codePointAt(at - 2);
  return code !== undefined && code > 0xffff ? code : unit;
};
const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);
const charOf = (code: number): string => String.fromCodePoint(code);
const isControl = (code: number): boolean => CONTROL.test(charOf(code)) && !EXTEND.test(charOf(code));

type Hangul = 'L' | 'V' | 'T' | 'LV' | 'LVT' | undefined;
const hangulOf = (code: number): Hangul => {
  if ((code >= 0x1100 && code <= 0x115f) || (code >= 0xa960 && code <= 0xa97c)) return 'L';
  if ((code >= 0x1160 && code <= 0x11a7) || (code >= 0xd7b0 && code <= 0xd7c6)) return 'V';
  if ((code >= 0x11a8 && code <= 0x11ff) || (code >= 0xd7cb && code <= 0xd7fb)) return 'T';
  if (code >= 0xac00 && code <= 0xd7a3) return (code - 0xac00) % 28 === 0 ? 'LV' : 'LVT';
  return undefined;
};
const hangulJoins = (before: Hangul, after: Hangul): boolean => {
  if (before === 'L') return after !== undefined && after !== 'T';
  if (before === 'LV' || before === 'V') return after === 'V' || after === 'T';
  return (before === 'LVT' || before === 'T') && after === 'T';
};

/** The last code point before `at` that is none of `extend`, and whether a linker stood between. */
const baseBefore = (text: string, at: number, extend: RegExp): { readonly base: number; readonly linked: boolean } => {
  let linked = false;
  for (let from = at; from > 0 && at - from < LONGEST;) {
    const code = codeBefore(text, from);
    if (!extend.test(charOf(code))) return { base: code, linked };
    if (LINKERS.includes(charOf(code))) linked = true;
    from -= widthOf(code);
  }
  return { base: -1, linked };
};

const regionalsBefore = (text: string, at: number): number => {
  let count = 0;
  for (let from = at; from > 1 && count < LONGEST && isRegional(codeBefore(text, from)); from -= 2) count++;
  return count;
};

/** Whether a cluster may end and begin at this offset. True at both ends of the text and beyond them. */
export function isGraphemeBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const after = text.codePointAt(at) ?? 0;
  const before = codeBefore(text, at);
  // Plain letters, digits and blanks: nearly every call.
  if (after < 0x300 && before < 0x300) return !(before === 0x0d && after === 0x0a);
  const afterUnit = text.charCodeAt(at);
  const beforeUnit = text.charCodeAt(at - 1);
  if (afterUnit >= 0xdc00 && afterUnit <= 0xdfff && beforeUnit >= 0xd800 && beforeUnit <= 0xdbff) return false;
  if (isControl(before) || isControl(after)) return true;
  if (EXTEND.test(charOf(after))) return false;
  if (hangulJoins(hangulOf(before), hangulOf(after))) return false;
  if (isRegional(after) && isRegional(before)) return regionalsBefore(text, at) % 2 === 0;
  return !joinedByExtension(text, at, before, after);
}

/** GB11 (emoji joined by ZWJ) and GB9c (Indic conjuncts). */
const joinedByExtension = (text: string, at: number, before: number, after: number): boolean => {
  if (!EXTEND.test(charOf(before))) return false;
  if (before === ZWJ && PICTOGRAPH.test(charOf(after))) {
    const { base } = baseBefore(text, at - 1, EMOJI_EXTEND);
    if (base >= 0 && PICTOGRAPH.test(charOf(base))) return true;
  }
  const letter = charOf(after);
  if (!LETTER.test(letter) || !INDIC.test(letter)) return false;
  const { base, linked } = baseBefore(text, at, INDIC_EXTEND);
  return linked && base >= 0 && LETTER.test(charOf(base)) && INDIC.test(charOf(base));
};

/** The nearest border at or before `at`. In "e\u0301a" offset 1 gives 0. */
export function graphemeStart(text: string, at: number): number {
  let border = Math.min(Math.max(at, 0), text.length);
  while (!isGraphemeBorder(text, border)) border--;
  return border;
}

/** The nearest border at or after `at`. In "e\u0301a" offset 1 gives 2. */
export function graphemeEnd(text: string, at: number): number {
  let border = Math.min(Math.max(at, 0), text.length);
  while (!isGraphemeBorder(text, border)) border++;
  return border;
}
