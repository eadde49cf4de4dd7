import type { CodebookChange, NewTag } from '../model/changes.ts';
import type { Codebook, Tag } from '../model/codebook.ts';
import type { TagId } from '../model/ids.ts';
import { modeKeys } from '../sidecar/codebookKeys.ts';
import { foldedCase, isTagId } from '../text/tagId.ts';

/**
 * Something of another codebook that is not taken over. `there`: a tag of that id, an old one included, or one that differs by case
 * only, is there; `key`: another tag has it, or tagging mode does not know it; `old-id`: it means another tag.
 */
export interface LeftOut {
  readonly what: 'there' | 'bad-id' | 'key' | 'old-id' | 'relation';
  readonly id: string;
  /** The key or old id it is about. */
  readonly value?: string;
  /** The tag of ours that is in the way. */
  readonly other?: string;
  /** Line in the other codebook. */
  readonly line: number;
}

/** What taking over another codebook does to ours. */
export interface Additions {
  readonly changes: readonly CodebookChange[];
  /** New tags by the ids they get, with the tags they come from. */
  readonly added: readonly { readonly id: TagId; readonly from: Tag }[];
  /** Tags that are there and get other fields. */
  readonly changed: readonly { readonly id: TagId; readonly from: Tag; readonly fields: readonly string[] }[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Plans how what another codebook has is added to ours. Tags that are there `keep` their fields, or get those that the other has
 * (`update`); what is below them is added below them. `only` names the tags of the other that are wanted.
 */
export function additionsTo(ours: Codebook | undefined, other: Codebook, present: 'keep' | 'update', only: (tag: Tag) => boolean = () => true): Additions {
  const taking = createTaking(ours?.tags ?? []);
  const colors = new Map<string, string | undefined>(other.tags.map(({ id, color }) => [id, color]));
  for (const tag of other.tags) if (only(tag)) takeTag(taking, tag, colors.get(tag.parent ?? ''), present);
  if (taking.tags.length > 0) taking.changes.unshift({ kind: 'addAll', tags: taking.tags });
  const relations = new Set((ours?.relations ?? []).map(({ id }) => id));
  for (const { id, ...relation } of other.relations) {
    if (relations.has(id)) taking.leftOut.push({ what: 'relation', id, line: 0 });
    else taking.changes.push({ kind: 'relation', id, relation });
  }
  return taking;
}

interface Place {
  readonly id: TagId;
  readonly tag?: Tag;
  readonly isImplied?: true;
}

interface Taking {
  readonly tags: NewTag[];
  readonly changes: CodebookChange[];
  readonly added: { readonly id: TagId; readonly from: Tag }[];
  readonly changed: { readonly id: TagId; readonly from: Tag; readonly fields: readonly string[] }[];
  readonly leftOut: LeftOut[];
  /** Our tags by id, case folded; new ones without their tag, parents that are made for what is below them as `implied`. */
  readonly there: Map<string, Place>;
  readonly byOldId: Map<string, Tag>;
  readonly keys: Map<string, TagId>;
  /** Where tags of the other stand in ours; undefined: nowhere. */
  readonly placed: Map<string, TagId | undefined>;
}

function createTaking(tags: readonly Tag[]): Taking {
  return {
    tags: [], changes: [], added: [], changed: [], leftOut: [], placed: new Map(),
    there: new Map(tags.map((tag) => [foldedCase(tag.id), { id: tag.id, tag }])),
    byOldId: new Map(tags.flatMap((tag) => tag.was.map((old) => [old, tag] as const))),
    keys: new Map(tags.flatMap(({ key, id }) => (key === undefined ? [] : [[key, id] as const]))),
  };
}

function takeTag(taking: Taking, tag: Tag, inherited: string | undefined, present: 'keep' | 'update'): void {
  const { there, byOldId, placed, leftOut } = taking;
  const id = placeFor(taking, tag);
  placed.set(tag.id, undefined);
  if (id === undefined || !isTagId(id)) return void leftOut.push({ what: 'bad-id', id: tag.id, line: tag.line });
  const old = byOldId.get(id);
  const found: Place | undefined = there.get(foldedCase(id)) ?? (old && { id: old.id, tag: old });
  placed.set(tag.id, found?.id ?? id);
  if (found === undefined || found.isImplied === true) return addTag(taking, found?.id ?? id, tag, inherited);
  if (present === 'update' && found.tag !== undefined && updateTag(taking, found.tag, tag)) return;
  leftOut.push({ what: 'there', id: tag.id, line: tag.line, ...(found.id !== tag.id && { other: found.id }) });
}

/** The full id a tag gets in ours; undefined: what it stands below has no place. */
function placeFor(taking: Taking, { id, parent }: Tag): TagId | undefined {
  if (parent === undefined) return id;
  const above = taking.placed.has(parent) ? taking.placed.get(parent) : ourWord(taking, parent);
  // A tag's id and a part put together are an id, which is checked.
  return above === undefined ? undefined : (`${above}${id.slice(parent.length)}` as TagId);
}

/** An id as ours has it, level by level: in our spelling, and below the tag that an old id means. */
function ourWord({ there, byOldId }: Taking, id: string): string {
  return id.split('/').reduce((above, part) => {
    const own = above === '' ? part : `${above}/${part}`;
    return there.get(foldedCase(own))?.id ?? byOldId.get(own)?.id ?? own;
  }, '');
}

function addTag(taking: Taking, id: TagId, from: Tag, inherited: string | undefined): void {
  const { id: _id, parent: _parent, line: _line, color, key, was, ...fields } = from;
  const oldIds = was.filter((old) => {
    const owner = taking.byOldId.get(old)?.id ?? taking.there.get(foldedCase(old))?.id;
    if (owner !== undefined) taking.leftOut.push({ what: 'old-id', id: from.id, value: old, other: owner, line: from.line });
    return owner === undefined && isTagId(old);
  });
  const free = key !== undefined && takeKey(taking, id, from) ? key : undefined;
  taking.there.set(foldedCase(id), { id });
  for (let slash = id.lastIndexOf('/'); slash > 0; slash = id.lastIndexOf('/', slash - 1)) {
    // What stands before a slash of an id is an id.
    const above = id.slice(0, slash) as TagId;
    if (!taking.there.has(foldedCase(above))) taking.there.set(foldedCase(above), { id: above, isImplied: true });
  }
  taking.added.push({ id, from });
  taking.tags.push({ id, tag: { ...fields, was: oldIds, ...(color !== undefined && color !== inherited && { color }), ...(free !== undefined && { key: free }) } });
}

/** Whether the key can be had; if so it is taken. */
function takeKey({ keys, leftOut }: Taking, id: TagId, { id: fromId, key = '', line }: Tag): boolean {
  const owner = keys.get(key);
  const isFree = /^[a-z0-9]$/.test(key) && !modeKeys.includes(key) && owner === undefined;
  if (isFree) keys.set(key, id);
  else leftOut.push({ what: 'key', id: fromId, value: key, line, ...(owner !== undefined && { other: owner }) });
  return isFree;
}

/** Gives a tag what the other has and it has not, or has otherwise; false: nothing. Old words give way, examples come to those that are there. */
function updateTag(taking: Taking, ours: Tag, from: Tag): boolean {
  const differs = (name: 'label' | 'description' | 'color'): boolean => from[name] !== undefined && from[name] !== ours[name];
  const words = (['label', 'description', 'color'] as const).filter(differs);
  const hasKey = from.key !== undefined && from.key !== ours.key && takeKey(taking, ours.id, from);
  const examples = from.examples.filter((text) => !ours.examples.includes(text));
  const fields = [...words, ...(hasKey ? ['key'] as const : [])];
  if (fields.length > 0) taking.changes.push({ kind: 'set', id: ours.id, patch: Object.fromEntries(fields.map((name) => [name, from[name]])) });
  for (const text of examples) taking.changes.push({ kind: 'example', id: ours.id, text, is: true });
  const names = [...fields, ...(examples.length > 0 ? ['examples'] : [])];
  if (names.length > 0) taking.changed.push({ id: ours.id, from, fields: names });
  return names.length > 0;
}
