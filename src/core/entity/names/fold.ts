/** Letters that no decomposition parts from their stroke or ligature. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ə: 'e',
};
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’‘ʼʻ`´]/gu;
const APART = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[A-Za-z0-9 ]*$/;
const BLANKS = / +/g;
const OTHER_LETTERS = /[ßøłđðþæœıħŧŋə]/gu;

/**
 * A name without case, accents, points and apostrophes; one blank between words, hyphens as blanks. Letters of other scripts stay.
 * "Jean-Claude O’Núñez" → "jean claude onunez", "U.S." → "us".
 */
export const foldName = (name: string): string => {
  // Most names are plain: a tenth of the time.
  if (PLAIN.test(name)) return name.toLowerCase().replace(BLANKS, ' ').trim();
  return name.normalize('NFD').replace(MARKS, '').toLowerCase().normalize('NFD').replace(MARKS, '').replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, '').replace(/\.(?=\p{L}(?:\.|$| ))/gu, '').replace(APART, ' ').trim();
};

/** The words of a folded name. */
export const wordsOfName = (name: string): readonly string[] => {
  const folded = foldName(name);
  return folded === '' ? [] : folded.split(' ');
};

/** The readable part of an id: "Anna Berg" → "anna-berg". A name without letters or digits is written as its code points. */
export const slugOf = (name: string): string => {
  const folded = foldName(name).replaceAll(' ', '-');
  return folded === '' ? [...name].slice(0, 8).map((char) => (char.codePointAt(0) ?? 0).toString(16)).join('-') : folded;
};
