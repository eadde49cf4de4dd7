import type { EntityChange } from '../model/changes.ts';
import type { EntityFile, KnownEntity } from '../model/entity.ts';
import type { Edited } from '../model/reading.ts';
import { editDocument, refusalOf, type DocumentChange } from './editDocument.ts';
import { entityFileKeys, entityKeys } from './entityKeys.ts';
import { addStep, memberStep, removeStep, setStep, type KeyedList } from './keyedItems.ts';
import { readEntityFile } from './readEntityFile.ts';
import type { Goal } from './reconcile.ts';
import { flowTexts, mapData, textData, type YamlData } from './yamlData.ts';

const keyed: KeyedList = { list: 'entities', by: 'id', order: entityFileKeys, itemOrder: entityKeys };

/** Makes changes in the entity file; new entities go to its end. `text` undefined: a new file. */
export function editEntityFile(text: string | undefined, changes: readonly EntityChange[]): Edited {
  return editDocument(text, readEntityFile, entriesOf, changes.map(documentChange));
}

function entriesOf({ entities, notEntities }: EntityFile): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...entities.map((entity) => [`entity ${entity.id}`, { ...entity, line: 0 }] as const),
    ...notEntities.map((name) => [`not ${name}`, true] as const),
  ]);
}

function documentChange(change: EntityChange): DocumentChange<EntityFile> {
  switch (change.kind) {
    case 'add': {
      const { entity } = change;
      const data = mapData('block', [['id', textData(entity.id)], ...entityGoals(entity)]);
      return {
        refuse: ({ entities }) => {
          const taken = entities.find(({ id }) => id === entity.id);
          return taken && refusalOf('entities.duplicate-id', { id: entity.id }, taken.line);
        },
        steps: [(edited, root) => addStep(edited, root, keyed, entity.id, data)],
        touches: (id) => id === `entity ${entity.id}`,
      };
    }
    case 'set':
      return {
        refuse: (content) => missing(change.patch) ?? unknownOrDouble(change.id)(content),
        steps: [(edited, root) => setStep(edited, root, keyed, change.id, entityGoals(change.patch))],
        touches: (id) => id === `entity ${change.id}`,
      };
    case 'remove':
      return { refuse: unknownOrDouble(change.id), steps: [(edited, root) => removeStep(edited, root, keyed, change.id, 'leaves []')], touches: (id) => id === `entity ${change.id}` };
    case 'notEntity':
      return { steps: [(edited, root) => memberStep(edited, root, 'notEntities', change.name, change.is, entityFileKeys)], touches: (id) => id === `not ${change.name}` };
  }
}

function unknownOrDouble(id: string): (content: EntityFile) => ReturnType<typeof refusalOf> | undefined {
  return ({ entities }) => {
    const found = entities.filter((entity) => entity.id === id);
    return found.length === 1 ? undefined : refusalOf(found.length === 0 ? 'entities.unknown-id' : 'entities.duplicate-id', { id }, found.at(-1)?.line);
  };
}

/** A name and a kind every entity keeps. */
function missing(patch: EntityPatch): ReturnType<typeof refusalOf> | undefined {
  const key = (['kind', 'name'] as const).find((name) => name in patch && patch[name] === undefined);
  return key && refusalOf('yaml.missing-key', { key });
}

type EntityPatch = (EntityChange & { readonly kind: 'set' })['patch'];

function entityGoals(patch: EntityPatch | Omit<KnownEntity, 'line'>): readonly Goal[] {
  const fields: readonly (readonly [keyof EntityPatch, (patch: EntityPatch) => YamlData | undefined])[] = [
    ['kind', ({ kind }) => text(kind)],
    ['name', ({ name }) => text(name)],
    ['aliases', ({ aliases }) => texts(aliases)],
    ['was', ({ was }) => texts(was)],
    ['wikidata', ({ wikidata }) => text(wikidata)],
    ['gloss', ({ gloss }) => text(gloss)],
  ];
  return fields.flatMap(([key, write]): readonly Goal[] => (key in patch ? [[key, write(patch)]] : []));
}

function text(value: string | undefined): YamlData | undefined {
  return value === undefined ? undefined : textData(value);
}

function texts(values: readonly string[] | undefined): YamlData | undefined {
  return values === undefined || values.length === 0 ? undefined : flowTexts(values);
}
