import type { Difference } from '../text/diff.ts';
import { UNLIKE } from '../text/doubt.ts';
import type { Sentences } from '../text/sentenceLinks.ts';
import type { IndexedText } from './indexedText.ts';
import type { LinkedPlace } from './linkedPlace.ts';
import type { MarkedWords } from './markedWords.ts';
import { mayBeRewritten } from './rewritten.ts';

/** The first or last word of the new place. */
export interface PlaceEnd {
  readonly word: number;
  /** False where there are words of which nobody can tell whether they belong to it. */
  readonly certain: boolean;
}

/** New words beyond as many as were lost at an end: a sign that came with one. */
const EXTRA = 1;

/** An end of a mark that lost its outermost words. */
interface LostEnd {
  readonly young: IndexedText;
  readonly difference: Difference;
  readonly words: MarkedWords;
  /** The outermost marked word, and the outermost one that is left. */
  readonly border: number;
  readonly kept: number;
  /** The kept word in the new text, and the nearest one further out that was there before and is not the mark's: between them all is new. */
  readonly link: number;
  readonly frame: number;
  /** Outwards: -1 at the start and 1 at the end. */
  readonly out: -1 | 1;
}

/**
 * One end of the place; `out` points outwards, -1 at the start and 1 at the end:
 * - the sentence of the outermost word that is left is doubted: it may be another one;
 * - the outermost word is the same: that is the end;
 * - only signs were lost, or there are no new words: the outermost word that is left, with a sign that stands in their place;
 * - the mark ended with a sentence: see `endWithSentence`; inside one: see `endInSentence`.
 */
export function placeEnd(young: IndexedText, place: LinkedPlace, difference: Difference, words: MarkedWords, out: -1 | 1): PlaceEnd {
  const border = out < 0 ? words.from : words.to - 1;
  const kept = keptNearest(place, difference, words, border, out);
  if (kept === undefined) return { word: out < 0 ? place.from : place.to - 1, certain: false };
  const link = difference.links.to[kept] ?? 0;
  if ((difference.doubtful[kept] ?? 0) >= UNLIKE) return { word: link, certain: false };
  if (kept === border) return { word: link, certain: true };
  const end: LostEnd = { young, difference, words, border, kept, link, frame: frameBeyond(young, difference, link, out), out };
  if (wordsBetween(words.old, kept, border, out) === 0) return { word: endingSign(end), certain: true };
  if (wordsBetween(young, link, end.frame - out, out) === 0) return { word: withSigns(end), certain: true };
  const endsSentence = (border - borderOf(difference.oldSentences, kept, out)) * out >= 0;
  return endsSentence ? endWithSentence(end) : endInSentence(end);
}

/** The outermost marked word that is the same in the place. */
function keptNearest(place: LinkedPlace, { links }: Difference, { from, to }: MarkedWords, border: number, out: -1 | 1): number | undefined {
  for (let at = border; at >= from && at < to; at -= out) {
    const link = links.to[at] ?? -1;
    if (links.same[at] === 1 && link >= place.from && link < place.to) return at;
  }
  return undefined;
}

/** New words gone through for the next known one: more are as good as all. Bounds the work for one mark. */
const FAR = 2000;

/** The next word that was in the old text, with the signs that stood at its inner side; the text's end where there is none. */
function frameBeyond(young: IndexedText, { origins }: Difference, link: number, out: -1 | 1): number {
  const { weights } = young.tokens();
  let at = link + out;
  while (at >= 0 && at < origins.length && Math.abs(at - link) <= FAR && ((origins[at] ?? -1) < 0 || weights[at] === 0)) at += out;
  while (at - out !== link && weights[at - out] === 0 && (origins[at - out] ?? -2) === (origins[at] ?? -1) - out) at -= out;
  return at;
}

/** New words put in between a mark and its own last sign, as in "” [local] Kvalnes". */
const PUT_IN = 2;

/** Only signs were lost: the same sign, found again where it ends a sentence, or another one in its place. */
function endingSign(end: LostEnd): number {
  const { young, difference, words, border, link, frame, out } = end;
  const { ids } = young.tokens();
  const sign = words.old.tokens().ids[border];
  for (let at = link + out, left = PUT_IN; at !== frame && left >= 0; at += out, left--) {
    if (ids[at] === sign && borderOf(difference.youngSentences, at, out) === at) return at;
  }
  return withSigns(end);
}

/**
 * No word is new beyond the one that is left: the mark's own outermost sign, where only signs stand before it in the
 * sentence ("” [Clearly] it is"), or else a sign that touches the word.
 */
function withSigns({ young, difference, words, border, link, frame, out }: LostEnd): number {
  const { ids, starts, ends, weights } = young.tokens();
  const isBorder = borderOf(difference.youngSentences, link, out);
  if (isBorder === link) return link;
  const own = words.old.tokens().ids[border];
  for (let at = link + out; at !== frame && weights[at] === 0; at += out) {
    if (at === isBorder && ids[at] === own) return at;
    if (at === isBorder) break;
  }
  const beside = link + out;
  const touches = out < 0 ? ends[beside] === starts[link] : starts[beside] === ends[link];
  return touches && weights[beside] === 0 ? beside : link;
}

/**
 * The mark went on to the border of a sentence: so does the place, if about as many words are new there as were lost.
 * Sentences of the mark beyond that one are gone, unless what is new may be them, rewritten.
 */
