import { createResolver } from '../../src/core/anchor/resolve.ts';
import type { Annotation } from '../../src/core/model/annotation.ts';
import { identityMap } from '../../src/core/text/textMap.ts';
import { hypothesis, HYPOTHESIS_CONTEXT } from './hypothesis.ts';
import { CLASSES, markOf } from './marks.ts';
import { annotationOf, joinTexts } from './measure.ts';
import { takeApart } from './pieces.ts';
import type { Random } from './random.ts';
import type { Level } from './revise.ts';
import { revise } from './revise.ts';

/** Milliseconds for all marks of one long text, everything included that is made once for it. */
export interface Cost {
  readonly level: string;
  readonly marks: number;
  readonly units: number;
  readonly unknown: number;
  readonly known: number;
  readonly hypothesis: number;
}

const MARKS = 1000;
const UNITS = 50_000;

/** Texts measured in turn, after one that only warms up. */
const TEXTS = 4;

/** A thousand marks, a quarter of each class, in a revised text of 50,000 units: the mean of some such texts. */
export function measureCost(texts: readonly string[], level: Level, random: Random): Cost {
  const costs = Array.from({ length: TEXTS + 1 }, () => costOf(texts, level, random)).slice(1);
  const mean = (of: (cost: Cost) => number): number => costs.reduce((sum, cost) => sum + of(cost), 0) / costs.length;
  return {
    level: level.name, marks: MARKS, units: Math.round(mean((cost) => cost.units)),
    unknown: mean((cost) => cost.unknown), known: mean((cost) => cost.known), hypothesis: mean((cost) => cost.hypothesis),
  };
}

function costOf(texts: readonly string[], level: Level, random: Random): Cost {
  const old = joinTexts(texts, UNITS, random).slice(0, UNITS);
  const pieces = takeApart(old);
  const young = revise(pieces, pieces.flat(), level, random).text;
  const annotations: Annotation[] = [];
  for (let turn = 0; annotations.length < MARKS; turn++) {
    const span = markOf(CLASSES[turn % CLASSES.length] ?? 'name', pieces, random);
    if (span !== undefined) annotations.push(annotationOf(old, span));
  }
  const ours = (text: string | undefined): number => timed(() => {
    const resolver = createResolver({ text: young, map: identityMap(young.length), revision: 'sha256:2', blob: 'sha1:2' });
    for (const annotation of annotations) resolver.resolve(annotation, text === undefined ? undefined : { text });
  });
  const theirs = timed(() => {
    for (const { passages: [anchor] } of annotations) {
      if (anchor?.at === undefined) continue;
      const { start, end } = anchor.at;
      hypothesis(young, anchor.quote, old.slice(Math.max(0, start - HYPOTHESIS_CONTEXT), start), old.slice(end, end + HYPOTHESIS_CONTEXT), anchor.at);
    }
  });
  return { level: level.name, marks: annotations.length, units: young.length, unknown: ours(undefined), known: ours(old), hypothesis: theirs };
}

/** The quickest of three runs: what else the machine does only ever adds. */
function timed(work: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
