import type { MapBuilder } from '../../text/textMap.ts';

/**
 * A piece of shown text and where each part stands in the source. `runs` holds four numbers a run (textStart, textEnd, sourceStart,
 * sourceEnd), as a TextMap does, with text offsets relative to the piece. A run is a copy where `copies` says so, else an atom.
 */
export interface MappedText {
  readonly text: string;
  readonly runs: readonly number[];
  /** One entry a run. */
  readonly copies: readonly boolean[];
}

export interface MappedTextBuilder {
  /** The source's characters as they are. */
  copy(start: number, end: number): void;
  /** `shown` for a stretch of the source that reads otherwise: a line end as a blank. */
  atom(shown: string, start: number, end: number): void;
  build(): MappedText;
}

/** A lone surrogate is shown as U+FFFD, unit for unit. */
const wellFormed = (part: string): string =>
  part.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

export const mappedTextBuilder = (source: string): MappedTextBuilder => {
  const parts: string[] = [];
  const runs: number[] = [];
  const copies: boolean[] = [];
  let length = 0;
  const push = (shown: string, start: number, end: number, copy: boolean): void => {
    if (shown === '') return;
    parts.push(shown);
    runs.push(length, length + shown.length, start, end);
    copies.push(copy);
    length += shown.length;
  };
  return {
    copy: (start, end) => {
      push(wellFormed(source.slice(start, end)), start, end, true);
    },
    atom: (shown, start, end) => {
      push(shown, start, end, false);
    },
    build: () => ({ text: parts.join(''), runs, copies }),
  };
};

/** The part of a piece between two of its offsets; an atom on the border is taken whole. */
export const sliceMapped = (piece: MappedText, from: number, to: number): MappedText => {
  const runs: number[] = [];
  const copies: boolean[] = [];
  piece.copies.forEach((copy, index) => {
    const textStart = piece.runs[index * 4] ?? 0;
    const textEnd = piece.runs[index * 4 + 1] ?? 0;
    if (textEnd <= from || textStart >= to) return;
    const sourceStart = piece.runs[index * 4 + 2] ?? 0;
    const sourceEnd = piece.runs[index * 4 + 3] ?? 0;
    const cutLeft = Math.max(0, from - textStart);
    const cutRight = Math.max(0, textEnd - to);
    runs.push(textStart + cutLeft - from, textEnd - cutRight - from, copy ? sourceStart + cutLeft : sourceStart, copy ? sourceEnd - cutRight : sourceEnd);
    copies.push(copy);
  });
  return { text: piece.text.slice(from, to), runs, copies };
};

/** A stretch of shown text to take out (`shown` empty) or to show otherwise (one unit: `_` of a link as a blank). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

/** The piece without what is taken out. `edits` are in order and do not overlap. Linear in runs and edits. */
export const editMapped = (piece: MappedText, edits: readonly Edit[]): MappedText => {
  if (edits.length === 0) return piece;
  const texts: string[] = [];
  const runs: number[] = [];
  const copies: boolean[] = [];
  let length = 0;
  let run = 0;
  const keep = (from: number, to: number, shown: string | undefined): void => {
    while (run < piece.copies.length && (piece.runs[run * 4 + 1] ?? 0) <= from) run += 1;
    if (shown === undefined) {
      for (let index = run; index < piece.copies.length && (piece.runs[index * 4] ?? 0) < to; index += 1) {
        const textStart = Math.max(from, piece.runs[index * 4] ?? 0);
        const textEnd = Math.min(to, piece.runs[index * 4 + 1] ?? 0);
        const copy = piece.copies[index] === true;
        const sourceStart = (piece.runs[index * 4 + 2] ?? 0) + (copy ? textStart - (piece.runs[index * 4] ?? 0) : 0);
        runs.push(length + textStart - from, length + textEnd - from, sourceStart, copy ? sourceStart + textEnd - textStart : (piece.runs[index * 4 + 3] ?? 0));
        copies.push(copy);
      }
      texts.push(piece.text.slice(from, to));
      length += to - from;
    } else if (shown !== '') {
      const cut = sliceMapped({ text: piece.text, runs: piece.runs.slice(run * 4, run * 4 + 4), copies: piece.copies.slice(run, run + 1) }, from, to);
      runs.push(length, length + shown.length, cut.runs[2] ?? 0, cut.runs[3] ?? 0);
      copies.push(false);
      texts.push(shown);
      length += shown.length;
    }
  };
  let at = 0;
  for (const edit of edits) {
    if (edit.start > at) keep(at, edit.start, undefined);
    keep(edit.start, edit.end, edit.shown);
    at = Math.max(at, edit.end);
  }
  if (at < piece.text.length) keep(at, piece.text.length, undefined);
  return { text: texts.join(''), runs, copies };
};

/** Without the blanks around it. */
export const trimMapped = (piece: MappedText): MappedText => {
  const start = piece.text.length - piece.text.trimStart().length;
  const end = piece.text.trimEnd().length;
  return start === 0 && end === piece.text.length ? piece : sliceMapped(piece, Math.min(start, end), end);
};

/** Adds the piece's runs to a map, the piece standing at `textStart` of the passage. */
export const addToMap = (builder: MapBuilder, piece: MappedText, textStart: number): void => {
  piece.copies.forEach((copy, index) => {
    const start = (piece.runs[index * 4] ?? 0) + textStart;
    const end = (piece.runs[index * 4 + 1] ?? 0) + textStart;
    const sourceStart = piece.runs[index * 4 + 2] ?? 0;
    if (copy) builder.copy(start, sourceStart, end - start);
    else builder.atom(start, end, sourceStart, piece.runs[index * 4 + 3] ?? 0);
  });
};

/** First and last source unit of a piece. */
export const sourceHull = (piece: MappedText): { readonly start: number; readonly end: number } | undefined => {
  if (piece.copies.length === 0) return undefined;
  return { start: piece.runs[2] ?? 0, end: piece.runs[piece.runs.length - 1] ?? 0 };
};

