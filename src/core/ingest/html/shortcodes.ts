import type { Span } from '../../model/span.ts';

/** A shortcode of WordPress that stands as text: `[gallery ids="1,2"]`, `[/caption]`. */
export interface Shortcode {
  readonly name: string;
  readonly isEnd: boolean;
  /** In the HTML. */
  readonly span: Span;
}

const KNOWN = new Set(['caption', 'gallery', 'embed', 'audio', 'video', 'playlist', 'contact-form', 'contact-form-7', 'youtube', 'vimeo', 'tweet', 'instagram', 'soundcloud', 'googlemaps', 'toc', 'wpforms', 'elementor-template', 'smartslider3', 'newsletter_form', 'divider', 'recaptcha', 'ads', 'adsense', 'adrotate', 'more']);
const MAX_SHORTCODE = 2_000;

/** Names whose closing form `[/name]` stands in the HTML. Reads every unit once. */
export function closedShortcodes(html: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = html.indexOf('[/'); at !== -1; at = html.indexOf('[/', at + 2)) {
    const end = endOfName(html, at + 2);
    if (html.charAt(end) === ']') names.add(html.slice(at + 2, end).toLowerCase());
  }
  return names;
}

/**
 * Shortcodes in the raw text `[start, end)`. Brackets of running text (`[sic]`, `[the minister]`) are none: a shortcode has
 * a known name, a closing form, or an attribute with a value.
 */
export function findShortcodes(html: string, start: number, end: number, closed: ReadonlySet<string>): readonly Shortcode[] {
  const found: Shortcode[] = [];
  const text = html.slice(start, end);
  let at = text.indexOf('[');
  while (at !== -1) {
    const code = shortcodeAt(html, start + at, end, closed);
    if (code !== undefined) found.push(code);
    at = text.indexOf('[', code === undefined ? at + 1 : code.span.end - start);
  }
  return found;
}

function shortcodeAt(html: string, at: number, limit: number, closed: ReadonlySet<string>): Shortcode | undefined {
  const isEnd = html.charAt(at + 1) === '/';
  const nameStart = isEnd ? at + 2 : at + 1;
  const nameEnd = endOfName(html, nameStart);
  if (nameEnd === nameStart || !/[a-z]/i.test(html.charAt(nameStart))) return undefined;
  const name = html.slice(nameStart, nameEnd).toLowerCase();
  const close = endOfBrackets(html, nameEnd, Math.min(limit, at + MAX_SHORTCODE));
  if (close === undefined) return undefined;
  const rest = html.slice(nameEnd, close);
  const isCode = isEnd ? rest === '' : /^[\s/]|^$/.test(rest) && (KNOWN.has(name) || closed.has(name) || /^\s[^=]{0,200}=\s?(?:["'“”″′]|&(?:quot|#)|[\w.]{1,100}[\s\]]|[\w.]{1,100}$)/.test(rest));
  return isCode ? { name, isEnd, span: { start: at, end: close + 1 } } : undefined;
}

function endOfName(html: string, at: number): number {
  let place = at;
  while (place < html.length && place < at + 60 && /[\w-]/.test(html.charAt(place))) place += 1;
  return place;
}

/** The closing bracket, if none opens before it. */
function endOfBrackets(html: string, at: number, limit: number): number | undefined {
  for (let place = at; place < limit; place++) {
    const letter = html.charAt(place);
    if (letter === ']') return place;
    if (letter === '[' || letter === '<') return undefined;
  }
  return undefined;
}
