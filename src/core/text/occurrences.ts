import type { PassageSpan } from '../model/span.ts';
import { foldText, isFoldBorder, unfoldSpan } from './fold.ts';
import { isWordBorder } from './words.ts';

/** Longest words that are sought, in UTF-16 units: nobody repeats a longer passage, and the search stays linear in the text. */
export const LONGEST_SOUGHT = 400;

/** A character in the one case both cases lead to, never longer or shorter than before: `ς` and `Σ` meet in `σ`, `ß` stays. */
const sameCase = (char: string): string => {
  const upper = char.toUpperCase();
  const lower = (upper.length === char.length ? upper : char).toLowerCase();
  return lower.length === char.length ? lower : char;
};

/** A text in the one case that `occurrencesOf` compares in. */
export const withoutCase = (text: string): string => {
  let out = '';
  for (const char of text) out += sameCase(char);
  return out;
};

/**
 * Where words stand in a text, on the folded form (`foldText`: kinds of quotes, dashes and blanks fall together) and as whole
 * words, from the left, without overlaps. "Berg" in "Berg’s berg, Bergen" → `Berg`, and without `matchCase` also `berg`.
 * Blanks at the ends of what is sought say nothing; with nothing else in it nothing is found.
 */
export const occurrencesOf = (text: string, sought: string, { matchCase }: { readonly matchCase: boolean }): readonly PassageSpan[] => {
  const words = sought.trim();
  const folded = foldText(text);
  const [place, wanted] = matchCase ? [folded.text, foldText(words).text] : [withoutCase(folded.text), withoutCase(foldText(words).text)];
  if (wanted.trim() === '' || words.length > LONGEST_SOUGHT) return [];
  const found: PassageSpan[] = [];
  for (let at = place.indexOf(wanted); at >= 0;) {
    const end = at + wanted.length;
    const span = unfoldSpan(folded, at, end);
    const isWhole = isFoldBorder(folded, at) && isFoldBorder(folded, end) && isWordBorder(text, span.start) && isWordBorder(text, span.end);
    if (isWhole) found.push(span);
    at = place.indexOf(wanted, isWhole ? end : at + 1);
  }
  return found;
};
