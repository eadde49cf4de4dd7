import { foldName, slugOf } from '../entity/names/fold.ts';
import type { EntityIndex, FolderEntity } from '../entity/folder.ts';
import type { EntityChange } from '../model/changes.ts';
import type { EntityFile, EntityKind, KnownEntity } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';

/** What an entry says, without its line. */
export type Entry = Omit<KnownEntity, 'line'>;

/** `e-` and a slug of the name; a number behind it where that is taken, by an old id too. */
export function newEntityId(name: string, file: EntityFile | undefined): EntityId {
  const taken = new Set<string>((file?.entities ?? []).flatMap(({ id, was }) => [id, ...was]));
  const plain = `e-${slugOf(name)}`;
  let id = plain;
  for (let count = 2; taken.has(id); count++) id = `${plain}-${count}`;
  // This is where ids of the entity file are made.
  return id as EntityId;
}

/** The entry of an entity: the file's own, else one made of what was seen. */
export function entryOf(entity: FolderEntity, file: EntityFile | undefined): Entry {
  const { known, name, kind } = entity;
  if (known !== undefined) return withoutLine(known);
  return { id: newEntityId(name, file), kind, name, aliases: tellingForms(entity, file), was: [] };
}

/** The change that makes the file say this of an entity: its entry is added, or the fields that differ are set. */
export function entryChanges(entity: FolderEntity, entry: Entry): readonly EntityChange[] {
  const { known } = entity;
  if (known === undefined) return [{ kind: 'add', entity: entry }];
  const { id, ...fields } = entry;
  const differs = (key: keyof typeof fields): boolean => JSON.stringify(fields[key]) !== JSON.stringify(known[key]);
  const keys = (['kind', 'name', 'aliases', 'was', 'wikidata', 'gloss'] as const).filter(differs);
  return keys.length === 0 ? [] : [{ kind: 'set', id, patch: Object.fromEntries(keys.map((key) => [key, fields[key]])) }];
}

/** Forms of a name that tell whom they mean, as far as no other entry has them: a family name alone could be another's. */
export function tellingForms({ name, kind, aliases }: FolderEntity, file: EntityFile | undefined): readonly string[] {
  const others = namesOf((file?.entities ?? []));
  const forms = aliases.map(({ text }) => oneLine(text)).filter((text) => kind !== 'person' || foldName(text).includes(' '));
  return plus([name], forms).slice(1).filter((text) => !others.has(slugOf(text)));
}

/** Makes several entities one: names, old ids and what only the others know go to the first; their entries go. */
export function mergeEntities(into: FolderEntity, others: readonly FolderEntity[], file: EntityFile | undefined): readonly EntityChange[] {
  const target = entryOf(into, file);
  const merged = others.filter(({ id }) => id !== into.id);
  const entries = merged.flatMap(({ known }) => known ?? []);
  const [wikidata, gloss] = [[target, ...entries].find((one) => one.wikidata !== undefined)?.wikidata, [target, ...entries].find((one) => one.gloss !== undefined)?.gloss];
  const names = merged.flatMap((other) => (other.known === undefined ? [other.name, ...tellingForms(other, file)] : [other.known.name, ...other.known.aliases]));
  const entry: Entry = {
    ...target,
    aliases: plus([target.name, ...target.aliases], names).slice(1),
    was: [...new Set([...target.was, ...entries.flatMap(({ id, was }) => [id, ...was])])],
    ...(wikidata !== undefined && { wikidata }), ...(gloss !== undefined && { gloss }),
  };
  return [...entries.map(({ id }): EntityChange => ({ kind: 'remove', id })), ...entryChanges(into, entry)];
}

/** Takes names out of an entity and makes another one of them, the first one its name. Undefined: nothing would be left of one of the two. */
export function splitEntity(entity: FolderEntity, leaving: readonly string[], file: EntityFile | undefined): readonly EntityChange[] | undefined {
  const entry = entryOf(entity, file);
  const goes = new Set(leaving.map(slugOf));
  const [name, ...aliases] = [entry.name, ...entry.aliases].filter((text) => !goes.has(slugOf(text)));
  const [newName, ...newAliases] = plus([], leaving);
  if (name === undefined || newName === undefined) return undefined;
  const staying: Entry = { ...entry, name, aliases };
  const changes = entryChanges(entity, staying);
  const taken: EntityFile = { entities: [...(file?.entities ?? []), { ...staying, line: 0 }], notEntities: [] };
  return [...changes, { kind: 'add', entity: { id: newEntityId(newName, taken), kind: entry.kind, name: newName, aliases: newAliases, was: [] } }];
}

/** Gives an entity another name; the old one becomes an alias, unless it differs in case or accents alone. */
export function renameEntity(entity: FolderEntity, name: string, file: EntityFile | undefined): readonly EntityChange[] {
  const entry = entryOf(entity, file);
  if (name === entry.name) return [];
  const aliases = plus([name], [entry.name]).slice(1);
  const others = entry.aliases.filter((alias) => slugOf(alias) !== slugOf(name));
  const id = entity.known === undefined ? newEntityId(name, file) : entry.id;
  return entryChanges(entity, { ...entry, id, name, aliases: [...aliases, ...others] });
}

/** Fields of an entry to set; a gloss or Wikidata id that is `undefined` goes. */
export interface EntryPatch {
  readonly kind?: EntityKind;
  readonly aliases?: readonly string[];
  readonly gloss?: string | undefined;
  readonly wikidata?: string | undefined;
}

export function setEntity(entity: FolderEntity, patch: EntryPatch, file: EntityFile | undefined): readonly EntityChange[] {
  const { gloss, wikidata, ...entry } = { ...entryOf(entity, file), ...patch };
  return entryChanges(entity, { ...entry, ...(gloss !== undefined && { gloss }), ...(wikidata !== undefined && { wikidata }) });
}

/** Says of these forms that they name nothing, and takes the entity's entry out of the file. */
export function notEntity({ known }: FolderEntity, forms: readonly string[], file: EntityFile | undefined): readonly EntityChange[] {
  const there = new Set(file?.notEntities);
  return [
    ...(known === undefined ? [] : [{ kind: 'remove', id: known.id } as const]),
    ...[...new Set(forms)].filter((name) => !there.has(name)).map((name): EntityChange => ({ kind: 'notEntity', name, is: true })),
  ];
}

/** Forms of an entity that no other entity of the folder has too. */
export function ownForms(entity: FolderEntity, index: EntityIndex): readonly string[] {
  return [...new Set([entity.name, ...entity.aliases.map(({ text }) => text)])].filter((form) => {
    const others = index.find(form, 20).filter(({ id }) => id !== entity.id);
    return !others.some(({ id }) => index.get(id)?.aliases.some(({ text }) => text === form));
  });
}

/** Whether a text is the id of a Wikidata item. */
export function isWikidataId(text: string): boolean {
  return /^Q[1-9][0-9]{0,11}$/.test(text);
}

function withoutLine({ line: _, ...entry }: KnownEntity): Entry {
  return entry;
}

/** A list with more names behind it, each once: names that differ in case and accents alone are matched as one. */
function plus(names: readonly string[], more: readonly string[]): readonly string[] {
  const seen = new Set(names.map(slugOf));
  return [...names, ...more.filter((name) => name !== '' && !seen.has(slugOf(name)) && seen.add(slugOf(name)))];
}

function namesOf(entities: readonly KnownEntity[]): ReadonlySet<string> {
  return new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases]).map(slugOf));
}

function oneLine(text: string): string {
  return text.split(/\s+/u).join(' ').trim();
}
