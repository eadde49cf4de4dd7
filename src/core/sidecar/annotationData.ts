import type { Anchor, Annotation, NoteEntry } from '../model/annotation.ts';
import type { AnnotationPatch } from '../model/changes.ts';
import type { Span } from '../model/span.ts';
import type { Goal } from './reconcile.ts';
import { blockList, flowTexts, mapData, textData, timeData, type YamlData } from './yamlData.ts';

/** A new annotation as it is written, keys in the contract's order. */
export function annotationData(annotation: Annotation): YamlData & { readonly kind: 'map' } {
  const { id, ...fields } = annotation;
  const goals = patchGoals(fields);
  return mapData('block', [['id', textData(id)], ...goals]);
}

/** What a patch asks of an annotation's keys, in their order. A field's `undefined` takes its keys out. */
export function patchGoals(patch: AnnotationPatch): readonly Goal[] {
  return [
    ...('article' in patch ? [goal('article', patch.article, textData)] : []),
    ...('scope' in patch ? [goal('scope', patch.scope === 'passage' ? undefined : patch.scope, textData)] : []),
    ...('tags' in patch ? [goal('tags', unlessEmpty(patch.tags), flowTexts)] : []),
    ...('passages' in patch ? passageGoals(patch.passages ?? []) : []),
    ...('revision' in patch ? [goal('revision', patch.revision, textData)] : []),
    ...('blob' in patch ? [goal('blob', patch.blob, textData)] : []),
    ...('note' in patch ? [goal('note', unlessEmpty(patch.note), noteData)] : []),
    ...('attributes' in patch ? [goal('attributes', patch.attributes, attributesData)] : []),
    ...('links' in patch ? [goal('links', unlessEmpty(patch.links), (links) => blockList(links.map((link) => mapData('flow', [['to', textData(link.to)], ['in', optional(link.in, textData)], ['as', textData(link.as)]]))))] : []),
    ...('entity' in patch ? [goal('entity', patch.entity, textData)] : []),
    ...('status' in patch ? [goal('status', patch.status, textData)] : []),
    ...('suggestedBy' in patch ? [goal('suggestedBy', patch.suggestedBy, textData)] : []),
    ...('by' in patch ? [goal('by', patch.by, textData)] : []),
    ...('created' in patch ? [goal('created', patch.created, timeData)] : []),
    ...('updated' in patch ? [goal('updated', patch.updated, timeData)] : []),
  ];
}

function goal<T>(key: string, value: T | undefined, write: (value: T) => YamlData | undefined): Goal {
  return [key, optional(value, write)];
}

function optional<T>(value: T | undefined, write: (value: T) => YamlData | undefined): YamlData | undefined {
  return value === undefined ? undefined : write(value);
}

function unlessEmpty<T extends string | readonly unknown[]>(value: T | undefined): T | undefined {
  return value !== undefined && typeof value !== 'string' && value.length === 0 ? undefined : value;
}

/** One passage stands flat in the item, several under `passages`, none not at all. */
function passageGoals(passages: readonly Anchor[]): readonly Goal[] {
  const only = passages.length === 1 ? passages[0] : undefined;
  return [
    ...anchorGoals(only),
    ['passages', passages.length > 1 ? blockList(passages.map((passage) => mapData('block', [...anchorGoals(passage), goal('revision', passage.revision, textData), goal('blob', passage.blob, textData)]))) : undefined],
  ];
}

function anchorGoals(anchor: Anchor | undefined): readonly Goal[] {
  return [
    goal('quote', anchor?.quote, textData),
    goal('prefix', anchor?.prefix, textData),
    goal('suffix', anchor?.suffix, textData),
    goal('at', anchor?.at, offsetsData),
    goal('raw', anchor?.raw, offsetsData),
  ];
}

function offsetsData(span: Span): YamlData {
  return textData(`${span.start}-${span.end}`);
}

function noteData(note: string | readonly NoteEntry[]): YamlData {
  if (typeof note === 'string') return textData(note);
  return blockList(note.map((entry) => mapData('flow', [['by', optional(entry.by, textData)], ['created', optional(entry.created, timeData)], ['body', textData(entry.body)]])));
}

function attributesData(attributes: Readonly<Record<string, Readonly<Record<string, string>>>>): YamlData | undefined {
  const tags = Object.entries(attributes).map(([tag, values]) => [tag, mapData('flow', Object.entries(values).map(([name, value]) => [name, textData(value)]))] as const);
  return tags.length === 0 ? undefined : mapData('block', tags);
}
