import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allowedMoves, BORDER, LABELS, labelOf } from '../../../../src/core/entity/crf/labels.ts';
import { spansOf } from '../../../../src/core/entity/crf/spans.ts';
import { bestPath, withForbidden } from '../../../../src/core/entity/crf/viterbi.ts';

const SIZE = LABELS + 1;
const allowed = allowedMoves();
const whole = fc.integer({ min: -2000, max: 2000 });
const movesOf = fc.array(whole, { minLength: SIZE * SIZE, maxLength: SIZE * SIZE }).map((moves) => withForbidden(Int32Array.from(moves)));
const scoresOf = (tokens: number) => fc.array(whole, { minLength: tokens * LABELS, maxLength: tokens * LABELS }).map((scores) => Int32Array.from(scores));

/** All paths that the moves allow, with their scores. */
const paths = (tokens: number, scores: Int32Array, moves: Int32Array): readonly { readonly path: readonly number[]; readonly score: number }[] => {
  let open: { path: number[]; score: number }[] = [{ path: [], score: 0 }];
  for (let at = 0; at <= tokens; at++) {
    open = open.flatMap(({ path, score }) => Array.from({ length: at < tokens ? LABELS : 1 }, (_, option) => (at < tokens ? option : BORDER)).flatMap((label) => {
      const move = (path.at(-1) ?? BORDER) * SIZE + label;
      return allowed[move] === 1 ? [{ path: [...path, label], score: score + (moves[move] ?? 0) + (at < tokens ? scores[at * LABELS + label] ?? 0 : 0) }] : [];
    }));
  }
  return open;
};

test('the path found is as good as the best of all paths, and its margins are right', () => {
  const input = fc.integer({ min: 1, max: 3 }).chain((tokens) => fc.tuple(fc.constant(tokens), scoresOf(tokens), movesOf));
  fc.assert(fc.property(input, ([tokens, scores, moves]) => {
    const found = bestPath(tokens, scores, moves);
    const all = paths(tokens, scores, moves);
    const best = Math.max(...all.map(({ score }) => score));
    const mine = all.find(({ path }) => path.slice(0, tokens).every((label, at) => found.labels[at] === label));
    assert.equal(mine?.score, best);
    for (let at = 0; at < tokens; at++) {
      const other = Math.max(...all.filter(({ path }) => path[at] !== found.labels[at]).map(({ score }) => score));
      assert.equal(found.margins[at], best - other);
    }
  }), { numRuns: 60 });
});

test('names are opened and closed, in long blocks too', () => {
  fc.assert(fc.property(scoresOf(300), movesOf, (scores, moves) => {
    const { labels } = bestPath(300, scores, moves);
    let last = BORDER;
    for (const label of [...labels, BORDER]) {
      assert.equal(allowed[last * SIZE + label], 1);
      last = label;
    }
    assert.equal(spansOf(labels).reduce((sum, span) => sum + span.to - span.from, 0), labels.filter((label) => label !== 0).length);
  }), { numRuns: 20 });
});

test('spans are read from labels', () => {
  assert.deepEqual(spansOf([0, labelOf(0, 0), labelOf(0, 1), labelOf(0, 2), labelOf(1, 3), 0]), [{ from: 1, to: 4, kind: 0 }, { from: 4, to: 5, kind: 1 }]);
  assert.deepEqual(spansOf([labelOf(2, 0), 0, labelOf(2, 2)]), []);
  assert.equal(bestPath(0, new Int32Array(0), new Int32Array(SIZE * SIZE)).labels.length, 0);
});
