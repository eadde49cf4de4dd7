import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Path } from '../../src/core/model/ids.ts';
import { parseFile } from '../../src/core/ingest/parseFile.ts';

/** Token F1 of one page dump against its true body, for our paragraph blocks and for the baseline. */
export interface DumpScore {
  readonly file: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** As `f1`, with headings, list items, quotes and tables counted as body too. */
  readonly f1Body: number;
  readonly baseline: number;
}

export interface DumpScores {
  readonly files: readonly DumpScore[];
  readonly mean: number;
  readonly meanBody: number;
  readonly meanBaseline: number;
  readonly least: number;
}

const tokensOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const token of text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
};

/** Precision, recall and F1 of two bags of tokens. */
export const tokenF1 = (found: string, gold: string): { readonly precision: number; readonly recall: number; readonly f1: number } => {
  const a = tokensOf(found);
  const b = tokensOf(gold);
  let shared = 0;
  for (const [token, count] of a) shared += Math.min(count, b.get(token) ?? 0);
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
  const precision = sum(a) === 0 ? 0 : shared / sum(a);
  const recall = sum(b) === 0 ? 0 : shared / sum(b);
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/**
 * The baseline, after jusText's idea: paragraphs separated by empty lines are good when long and no list entry; the longest run of good
 * ones, short ones between two good ones included, is the body.
 */
export const longestRunOfLongLines = (text: string): string => {
  const paragraphs = text.split(/\n\s*\n/u).map((part) => part.replace(/\s+/gu, ' ').trim()).filter((part) => part !== '');
  const good = paragraphs.map((part) => part.length >= 70 && !/^[*+•□o#] /u.test(part));
  let best = { from: 0, to: 0, size: 0 };
  for (let from = 0; from < paragraphs.length; from += 1) {
    if (good[from] !== true || good[from - 1] === true) continue;
    let to = from + 1;
    while (to < paragraphs.length && (good[to] === true || good[to + 1] === true)) to += 1;
    const size = paragraphs.slice(from, to).reduce((sum, part) => sum + part.length, 0);
    if (size > best.size) best = { from, to, size };
  }
  return paragraphs.slice(best.from, best.to).join('\n');
};

const scoreOne = (file: string, text: string, gold: string): DumpScore => {
  const { articles } = parseFile({ path: file as Path, bytes: new TextEncoder().encode(text) });
  const article = articles[0];
  const pick = (kinds: readonly string[]): string =>
    article === undefined ? '' : article.blocks.filter((block) => kinds.includes(block.kind)).map((block) => article.text.slice(block.span.start, block.span.end)).join('\n');
  const own = tokenF1(pick(['paragraph']), gold);
  return { file, ...own, f1Body: tokenF1(pick(['paragraph', 'heading', 'list-item', 'quote', 'table', 'dateline']), gold).f1, baseline: tokenF1(longestRunOfLongLines(text), gold).f1 };
};

/** Scores every dump that `bodies.json` of the corpus names. `undefined` where the corpus is not there. */
export const scorePageDumps = (corpusFolder: string): DumpScores | undefined => {
  const goldFile = join(corpusFolder, 'bodies.json');
  if (!existsSync(goldFile)) return undefined;
  // The file's shape is the corpus README's: path to body.
  const bodies = JSON.parse(readFileSync(goldFile, 'utf8')) as Record<string, string>;
  const files = Object.entries(bodies).map(([file, gold]) => scoreOne(file, readFileSync(join(corpusFolder, file), 'utf8'), gold));
  const mean = (value: (score: DumpScore) => number): number => files.reduce((sum, score) => sum + value(score), 0) / Math.max(1, files.length);
  return { files, mean: mean((score) => score.f1), meanBody: mean((score) => score.f1Body), meanBaseline: mean((score) => score.baseline), least: Math.min(...files.map((score) => score.f1)) };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scores = scorePageDumps(process.argv[2] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url)));
  if (scores === undefined) console.log('No corpus beside the project: nothing to score.');
  else {
    for (const score of scores.files) {
      console.log(`${score.file.padEnd(42)} F1 ${score.f1.toFixed(3)}  P ${score.precision.toFixed(3)}  R ${score.recall.toFixed(3)}  with lists ${score.f1Body.toFixed(3)}  baseline ${score.baseline.toFixed(3)}`);
    }
    console.log(`mean ${scores.mean.toFixed(4)}  with lists ${scores.meanBody.toFixed(4)}  least ${scores.least.toFixed(3)}  baseline ${scores.meanBaseline.toFixed(4)}`);
  }
}
