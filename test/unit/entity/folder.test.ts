import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEntityIndex } from '../../../src/core/entity/folder.ts';
import type { EntityIndex } from '../../../src/core/entity/folder.ts';
import type { ArticleEntity, EntityKind } from '../../../src/core/model/entity.ts';
import type { EntityId } from '../../../src/core/model/ids.ts';
import { articleOf, fileOf, recogniser } from './brackets.ts';

const entity = (kind: EntityKind, name: string, ...said: readonly string[]): ArticleEntity =>
  ({ kind, name, aliases: [name], mentions: 1, descriptions: said.map((text) => ({ text, at: { start: 0, end: 1 } })) });
const person = (name: string, ...said: readonly string[]): ArticleEntity => entity('person', name, ...said);
// Ids are branded texts.
const id = (text: string): EntityId => text as EntityId;

const seen = (index: EntityIndex): readonly string[] => index.all().map((one) => `${one.id} ${one.name} ${one.articles}`).sort();

test('folder: two spellings in two articles are one person, with both articles, descriptions and counts', () => {
  const index = createEntityIndex();
  index.put('page', recogniser.recognise(articleOf(['They asked foreign affairs adviser Yuri Ushakov. Ushakov smiled.'])).entities);
  index.put('post', recogniser.recognise(articleOf(['Kremlin aide Yury Ushakov said so.'])).entities);
  const found = index.get(index.entityOf('post', 1) ?? id(''));
  assert.equal(found?.id, '~person/yuri-ushakov');
  assert.deepEqual(found.aliases.map(({ text }) => text).sort(), ['Ushakov', 'Yuri Ushakov', 'Yury Ushakov']);
  assert.deepEqual(found.articles.map(({ key, mentions, descriptions }) => [key, mentions, descriptions.map(({ text }) => text)]), [['page', 2, ['foreign affairs adviser']], ['post', 1, ['Kremlin aide']]]);
  assert.equal(found.mentions, 3);
  assert.equal(index.get(id('~person/yury-ushakov'))?.id, found.id);
});

test('folder: a bare family name belongs to nobody, to the person of its title, or to the one the folder knows well', () => {
  const index = createEntityIndex();
  index.put('a', [person('Anna Berg', 'mayor of Lindsund')]);
  index.put('b', [person('Berg')]);
  index.put('c', [person('Berg', 'mayor')]);
  assert.equal(index.entityOf('b', 0), '~person/berg');
  assert.equal(index.entityOf('c', 0), '~person/anna-berg');
  index.put('d', [person('Anna Berg')]);
  index.put('e', [person('Anna Berg')]);
  assert.equal(index.entityOf('b', 0), '~person/anna-berg');
  index.put('f', [person('Jonas Berg')]);
  assert.equal(index.entityOf('b', 0), '~person/berg');
  assert.deepEqual(index.get(id('~person/berg'))?.ambiguous, ['~person/anna-berg', '~person/jonas-berg']);
  index.remove('f');
  assert.equal(index.entityOf('b', 0), '~person/anna-berg');
});

test('folder: initials that fit two are ambiguous and say so', () => {
  const index = createEntityIndex();
  index.put('a', [person('J. Berg')]);
  index.put('b', [person('Jane Berg')]);
  assert.equal(index.entityOf('a', 0), '~person/jane-berg');
  index.put('c', [person('John Berg')]);
  assert.equal(index.entityOf('a', 0), '~person/j-berg');
  assert.deepEqual(index.get(id('~person/j-berg'))?.ambiguous, ['~person/jane-berg', '~person/john-berg']);
});

test('folder: acronyms need to be spelled out somewhere, or to be well known', () => {
  const index = createEntityIndex();
  index.put('a', [entity('organisation', 'Lindsund Energy Agency')]);
  index.put('b', [entity('organisation', 'LEA'), entity('organisation', 'UN')]);
  index.put('c', [entity('organisation', 'United Nations')]);
  assert.equal(index.entityOf('b', 0), '~organisation/lea');
  assert.equal(index.entityOf('b', 1), index.entityOf('c', 0));
  index.put('a', [{ ...entity('organisation', 'Lindsund Energy Agency'), aliases: ['Lindsund Energy Agency', 'LEA'] }]);
  assert.equal(index.entityOf('b', 0), '~organisation/lindsund-energy-agency');
});

test('folder: the entity file claims names, at once and with its old ids', () => {
  const index = createEntityIndex();
  index.put('a', [person('Volodymyr Zelensky')]);
  index.put('b', [person('Zelenskyy')]);
  index.setEntityFile(fileOf([{ kind: 'person', name: 'Volodymyr Zelensky', aliases: ['Zelenskyy'], was: [id('e-old')], gloss: 'President of Ukraine.' }]));
  assert.equal(index.entityOf('a', 0), 'e-1');
  assert.equal(index.entityOf('b', 0), 'e-1');
  const known = index.get(id('e-old'));
  assert.equal(known?.known?.gloss, 'President of Ukraine.');
  assert.equal(known.articles.length, 2);
  index.setEntityFile(undefined);
  assert.equal(index.entityOf('a', 0), '~person/volodymyr-zelensky');
});

