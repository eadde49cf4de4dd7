import { endsAt, skipBlanks, type LooseLine } from './looseScan.ts';

/** The lines of a text, as an editor has them. */
export interface YamlLines {
  readonly count: number;
  readonly at: (line: number) => string;
}

/** No more lines than these on each side are looked at closely. */
const most = 4000;

/**
 * The lines that decide what a place means: the key at the left margin it stands below and the item of that key's list it is in;
 * at the margin the lines there and what stands below its own. `column` counts where its line is empty.
 */
export function windowAt({ count, at }: YamlLines, line: number, column: number): readonly LooseLine[] {
  const textOf = (index: number): string => at(index).replace(/\r$/u, '');
  const lines = (from: number, to: number): readonly LooseLine[] => Array.from({ length: Math.max(0, Math.min(to - from, most)) }, (_, index) => ({ text: textOf(from + index), line: from + index }));
  const untilMargin = (from: number): number => {
    let end = from;
    while (end < count && end - from < most && !isMargin(at(end))) end += 1;
    return end;
  };
  const here = at(line);
  if ((indentOf(here) ?? column) === 0 && !isDash(here, 0)) {
    const found: LooseLine[] = [];
    for (let index = 0; index < count; index += 1) if (index !== line && isMargin(at(index))) found.push({ text: textOf(index), line: index });
    return [...found, ...lines(line, untilMargin(line + 1))].sort((a, b) => a.line - b.line);
  }
  let top = line;
  let item: { readonly line: number; readonly column: number } | undefined;
  // A long file is walked through to its beginning: as little as can be is looked at in each line.
  for (; top > 0; top -= 1) {
    const text = at(top);
    if (isMargin(text)) break;
    const own = skipBlanks(text, 0);
    if (text.charCodeAt(own) === dash && (item === undefined || own < item.column) && isDash(text, own)) item = { line: top, column: own };
  }
  if (item === undefined) return line - top > most ? [] : lines(top, untilMargin(line + 1));
  let end = line + 1;
  while (end < count && end - line < most && (indentOf(at(end)) ?? Infinity) > item.column) end += 1;
  return [{ text: textOf(top), line: top }, ...lines(item.line, end)];
}

const dash = 0x2d;

/** Whether a line begins with a key or a word at the left margin. */
function isMargin(text: string): boolean {
  // Nearly every line begins with a blank.
  const first = text.charCodeAt(0);
  return first !== 0x20 && first !== 0x09 && indentOf(text) === 0 && !isDash(text, 0);
}

/** Column of the first word; undefined in lines without any. */
function indentOf(text: string): number | undefined {
  const first = skipBlanks(text, 0);
  return endsAt(text, first) || text.charCodeAt(first) === 0x0d ? undefined : first;
}

function isDash(text: string, column: number): boolean {
  const next = text.charAt(column + 1);
  return text.charCodeAt(column) === dash && (next === '' || next === ' ' || next === '\t' || next === '\r');
}
