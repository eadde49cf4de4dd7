import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  entryChanges, entryOf, isWikidataId, mergeEntities, newEntityId, notEntity, ownForms, renameEntity, setEntity, splitEntity, type EntityChange, type EntityId, type FolderEntity,
} from '../../../src/core/index.ts';
import { createEntityIndex } from '../../../src/core/entity/folder.ts';
import type { EntityFile, EntityKind } from '../../../src/core/model/entity.ts';
import { editEntityFile } from '../../../src/core/sidecar/editEntityFile.ts';
import { readEntityFile } from '../../../src/core/sidecar/readEntityFile.ts';

const text = `newsmark: 1
entities:
  - id: e-anna-berg          # chair
    kind: person
    name: Anna Berg
    aliases: [Chair Berg, "chair berg"]
  - id: e-board
    kind: organisation
    name: Harbour Board
    was: [e-harbour]
    gloss: Seven members.
`;

/** A folder in which these names were seen; a form that stands behind a bar is another form of it. */
function folder(file: string | undefined, ...seen: readonly (readonly [EntityKind, string])[]): { readonly file: EntityFile | undefined; readonly entity: (name: string) => FolderEntity; readonly index: ReturnType<typeof createEntityIndex> } {
  const content = file === undefined ? undefined : readEntityFile(file).content;
  const index = createEntityIndex(content);
  seen.forEach(([kind, forms], at) => {
    const aliases = forms.split('|');
    const known = content?.entities.find(({ name }) => name === aliases[0])?.id;
    index.put(`a${at}`, [{ kind, name: aliases[0] ?? '', aliases, mentions: aliases.length, descriptions: [], ...(known !== undefined && { known }) }]);
  });
  return { file: content, index, entity: (name) => {
    const found = index.all().find((one) => one.name === name);
    const entity = found && index.get(found.id);
    assert.ok(entity, name);
    return entity;
  } };
}

const applied = (before: string | undefined, changes: readonly EntityChange[] | undefined): string => {
  assert.ok(changes);
  const edited = editEntityFile(before, changes);
  assert.ok(edited.kind === 'edited', JSON.stringify(edited));
  assert.deepEqual(readEntityFile(edited.text).problems, []);
  return edited.text;
};

test('an id is made of the name; one that is taken, now or once, gets a number', () => {
  const { file } = folder(text);
  assert.deepEqual([newEntityId('Élodie Núñez', file), newEntityId('Harbour', file), newEntityId('Anna Berg', file)], ['e-elodie-nunez', 'e-harbour-2', 'e-anna-berg-2']);
});

test('what is added has the forms that tell whom they mean: no bare family name, nothing that is another’s', () => {
  const { file, entity } = folder(text, ['person', 'Yuri Ushakov|Ushakov|Yury Ushakov|Chair Berg'], ['organisation', 'Lindsund Energy Agency|LEA']);
  const added = applied(text, [...entryChanges(entity('Yuri Ushakov'), entryOf(entity('Yuri Ushakov'), file)), ...entryChanges(entity('Lindsund Energy Agency'), entryOf(entity('Lindsund Energy Agency'), file))]);
  assert.equal(added, `${text}  - id: e-yuri-ushakov\n    kind: person\n    name: Yuri Ushakov\n    aliases: [Yury Ushakov]\n  - id: e-lindsund-energy-agency\n    kind: organisation\n    name: Lindsund Energy Agency\n    aliases: [LEA]\n`);
});

test('merging writes names and old ids to one entry; the file’s own aliases stay as they are', () => {
  const { file, entity } = folder(text, ['person', 'Anna Berg'], ['organisation', 'Harbour Board'], ['person', 'Anne Berg|A. Berg|Berg']);
  const merged = applied(text, mergeEntities(entity('Anna Berg'), [entity('Anne Berg'), entity('Harbour Board'), entity('Anna Berg')], file));
  assert.equal(merged, `newsmark: 1
entities:
  - id: e-anna-berg          # chair
    kind: person
    name: Anna Berg
    aliases: [Chair Berg, "chair berg", Anne Berg, A. Berg, Harbour Board]
    was: [e-board, e-harbour]
    gloss: Seven members.
`);
  const index = createEntityIndex(readEntityFile(merged).content);
  index.put('x', [{ kind: 'person', name: 'Anne Berg', aliases: [], mentions: 1, descriptions: [] }]);
  assert.equal(index.entityOf('x', 0), 'e-anna-berg');
  assert.equal(index.get('e-harbour' as EntityId)?.id, 'e-anna-berg');
});

