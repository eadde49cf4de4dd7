import { loadTexts } from './articles.ts';
import type { Case, Method } from './measure.ts';
import { hasSurvived, isRight, measure } from './measure.ts';
import { createRandom } from './random.ts';
import { LEVELS } from './revise.ts';

/* Shows mistakes of one method, for people who tune it: `node bench/anchors/probe.ts known heavy name 500 20`. */
const [method = 'known', levelName = 'heavy', kind = 'name', enough = '500', shown = '10', what = 'wrong', width = '60', seed = '7'] = process.argv.slice(2);
const level = LEVELS.find((one) => one.name === levelName);
if (level === undefined) throw new Error('light or heavy');
let left = Number(shown);
const wide = Number(width);
const kinds = new Map<string, number>();
const show = (text: string, from: number, to: number): string =>
  `${text.slice(Math.max(0, from - wide), from)}[[${to - from > 2 * wide ? `${text.slice(from, from + wide)} … ${text.slice(to - wide, to)}` : text.slice(from, to)}]]${text.slice(to, to + wide)}`.replaceAll('\n', '⏎');
const onCase = (one: Case): void => {
  if (one.kind !== kind) return;
  const { at } = one.answer;
  const isWrong = at !== undefined && !isRight(one.truth, at);
  const isLost = at === undefined && hasSurvived(one.truth);
  if (what === 'wrong' ? !isWrong : what === 'lost' ? !isLost || one.answer.ambiguous : !one.answer.ambiguous) return;
  const { truth } = one;
  const offered = one.answer.resolution?.candidates?.[0]?.at;
  const place = at ?? offered;
  const sort = truth.at === undefined ? 'gone' : place === undefined ? 'lost' : isRight(truth, place) ? 'right' : place.end <= truth.at.start || place.start >= truth.at.end ? 'elsewhere' : 'slipped';
  kinds.set(sort, (kinds.get(sort) ?? 0) + 1);
  if (left-- <= 0) return;
  console.log(sort);
  console.log(`--- ${JSON.stringify(one.answer.resolution)} kept ${one.truth.kept.toFixed(2)} truth ${JSON.stringify(one.truth.at)}`);
  console.log(`OLD   ${show(one.old, one.mark.start, one.mark.end)}`);
  if (one.truth.at !== undefined) console.log(`TRUTH ${show(one.young, one.truth.at.start, one.truth.at.end)}`);
  if (place !== undefined) console.log(`OURS  ${show(one.young, place.start, place.end)}`);
};
// The argument is a method's name or the probe shows nothing.
const tallies = measure(loadTexts(), level, Number(enough), createRandom(Number(seed)), [method as Method], onCase);
const percent = (part: number, of: number): string => ((100 * part) / Math.max(1, of)).toFixed(2).padStart(6);
for (const [key, t] of tallies) console.log(key.padEnd(26), `right ${percent(t.right, t.survived)} intact ${percent(t.rightIntact, t.intact)} wrong ${percent(t.wrong, t.marks)} ambiguous ${percent(t.ambiguous, t.marks)} lost ${percent(t.falseOrphan, t.survived)}`);
console.log([...kinds]);
