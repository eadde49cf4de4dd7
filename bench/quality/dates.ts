import { readFileSync } from 'node:fs';
import { createRecogniser } from '../../src/core/entity/recognise.ts';
import type { Block } from '../../src/core/model/article.ts';
import type { FoundDate } from './peers.ts';

/** One document a line, as the README beside the data says. */
export interface DatedText {
  readonly published: string;
  readonly text: string;
  readonly dates: readonly { readonly start: number; readonly end: number; readonly value?: string; readonly from?: string; readonly to?: string }[];
}

export type DateFinder = (text: string, published: string) => readonly FoundDate[];

/** F1 in percent: `strict` the same span, `relaxed` any common character, `value` the right day beside it. */
export interface DateScores {
  readonly gold: number;
  readonly found: number;
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
  /** What is wrong, one line each. */
  readonly wrong: readonly string[];
}

// The file's form is described beside it.
export const readDated = (file: string): readonly DatedText[] => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as DatedText);

/** The product's own: rules of `core/entity/values`. */
export const ownDates = (): DateFinder => {
  const recogniser = createRecogniser();
  return (text, published) => {
    const blocks: Block[] = [...text.matchAll(/[^\n]+/gu)].map((match) => ({ kind: match.index === 0 ? 'title' : 'paragraph', span: { start: match.index, end: match.index + match[0].length } }));
    const { mentions } = recogniser.recognise({ text, blocks, facts: { authors: [], categories: [], provenance: {}, published: { value: published, printed: published } } });
    return mentions.filter(({ kind }) => kind === 'date').map(({ span, value }) => ({ ...span, value }));
  };
};

export const scoreDates = (documents: readonly DatedText[], find: DateFinder): DateScores => {
  const totals = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
  const wrong: string[] = [];
  for (const { text, published, dates } of documents) {
    const around = (start: number, end: number): string => text.slice(Math.max(0, start - 25), end + 15).replaceAll('\n', '⏎');
    const found = find(text, published);
    totals.gold += dates.length;
    totals.found += found.length;
    const paired = new Set<unknown>();
    for (const mine of found) {
      const gold = dates.find((date) => !paired.has(date) && date.start < mine.end && mine.start < date.end);
      const surface = `${text.slice(mine.start, mine.end)} = ${mine.value ?? ''}`;
      if (gold === undefined) {
        wrong.push(`+ ${surface}   | ${around(mine.start, mine.end)}`);
        continue;
      }
      paired.add(gold);
      totals.relaxed++;
      if (gold.start === mine.start && gold.end === mine.end) totals.strict++;
      const value = gold.value ?? `${gold.from ?? '..'}/${gold.to ?? '..'}`;
      if (value === mine.value) totals.value++;
      else wrong.push(`~ ${surface} not ${value}   | ${around(mine.start, mine.end)}`);
    }
    for (const gold of dates) if (!paired.has(gold)) wrong.push(`- ${text.slice(gold.start, gold.end)} = ${gold.value ?? ''}   | ${around(gold.start, gold.end)}`);
  }
  const f1 = (right: number): number => (200 * right) / Math.max(1, totals.gold + totals.found);
  return { gold: totals.gold, found: totals.found, strict: f1(totals.strict), relaxed: f1(totals.relaxed), value: f1(totals.value), wrong };
};
