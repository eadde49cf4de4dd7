import { escaped, oneLine } from '../plainLabel.ts';

/** Longest note that is drawn, in UTF-16 units: a box in the text is no place for a book. Editing shows all of it. */
const longest = 8000;

/**
 * A person's note as Markdown that shows what they meant and can do nothing else. Kept: paragraphs and line breaks, list items
 * and quotations at the beginning of a line, `**strong**`, `*emphasis*`, `_emphasis_`, code between single backticks, and links
 * to http and https addresses. All other marks read as they are: no pictures, no HTML, no headings, no other links.
 */
export function noteMarkdown(body: string): string {
  const cut = body.length > longest ? `${body.slice(0, longest)}…` : body;
  const lines = cut.split(/\r\n|\r|\n/u).map((line) => lineMarkdown(line));
  // A blank line ends a paragraph; within one, two blanks at the end of a line break it.
  return lines.map((line, index) => (line === '' || (lines[index + 1] ?? '') === '' ? line : `${line}  `)).join('\n');
}

function lineMarkdown(line: string): string {
  const plain = oneLine(line, longest);
  const [lead] = /^(?:[-*>]|[0-9]{1,3}\.) /u.exec(plain) ?? [''];
  return lead.replace('*', '-') + inline(plain.slice(lead.length), true);
}

/** One line's marks. `nested` is false inside of an emphasis or a link's words, where another one is text. */
function inline(text: string, nested: boolean): string {
  const parts: string[] = [];
  let plainFrom = 0;
  for (let at = 0; at < text.length;) {
    const found = nested || text[at] === '`' ? spanAt(text, at) : undefined;
    if (found === undefined) {
      at += 1;
      continue;
    }
    parts.push(escaped(text.slice(plainFrom, at)), found.markdown);
    at = found.end;
    plainFrom = at;
  }
  return parts.join('') + escaped(text.slice(plainFrom));
}

interface Drawn {
  readonly markdown: string;
  /** Where the text goes on. */
  readonly end: number;
}

function spanAt(text: string, at: number): Drawn | undefined {
  switch (text[at]) {
    case '`': return codeAt(text, at);
    case '*': return text[at + 1] === '*' ? emphasisAt(text, at, '**') : emphasisAt(text, at, '*');
    case '_': return emphasisAt(text, at, '_');
    case '[': return linkAt(text, at);
    case 'h': return isWordBefore(text, at) ? undefined : addressAt(text, at);
    default: return undefined;
  }
}

function codeAt(text: string, at: number): Drawn | undefined {
  const end = text.indexOf('`', at + 1);
  const code = text.slice(at + 1, end);
  // Nothing inside of a code span is a mark; a backtick beside it would make another span of it.
  return end < 0 || code.trim() === '' || text[end + 1] === '`' ? undefined : { markdown: `\`${code}\``, end: end + 1 };
}

function emphasisAt(text: string, at: number, mark: '**' | '*' | '_'): Drawn | undefined {
  const start = at + mark.length;
  const end = text.indexOf(mark, start);
  const words = text.slice(start, end);
  if (end < 0 || words === '' || words !== words.trim() || (mark === '_' && (isWordBefore(text, at) || isWordAt(text, end + 1)))) return undefined;
  return { markdown: `${mark}${inline(words, false)}${mark}`, end: end + mark.length };
}

function linkAt(text: string, at: number): Drawn | undefined {
  const middle = text.indexOf('](', at + 1);
  const end = middle < 0 ? -1 : text.indexOf(')', middle);
  const words = text.slice(at + 1, middle);
  const address = end < 0 ? undefined : webAddressOf(text.slice(middle + 2, end));
  if (address === undefined || words === '' || words.includes('[') || words.includes(']')) return undefined;
  return { markdown: `[${inline(words, false)}](<${address}>)`, end: end + 1 };
}

/** Longest address that becomes a link, in UTF-16 units. */
const longestAddress = 2000;

function addressAt(text: string, at: number): Drawn | undefined {
  const [found] = /^https?:\/\/[^\s<>"'`[\]]+/u.exec(text.slice(at, at + longestAddress)) ?? [''];
  // A sentence's own mark at the end of an address is not part of it.
  const shown = found.slice(0, trimmedLength(found));
  const link = webAddressOf(shown);
  return link === undefined ? undefined : { markdown: `[${escaped(shown)}](<${link}>)`, end: at + shown.length };
}

function trimmedLength(found: string): number {
  let end = found.length;
  while (end > 0 && '.,;:!?)*_'.includes(found.charAt(end - 1))) end -= 1;
  return end;
}

/** An address as it may stand between angle brackets; undefined for any but http and https. */
function webAddressOf(text: string): string | undefined {
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) return undefined;
  const { href } = new URL(text);
  return href.replaceAll(/[^\w:/?#@!$&+,;=.~%-]/gu, (mark) => encodeURIComponent(mark).replaceAll(/[!'()*]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`));
}

function isWordBefore(text: string, at: number): boolean {
  return at > 0 && isWordAt(text, at - 1);
}

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}
