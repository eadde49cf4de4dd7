import type { Coordinate, PassageSpan, SourceSpan, Span, ViewSpan } from '../model/span.ts';
import type { TextMap } from '../model/textMap.ts';

/**
 * The algebra of TextMap. One map serves passage → source and view → passage: in these comments the side a map is
 * keyed by is called "text", the other one "source".
 *
 * Spans that are not empty: text → source gives the hull of everything the span's mapped characters came from (first to
 * last in source order), source → text the hull of every character that came from it. Atoms are taken whole in both
 * directions. A part of a span that has no run (a separator, markup) adds nothing; when nothing is left the answer is
 * `undefined`.
 *
 * Empty spans are carets. A caret goes to where the character after it came from; at the end of a block, where no
 * character follows, to the end of the character before it; inside an atom to the atom's start. Next to no run at all
 * (in the middle of a separator, in markup) there is no answer.
 */

/** Numbers of one run in `TextMap.runs`: textStart, textEnd, sourceStart, sourceEnd. */
export const RUN_SIZE = 4;

/** One run as four numbers. */
export interface Run {
  readonly textStart: number;
  readonly textEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** A map from numbers as `TextMap.runs` holds them, in text order. */
export function mapFromRuns(runs: ArrayLike<number>): TextMap {
  return { runs: Int32Array.from(runs) };
}

/** A map that takes `length` units unit for unit: text 0.. ↔ source `sourceStart`... */
export function identityMap(length: number, sourceStart = 0): TextMap {
  return mapFromRuns(length === 0 ? [] : [0, length, sourceStart, sourceStart + length]);
}

export function runCount(map: TextMap): number {
  return map.runs.length / RUN_SIZE;
}

/** Run number `index`, 0-based. Outside the map: an empty run at 0. */
export function runAt(map: TextMap, index: number): Run {
  const at = index * RUN_SIZE;
  return {
    textStart: map.runs[at] ?? 0, textEnd: map.runs[at + 1] ?? 0,
    sourceStart: map.runs[at + 2] ?? 0, sourceEnd: map.runs[at + 3] ?? 0,
  };
}

/** The text side's span on the source side. Keyed by the map's own coordinates; see the file's head for the rules. */
export function mapSpan<To extends Coordinate>(map: TextMap, span: Span): Span<To> | undefined {
  const { runs } = map;
  const first = firstRunEndingAfter(runs, span.start);
  if (span.end <= span.start) return mapCaret(runs, span.start, first);
  let start = Infinity;
  let end = -Infinity;
  for (let at = first * RUN_SIZE; at < runs.length; at += RUN_SIZE) {
    const run = hullPiece(runs, at, span, 0);
    if (run === undefined) break;
    if (run.start < start) start = run.start;
    if (run.end > end) end = run.end;
  }
  return start < end ? { start, end } : undefined;
}

/** The source side's span on the text side: the hull of all runs it touches. Linear in the number of runs. */
export function unmapSpan<To extends Coordinate>(map: TextMap, span: Span): Span<To> | undefined {
  const { runs } = map;
  if (span.end <= span.start) return unmapCaret(runs, span.start);
  let start = Infinity;
  let end = -Infinity;
  for (let at = 0; at < runs.length; at += RUN_SIZE) {
    const run = hullPiece(runs, at, span, 2);
    if (run === undefined) continue;
    if (run.start < start) start = run.start;
    if (run.end > end) end = run.end;
  }
  return start < end ? { start, end } : undefined;
}

/** Passage span to the decoded source: `133-184` of the contract's example gives `293-349`. */
export function toSource(map: TextMap, span: PassageSpan): SourceSpan | undefined {
  return mapSpan(map, span);
}

/** Source span to the passage: the hull of what it touches. */
export function toPassage(map: TextMap, span: SourceSpan): PassageSpan | undefined {
  return unmapSpan(map, span);
}

/** Reading view to passage, for a map keyed by the view. */
export function viewToPassage(map: TextMap, span: ViewSpan): PassageSpan | undefined {
  return mapSpan(map, span);
}

/** Passage to reading view, for a map keyed by the view. */
export function passageToView(map: TextMap, span: PassageSpan): ViewSpan | undefined {
  return unmapSpan(map, span);
}

/**
 * Text → middle, then middle → source, as one map. What has no run in either has none in the result. A part of an atom
 * stands for the whole atom.
 */
export function composeMaps(outer: TextMap, inner: TextMap): TextMap {
  const builder = createMapBuilder();
  for (let at = 0; at < outer.runs.length; at += RUN_SIZE) {
    const run = runAt(outer, at / RUN_SIZE);
    const middle: Span<'source'> = { start: run.sourceStart, end: run.sourceEnd };
    const isCopy = run.textEnd - run.textStart === middle.end - middle.start;
    if (isCopy) composeCopy(builder, run, inner);
    else {
      const source = mapSpan(inner, middle);
      if (source !== undefined) builder.atom(run.textStart, run.textEnd, source.start, source.end);
    }
  }
  return builder.build();
}

/** Collects runs in text order. Copies that touch on both sides become one run; atoms stay apart. Empty runs are left out. */
export interface MapBuilder {
  /** `length` units, unit for unit. */
  copy(textStart: number, sourceStart: number, length: number): void;
  /**
   * One atom. Also for a single unit that reads otherwise (a line end shown as a blank): it must not melt into a copy.
   * An atom that is by chance as long as its source would read as 1:1; it is written as two atoms of the whole source.
   */
  atom(textStart: number, textEnd: number, sourceStart: number, sourceEnd: number): void;
  build(): TextMap;
}

export function createMapBuilder(): MapBuilder {
  let runs = new Int32Array(16 * RUN_SIZE);
  let used = 0;
  let lastIsCopy = false;
  const push = (textStart: number, textEnd: number, sourceStart: number, sourceEnd: number): void => {
    if (used === runs.length) {
      const grown = new Int32Array(runs.length * 2);
      grown.set(runs);
      runs = grown;
    }
    runs.set([textStart, textEnd, sourceStart, sourceEnd], used);
    used += RUN_SIZE;
  };
  return {
    copy(textStart, sourceStart, length) {
      if (length <= 0) return;
      const touches = lastIsCopy && runs[used - 3] === textStart && runs[used - 1] === sourceStart;
      if (touches) {
        runs[used - 3] = textStart + length;
        runs[used - 1] = sourceStart + length;
      } else push(textStart, textStart + length, sourceStart, sourceStart + length);
      lastIsCopy = true;
    },
    atom(textStart, textEnd, sourceStart, sourceEnd) {
      const length = textEnd - textStart;
      if (length <= 0) return;
      if (length > 1 && length === sourceEnd - sourceStart) {
        push(textStart, textStart + 1, sourceStart, sourceEnd);
        push(textStart + 1, textEnd, sourceStart, sourceEnd);
      } else push(textStart, textEnd, sourceStart, sourceEnd);
      lastIsCopy = false;
    },
    build: () => ({ runs: runs.slice(0, used) }),
  };
}

/** Index of the first run whose text end lies after `offset`; runs are in text order, so by halving. */
function firstRunEndingAfter(runs: Int32Array, offset: number): number {
  let low = 0;
  let high = runs.length / RUN_SIZE;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle * RUN_SIZE + 1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What the run at `at` gives for `span` on the other side; `side` is 0 when the span counts in text, 2 in source. */
function hullPiece(runs: Int32Array, at: number, span: Span, side: 0 | 2): Span | undefined {
  const start = runs[at + side] ?? 0;
  const end = runs[at + side + 1] ?? 0;
  if (start >= span.end || end <= span.start) return undefined;
  const otherStart = runs[at + 2 - side] ?? 0;
  const otherEnd = runs[at + 3 - side] ?? 0;
  if (end - start !== otherEnd - otherStart) return { start: otherStart, end: otherEnd };
  return {
    start: otherStart + Math.max(0, span.start - start),
    end: otherEnd - Math.max(0, end - span.end),
  };
}

function mapCaret<To extends Coordinate>(runs: Int32Array, offset: number, following: number): Span<To> | undefined {
  const after = caretIn<To>(runs, following * RUN_SIZE, offset, 0);
  if (after !== undefined) return after;
  const before = (following - 1) * RUN_SIZE;
  if (before < 0 || runs[before + 1] !== offset) return undefined;
  const end = runs[before + 3] ?? 0;
  return { start: end, end };
}

function unmapCaret<To extends Coordinate>(runs: Int32Array, offset: number): Span<To> | undefined {
  let before: number | undefined;
  for (let at = 0; at < runs.length; at += RUN_SIZE) {
    const inside = caretIn<To>(runs, at, offset, 2);
    if (inside !== undefined) return inside;
    if (runs[at + 3] === offset) before ??= runs[at + 1];
  }
  return before === undefined ? undefined : { start: before, end: before };
}

/** The caret's place on the other side when the run at `at` holds the character after it. */
function caretIn<To extends Coordinate>(runs: Int32Array, at: number, offset: number, side: 0 | 2): Span<To> | undefined {
  const start = runs[at + side];
  const end = runs[at + side + 1];
  const otherStart = runs[at + 2 - side];
  const otherEnd = runs[at + 3 - side];
  if (start === undefined || end === undefined || otherStart === undefined || otherEnd === undefined) return undefined;
  if (offset < start || offset >= end) return undefined;
  const place = end - start === otherEnd - otherStart ? otherStart + offset - start : otherStart;
  return { start: place, end: place };
}

function composeCopy(builder: MapBuilder, run: Run, inner: TextMap): void {
  const shift = run.textStart - run.sourceStart;
  for (let at = firstRunEndingAfter(inner.runs, run.sourceStart) * RUN_SIZE; at < inner.runs.length; at += RUN_SIZE) {
    const part = runAt(inner, at / RUN_SIZE);
    if (part.textStart >= run.sourceEnd) break;
    const start = Math.max(part.textStart, run.sourceStart);
    const end = Math.min(part.textEnd, run.sourceEnd);
    // A copy of one unit may be an atom of equal length (a line end shown as a blank): kept apart by the same rule.
    const isCopy = part.textEnd - part.textStart === part.sourceEnd - part.sourceStart;
    if (isCopy && end - start > 1) builder.copy(start + shift, part.sourceStart + start - part.textStart, end - start);
    else if (isCopy) builder.atom(start + shift, end + shift, part.sourceStart + start - part.textStart, part.sourceStart + end - part.textStart);
    else builder.atom(start + shift, end + shift, part.sourceStart, part.sourceEnd);
  }
}
