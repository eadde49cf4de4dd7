import type { DumpDialect } from './dumpDialect.ts';
import { editMapped, sliceMapped, trimMapped } from './mappedText.ts';
import type { Edit, MappedText } from './mappedText.ts';

/** What the layout's marks said about a piece, and the piece without them. */
export interface Unmarked {
  readonly shown: MappedText;
  readonly heading?: number;
  readonly linked: number;
  readonly picture: boolean;
  readonly strong: boolean;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** `[33]` directly before a link's text. */
const linkMarkEnd = (text: string, at: number): number => {
  let end = at + 1;
  while (end < text.length && end < at + 6 && isDigit(text.charCodeAt(end))) end += 1;
  return end > at + 1 && text.charAt(end) === ']' ? end + 1 : at;
};

/** `[text](address "title")` or `![text](address)` at `at`, which is a `[` or `!`. Looks ahead at most `reach` units. */
const reach = 1500;
const markdownLink = (text: string, at: number): { textStart: number; textEnd: number; end: number } | undefined => {
  const open = text.charAt(at) === '!' ? at + 1 : at;
  if (text.charAt(open) !== '[') return undefined;
  let depth = 0;
  for (let close = open; close < text.length && close < open + reach; close += 1) {
    const char = text.charAt(close);
    if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
    if (depth !== 0) continue;
    if (text.charAt(close + 1) !== '(') return undefined;
    let parens = 0;
    for (let end = close + 1; end < text.length && end < close + reach; end += 1) {
      if (text.charAt(end) === '(') parens += 1;
      else if (text.charAt(end) === ')') parens -= 1;
      if (parens === 0) return { textStart: open + 1, textEnd: close, end: end + 1 };
    }
    return undefined;
  }
  return undefined;
};

interface Scan {
  readonly edits: Edit[];
  linked: number;
}

/** Takes out Markdown links' addresses and pictures; the link's text stays. Inner pictures of links go too. */
const scanMarkdown = (text: string, scan: Scan): void => {
  let budget = text.length * 4 + 1000;
  for (let at = 0; at < text.length && budget > 0; at += 1) {
    const char = text.charAt(at);
    if (char === '\\' && '()[]_*.-!#'.includes(text.charAt(at + 1))) {
      scan.edits.push({ start: at, end: at + 1, shown: '' });
      at += 1;
      continue;
    }
    if (char !== '[' && char !== '!') continue;
    const link = markdownLink(text, at);
    budget -= link === undefined ? 60 : 1;
    if (link === undefined) continue;
    if (char === '!') {
      scan.edits.push({ start: at, end: link.end, shown: '' });
    } else {
      scan.edits.push({ start: at, end: link.textStart, shown: '' });
      const inner: Scan = { edits: [], linked: 0 };
      scanMarkdownPictures(text, link.textStart, link.textEnd, inner);
      for (const edit of inner.edits) scan.edits.push(edit);
      scan.edits.push({ start: link.textEnd, end: link.end, shown: '' });
      scan.linked += link.textEnd - link.textStart;
    }
    at = link.end - 1;
  }
};

const scanMarkdownPictures = (text: string, from: number, to: number, scan: Scan): void => {
  for (let at = from; at < to; at += 1) {
    if (text.charAt(at) !== '!') continue;
    const picture = markdownLink(text, at);
    if (picture === undefined || picture.end > to) continue;
    scan.edits.push({ start: at, end: picture.end, shown: '' });
    at = picture.end - 1;
  }
};

/** Fixed marks that text browsers print for things that are no text. */
const placeholders: readonly string[] = ['(BUTTON)', '[IMG]', '[INLINE]', '[EMBED]', '[LINK]', '[IMAGE]', '[spot_img]', '[]'];

const scanPlain = (text: string, dialect: DumpDialect, scan: Scan): void => {
  let words = 0;
  // A picture's file name before a headline: `[20190717_1001_R-420x280] Ferry terminal approved`.
  const name = /^\[[^\s\][]{6,80}\]\s+(?=\S)/u.exec(text.slice(0, 100))?.[0].length ?? 0;
  if (name > 0) scan.edits.push({ start: 0, end: name, shown: '' });
  for (let at = name; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '[' || char === '(') {
      const placeholder = placeholders.find((mark) => text.startsWith(mark, at));
      const end = placeholder !== undefined ? at + placeholder.length : dialect.linkMarks && char === '[' ? linkMarkEnd(text, at) : at;
      if (end > at) {
        scan.edits.push({ start: at, end, shown: '' });
        if (placeholder === undefined) scan.linked += Math.min(25, text.length - end);
        at = end - 1;
      }
    } else if (char === '_' && dialect.underscores) {
      let end = at + 1;
      while (text.charAt(end) === '_') end += 1;
      const inWord = at > 0 && end < text.length && /\S/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(end)) && end === at + 1;
      if (inWord) words += 1;
      scan.edits.push({ start: at, end, shown: inWord ? ' ' : '' });
      at = end - 1;
    }
  }
  if (words > 0) scan.linked += Math.min(text.length, words * 9 + 6);
};

