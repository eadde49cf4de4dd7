import { isFoldBorder } from '../text/fold.ts';
import { shingleAt } from '../text/sharedRuns.ts';
import type { Agreement } from './context.ts';
import { agreementAt, leastAgreement, unbroken } from './context.ts';
import type { IndexedText } from './indexedText.ts';
import { SHINGLE } from './indexedText.ts';
import type { Sought } from './sought.ts';
import { isInsideWord } from './sought.ts';

/** A place that has the quote's words, spelled the same up to folding. Offsets count in the folded text. */
export interface Copy {
  readonly start: number;
  readonly end: number;
  readonly agreement: Agreement;
}

export interface Copies {
  /** Best agreement first, at most RANKED. */
  readonly ranked: readonly Copy[];
  /** More copies than were looked at: no answer may rest on there being no other. */
  readonly more: boolean;
}

/** Copies that are ranked: a reader is not helped by a longer list. */
const RANKED = 24;
/**
 * Copies whose surroundings are compared word by word: the first few by their unbroken runs, and all whose run is this
 * share of the context. With a perfect copy at hand only these could rival it.
 */
const COMPARED = 4;
const RIVAL = 0.4;
/** Copies found at all: the name of an article's subject stands some hundred times at most. */
const MOST = 2000;

/** Units from which on a quote is looked for by its words first. */
const LONG = 24;

/** All places with the quote's words, not inside other words unless the quote itself was cut out of a word. */
export function findCopies(index: IndexedText, sought: Sought): Copies {
  const found: { start: number; end: number; run: number }[] = [];
  const { quote } = sought;
  if (quote === '' || lacksWords(index, sought)) return { ranked: [], more: false };
  const folded = index.folded();
  let start = folded.text.indexOf(quote);
  for (; start >= 0 && found.length < MOST; start = folded.text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    if (!isFoldBorder(folded, start) || !isFoldBorder(folded, end)) continue;
    if (!sought.cutsWord.start && isInsideWord(folded.text, start)) continue;
    if (!sought.cutsWord.end && isInsideWord(folded.text, end)) continue;
    const { left, right } = unbroken(folded.text, start, end, sought);
    found.push({ start, end, run: left + right });
  }
  if (found.length > COMPARED) found.sort((a, b) => b.run - a.run || a.start - b.start);
  const context = sought.prefix.length + sought.suffix.length;
  const perfect = context > 0 && found.some((copy) => copy.run === context);
  const worthIt = (run: number, place: number): boolean => (perfect ? run >= RIVAL * context : place < COMPARED || run >= RIVAL * context);
  const ranked = found.slice(0, RANKED)
    .map((copy, place) => {
      const agreement = (worthIt(copy.run, place) ? agreementAt : leastAgreement)(index, copy.start, copy.end, sought);
      return { start: copy.start, end: copy.end, agreement };
    })
    .sort((a, b) => b.agreement.score - a.agreement.score || a.start - b.start);
  return { ranked, more: start >= 0 };
}

/**
 * Whether a row of words inside the quote stands nowhere in the text: then no copy does, and the text need not be read. The
 * quote's first and last word are left out, which may be parts of other words there.
 */
function lacksWords(index: IndexedText, sought: Sought): boolean {
  // Short quotes have no such rows; looking for them is quick enough.
  if (sought.quote.length < LONG) return false;
  const { tokens, quoteFrom, quoteTo } = sought.tokens();
  for (let at = quoteFrom + 1; at + SHINGLE < quoteTo; at++) if (!index.shingles().has(shingleAt(tokens.ids, at, SHINGLE))) return true;
  return false;
}
