/** A label found at the start of a line. */
export interface LineLabel {
  /** The words of the list that matched. */
  readonly words: string;
  /** Offset of what follows the label and its separator. */
  readonly rest: number;
  /** A colon, arrow or dash stands after the words. */
  readonly hasSeparator: boolean;
}

/** Longest label looked for, with marks before it. */
const WINDOW = 90;
const MARKS_BEFORE = /^[\s([{*•·▪►▶»›>|–—~_"“”'’#-]{0,12}/;
const SEPARATOR = /^\s{0,4}[:：»›>|／/–—→➡👉-]{1,4}\s{0,4}/;

/**
 * The longest of `words` the line begins with, after marks like a bullet or bracket, up to a word's end: `• Read also: X`.
 * Scripts without blanks between words need no word's end.
 */
export function labelOf(line: string, words: readonly string[]): LineLabel | undefined {
  return labelAt(lineHead(line), words);
}

/** The beginning of a line as labels are compared with it: made once for all the lists it is looked up in. */
export interface LineHead {
  readonly line: string;
  /** Offset behind the marks. */
  readonly before: number;
  readonly head: string;
}

export function lineHead(line: string): LineHead {
  const before = MARKS_BEFORE.exec(line)?.[0].length ?? 0;
  return { line, before, head: foldLine(line.slice(before, before + WINDOW)) };
}

/** The same as `labelOf`. */
export function labelAt({ line, before, head }: LineHead, words: readonly string[]): LineLabel | undefined {
  let best = '';
  for (const word of words) {
    if (word.length > best.length && head.startsWith(word) && isWordEnd(head, word)) best = word;
  }
  if (best === '') return undefined;
  const end = before + best.length;
  const separator = SEPARATOR.exec(line.slice(end, end + 12));
  const blanks = /^\s{0,4}/.exec(line.slice(end, end + 8))?.[0].length ?? 0;
  return { words: best, rest: end + (separator?.[0].length ?? blanks), hasSeparator: separator !== null };
}

/** Lower case, every blank a space, unit for unit as long as the text. */
export function foldLine(text: string): string {
  const lower = text.toLowerCase();
  const folded = lower.length === text.length ? lower : text;
  return folded.replace(/\s/g, ' ');
}

function isWordEnd(head: string, word: string): boolean {
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f：:.]$/u.test(word)) return true;
  return !/^[\p{L}\p{N}\p{M}]/u.test(head.slice(word.length, word.length + 2));
}
