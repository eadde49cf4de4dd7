/**
 * Aligning two short rows of words: which word of the one is which of the other. Global alignment with affine gaps
 * (Needleman and Wunsch 1970, Gotoh 1982): unlike a least-edit diff it prefers one whole sentence gone to the same number
 * of words gone here and there, and it pairs a replaced word with its replacement.
 */

/** A row of numbered words. `weights` is 0 for signs; `heads` is 1 where a sentence begins, 2 where a paragraph does. */
export interface Row {
  readonly ids: Int32Array;
  readonly weights: Uint8Array;
  readonly heads: Uint8Array;
}

/** Part of a row, half-open. */
export interface Part {
  readonly row: Row;
  readonly from: number;
  readonly to: number;
}

/** For each word of the old row the index of its partner in the new one, or -1. */
export interface Links {
  readonly to: Int32Array;
  /** 1 where the partner is the same word, 0 where it stands in its place. */
  readonly same: Uint8Array;
}

export function createLinks(length: number): Links {
  return { to: new Int32Array(length).fill(-1), same: new Uint8Array(length) };
}

/*
 * Scores, in thousandths of nothing: only their proportions count. A word found again (5 to 12, by its weight) is worth
 * more than opening a gap, so one word inside a rewritten passage holds it together; a sign alone (2) is not. One word for
 * another (-3) is cheaper than taking it out and putting the other in (-14) until about twelve words in a row: from there
 * on it is another sentence. Gaps that begin where a sentence begins open at half price, so that of two equal ways the
 * one that adds or removes whole sentences is taken. A sign comes and goes at little cost: it belongs to the word beside
 * it ("Nationals' offer" to "the offer" is one word for another, not two words gone and one new).
 */
const SAME_WORD = 4;
const SAME_SIGN = 2;
const OTHER_WORD = -3;
const OTHER_SIGN = -2;
const WORD_FOR_SIGN = -9;
const GAP_OPEN = 6;
const GAP_OPEN_AT_HEAD = 3;
const GAP_OPEN_AT_SIGN = 2;
const GAP_STEP = 1;

const FROM_INSERT = 1;
const FROM_DELETE = 2;
const INSERT_GOES_ON = 4;
const DELETE_GOES_ON = 8;
const LOW = -1e9;

/** How far the new word's index may run ahead of the old one's, each counted in its part: `least` to `most`. */
export interface Band {
  readonly least: number;
  readonly most: number;
}

/**
 * Writes into `links` (indexed by the old row) how the old part stands in the new one, and answers the score. With
 * `free` the new part may hold anything before and after at no cost: the old part is looked for inside it.
 * A band leaves out pairs outside it. Time and memory: product of the two lengths (time: of the band), which the caller bounds.
 */
export function alignParts(old: Part, young: Part, links: Links, free: boolean, band: Band = { least: -Infinity, most: Infinity }): number {
  const rows = old.to - old.from;
  const columns = young.to - young.from;
  if (rows <= 0 || columns <= 0) return 0;
  const trace = new Uint8Array((rows + 1) * (columns + 1));
  const last = fillTrace(old, young, trace, free, band);
  let column = columns;
  if (free) for (let j = 0; j <= columns; j++) if ((last[j] ?? LOW) > (last[column] ?? LOW)) column = j;
  if ((last[column] ?? LOW) > LOW / 2) follow(trace, old, young, column, links);
  return last[column] ?? 0;
}

