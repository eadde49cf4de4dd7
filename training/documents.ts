import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { casingOf } from '../src/core/entity/capitals.ts';
import { BEGIN, INSIDE, LAST, labelOf, UNIT } from '../src/core/entity/crf/labels.ts';
import type { TokenBlock } from '../src/core/entity/tagger.ts';
import { tokensOf } from '../src/core/entity/tokens.ts';

/** Names in a text: `[start, end, label]`, UTF-16 offsets. */
export type GoldSpan = readonly [number, number, string];

export interface Document {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  readonly blocks: readonly TokenBlock[];
  /** Labels of the tokens of each block. */
  readonly labels: readonly Uint8Array[];
}

const GOLD_KINDS = ['PER', 'LOC', 'ORG'];

/** The lines of a text are its blocks. */
export const blocksOf = (text: string): readonly TokenBlock[] => {
  const blocks: TokenBlock[] = [];
  for (let start = 0; start < text.length;) {
    const line = text.indexOf('\n', start);
    const end = line < 0 ? text.length : line;
    const tokens = tokensOf(text, { start, end });
    if (tokens.length > 0) blocks.push({ kind: 'paragraph', span: { start, end }, tokens, casing: casingOf('paragraph', tokens) });
    start = end + 1;
  }
  return blocks;
};

/** Labels of a block's tokens. A token that reaches over the border of a name belongs to it if most of it does. */
export const labelsOf = (block: TokenBlock, spans: readonly GoldSpan[]): Uint8Array => {
  const labels = new Uint8Array(block.tokens.length);
  for (const [start, end, label] of spans) {
    const kind = GOLD_KINDS.indexOf(label);
    if (kind < 0 || end <= block.span.start || start >= block.span.end) continue;
    let from = -1;
    let to = -1;
    block.tokens.forEach((token, at) => {
      const shared = Math.min(end, token.end) - Math.max(start, token.start);
      if (shared * 2 <= token.end - token.start) return;
      if (from < 0) from = at;
      to = at + 1;
    });
    if (from < 0 || labels.subarray(from, to).some((taken) => taken !== 0)) continue;
    if (to - from === 1) labels[from] = labelOf(kind, UNIT);
    else labels.fill(labelOf(kind, INSIDE), from, to).fill(labelOf(kind, BEGIN), from, from + 1).fill(labelOf(kind, LAST), to - 1, to);
  }
  return labels;
};

export const documentOf = (id: string, source: string, text: string, spans: readonly GoldSpan[]): Document => {
  const blocks = blocksOf(text);
  return { id, source, text, spans, blocks, labels: blocks.map((block) => labelsOf(block, spans)) };
};

interface Line {
  readonly id: string;
  readonly text: string;
  readonly spans?: readonly GoldSpan[];
}

export const readLines = <T>(folder: string, name: string): readonly T[] =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8').split('\n').filter((line) => line !== '')
    // The shape of the given data is described in its README.
    .map((line) => JSON.parse(line) as T);

export const readDocuments = (folder: string, name: string): readonly Document[] =>
  readLines<Line>(folder, name).map((line) => documentOf(line.id, name, line.text, line.spans ?? []));
