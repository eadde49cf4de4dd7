import type { Span } from '../../model/span.ts';
import { endOf, startOf } from './htmlNode.ts';
import type { HtmlNode } from './htmlNode.ts';

/**
 * Ranges of the HTML whose characters are the text node's. Mostly one; the parser melts text before and after an end tag
 * that closes nothing (`foo</b>bar`) into one node, which gives two.
 */
export function textPieces(html: string, node: HtmlNode): readonly Span[] {
  const start = startOf(node);
  const end = endOf(node);
  const length = node.data?.length ?? 0;
  if (end - start === length) return [{ start, end }];
  const pieces: Span[] = [];
  let skipped = 0;
  let at = start;
  let from = start;
  while (at < end) {
    if (!isTagAt(html, at) || continuesData(html, at, node, at - start - skipped)) {
      at += 1;
      continue;
    }
    if (at > from) pieces.push({ start: from, end: at });
    const close = html.indexOf('>', at);
    from = close === -1 || close >= end ? end : close + 1;
    skipped += from - at;
    at = from;
  }
  if (end > from) pieces.push({ start: from, end });
  return pieces;
}

function isTagAt(html: string, at: number): boolean {
  return html.charAt(at) === '<' && /[/!?a-zA-Z]/.test(html.charAt(at + 1));
}

/** Whether the node's data goes on with the raw characters at `at`: then the `<` is text. */
function continuesData(html: string, at: number, node: HtmlNode, dataAt: number): boolean {
  const window = 12;
  return node.data?.slice(dataAt, dataAt + window) === html.slice(at, at + window);
}
