import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createKnownNames, findKnown } from '../../../src/core/entity/known.ts';
import { mayHold, namesConcerned, soughtName, wordFilterOf } from '../../../src/core/entity/wordFilter.ts';
import { fileOf } from './brackets.ts';

const word = fc.constantFrom('Anna', 'anna', 'BERG', 'Berg', 'Núñez', 'nunez', "O'Hara", 'U.S.', '林松', '港', 'der', 'Jean-Claude', '48', '—', '\n\n');
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

test('word filter, property: a text in which a name is found may hold it', () => {
  fc.assert(fc.property(text, name, (words, sought) => {
    const names = createKnownNames(fileOf([{ kind: 'person', name: sought }]), () => false);
    const found = findKnown(words, { start: 0, end: words.length }, names).length > 0;
    assert.ok(!found || mayHold(wordFilterOf(words), soughtName(sought)));
  }), { numRuns: 2000 });
});

test('word filter: words that are not there are seldom taken for present', () => {
  const filter = wordFilterOf(Array.from({ length: 400 }, (_, at) => `word${at}`).join(' '));
  const wrong = Array.from({ length: 10_000 }, (_, at) => `other${at}`).filter((one) => mayHold(filter, soughtName(one))).length;
  assert.ok(wrong < 200, `${wrong} of 10,000`);
  assert.ok(filter.length <= 510);
});

test('word filter: what an entity file says otherwise concerns the names that change', () => {
  const berg = { kind: 'person', name: 'Anna Berg', aliases: ['Berg'] } as const;
  const concerned = (one: Parameters<typeof fileOf>, other: Parameters<typeof fileOf>): readonly string[] => namesConcerned(fileOf(...one), fileOf(...other));
  assert.deepEqual(concerned([[berg]], [[{ ...berg, aliases: ['Berg', 'A. Berg'] }]]), ['A. Berg']);
  assert.deepEqual(concerned([[berg]], [[{ ...berg, name: 'Anna Lund', aliases: ['Berg', 'Anna Berg'] }]]).toSorted(), ['Anna Berg', 'Anna Lund', 'Berg']);
  assert.deepEqual(concerned([[berg]], [[{ ...berg, kind: 'place' }]]), ['Anna Berg', 'Berg']);
  assert.deepEqual(concerned([[berg], ['Hall']], [[berg], ['Great Hall']]), ['Hall', 'Great Hall']);
  const file = fileOf([berg]);
  assert.deepEqual(namesConcerned(file, { ...file, entities: file.entities.map((entity) => ({ ...entity, gloss: 'Chair.', was: entity.was, line: 9 })) }), []);
});