function endWithSentence(end: LostEnd): PlaceEnd {
  const { difference, kept, link, frame, out } = end;
  const wasBorder = borderOf(difference.oldSentences, kept, out);
  const isBorder = nearer(borderOf(difference.youngSentences, link, out), frame - out, out);
  const own = withFragment(end, wasBorder, endOfOwn(end, wasBorder, isBorder));
  return own.certain && mayBeRewritten(end, wasBorder, own.word) ? { ...own, certain: false } : own;
}

/**
 * With the piece of the sentence that a new full stop cut off: "[N. Korea] warns" to "[New. Korea] warns". It is new as a
 * whole and has no more words than are missing.
 */
function withFragment(end: LostEnd, wasBorder: number, own: PlaceEnd): PlaceEnd {
  const { young, difference, words, kept, link, frame, out } = end;
  const missing = wordsBetween(words.old, kept, wasBorder, out) - wordsBetween(young, link, own.word, out);
  const beside = own.word + out;
  if (missing <= 0 || beside === frame) return own;
  const border = borderOf(difference.youngSentences, beside, out);
  const isWhole = (frame - border) * out > 0;
  const count = wordsBetween(young, own.word, border, out);
  return isWhole && count > 0 && count <= missing ? { word: border, certain: true } : own;
}

/** Words, signs not counted, beyond `from` up to and with `to`. */
function wordsBetween(text: IndexedText, from: number, to: number, out: -1 | 1): number {
  const { weights } = text.tokens();
  let count = 0;
  for (let at = from; at !== to; at += out) if ((weights[at + out] ?? 0) > 0) count++;
  return count;
}

const nearer = (a: number, b: number, out: -1 | 1): number => (out < 0 ? Math.max(a, b) : Math.min(a, b));

/** The end within the sentence of the outermost word that is left. */
function endOfOwn(end: LostEnd, wasBorder: number, isBorder: number): PlaceEnd {
  const { words, kept, link, frame, out } = end;
  const lost = Math.abs(wasBorder - kept);
  const added = Math.abs(isBorder - link);
  if (lost === 0 || added === 0) return { word: link, certain: true };
  const runsOn = added > lost + EXTRA || isBorder === frame - out;
  const bySize: PlaceEnd = { word: link + out * Math.min(lost + EXTRA, added), certain: added <= lost + EXTRA };
  return (runsOn ? endByCapital(end, wordsBetween(words.old, kept, wasBorder, out)) : undefined) ?? bySize;
}

/**
 * A sentence that ran into another one, since its last word went with its full stop, or the other one has none. In scripts
 * with capitals these tell: behind the end, a capital where none was lost begins the other sentence; before the
 * start, the capital as many words out as were lost begins the old one.
 */
function endByCapital({ young, words, kept, link, frame, out }: LostEnd, wordsLost: number): PlaceEnd | undefined {
  if (out > 0) return isCapital(young, link + 1) && !isCapital(words.old, kept + 1) ? { word: link, certain: true } : undefined;
  const first = link - wordsLost;
  if (first <= frame || !isSmall(young, link) || !isCapital(young, first)) return undefined;
  for (let at = first + 1; at < link; at++) if (isCapital(young, at)) return undefined;
  return { word: first, certain: true };
}

function letterAt(text: IndexedText, word: number): string {
  return String.fromCodePoint(text.folded().text.codePointAt(text.tokens().starts[word] ?? 0) ?? 0);
}
const isCapital = (text: IndexedText, word: number): boolean => /\p{Lu}/u.test(letterAt(text, word));
const isSmall = (text: IndexedText, word: number): boolean => /\p{Ll}/u.test(letterAt(text, word));

/**
 * The mark ended inside a sentence. Where the word outside still stands there ("the [Home] Depot rose" to "the {Big} Depot
 * rose"), the new words between are its, if they are no more than were lost. Of more, nobody can tell which were put in outside.
 */
function endInSentence({ young, difference, border, kept, link, out }: LostEnd): PlaceEnd {
  const { links } = difference;
  const outside = border + out;
  const frame = links.to[outside] ?? -1;
  if (links.same[outside] !== 1 || frame < 0 || (frame - link) * out <= 0) return { word: link, certain: false };
  const lost = Math.abs(border - kept);
  const added = Math.abs(frame - link) - 1;
  const taken = wholeWord(young, link + out * Math.min(lost, added), frame, out);
  return { word: taken, certain: added <= lost };
}

/** Onwards to the end of the written word, "2,400" of "2": but not up to `limit`. */
function wholeWord(young: IndexedText, word: number, limit: number, out: -1 | 1): number {
  const { starts, ends, weights } = young.tokens();
  let whole = word;
  for (let at = word + out; at !== limit && at >= 0 && at < starts.length; at += out) {
    const touches = out < 0 ? ends[at] === starts[at + 1] : starts[at] === ends[at - 1];
    if (!touches) break;
    if ((weights[at] ?? 0) > 0) whole = at;
  }
  return whole;
}

/** First or last word of the sentence a word is in. */
function borderOf(sentences: Sentences, word: number, out: -1 | 1): number {
  const sentence = sentences.of[word] ?? 0;
  return out < 0 ? sentences.starts[sentence] ?? 0 : (sentences.starts[sentence + 1] ?? 1) - 1;
}
