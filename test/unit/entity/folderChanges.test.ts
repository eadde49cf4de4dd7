import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEntityIndex } from '../../../src/core/entity/folder.ts';
import type { EntityIndex } from '../../../src/core/entity/folder.ts';
import type { ArticleEntity, EntityFile, EntityKind, KnownEntity } from '../../../src/core/model/entity.ts';
import type { EntityId } from '../../../src/core/model/ids.ts';

// Ids are branded texts.
const ids = ['e-anna', 'e-board', 'e-old'].map((id) => id as EntityId);
const names: readonly (readonly [EntityKind, string])[] = [
  ['person', 'Anna Berg'], ['person', 'Berg'], ['person', 'Jonas Berg'], ['person', 'A. Berg'], ['organisation', 'Lindsund Energy Agency'], ['organisation', 'LEA'],
  ['other', 'LEA'], ['place', 'Lindsund'], ['other', 'Lindsund'], ['place', 'Berg'],
];

const article: fc.Arbitrary<readonly ArticleEntity[]> = fc.array(fc.record({
  name: fc.constantFrom(...names), known: fc.option(fc.constantFrom(...ids), { freq: 3 }), said: fc.constantFrom('', 'mayor of Lindsund', 'mayor'), mentions: fc.integer({ min: 1, max: 3 }),
}).map(({ name: [kind, name], known, said, mentions }): ArticleEntity => ({
  kind, name, aliases: [name], mentions, descriptions: said === '' ? [] : [{ text: said, at: { start: 0, end: 1 } }], ...(known !== null && { known }),
})), { maxLength: 4 });

const entry: fc.Arbitrary<KnownEntity> = fc.record({
  id: fc.constantFrom(...ids), name: fc.constantFrom(...names), alias: fc.option(fc.constantFrom(...names)), was: fc.option(fc.constantFrom(...ids)), line: fc.nat(9),
}).map(({ id, name: [kind, name], alias, was, line }) => ({ id, kind, name, aliases: alias === null ? [] : [alias[1]], was: was === null || was === id ? [] : [was], line }));
const file: fc.Arbitrary<EntityFile | undefined> = fc.option(fc.record({
  entities: fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 3 }), notEntities: fc.subarray(names.map(([, name]) => name), { maxLength: 2 }),
}), { nil: undefined });

type Step = { readonly put: readonly ArticleEntity[]; readonly at: number } | { readonly remove: number } | { readonly file: EntityFile | undefined } | { readonly look: true };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ put: article, at: fc.nat(5) }), fc.record({ remove: fc.nat(5) }), fc.record({ file }), fc.constant<Step>({ look: true }),
);

const told = (index: EntityIndex): unknown => index.all().map((one) => ({ ...one, whole: index.get(one.id), keys: [...index.keysOf(one.id)].sort() }));

test('folder, property: whatever came and went in whatever steps, it answers as if made of what is there', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
    const index = createEntityIndex();
    const articles = new Map<string, readonly ArticleEntity[]>();
    let now: EntityFile | undefined;
    for (const one of steps) {
      if ('put' in one) articles.set(`a${one.at}`, one.put), index.put(`a${one.at}`, one.put);
      else if ('remove' in one) articles.delete(`a${one.remove}`), index.remove(`a${one.remove}`);
      else if ('file' in one) index.setEntityFile((now = one.file));
      else index.all();
    }
    const fresh = createEntityIndex(now);
    for (const [key, entities] of articles) fresh.put(key, entities);
    assert.deepEqual(told(index), told(fresh));
    for (const [key, entities] of articles) entities.forEach((_, at) => assert.equal(index.entityOf(key, at), fresh.entityOf(key, at)));
  }), { numRuns: 300 });
});

test('folder: entities that no change touches stay the same objects', () => {
  const index = createEntityIndex();
  const one = (name: string): ArticleEntity => ({ kind: 'place', name, aliases: [name], mentions: 1, descriptions: [] });
  for (let at = 0; at < 40; at++) index.put(`a${at}`, [one(`Town ${at}`)]);
  const before = index.all();
  index.put('a3', [one('Elsewhere')]);
  const kept = index.all().filter((summary) => before.includes(summary));
  assert.equal(kept.length, 39);
});

test('folder: a name that the file says names nothing is listed no more, before its articles are read again', () => {
  const index = createEntityIndex();
  index.put('a', [{ kind: 'place', name: 'Great Hall', aliases: ['Great Hall'], mentions: 2, descriptions: [] }]);
  index.setEntityFile({ entities: [], notEntities: ['Great Hall'] });
  assert.deepEqual([index.all().length, index.find('great').length], [0, 0]);
  index.setEntityFile({ entities: [], notEntities: ['great hall'] });
  assert.deepEqual(index.all().map(({ name }) => name), ['Great Hall']);
});
