import { columnsOf, isBlankUnit, joinsWithoutBlank } from './sourceLines.ts';
import type { SourceLine } from './sourceLines.ts';

/** Widths that programs wrap at lie between these columns. */
const narrowest = 40;
const widest = 200;

/** Columns that must be free on the line before for this line's first word to have been put there. */
export const firstWordColumns = (text: string, line: SourceLine): number => {
  let end = line.start;
  if (joinsWithoutBlank(text.charCodeAt(end))) return 2;
  while (end < line.end && end < line.start + widest && !isBlankUnit(text.charCodeAt(end)) && !(end > line.start && joinsWithoutBlank(text.charCodeAt(end)))) end += 1;
  return columnsOf(text, line.start, end);
};

const isItemStart = (text: string, line: SourceLine): boolean => {
  const code = text.charCodeAt(line.start);
  return isBlankUnit(text.charCodeAt(line.start + 1)) && ('*+-•□o#·▪◦–'.includes(text.charAt(line.start)) || (code >= 0x30 && code <= 0x39));
};

/**
 * The column at which the text was wrapped, `undefined` when each line is as long as its paragraph.
 * The width sought is the one at which most lines end because the next word did not fit, and that few lines cross.
 */
export const findWrapWidth = (text: string, lines: readonly SourceLine[]): number | undefined => {
  // full[w]: lines that end at or before w though the next line's first word would have crossed it; over[w]: breakable lines longer than w.
  const full = new Int32Array(widest + 2);
  const over = new Int32Array(widest + 2);
  lines.forEach((line, index) => {
    if (line.width === 0) return;
    const last = line.indent + line.width;
    const next = lines[index + 1];
    if (!isItemStart(text, line) && isBreakable(text, line)) over[Math.min(last, widest + 1) - 1] = (over[Math.min(last, widest + 1) - 1] ?? 0) + 1;
    if (next === undefined || next.width === 0 || isColumns(text, line) || isItemStart(text, next) || last > widest || line.width < 20) return;
    const reach = Math.min(last + firstWordColumns(text, next), widest);
    full[last] = (full[last] ?? 0) + 1;
    full[reach + 1] = (full[reach + 1] ?? 0) - 1;
  });
  for (let width = 1; width <= widest; width += 1) full[width] = (full[width] ?? 0) + (full[width - 1] ?? 0);
  for (let width = widest; width >= 0; width -= 1) over[width] = (over[width] ?? 0) + (over[width + 1] ?? 0);
  let best = 0;
  let found: number | undefined;
  for (let width = narrowest; width <= widest; width += 1) {
    const gain = (full[width] ?? 0) - 2 * (over[width] ?? 0);
    if ((full[width] ?? 0) >= 3 && gain > best) {
      best = gain;
      found = width;
    }
  }
  return found !== undefined && isWrapped(text, lines, found) ? found : undefined;
};

/** At least half of the longer lines with a line under them end because the next word did not fit. */
const isWrapped = (text: string, lines: readonly SourceLine[], width: number): boolean => {
  let long = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const last = line.indent + line.width;
    if (next === undefined || next.width === 0 || last < width / 2 || isItemStart(text, next) || isColumns(text, line) || !isBreakable(text, line)) return;
    long += 1;
    if (last <= width && last + 1 + firstWordColumns(text, next) > width) full += 1;
  });
  return full >= 3 && full >= long / 2;
};

/** Drawn in columns: at least two gaps of two or more blanks inside, or cells between bars. */
export const isColumns = (text: string, line: SourceLine): boolean => {
  if (line.end - line.start > 4 && text.charAt(line.start) === '|' && text.charAt(line.end - 1) === '|') return true;
  let gaps = 0;
  for (let at = line.start + 1; at < line.end && gaps < 2; at += 1) {
    const here = isBlankUnit(text.charCodeAt(at));
    if (here && isBlankUnit(text.charCodeAt(at - 1)) && !isBlankUnit(text.charCodeAt(at - 2))) gaps += 1;
  }
  return gaps >= 2;
};

/** Has a place where it could have been wrapped; an address or a rule has none. */
const isBreakable = (text: string, line: SourceLine): boolean => {
  let blanks = 0;
  for (let at = line.start; at < line.end && at < line.start + widest; at += 1) {
    if (isBlankUnit(text.charCodeAt(at)) || joinsWithoutBlank(text.charCodeAt(at))) blanks += 1;
  }
  return blanks >= 3;
};
