import { lineEnd, nextLine } from './lines.ts';

/** One item of a block list with what stands above it. The text of a file is `head`, then `before + text` of each piece, then `tail`. */
export interface Piece {
  /** Line break and whole lines of comments and white space since the item before. */
  readonly before: string;
  /** The item's lines, indentation of the first one included, without the last line break. */
  readonly text: string;
}

export interface SplitText {
  /** Up to the end of the list key's line, without its line break. */
  readonly head: string;
  readonly pieces: readonly Piece[];
  readonly tail: string;
}

/**
 * Cuts the block list under a key at the left margin into its items, by looking at the beginnings of lines only:
 * ten thousand items in some ten milliseconds, where a YAML parser needs seconds.
 *
 * In a block list nothing but a dash in the list's own column begins an item, and nothing to the left of it belongs to one.
 * A quoted string or flow collection that breaks this rule leaves its item without an end: such an item does not parse alone,
 * and neither does a rest that is no part of the list. So the cut is right if head and tail together, and each item alone,
 * are YAML without an error; the caller checks that and else reads the text as a whole.
 *
 * A comment belongs to the item if it stands deeper than the dash, else to what follows it. `undefined`: no such list.
 */
export function splitItems(text: string, key: string): SplitText | undefined {
  const headEnd = endOfKeyLine(text, key);
  if (headEnd === undefined) return undefined;
  const pieces: Piece[] = [];
  let column: number | undefined;
  let pieceStart: number | undefined;
  let contentEnd = headEnd;
  let gapStart = headEnd;
  const close = (): void => {
    if (pieceStart === undefined) return;
    const end = keepsBlankLines(text.slice(pieceStart, contentEnd)) ? endOfBlankLines(text, contentEnd) : contentEnd;
    pieces.push({ before: text.slice(gapStart, pieceStart), text: text.slice(pieceStart, end) });
    gapStart = end;
    pieceStart = undefined;
  };
  for (let start = nextLine(text, headEnd), next = start; start < text.length; start = next) {
    next = nextLine(text, start);
    const first = firstVisible(text, start);
    const char = text[first];
    if (char === undefined || char === '\n' || char === '\r') continue;
    const indent = first - start;
    if (char === '#' && (column === undefined || indent <= column)) continue;
    if (isDash(text, first) && (column === undefined || indent === column)) {
      close();
      column = indent;
      pieceStart = start;
    } else if (column === undefined || indent <= column) {
      break;
    }
    contentEnd = beforeBreak(text, next);
  }
  close();
  return pieces.length === 0 ? undefined : { head: text.slice(0, headEnd), pieces, tail: text.slice(gapStart) };
}

/** The whole text of a cut one. */
export function joinItems({ head, pieces, tail }: SplitText): string {
  return head + pieces.map(({ before, text }) => before + text).join('') + tail;
}

/** End of the line `key:` at the left margin, if nothing but a comment follows on it. */
export function endOfKeyLine(text: string, key: string): number | undefined {
  for (let start = 0; start < text.length; start = nextLine(text, start)) {
    if (!text.startsWith(key, start)) continue;
    const end = lineEnd(text, start);
    if (/^:[ \t]*(?:[ \t]#.*)?$/s.test(text.slice(start + key.length, end))) return end;
  }
  return undefined;
}

/** End of the line that the next one begins after. */
function beforeBreak(text: string, next: number): number {
  if (text.charCodeAt(next - 1) !== 0x0a) return next;
  return text.charCodeAt(next - 2) === 0x0d ? next - 2 : next - 1;
}

function firstVisible(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}

function isDash(text: string, offset: number): boolean {
  if (text[offset] !== '-') return false;
  const next = text[offset + 1];
  return next === undefined || next === ' ' || next === '\t' || next === '\n' || next === '\r';
}

/** Whether a block scalar in the item may own the blank lines behind it, by `+` in its header. */
function keepsBlankLines(item: string): boolean {
  return item.includes('+') && /[ \t][|>][0-9]?\+[0-9]?[ \t]*(?:#.*)?$/m.test(item);
}

/** End of the last of the blank lines that follow, without its line break. */
function endOfBlankLines(text: string, end: number): number {
  let last = end;
  for (let start = nextLine(text, end); start < text.length; start = nextLine(text, start)) {
    const stop = lineEnd(text, start);
    if (text.slice(start, stop).trim() !== '') break;
    // The text's very last line break ends the line before it and begins none.
    last = stop;
  }
  return last;
}
