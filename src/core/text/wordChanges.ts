import type { Row } from './align.ts';
import { alignParts, createLinks } from './align.ts';
import { wordsOf } from './words.ts';

/** A run of words that is in both texts, only in the old one, or only in the new one. White space behind a word belongs to it. */
export interface WordChange {
  readonly kind: 'same' | 'gone' | 'new';
  /** As the text it is from has it: of the new text for `same`. */
  readonly text: string;
}

/** Products of two lengths that are compared word by word; of longer texts the differing middle is shown as a whole. */
const MOST_CELLS = 1_000_000;
/** What finding a word again is worth, by its length: see `alignParts`. */
const MOST_WEIGHT = 8;

/** Blanks that go with the word before them; passage texts hardly ever have two. */
const MOST_BLANKS = 8;

interface Pieces {
  readonly texts: readonly string[];
  readonly row: Row;
}

/**
 * What became of a few words: `it cost 48 million` and `it cost 52 million` → same `it cost `, gone `48 `, new `52 `, same `million`.
 * The pieces `same` and `new` joined are the new text, `gone` and `same` the old one up to white space.
 */
export function wordChanges(then: string, now: string): readonly WordChange[] {
  const numbers = new Map<string, number>();
  const old = piecesOf(then, numbers);
  const young = piecesOf(now, numbers);
  const changes: WordChange[] = [];
  const add = (kind: WordChange['kind'], text: string): void => {
    const last = changes.at(-1);
    if (text === '') return;
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
    else changes.push({ kind, text });
  };
  const partner = partnersOf(old, young);
  let at = 0;
  old.texts.forEach((text, index) => {
    const link = partner[index] ?? -1;
    if (link < 0) return add('gone', text);
    while (at < link) add('new', young.texts[at++] ?? '');
    add('same', young.texts[at++] ?? '');
  });
  while (at < young.texts.length) add('new', young.texts[at++] ?? '');
  return goneFirst(changes);
}

/** For each old piece the same one in the new text, or -1. */
function partnersOf(old: Pieces, young: Pieces): Int32Array {
  const a = old.row.ids;
  const b = young.row.ids;
  const links = createLinks(a.length);
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) links.to[from] = from++;
  let oldTo = a.length;
  let youngTo = b.length;
  while (oldTo > from && youngTo > from && a[oldTo - 1] === b[youngTo - 1]) links.to[--oldTo] = --youngTo;
  if ((oldTo - from) * (youngTo - from) <= MOST_CELLS) {
    alignParts({ row: old.row, from, to: oldTo }, { row: young.row, from, to: youngTo }, links, false);
    for (let at = from; at < oldTo; at++) if (links.same[at] !== 1) links.to[at] = -1;
  }
  return links.to;
}

/** Words, and what stands between them without white space; white space belongs to the piece before it. */
function piecesOf(text: string, numbers: Map<string, number>): Pieces {
  const borders = new Set<number>([0]);
  for (const { start, end } of wordsOf(text)) {
    borders.add(start);
    borders.add(end + text.slice(end, end + MOST_BLANKS).length - text.slice(end, end + MOST_BLANKS).trimStart().length);
  }
  const starts = [...borders].filter((at) => at < text.length).sort((a, b) => a - b);
  const texts = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
  const ids = new Int32Array(texts.length);
  const weights = new Uint8Array(texts.length);
  texts.forEach((piece, index) => {
    const word = piece.trim();
    ids[index] = numbers.get(word) ?? numbers.size;
    numbers.set(word, ids[index]);
    weights[index] = /[\p{L}\p{N}]/u.test(word) ? Math.min(MOST_WEIGHT, word.length) : 0;
  });
  return { texts, row: { ids, weights, heads: new Uint8Array(texts.length) } };
}

/** Between two runs that stayed, what went is told before what came. */
function goneFirst(changes: readonly WordChange[]): readonly WordChange[] {
  const sorted: WordChange[] = [];
  let gone = '';
  let young = '';
  const flush = (): void => {
    if (gone !== '') sorted.push({ kind: 'gone', text: gone });
    if (young !== '') sorted.push({ kind: 'new', text: young });
    gone = young = '';
  };
  for (const change of changes) {
    if (change.kind === 'gone') gone += change.text;
    else if (change.kind === 'new') young += change.text;
    else {
      flush();
      sorted.push(change);
    }
  }
  flush();
  return sorted;
}
