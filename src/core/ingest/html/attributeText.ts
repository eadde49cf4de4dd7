import type { MappedText } from '../../text/mappedText.ts';
import { createMapBuilder } from '../../text/textMap.ts';
import type { Span } from '../../model/span.ts';
import { createEntityReader } from './entityAt.ts';
import { startOf } from './htmlNode.ts';
import type { HtmlNode } from './htmlNode.ts';

/** The value of an element's attribute with its place in the HTML; `undefined` when the tag has none or an empty one. */
export function attributeText(html: string, node: HtmlNode, name: string): MappedText | undefined {
  const span = attributeSpan(html, startOf(node), name);
  if (span === undefined || span.end <= span.start) return undefined;
  const builder = createMapBuilder();
  const entities = createEntityReader('attribute');
  const raw = html.slice(span.start, span.end);
  let text = '';
  let at = span.start;
  while (at < span.end) {
    const entity = html.charAt(at) === '&' ? entities.read(html, at, span.end) : undefined;
    if (entity === undefined) {
      const found = raw.indexOf('&', at + 1 - span.start);
      const next = found === -1 ? span.end : span.start + found;
      builder.copy(text.length, at, next - at);
      text += html.slice(at, next);
      at = next;
    } else {
      builder.atom(text.length, text.length + entity.text.length, at, entity.end);
      text += entity.text;
      at = entity.end;
    }
  }
  return { text, map: builder.build() };
}

/** Reads the tag that begins at `tagStart` attribute by attribute. */
function attributeSpan(html: string, tagStart: number, name: string): Span | undefined {
  let at = skip(html, tagStart + 1, (letter) => !isBlank(letter) && letter !== '/' && letter !== '>');
  while (at < html.length) {
    at = skip(html, at, (letter) => isBlank(letter) || letter === '/');
    if (at >= html.length || html.charAt(at) === '>') return undefined;
    const nameEnd = skip(html, at + 1, (letter) => !isBlank(letter) && !'/>='.includes(letter));
    const found = html.slice(at, nameEnd).toLowerCase();
    const value = valueSpan(html, nameEnd);
    if (found === name) return value;
    at = value === undefined ? nameEnd : afterValue(html, value);
  }
  return undefined;
}

function valueSpan(html: string, nameEnd: number): Span | undefined {
  const equals = skip(html, nameEnd, isBlank);
  if (html.charAt(equals) !== '=') return undefined;
  const start = skip(html, equals + 1, isBlank);
  const quote = html.charAt(start);
  if (quote !== '"' && quote !== "'") return { start, end: skip(html, start, (letter) => !isBlank(letter) && letter !== '>') };
  const end = html.indexOf(quote, start + 1);
  return { start: start + 1, end: end === -1 ? html.length : end };
}

function afterValue(html: string, value: Span): number {
  const isQuoted = '"\''.includes(html.charAt(value.start - 1)) && html.charAt(value.end) === html.charAt(value.start - 1);
  return isQuoted ? value.end + 1 : value.end;
}

function skip(html: string, at: number, isPassed: (letter: string) => boolean): number {
  let place = at;
  while (place < html.length && isPassed(html.charAt(place))) place += 1;
  return place;
}

function isBlank(letter: string): boolean {
  return letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r' || letter === '\f';
}