/** `**bold**`, `__bold__`, stray `**`: emphasis marks at word edges. Single `*` and `_` only where they come in pairs round words. */
const emphasis = (text: string, dialect: DumpDialect): Edit[] => {
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char !== '*' && (char !== '_' || !dialect.markdown)) continue;
    let end = at + 1;
    while (text.charAt(end) === '*' || (text.charAt(end) === '_' && dialect.markdown)) end += 1;
    const before = at === 0 || /[\s(["“'*_]/.test(text.charAt(at - 1));
    const after = end === text.length || /[\s)\]"”'.,;:!?*_]/.test(text.charAt(end));
    const length = end - at;
    const single = length === 1 && dialect.markdown && before !== after && text.length > 1;
    if ((length >= 2 && (before || after || char === '*')) || single) edits.push({ start: at, end, shown: '' });
    at = end - 1;
  }
  return edits;
};

/** Level of a heading written `****** text ******` (html2text, six stars for the first level) or `# text`. */
const headingLevel = (text: string): { level: number; from: number; to: number } | undefined => {
  const stars = /^(\*{3,6})\s/.exec(text)?.[1]?.length;
  if (stars !== undefined && text.endsWith('*'.repeat(stars))) return { level: 7 - stars, from: stars, to: text.length - stars };
  const hashes = /^(#{1,6})\s/.exec(text)?.[1]?.length;
  return hashes === undefined ? undefined : { level: hashes, from: hashes, to: text.length };
};

/** Takes the layout's marks out of a piece and says what they meant. */
export const unmark = (piece: MappedText, dialect: DumpDialect): Unmarked => {
  let shown = trimMapped(piece);
  const level = headingLevel(shown.text);
  if (level !== undefined) shown = trimMapped(sliceMapped(shown, level.from, level.to));
  const scan: Scan = { edits: [], linked: 0 };
  const { text } = shown;
  const picture = text.startsWith('[') && text.endsWith(']') && !text.slice(1, -1).includes('] ') && linkMarkEnd(text, 0) === 0;
  if (dialect.markdown) scanMarkdown(text, scan);
  if (scan.edits.length === 0) scanPlain(text, dialect, scan);
  shown = editMapped(shown, scan.edits);
  const marks = emphasis(shown.text, dialect);
  const strong = marks.length >= 2 && marks[0]?.start === 0 && marks[marks.length - 1]?.end === shown.text.length;
  shown = trimMapped(editMapped(shown, marks));
  const bracketed = picture && shown.text.startsWith('[') && shown.text.endsWith(']');
  if (bracketed) shown = trimMapped(sliceMapped(shown, 1, shown.text.length - 1));
  return {
    shown, picture: bracketed, strong,
    linked: text.length === 0 ? 0 : Math.min(1, scan.linked / Math.max(1, shown.text.length)),
    ...(level === undefined ? {} : { heading: level.level }),
  };
};
