import { endOfKeyLine, type Piece, type SplitText } from './splitItems.ts';

type LineBreak = '\n' | '\r\n';

/** Puts an item's lines before piece `index`, below what stands between it and the item above. */
export function withPiece(split: SplitText, index: number, text: string, lineBreak: LineBreak): SplitText {
  const next = split.pieces[index];
  if (next !== undefined && standsDeeper(next.before, text.indexOf('-'))) {
    return { ...split, pieces: split.pieces.toSpliced(index, 1, { before: next.before, text }, { ...next, before: lineBreak }) };
  }
  return { ...split, pieces: split.pieces.toSpliced(index, 0, { before: lineBreak, text }) };
}

/** A comment below the list's key may stand deeper than the dashes: behind an item it would become part of it. */
function standsDeeper(before: string, column: number): boolean {
  return before.split('\n').some((line) => line.length - line.trimStart().length > column && line.trim() !== '');
}

export function withText(split: SplitText, index: number, text: string): SplitText {
  const piece = split.pieces[index];
  return piece === undefined ? split : { ...split, pieces: split.pieces.with(index, { ...piece, text }) };
}

/** Takes an item's lines out; comments above it stay, and so do those below. */
export function withoutPiece(split: SplitText, index: number): SplitText {
  const gone = split.pieces[index];
  if (gone === undefined) return split;
  const next = split.pieces[index + 1];
  const pieces = split.pieces.toSpliced(index, 1);
  if (next === undefined) return { ...split, pieces, tail: closed(gone, split.tail) };
  return { ...split, pieces: pieces.with(index, { ...next, before: closed(gone, next.before) }) };
}

/** What is left between the neighbours: the line break that ended the item goes, or at the end of the file the one before it. */
function closed(gone: Piece, after: string): string {
  return after === '' ? withoutLastBreak(gone.before) : gone.before + after.replace(/^\r?\n/, '');
}

function withoutLastBreak(text: string): string {
  return text.replace(/\r?\n$/, '');
}

/** Cuts the text around an empty list again at the line of the list's key, after its head was edited. */
export function recut(skeleton: string, key: string, pieces: readonly Piece[]): SplitText | undefined {
  const end = endOfKeyLine(skeleton, key);
  return end === undefined ? undefined : { head: skeleton.slice(0, end), pieces, tail: skeleton.slice(end) };
}
