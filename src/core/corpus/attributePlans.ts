import type { Annotation } from '../model/annotation.ts';
import type { AnnotationPatch, CodebookChange } from '../model/changes.ts';
import type { Tag } from '../model/codebook.ts';
import type { Corpus } from './corpus.ts';
import { folderRecords } from './folderAnnotations.ts';
import type { AnnotationRecord, SidecarState } from './records.ts';
import { annotationsOfRoot } from './tagPlans.ts';
import { findTag, type TagTable } from './tagTable.ts';

/** What is done to an attribute of a tag in codebook and sidecars at once: sidecars know no old names. */
export type AttributeChange =
  | { readonly kind: 'rename'; readonly tag: Tag; readonly name: string; readonly to: string }
  | { readonly kind: 'remove'; readonly tag: Tag; readonly name: string }
  /** One of the choices is written otherwise; to one that is there: the two become one. */
  | { readonly kind: 'value'; readonly tag: Tag; readonly name: string; readonly value: string; readonly to: string };

/** The change of the codebook. Undefined: the tag has no such attribute or value. */
export function attributeChanges(change: AttributeChange): readonly CodebookChange[] | undefined {
  const { tag: { id, attributes }, name } = change;
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (attribute === undefined) return undefined;
  switch (change.kind) {
    case 'rename': return Object.hasOwn(attributes, change.to) ? undefined : [{ kind: 'renameAttribute', id, name, to: change.to }];
    case 'remove': return [{ kind: 'attribute', id, name, attribute: undefined }];
    case 'value': {
      if (!attribute.values.includes(change.value)) return undefined;
      const values = [...new Set(attribute.values.map((value) => (value === change.value ? change.to : value)))];
      return [{ kind: 'attribute', id, name, attribute: { ...attribute, values } }];
    }
  }
}

/**
 * The change of one annotation, under whichever id it has the tag. Undefined: it has nothing of the kind; `taken`: it has a value
 * under the new name already, and nothing is written over it.
 */
export function attributePatch({ attributes }: Pick<Annotation, 'attributes'>, table: TagTable, change: AttributeChange): AnnotationPatch | 'taken' | undefined {
  // Maps, so that `__proto__` is a key like any other.
  const after = new Map<string, Readonly<Record<string, string>>>();
  let isChanged = false;
  for (const [id, values] of Object.entries(attributes ?? {})) {
    const changed = findTag(table, id)?.id === change.tag.id ? changedValues(values, change) : undefined;
    if (changed === 'taken') return 'taken';
    isChanged ||= changed !== undefined;
    if (changed === undefined || Object.keys(changed).length > 0) after.set(id, changed ?? values);
  }
  if (!isChanged) return undefined;
  return { attributes: after.size === 0 ? undefined : Object.fromEntries(after) };
}

function changedValues(values: Readonly<Record<string, string>>, change: AttributeChange): Readonly<Record<string, string>> | 'taken' | undefined {
  if (!Object.hasOwn(values, change.name)) return undefined;
  const entries = Object.entries(values);
  switch (change.kind) {
    case 'rename': return Object.hasOwn(values, change.to) ? 'taken' : Object.fromEntries(entries.map(([name, value]) => [name === change.name ? change.to : name, value]));
    case 'remove': return Object.fromEntries(entries.filter(([name]) => name !== change.name));
    case 'value': return values[change.name] !== change.value ? undefined : Object.fromEntries(entries.map(([name, value]) => [name, name === change.name ? change.to : value]));
  }
}

/** Every annotation of a root that can be read just now, those of sidecars whose source is gone too. */
export function everyAnnotationOf(corpus: Corpus, root: string): readonly AnnotationRecord[] {
  const lost = corpus.orphanSidecars().filter(({ source, stale }) => !stale && corpus.project(source).root === root);
  return [...annotationsOfRoot(corpus, root), ...lost.flatMap(folderRecords).map(({ resolution: _resolution, ...record }) => record)];
}

/** The sidecars of a root that cannot be read just now: nobody knows what they hold. */
export function unreadSidecarsOf(corpus: Corpus, root: string): readonly SidecarState[] {
  const all = [...corpus.folderSidecars(), ...corpus.orphanSidecars(), ...[...corpus.sources()].flatMap(({ sidecars }) => sidecars)];
  const byPath = new Map(all.filter(({ stale, content, source }) => (stale || content === undefined) && corpus.project(source).root === root).map((one) => [one.path, one]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