/** Fills the trace row by row; answers the last row's scores. */
function fillTrace(old: Part, young: Part, trace: Uint8Array, free: boolean, band: Band): Int32Array {
  const columns = young.to - young.from;
  const best = new Int32Array(columns + 1);
  const deleted = new Int32Array(columns + 1).fill(LOW);
  const insertOpen = opensOf(young);
  const ids = young.row.ids.subarray(young.from, young.to);
  const weights = young.row.weights.subarray(young.from, young.to);
  firstRow(insertOpen, best, trace, free);
  for (let j = Math.max(1, Math.floor(band.most) + 1); j <= columns; j++) best[j] = LOW;
  for (let i = 1; i <= old.to - old.from; i++) {
    const a = old.from + i - 1;
    const id = old.row.ids[a] ?? 0;
    const weight = old.row.weights[a] ?? 0;
    const deleteOpen = openAt(old.row, a);
    const same = weight === 0 ? SAME_SIGN : SAME_WORD + weight;
    const otherSign = weight === 0 ? OTHER_SIGN : WORD_FOR_SIGN;
    const otherWord = weight === 0 ? WORD_FOR_SIGN : OTHER_WORD;
    const first = Math.max(0, i + band.least);
    const end = Math.min(columns, i + band.most);
    // Outside the band nothing may be continued: neither from the left nor, where the band grew, from above.
    let diagonal = first > 0 ? best[first - 1] ?? LOW : LOW;
    let left = LOW;
    let inserted = LOW;
    if (first > 0) best[first - 1] = LOW;
    const line = i * (columns + 1);
    for (let j = first; j <= end; j++) {
      let mark = 0;
      const above = best[j] ?? 0;
      const opened = above - deleteOpen;
      let down = deleted[j] ?? LOW;
      if (down >= opened) mark = DELETE_GOES_ON;
      else down = opened;
      deleted[j] = down -= GAP_STEP;
      let score = down;
      let from = FROM_DELETE;
      if (j > 0) {
        const start = Math.max(LOW, left - (insertOpen[j - 1] ?? 0));
        if (inserted >= start) mark |= INSERT_GOES_ON;
        else inserted = start;
        inserted -= GAP_STEP;
        if (inserted > score) { score = inserted; from = FROM_INSERT; }
        const pair = ids[j - 1] === id ? same : weights[j - 1] === 0 ? otherSign : otherWord;
        if (diagonal + pair >= score) { score = diagonal + pair; from = 0; }
      }
      trace[line + j] = mark | from;
      diagonal = above;
      left = score;
      best[j] = score;
    }
  }
  return best;
}

function opensOf(part: Part): Int32Array {
  const opens = new Int32Array(part.to - part.from);
  for (let at = 0; at < opens.length; at++) opens[at] = openAt(part.row, part.from + at);
  return opens;
}

function firstRow(insertOpen: Int32Array, best: Int32Array, trace: Uint8Array, free: boolean): void {
  for (let j = 1; j < best.length; j++) {
    best[j] = free ? 0 : -(insertOpen[0] ?? 0) - j * GAP_STEP;
    trace[j] = FROM_INSERT | (j > 1 ? INSERT_GOES_ON : 0);
  }
}

function openAt(row: Row, at: number): number {
  if ((row.heads[at] ?? 0) > 0) return GAP_OPEN_AT_HEAD;
  return row.weights[at] === 0 ? GAP_OPEN_AT_SIGN : GAP_OPEN;
}

/** Walks back from the last row's `column` and notes the pairs. */
function follow(trace: Uint8Array, old: Part, young: Part, column: number, links: Links): void {
  const width = young.to - young.from + 1;
  let i = old.to - old.from;
  let j = column;
  let within: 0 | typeof FROM_INSERT | typeof FROM_DELETE = 0;
  while (i > 0) {
    const mark = trace[i * width + j] ?? 0;
    const from: number = within === 0 ? mark & 3 : within;
    if (from === FROM_DELETE) {
      within = (mark & DELETE_GOES_ON) !== 0 ? FROM_DELETE : 0;
      i--;
    } else if (from === FROM_INSERT) {
      within = (mark & INSERT_GOES_ON) !== 0 ? FROM_INSERT : 0;
      j--;
    } else {
      i--;
      j--;
      link(links, old, old.from + i, young, young.from + j);
    }
  }
}

function link(links: Links, old: Part, a: number, young: Part, b: number): void {
  links.to[a] = b;
  links.same[a] = old.row.ids[a] === young.row.ids[b] ? 1 : 0;
}
