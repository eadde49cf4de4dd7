import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEntityIndex } from '../../../src/core/entity/folder.ts';
import type { ArticleEntity, EntityKind } from '../../../src/core/model/entity.ts';
import { merging, parting } from './pairs.ts';
import type { Pair } from './pairs.ts';

/** "Berg (mayor)" and "World Trade Organization = WTO" as an article's entity. */
const entityOf = (side: string, kind: EntityKind): ArticleEntity => {
  const [rest = '', acronym] = side.split(' = ');
  const match = /^(.*?) \((.*)\)$/u.exec(rest);
  const name = match?.[1] ?? rest;
  return {
    kind, name, aliases: acronym === undefined ? [name] : [name, acronym], mentions: 1,
    descriptions: match?.[2] === undefined ? [] : [{ text: match[2], at: { start: 0, end: 1 } }],
  };
};

const areOne = ({ kind, one, other, otherKind }: Pair): boolean => {
  const index = createEntityIndex();
  index.put('one', [entityOf(one, kind)]);
  index.put('other', [entityOf(other, otherKind ?? kind)]);
  return index.entityOf('one', 0) === index.entityOf('other', 0);
};

test('gold list: 150 pairs, half of them one thing', () => {
  assert.equal(merging.length, 75);
  assert.equal(parting.length, 75);
});

test('gold list: precision at least 0.98, recall at least 0.85', (context) => {
  const missed = merging.filter((pair) => !areOne(pair));
  const wrong = parting.filter(areOne);
  const right = merging.length - missed.length;
  const precision = right / (right + wrong.length);
  const recall = right / merging.length;
  context.diagnostic(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  for (const { one, other } of missed) context.diagnostic(`missed: ${one} | ${other}`);
  for (const { one, other } of wrong) context.diagnostic(`wrong: ${one} | ${other}`);
  assert.ok(precision >= 0.98 && recall >= 0.85, `precision ${precision}, recall ${recall}`);
});

test('gold list: the order of articles does not matter', () => {
  for (const pair of [...merging, ...parting]) {
    const { kind, one, other, otherKind } = pair;
    assert.equal(areOne(pair), areOne({ kind: otherKind ?? kind, one: other, other: one, otherKind: kind }), `${one} | ${other}`);
  }
});
