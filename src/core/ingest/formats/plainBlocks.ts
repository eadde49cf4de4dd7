import type { MappedText } from '../../text/mappedText.ts';
import { throughMapped } from '../../text/mappedText.ts';
import { createMapBuilder } from '../../text/textMap.ts';
import { plainBlock } from '../article/draftBlock.ts';
import type { DraftBlock } from '../article/draftBlock.ts';
import { trimmedSpan } from '../html/blockText.ts';

/**
 * Paragraphs of a plain text: split at blank lines, or at every line end where the text has no blank lines. White space
 * inside a paragraph is collapsed.
 */
export function plainBlocks(inner: MappedText): readonly DraftBlock[] {
  const { text } = inner;
  const hasBlankLines = /\n[ \t\r\u00a0]{0,100}\n/.test(text.trim());
  const blocks: DraftBlock[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at = lineEnd(text, at) + 1) {
    const end = lineEnd(text, at);
    const isBlank = text.slice(at, end).trim() === '';
    if (!hasBlankLines || isBlank) {
      addParagraph(blocks, inner, start, isBlank ? at : end);
      start = end + 1;
    }
  }
  addParagraph(blocks, inner, start, text.length);
  return blocks;
}

function addParagraph(blocks: DraftBlock[], inner: MappedText, start: number, end: number): void {
  const part = inner.text.slice(start, Math.max(start, end));
  const inside = trimmedSpan(part);
  if (inside.end <= inside.start) return;
  blocks.push(plainBlock('paragraph', throughMapped(collapsed(inner.text, start + inside.start, start + inside.end), inner)));
}

/** `[start, end)` with every run of white space shown as one blank, mapped to `text`. */
function collapsed(text: string, start: number, end: number): MappedText {
  const builder = createMapBuilder();
  const parts: string[] = [];
  let length = 0;
  let at = start;
  while (at < end) {
    let next = at;
    const isSpace = isSpaceAt(text, at);
    while (next < end && isSpaceAt(text, next) === isSpace) next += 1;
    const isCopy = !isSpace || (next - at === 1 && text.charAt(at) === ' ');
    if (isCopy) builder.copy(length, at, next - at);
    else builder.atom(length, length + 1, at, next);
    parts.push(isCopy ? text.slice(at, next) : ' ');
    length += isCopy ? next - at : 1;
    at = next;
  }
  return { text: parts.join(''), map: builder.build() };
}

function isSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
