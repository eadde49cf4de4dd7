import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEGIN, INSIDE, LAST, labelOf, UNIT } from '../src/core/entity/crf/labels.ts';
import type { TokenBlock } from '../src/core/entity/tagger.ts';
import { createLexicon } from '../src/core/entity/lexicon.ts';
import { tokenBlocksOf } from '../src/core/entity/tokenBlocks.ts';
import type { Block } from '../src/core/model/article.ts';

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

const lexicon = createLexicon();

/** The lines of a text are its blocks; lines in Title Case and in capitals are read as headings. */
export const blocksOf = (text: string, isHeading: (line: number) => boolean = () => false): readonly TokenBlock[] => {
  const blocks: Block[] = [];
  let line = 0;
  for (let start = 0; start < text.length; line++) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (text.slice(start, end).trim() !== '') blocks.push({ kind: isHeading(line) ? 'heading' : 'paragraph', span: { start, end } });
    start = end + 1;
  }
  // Tweets are too short for the guess at the language; all of the data is English.
  return tokenBlocksOf(text, blocks, lexicon, 'en');
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

export const documentOf = (id: string, source: string, text: string, spans: readonly GoldSpan[], isHeading?: (line: number) => boolean): Document => {
  const blocks = blocksOf(text, isHeading);
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
