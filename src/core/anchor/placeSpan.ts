import type { PassageSpan } from '../model/span.ts';
import type { Difference } from '../text/diff.ts';
import { foldSpan, unfoldSpan } from '../text/fold.ts';
import type { Sentences } from '../text/sentenceLinks.ts';
import type { IndexedText } from './indexedText.ts';
import type { LinkedPlace } from './linkedPlace.ts';

/** The marked words `[from, to)` of the old text and the units marked. */
export interface MarkedWords {
  readonly old: IndexedText;
  readonly at: PassageSpan;
  readonly from: number;
  readonly to: number;
}

/** A passage's new place, and whether both its ends are where they were meant. */
export interface PlacedSpan {
  readonly at: PassageSpan;
  readonly certain: boolean;
}

/** The place in units. A mark that began inside a word begins there again if the word is the same. */
export function spanOfPlace(young: IndexedText, place: LinkedPlace, difference: Difference, words: MarkedWords): PlacedSpan {
  const { old, from, to } = words;
  const { links } = difference;
  const tokens = young.tokens();
  const marked = foldSpan(old.folded(), words.at);
  const first = edgeOf(young, place, difference, words, -1);
  const last = edgeOf(young, place, difference, words, 1);
  let start = tokens.starts[first.word] ?? 0;
  let end = tokens.ends[last.word] ?? 0;
  if (links.to[from] === first.word && links.same[from] === 1) start += Math.max(0, marked.start - (old.tokens().starts[from] ?? 0));
  if (links.to[to - 1] === last.word && links.same[to - 1] === 1) end -= Math.max(0, (old.tokens().ends[to - 1] ?? 0) - marked.end);
  return { at: unfoldSpan(young.folded(), start, Math.max(start + 1, end)), certain: first.certain && last.certain };
}

/** The first or last word of the new place. */
interface Edge {
  readonly word: number;
  readonly certain: boolean;
}

/** New words beyond as many as were lost at an end: a sign that came with one. */
const EXTRA = 1;
/** More new words than this beyond the lost ones were put in as a sentence of their own: whose they are, nobody can tell. */
const PUT_IN = 4;

/**
 * One end of the place; `out` points outwards, -1 at the start and 1 at the end. In brackets what was lost, in braces what
 * is new:
 * - the outermost word is the same: that is the end;
 * - only signs were lost: the outermost word that is left, with a sign that stands in their place;
 * - a sentence's border was the end: it is again, if about as many words are new there as were lost;
 * - the word outside still stands there ("the [Home] Depot rose" to "the {Big} Depot rose"): of the new words between, as many
 *   as were lost, from the inside; those put in besides stay outside;
 * - else there are words of which nobody can tell whether they belong to it.
 */
function edgeOf(young: IndexedText, place: LinkedPlace, difference: Difference, words: MarkedWords, out: -1 | 1): Edge {
  const { links } = difference;
  const border = out < 0 ? words.from : words.to - 1;
  const kept = keptNearest(place, difference, words, border, out);
  if (kept === undefined) return { word: out < 0 ? place.from : place.to - 1, certain: false };
  const link = links.to[kept] ?? 0;
  if (kept === border) return { word: link, certain: true };
  if (areSigns(words.old, kept, border, out)) return { word: isSignBeside(young, link, out) ? link + out : link, certain: true };
  const bySentence = sentenceEdge(difference, border, kept, out);
  const oneSentence = difference.oldSentences.of[kept] === difference.oldSentences.of[border];
  return bySentence.certain || !oneSentence ? bySentence : framedEdge(young, difference, border, kept, out) ?? bySentence;
}

/** The outermost marked word that is the same in the place. */
function keptNearest(place: LinkedPlace, { links }: Difference, { from, to }: MarkedWords, border: number, out: -1 | 1): number | undefined {
  for (let at = border; at >= from && at < to; at -= out) {
    const link = links.to[at] ?? -1;
    if (links.same[at] === 1 && link >= place.from && link < place.to) return at;
  }
  return undefined;
}

function areSigns(old: IndexedText, kept: number, border: number, out: -1 | 1): boolean {
  const { weights } = old.tokens();
  for (let at = kept + out; at !== border + out; at += out) if ((weights[at] ?? 0) > 0) return false;
  return true;
}

/** A sign that touches the word. */
function isSignBeside(young: IndexedText, word: number, out: -1 | 1): boolean {
  const { starts, ends, weights } = young.tokens();
  const beside = word + out;
  if (beside < 0 || beside >= starts.length || (weights[beside] ?? 0) > 0) return false;
  return out < 0 ? ends[beside] === starts[word] : starts[beside] === ends[word];
}

function framedEdge(young: IndexedText, { links }: Difference, border: number, kept: number, out: -1 | 1): Edge | undefined {
  const outside = border + out;
  const link = links.to[kept] ?? 0;
  const frame = links.to[outside] ?? -1;
  if (links.same[outside] !== 1 || frame < 0 || (frame - link) * out <= 0) return undefined;
  const lost = Math.abs(border - kept);
  const added = Math.abs(frame - link) - 1;
  const taken = wholeWord(young, link + out * Math.min(lost, added), frame, out);
  return { word: taken, certain: added <= lost + PUT_IN };
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

function sentenceEdge({ links, oldSentences, youngSentences }: Difference, border: number, kept: number, out: -1 | 1): Edge {
  const link = links.to[kept] ?? 0;
  const wasBorder = borderOf(oldSentences, kept, out);
  const isBorder = borderOf(youngSentences, link, out);
  const within = (border - wasBorder) * out >= 0;
  const lost = Math.abs(wasBorder - kept);
  const added = Math.abs(isBorder - link);
  if (!within) return { word: link, certain: false };
  if (lost === 0) return { word: link, certain: true };
  if (added > lost + EXTRA) return { word: link + out * lost, certain: false };
  return { word: isBorder, certain: true };
}

/** First or last word of the sentence a word is in. */
function borderOf(sentences: Sentences, word: number, out: -1 | 1): number {
  const sentence = sentences.of[word] ?? 0;
  return out < 0 ? sentences.starts[sentence] ?? 0 : (sentences.starts[sentence + 1] ?? 1) - 1;
}
