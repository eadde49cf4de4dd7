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
  const indent = (index: number): number | undefined => {
    const text = textOf(index);
    const first = skipBlanks(text, 0);
    return endsAt(text, first) ? undefined : first;
  };
  const isDash = (index: number): boolean => /^[ \t]*-(?:[ \t]|$)/u.test(textOf(index));
  const lines = (from: number, to: number): readonly LooseLine[] => Array.from({ length: Math.max(0, Math.min(to - from, most)) }, (_, index) => ({ text: textOf(from + index), line: from + index }));
  const untilMargin = (from: number): number => {
    let end = from;
    while (end < count && end - from < most && (indent(end) !== 0 || isDash(end))) end += 1;
    return end;
  };
  if ((indent(line) ?? column) === 0 && !isDash(line)) {
    const margin = Array.from({ length: count }, (_, index) => index).filter((index) => index !== line && !' \t#'.includes(at(index).charAt(0)) && !isDash(index));
    const own = lines(line, untilMargin(line + 1));
    return [...margin.map((index) => ({ text: textOf(index), line: index })), ...own].sort((a, b) => a.line - b.line);
  }
  let top = line;
  let item: { readonly line: number; readonly column: number } | undefined;
  for (; top > 0; top -= 1) {
    const own = indent(top);
    if (own === 0 && !isDash(top)) break;
    if (own !== undefined && isDash(top) && (item === undefined || own < item.column)) item = { line: top, column: own };
  }
  if (item === undefined) return line - top > most ? [] : lines(top, untilMargin(line + 1));
  let end = line + 1;
  while (end < count && end - line < most && (indent(end) ?? Infinity) > item.column) end += 1;
  return [{ text: textOf(top), line: top }, ...lines(item.line, end)];
}
