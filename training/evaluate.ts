import { KINDS } from '../src/core/entity/crf/labels.ts';
import type { LabelledSpan, Tagger } from '../src/core/entity/tagger.ts';
import type { Document } from './documents.ts';

/** Exact-span scores. */
export interface Score {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

export type Scores = ReadonlyMap<string, Score>;

const LABEL_OF: ReadonlyMap<string, string> = new Map(KINDS.map((kind, index) => [kind, ['PER', 'LOC', 'ORG'][index] ?? '']));

export const f1 = ({ right, found, gold }: Score): number => (found + gold === 0 ? 0 : 200 * right / (found + gold));

/** Compares what a tagger finds with the gold names: span and kind must agree. The key `all` counts every kind. */
export const evaluate = (documents: readonly Document[], tagger: Tagger): Scores => {
  const scores = new Map<string, { right: number; found: number; gold: number }>();
  for (const name of ['all', 'PER', 'LOC', 'ORG']) scores.set(name, { right: 0, found: 0, gold: 0 });
  const count = (label: string, what: keyof Score): void => {
    for (const name of ['all', label]) {
      const score = scores.get(name);
      if (score !== undefined) score[what]++;
    }
  };
  for (const { text, blocks, spans } of documents) {
    const gold = new Set(spans.map(([start, end, label]) => `${start} ${end} ${label}`));
    for (const [, , label] of spans) count(label, 'gold');
    const facts = { authors: [], categories: [], provenance: {} };
    for (const { span, kind } of tagger({ text, facts, blocks }).filter((found: LabelledSpan) => LABEL_OF.has(found.kind))) {
      const label = LABEL_OF.get(kind) ?? '';
      count(label, 'found');
      if (gold.has(`${span.start} ${span.end} ${label}`)) count(label, 'right');
    }
  }
  return scores;
};

/** "68.1 (PER 80.0, LOC 71.2, ORG 50.3)" */
export const showScores = (scores: Scores): string => {
  const of = (name: string): string => f1(scores.get(name) ?? { right: 0, found: 0, gold: 0 }).toFixed(1);
  return `${of('all')} (PER ${of('PER')}, LOC ${of('LOC')}, ORG ${of('ORG')})`;
};
