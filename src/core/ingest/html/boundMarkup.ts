/**
 * A guard before the parser. Its stack makes a tag cost as much as the elements that are open, and each tag becomes
 * objects; so what nests deeper than `MAX_HTML_DEPTH` is blanked out (its text stays), and what follows the tag number
 * `MAX_HTML_TAGS` is cut off. Ordinary HTML comes out as it went in. Reads every unit once.
 */
export function boundMarkup(html: string): { readonly html: string; readonly isCut: boolean } {
  const masks: number[] = [];
  const scan: Scan = { html, stack: [], open: new Map(), masked: new Map(), masks };
  let tags = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    if (/[a-zA-Z/]/.test(html.charAt(at + 1))) tags += 1;
    if (tags > MAX_HTML_TAGS) return { html: masked(html.slice(0, at), masks), isCut: true };
    at = html.indexOf('<', readTag(scan, at));
  }
  return { html: masked(html, masks), isCut: false };
}

/** Browsers stop at 512; bodies seen stay under 40. */
export const MAX_HTML_DEPTH = 256;
/** Tags of one body. Long posts have some thousand. */
export const MAX_HTML_TAGS = 100_000;

const VOID = new Set(['area', 'base', 'basefont', 'br', 'col', 'command', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);
/** Elements whose end tag may be left out, and the elements whose start tag then ends them (HTML standard, optional tags). */
const ENDED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['p', new Set(['p', 'address', 'article', 'aside', 'blockquote', 'details', 'div', 'dl', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'main', 'nav', 'ol', 'pre', 'section', 'table', 'ul'])],
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['td', new Set(['td', 'tr'])],
  ['th', new Set(['th', 'td', 'tr'])],
  ['tr', new Set(['tr'])],
  ['option', new Set(['option', 'optgroup'])],
]);

interface Scan {
  readonly html: string;
  readonly stack: string[];
  /** Open elements by name. */
  readonly open: Map<string, number>;
  /** Elements that were blanked out and whose end tag is still to come, by name. */
  readonly masked: Map<string, number>;
  readonly masks: number[];
}

/** Reads what begins with the `<` at `at`; answers where to go on. */
function readTag(scan: Scan, at: number): number {
  const { html } = scan;
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 4);
  const next = html.charAt(at + 1);
  if (next === '!' || next === '?') return after(html, '>', at + 2);
  if (next === '/') return readEndTag(scan, at);
  if (!/[a-zA-Z]/.test(next)) return at + 1;
  const nameEnd = endOfName(html, at + 1);
  const name = html.slice(at + 1, nameEnd).toLowerCase();
  const end = endOfTag(html, nameEnd);
  if (VOID.has(name)) return end;
  while (ENDED_BY.get(scan.stack.at(-1) ?? '')?.has(name) === true) pop(scan);
  if (scan.stack.length >= MAX_HTML_DEPTH) {
    scan.masks.push(at, end);
    scan.masked.set(name, (scan.masked.get(name) ?? 0) + 1);
    return end;
  }
  if (RAW_TEXT.has(name)) return endOfRawText(html, name, end);
  scan.stack.push(name);
  scan.open.set(name, (scan.open.get(name) ?? 0) + 1);
  return end;
}

function readEndTag(scan: Scan, at: number): number {
  const { html, open, masked: pending } = scan;
  const nameEnd = endOfName(html, at + 2);
  const name = html.slice(at + 2, nameEnd).toLowerCase();
  const end = after(html, '>', nameEnd);
  const hidden = pending.get(name) ?? 0;
  if (hidden > 0) {
    scan.masks.push(at, end);
    pending.set(name, hidden - 1);
    return end;
  }
  if ((open.get(name) ?? 0) > 0) while (pop(scan) !== name);
  return end;
}

function pop(scan: Scan): string | undefined {
  const name = scan.stack.pop();
  if (name !== undefined) scan.open.set(name, (scan.open.get(name) ?? 0) - 1);
  return name;
}

function endOfName(html: string, at: number): number {
  let place = at;
  while (place < html.length && !' \t\r\n\f/>'.includes(html.charAt(place))) place += 1;
  return place;
}

/** After the `>` that ends a start tag; one inside a quoted value does not. */
function endOfTag(html: string, at: number): number {
  let place = at;
  while (place < html.length) {
    const letter = html.charAt(place);
    if (letter === '>') return place + 1;
    const isValue = (letter === '"' || letter === "'") && html.charAt(place - 1) === '=';
    place = isValue ? after(html, letter, place + 1) : place + 1;
  }
  return place;
}

function endOfRawText(html: string, name: string, at: number): number {
  let place = html.indexOf('</', at);
  while (place !== -1 && html.slice(place + 2, place + 2 + name.length).toLowerCase() !== name) place = html.indexOf('</', place + 2);
  return place === -1 ? html.length : after(html, '>', place);
}

function after(html: string, mark: string, at: number): number {
  const found = html.indexOf(mark, at);
  return found === -1 ? html.length : found + mark.length;
}

function masked(html: string, masks: readonly number[]): string {
  if (masks.length === 0) return html;
  const parts: string[] = [];
  let at = 0;
  for (let index = 0; index + 1 < masks.length; index += 2) {
    const start = masks[index] ?? 0;
    const end = Math.min(masks[index + 1] ?? 0, html.length);
    parts.push(html.slice(at, start), ' '.repeat(Math.max(0, end - start)));
    at = end;
  }
  parts.push(html.slice(at));
  return parts.join('');
}