test('folder: find looks at the beginnings of words in names and aliases of the file', () => {
  const index = createEntityIndex(fileOf([{ kind: 'person', name: 'Volodymyr Zelensky', aliases: ['Ze Team'] }]));
  index.put('a', [person('Anna Berg'), person('Volodymyr Zelensky'), entity('place', 'Bergen')]);
  index.put('b', [person('Anna Berg')]);
  assert.deepEqual(index.find('ber').map(({ name }) => name), ['Bergen', 'Anna Berg']);
  assert.deepEqual(index.find('BERG an').map(({ name }) => name), ['Anna Berg']);
  assert.deepEqual(index.find('ze team').map(({ name }) => name), ['Volodymyr Zelensky']);
  assert.deepEqual(index.find('xyz'), []);
});

test('folder: what is gone leaves nothing behind', () => {
  const index = createEntityIndex();
  index.put('a', [person('Anna Berg')]);
  index.put('a', [person('Jonas Berg')]);
  assert.deepEqual(seen(index), ['~person/jonas-berg Jonas Berg 1']);
  index.remove('a');
  index.remove('never there');
  assert.deepEqual(seen(index), []);
  assert.equal(index.entityOf('a', 0), undefined);
});

const names = ['Anna Berg', 'A. Berg', 'Berg', 'Jonas Berg', 'Anna Maria Berg', 'Yuri Ushakov', 'Yury Ushakov', 'Bill Clinton', 'William Clinton', 'Orbán Viktor', 'Viktor Orbán', 'Alex Novak', 'Alexander Novak', 'Alexandra Novak'];
const anEntity = fc.oneof(
  fc.tuple(fc.constantFrom(...names), fc.constantFrom('', 'mayor', 'Russian president')).map(([name, said]) => person(name, ...(said === '' ? [] : [said]))),
  fc.constantFrom('LEA', 'Lindsund Energy Agency', 'US', 'United States').map((name) => entity(name.includes('U') ? 'place' : 'organisation', name)),
  fc.constantFrom('Anna Berg', 'LEA', 'US').map((name) => entity('other', name)),
);
const folders = fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.array(anEntity, { maxLength: 4 })), { selector: ([key]) => key, maxLength: 8 });

test('folder, property: neither the order of articles nor a way with changes matters', () => {
  fc.assert(fc.property(folders, folders, fc.infiniteStream(fc.nat()), (articles, others, random) => {
    const straight = createEntityIndex();
    for (const [key, entities] of articles) straight.put(key, entities);
    const winding = createEntityIndex();
    for (const [key, entities] of others) winding.put(key, entities);
    winding.all();
    for (const [key] of others) winding.remove(key);
    const shuffled = articles.map((article) => ({ article, rank: random.next().value ?? 0 })).sort((a, b) => a.rank - b.rank);
    for (const { article: [key, entities] } of shuffled) {
      winding.put(key, entities);
      entities.forEach((_, index) => winding.entityOf(key, index));
    }
    assert.deepEqual(winding.all(), straight.all());
    for (const { id: one } of straight.all()) assert.deepEqual(winding.get(one), straight.get(one));
  }));
});

test('folder, property: every entity of every article is found where it says it is', () => {
  fc.assert(fc.property(folders, (articles) => {
    const index = createEntityIndex();
    for (const [key, entities] of articles) index.put(key, entities);
    for (const [key, entities] of articles) {
      entities.forEach((_, at) => {
        const found = index.get(index.entityOf(key, at) ?? id(''));
        assert.ok(found?.articles.some((article) => article.key === key && article.indices.includes(at)));
      });
    }
    const total = articles.reduce((sum, [, entities]) => sum + entities.length, 0);
    assert.equal(index.all().reduce((sum, { mentions }) => sum + mentions, 0), total);
  }));
});

test('folder, property: never two persons with different first names in one', () => {
  const first: Readonly<Record<string, string>> = { Anna: 'anna', Jonas: 'jonas', Yuri: 'yuri', Yury: 'yuri', Bill: 'william', William: 'william', Orbán: 'viktor', Viktor: 'viktor', Alexander: 'alexander', Alexandra: 'alexandra' };
  fc.assert(fc.property(folders, (articles) => {
    const index = createEntityIndex();
    for (const [key, entities] of articles) index.put(key, entities);
    for (const { id: one, kind } of index.all()) {
      if (kind !== 'person') continue;
      const firsts = new Set((index.get(one)?.aliases ?? []).flatMap(({ text }) => (text.includes(' ') ? first[text.split(' ')[0] ?? ''] ?? [] : [])));
      assert.ok(firsts.size <= 1, `${one}: ${[...firsts].join(', ')}`);
    }
  }));
});
