import { readFileSync, writeFileSync } from 'node:fs';
import { f1 } from './evaluate.ts';
import type { Scores } from './evaluate.ts';

/** What was measured in one run. */
export interface Measured {
  readonly tagger: string;
  readonly data: string;
  readonly scores: Scores;
}

const BEGIN = '<!-- measured by training/train.ts -->';
const END = '<!-- end of what was measured -->';

const row = ({ tagger, data, scores }: Measured): string => {
  const of = (name: string): string => f1(scores.get(name) ?? { right: 0, found: 0, gold: 0 }).toFixed(1);
  return `| ${data} | ${tagger} | ${['all', 'PER', 'LOC', 'ORG'].map(of).join(' | ')} |`;
};

/** Writes the scores of this run and the binary's size and checksum into the model card; the rest of the card is written by people. */
export const updateCard = (path: string, measured: readonly Measured[], bytes: Uint8Array, checksum: string): void => {
  const card = readFileSync(path, 'utf8');
  const from = card.indexOf(BEGIN);
  const to = card.indexOf(END);
  if (from < 0 || to < from) throw new Error(`${path} has no place for what was measured.`);
  const sorted = [...measured].sort((a, b) => (a.data < b.data ? -1 : a.data > b.data ? 1 : 0));
  const lines = [
    BEGIN, '', `\`media/ner.bin\`: ${bytes.length} bytes, SHA-256 \`${checksum}\``, '',
    '| data | recogniser | F1 | persons | places | organisations |', '|---|---|---|---|---|---|', ...sorted.map(row), '', '',
  ];
  writeFileSync(path, card.slice(0, from) + lines.slice(0, -1).join('\n') + card.slice(to));
};