test('two that nobody knows merge into a new entry', () => {
  const { file, entity } = folder(undefined, ['person', 'Yuri Ushakov'], ['person', 'Sergei Orlov|Orlov']);
  assert.equal(applied(undefined, mergeEntities(entity('Yuri Ushakov'), [entity('Sergei Orlov')], file)), 'newsmark: 1\nentities:\n  - id: e-yuri-ushakov\n    kind: person\n    name: Yuri Ushakov\n    aliases: [Sergei Orlov]\n');
});

test('splitting takes names out; an unknown entity becomes two entries', () => {
  const { file, entity } = folder(text, ['person', 'Anna Berg|Chair Berg'], ['person', 'Yuri Ushakov|Yury Ushakov']);
  const changes = splitEntity(entity('Anna Berg'), ['Anna Berg'], file);
  assert.equal(applied(text, changes).split('  - id: e-board')[0], 'newsmark: 1\nentities:\n  - id: e-anna-berg          # chair\n    kind: person\n    name: Chair Berg\n    aliases: ["chair berg"]\n');
  assert.match(applied(text, changes), /id: e-anna-berg-2\n {4}kind: person\n {4}name: Anna Berg\n/u);
  const both = applied(text, splitEntity(entity('Yuri Ushakov'), ['Yury Ushakov'], file));
  assert.match(both, /id: e-yuri-ushakov\n {4}kind: person\n {4}name: Yuri Ushakov\n {2}- id: e-yury-ushakov\n/u);
  assert.equal(splitEntity(entity('Anna Berg'), ['Anna Berg', 'Chair Berg'], file), undefined);
  assert.equal(splitEntity(entity('Anna Berg'), [], file), undefined);
});

test('a new name keeps the old one as an alias, unless it is the same but for case', () => {
  const { file, entity } = folder(text, ['person', 'Anna Berg'], ['person', 'Yuri Ushakov|Yury Ushakov']);
  assert.match(applied(text, renameEntity(entity('Anna Berg'), 'Anna Lund', file)), /name: Anna Lund\n {4}aliases: \[Anna Berg, Chair Berg, "chair berg"\]/u);
  assert.match(applied(text, renameEntity(entity('Anna Berg'), 'Chair Berg', file)), /name: Chair Berg\n {4}aliases: \[Anna Berg\]/u);
  assert.match(applied(text, renameEntity(entity('Anna Berg'), 'ANNA BERG', file)), /name: ANNA BERG\n {4}aliases: \[Chair Berg, "chair berg"\]/u);
  assert.match(applied(text, renameEntity(entity('Yuri Ushakov'), 'Yurij Uschakow', file)), /id: e-yurij-uschakow\n {4}kind: person\n {4}name: Yurij Uschakow\n {4}aliases: \[Yuri Ushakov, Yury Ushakov\]/u);
  assert.deepEqual(renameEntity(entity('Anna Berg'), 'Anna Berg', file), []);
});

test('kind, gloss, Wikidata id and aliases are set, and taken away', () => {
  const { file, entity } = folder(text, ['organisation', 'Harbour Board'], ['place', 'Lindsund']);
  assert.match(applied(text, setEntity(entity('Harbour Board'), { gloss: undefined, wikidata: 'Q42', aliases: ['Board'] }, file)), /name: Harbour Board\n {4}aliases: \[Board\]\n {4}was: \[e-harbour\]\n {4}wikidata: Q42\n$/u);
  assert.match(applied(text, setEntity(entity('Lindsund'), { kind: 'group' }, file)), /id: e-lindsund\n {4}kind: group\n {4}name: Lindsund\n/u);
  assert.deepEqual(setEntity(entity('Harbour Board'), { gloss: 'Seven members.' }, file), []);
  assert.deepEqual(['Q1', 'Q0', 'q1', 'Q1 ', 'Q', 'Q12345678901234'].map(isWikidataId), [true, false, false, false, false, false]);
});

test('what is no entity loses its entry; forms that others have too are left alone unless they are named', () => {
  const { file, entity, index } = folder(text, ['organisation', 'Harbour Board|Board'], ['organisation', 'School Board|Board']);
  assert.deepEqual(ownForms(entity('Harbour Board'), index), ['Harbour Board']);
  assert.match(applied(text, notEntity(entity('Harbour Board'), ['Harbour Board'], file)), /^[^]*chair berg"\]\nnotEntities: \[Harbour Board\]\n$/u);
});
