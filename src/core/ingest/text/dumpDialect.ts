import type { SourceLine } from './sourceLines.ts';

/** How the program that wrote the text marks what is no text. Found once a file. */
export interface DumpDialect {
  /** lynx numbers its links: `has [33]dropped`. */
  readonly linkMarks: boolean;
  /** html2text writes blanks of links as `_` and headings as `****** … ******`. */
  readonly underscores: boolean;
  /** Markdown: `[text](address)`, `# heading`. */
  readonly markdown: boolean;
  /** lynx puts headings at the left edge and indents everything else. */
  readonly edgeHeadings: boolean;
}

/** `[n]` marks in ascending order, each before a link's text: at least three, nearly all one higher than the last. */
const hasLinkMarks = (text: string): boolean => {
  let seen = 0;
  let ascending = 0;
  let last = 0;
  for (let at = text.indexOf('['); at >= 0 && seen < 400; at = text.indexOf('[', at + 1)) {
    const end = text.indexOf(']', at);
    if (end < 0) break;
    if (end - at > 6 || end - at < 2) continue;
    const number = Number(text.slice(at + 1, end));
    if (!Number.isInteger(number)) continue;
    seen += 1;
    if (number === last + 1) ascending += 1;
    last = number;
  }
  return seen >= 3 && ascending >= seen * 0.8 && /\S/.test(text.charAt(text.indexOf('[1]') + 3));
};

const countAtMost = (text: string, pattern: RegExp, most: number): number => {
  let count = 0;
  for (const found of text.matchAll(pattern)) {
    if (found[0] !== '') count += 1;
    if (count >= most) break;
  }
  return count;
};

/** `docs/read_me`: a blank of a link is no part of it. */
const isPath = (word: string): boolean => word.includes('/') && word.includes('_');

/** Lines with `_` between letters that hold no address, path or code. */
const underscoredLines = (text: string, lines: readonly SourceLine[]): number => {
  let count = 0;
  for (const line of lines) {
    if (line.width === 0 || line.end - line.start > 300) continue;
    const shown = text.slice(line.start, line.end);
    if (shown.includes('_') && /\p{L}_(?=[\p{L}\p{N}(&])/u.test(shown) && !/:\/\/|[={};<>]/u.test(shown) && !shown.split(/\s/u).some(isPath)) count += 1;
  }
  return count;
};

export const findDialect = (text: string, lines: readonly SourceLine[]): DumpDialect => {
  const filled = lines.filter((line) => line.width > 0);
  const edge = filled.filter((line) => line.indent === 0);
  const body = filled.filter((line) => line.indent === 3 && line.width > 30).length;
  return {
    linkMarks: hasLinkMarks(text),
    underscores: underscoredLines(text, lines) >= 6,
    markdown: countAtMost(text, /\]\((?:https?:|\/|#)/g, 2) >= 2 || countAtMost(text, /^#{1,4} \S/gm, 2) >= 2,
    edgeHeadings: body >= 5 && edge.length > 0 && edge.length < filled.length * 0.25,
  };
};
