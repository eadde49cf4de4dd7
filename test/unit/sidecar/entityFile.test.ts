import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EntityChange } from '../../../src/core/model/changes.ts';
import type { EntityId } from '../../../src/core/model/ids.ts';
import { editEntityFile } from '../../../src/core/sidecar/editEntityFile.ts';
import { readEntityFile } from '../../../src/core/sidecar/readEntityFile.ts';

const id = (text: string): EntityId => text as EntityId;

const sample = `newsmark: 1
entities:
  - id: e-anna-berg          # never changed
    kind: person
    name: Anna Berg
    aliases: [Berg, Chair Berg]
    was: [e-berg]
    wikidata: Q42
    gloss: Chair of the harbour board.
  # the town
  - id: e-lindsund
    kind: place
    name: Lindsund
notEntities: [Great Hall]
`;

function edited(text: string | undefined, ...changes: readonly EntityChange[]): string {
  const outcome = editEntityFile(text, changes);
  assert.ok(outcome.kind === 'edited', JSON.stringify(outcome));
  return outcome.text;
}

test('entities, aliases and names of nothing', () => {
  const { content, problems } = readEntityFile(sample);
  assert.deepEqual(problems, []);
  assert.deepEqual(content, {
    entities: [
      { id: 'e-anna-berg', kind: 'person', name: 'Anna Berg', aliases: ['Berg', 'Chair Berg'], was: ['e-berg'], wikidata: 'Q42', gloss: 'Chair of the harbour board.', line: 3 },
      { id: 'e-lindsund', kind: 'place', name: 'Lindsund', aliases: [], was: [], line: 11 },
    ],
    notEntities: ['Great Hall'],
  });
});

test('what is wrong inside one entity file is told with its line', () => {
  const text = `newsmark: 1
entities:
  - {id: anna, kind: person, name: Anna}
  - {id: e-a, kind: human, name: A, wikidata: q1}
  - {id: e-a, kind: place, name: A2, aliases: [Anna]}
  - {id: e-b, kind: place}
  - {id: e-c, kind: place, name: C, was: [e-a]}
  - lonely
notEntities: one
`;
  assert.equal(readEntityFile(text).content, undefined);
  const { content, problems } = readEntityFile(text.replace('notEntities: one\n', ''));
  assert.deepEqual(content?.entities.map((entity) => `${entity.id} ${entity.kind}`), ['anna person', 'e-a other', 'e-a place', 'e-c place']);
  assert.deepEqual(problems.map(({ code, line }) => `${code} ${line}`), [
    'entities.bad-id 3', 'entities.bad-kind 4', 'entities.bad-wikidata 4', 'entities.duplicate-id 5', 'entities.shared-alias 5', 'yaml.missing-key 6', 'entities.duplicate-id 7', 'yaml.wrong-type 8',
  ]);
});

test('edits touch their entity only', () => {
  assert.equal(
    edited(sample,
      { kind: 'set', id: id('e-anna-berg'), patch: { aliases: ['Berg', 'A. Berg', 'Chair Berg'], gloss: undefined } },
      { kind: 'add', entity: { id: id('e-board'), kind: 'organisation', name: 'harbour board', aliases: ['the board: all'], was: [] } },
      { kind: 'notEntity', name: 'No', is: true }),
    sample.replace('[Berg, Chair Berg]', '[Berg, A. Berg, Chair Berg]').replace('    gloss: Chair of the harbour board.\n', '')
      .replace('name: Lindsund\n', 'name: Lindsund\n  - id: e-board\n    kind: organisation\n    name: harbour board\n    aliases: ["the board: all"]\n').replace('[Great Hall]', '[Great Hall, "No"]'),
  );
  assert.equal(edited(sample, { kind: 'remove', id: id('e-lindsund') }, { kind: 'notEntity', name: 'Great Hall', is: false }), sample.slice(0, sample.indexOf('  - id: e-lindsund')));
  assert.equal(edited(undefined, { kind: 'notEntity', name: 'Great Hall', is: true }), 'newsmark: 1\nnotEntities: [Great Hall]\n');
  assert.equal(edited('\uFEFF# ours\r\n', { kind: 'add', entity: { id: id('e-a'), kind: 'place', name: 'A', aliases: [], was: [] } }), '\uFEFF# ours\r\nnewsmark: 1\r\nentities:\r\n  - id: e-a\r\n    kind: place\r\n    name: A\r\n');
});

test('unknown and taken ids are refused', () => {
  const refused = (change: EntityChange): string | undefined => {
    const outcome = editEntityFile(sample, [change]);
    return outcome.kind === 'refused' ? outcome.problems[0]?.code : undefined;
  };
  assert.equal(refused({ kind: 'remove', id: id('e-nobody') }), 'entities.unknown-id');
  assert.equal(refused({ kind: 'set', id: id('e-nobody'), patch: { name: 'x' } }), 'entities.unknown-id');
  assert.equal(refused({ kind: 'set', id: id('e-lindsund'), patch: { name: undefined } }), 'yaml.missing-key');
  assert.equal(refused({ kind: 'add', entity: { id: id('e-lindsund'), kind: 'place', name: 'x', aliases: [], was: [] } }), 'entities.duplicate-id');
});
