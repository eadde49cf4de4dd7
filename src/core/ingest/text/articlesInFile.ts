import { foldLine } from './foldedLine.ts';
import { isUrlLine } from './lineRole.ts';
import type { SourceLine } from './sourceLines.ts';
import { dateLine } from './lineRole.ts';

/** A part of the file that holds one article: lines `from` to `to`, half-open. */
export interface FilePart {
  readonly from: number;
  readonly to: number;
}

const isRuleLine = (text: string, line: SourceLine): boolean => {
  const first = text.charAt(line.start);
  if (line.end - line.start < 3 || !'-=_*~#─━═•+'.includes(first)) return false;
  for (let at = line.start; at < line.end; at += 1) if (text.charAt(at) !== first && text.charAt(at) !== ' ') return false;
  return true;
};

/** `3 of 25 DOCUMENTS`, `Document 3 of 25`, `<doc …>`: how archives begin an article. */
const isCountedStart = (folded: string): boolean => /^(?:document |article |artikel |item )?\d+ (?:of|von|de|van) \d+(?: (?:documents?|articles?|dokumente?n?))?$/u.test(folded);

/** An address or a time stamp among the first lines of a part: it begins as an article does. */
const hasHead = (text: string, lines: readonly SourceLine[], part: FilePart): boolean => {
  let filled = 0;
  for (let index = part.from; index < part.to && filled < 8; index += 1) {
    const line = lines[index];
    if (line === undefined || line.width === 0) continue;
    filled += 1;
    const shown = text.slice(line.start, Math.min(line.end, line.start + 300)).replace(/\*\*/gu, '');
    if (isUrlLine(shown) || (filled <= 5 && dateLine(shown, {}).length > 0)) return true;
  }
  return false;
};

const textLines = (lines: readonly SourceLine[], part: FilePart): number => {
  let count = 0;
  for (let index = part.from; index < part.to; index += 1) if ((lines[index]?.width ?? 0) > 0) count += 1;
  return count;
};

/** Splits at the lines that `isBorder` names; the border is kept with what follows it when it belongs to the article's head. */
const splitAt = (lines: readonly SourceLine[], borders: readonly number[], keep: boolean): readonly FilePart[] => {
  const parts: FilePart[] = [];
  let from = 0;
  for (const border of [...borders, lines.length]) {
    if (border > from) parts.push({ from, to: border });
    from = keep ? border : border + 1;
  }
  return parts.filter((part) => textLines(lines, part) > 0);
};

/** Most parts of at least two lines begin as articles do. */
const areArticles = (text: string, lines: readonly SourceLine[], parts: readonly FilePart[]): boolean => {
  const real = parts.filter((part) => textLines(lines, part) >= 2);
  if (real.length < 2) return false;
  const heads = real.filter((part) => hasHead(text, lines, part)).length;
  return heads >= 2 && heads >= real.length * 0.75;
};

/** A first-level Markdown heading with an address or time stamp close below it. */
const markdownHeads = (text: string, lines: readonly SourceLine[]): readonly number[] =>
  lines.flatMap((line, index) => (text.charAt(line.start) === '#' && /^#{1,2}\s\S/u.test(text.slice(line.start, line.start + 4)) ? [index] : []));

/**
 * The parts of a file that hold an article each: split by rules of signs, by counted starts of archives, or by Markdown headings, when
 * the parts begin with an address or a time stamp. One part when nothing splits the file so.
 */
export const articlesInFile = (text: string, lines: readonly SourceLine[]): readonly FilePart[] => {
  const whole: FilePart = { from: 0, to: lines.length };
  const counted = lines.flatMap((line, index) => (line.width > 0 && line.width < 40 && isCountedStart(foldLine(text.slice(line.start, line.end))) ? [index] : []));
  if (counted.length >= 2) return splitAt(lines, counted, false);
  const rules = lines.flatMap((line, index) => (line.width >= 3 && isRuleLine(text, line) ? [index] : []));
  const ruled = splitAt(lines, rules, false);
  if (rules.length > 0 && areArticles(text, lines, ruled)) return joinHeadless(text, lines, ruled);
  const headings = markdownHeads(text, lines);
  const headed = splitAt(lines, headings, true);
  if (headings.length >= 2 && areArticles(text, lines, headed.filter((part) => headings.includes(part.from)))) return joinHeadless(text, lines, headed.filter((part) => headings.includes(part.from)));
  return [whole];
};

/** A part without a head goes on with the article before it: a rule inside a story. */
const joinHeadless = (text: string, lines: readonly SourceLine[], parts: readonly FilePart[]): readonly FilePart[] => {
  const joined: FilePart[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (last !== undefined && !hasHead(text, lines, part)) joined[joined.length - 1] = { from: last.from, to: part.to };
    else joined.push(part);
  }
  return joined;
};
