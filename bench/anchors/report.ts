import type { Cost } from './cost.ts';
import type { MarkClass } from './marks.ts';
import { CLASSES } from './marks.ts';
import type { Method, Tallies, Tally } from './measure.ts';
import { METHODS, tallyKey } from './measure.ts';
import type { Level } from './revise.ts';

const NAMES: Readonly<Record<Method, string>> = {
  known: 'ours, old text known', unknown: 'ours, old text unknown', hypothesis: 'Hypothesis’ method', position: 'position only',
};

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2));

/** One row a class and method, in per cent. */
export function tableOf(tallies: Tallies, level: Level): string {
  const rows = CLASSES.flatMap((kind) => METHODS.flatMap((method) => {
    const tally = tallies.get(tallyKey(method, kind, level));
    return tally === undefined ? [] : [rowOf(kind, method, tally)];
  }));
  return [
    '| class | method | marks | right, all words left | right, half or more left | wrong | ambiguous | false orphan |',
    '|---|---|--:|--:|--:|--:|--:|--:|', ...rows,
  ].join('\n');
}

function rowOf(kind: MarkClass, method: Method, tally: Tally): string {
  return `| ${[kind, NAMES[method], tally.marks, percent(tally.rightIntact, tally.intact), percent(tally.right, tally.survived),
    percent(tally.wrong, tally.marks), percent(tally.ambiguous, tally.marks), percent(tally.falseOrphan, tally.survived)].join(' | ')} |`;
}

/** What is asked of the results, by the words of the issue, and whether it holds. */
export function barsOf(tallies: Tallies, levels: readonly Level[], costs: readonly Cost[]): readonly { readonly bar: string; readonly holds: boolean }[] {
  const bars: { bar: string; holds: boolean }[] = [];
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  for (const level of levels) {
    for (const kind of CLASSES) {
      const of = (method: Method): Tally | undefined => tallies.get(tallyKey(method, kind, level));
      const known = of('known');
      const unknown = of('unknown');
      const theirs = of('hypothesis');
      if (known === undefined || unknown === undefined || theirs === undefined) continue;
      const name = `${level.name} ${kind}`;
      const light = level.name === 'light';
      bars.push({ bar: `${name}, known: right ≥ ${light ? 98 : 96} % of those whose words survive`, holds: share(known.rightIntact, known.intact) >= (light ? 0.98 : 0.96) });
      bars.push({ bar: `${name}, known: ambiguous ≤ 3 %`, holds: share(known.ambiguous, known.marks) <= 0.03 });
      bars.push({ bar: `${name}, known: wrong ≤ ${light ? 0.1 : 0.3} %`, holds: share(known.wrong, known.marks) <= (light ? 0.001 : 0.003) });
      bars.push({ bar: `${name}, unknown: wrong ≤ 1 %`, holds: share(unknown.wrong, unknown.marks) <= 0.01 });
      const bad = share(theirs.wrong, theirs.marks);
      if (bad >= 0.01) bars.push({ bar: `${name}, unknown: wrong ≤ a tenth of Hypothesis’ ${(100 * bad).toFixed(2)} %`, holds: share(unknown.wrong, unknown.marks) <= bad / 10 });
    }
  }
  for (const cost of costs) bars.push({ bar: `${cost.level}: cost, unknown ≤ a fifth of Hypothesis’`, holds: cost.unknown <= cost.hypothesis / 5 });
  return bars;
}

export function costLine(cost: Cost): string {
  const ms = (time: number): string => `${Math.round(time)} ms`;
  return `- ${cost.level}: ${cost.marks} marks in ${cost.units} units: ours ${ms(cost.unknown)} (old text unknown), ${ms(cost.known)} (known); Hypothesis’ method ${ms(cost.hypothesis)}.`;
}
