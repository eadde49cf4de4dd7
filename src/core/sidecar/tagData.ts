import type { Attribute, Tag } from '../model/codebook.ts';
import { textOf } from './keyedItems.ts';
import type { Goal } from './reconcile.ts';
import { bareData, flowTexts, mapData, textData, type YamlData } from './yamlData.ts';
import type { MapNode } from './yamlNode.ts';

export type TagFields = { readonly [K in keyof Tag]?: Tag[K] | undefined };

/** What some fields of a tag ask of its keys, in their order. `false` is only written over something else. */
export function tagGoals(fields: TagFields, present: MapNode | undefined): readonly Goal[] {
  const goals: readonly (readonly [keyof Tag, () => YamlData | undefined])[] = [
    ['label', () => text(fields.label)],
    ['description', () => text(fields.description)],
    ['color', () => text(fields.color)],
    ['key', () => text(fields.key)],
    ['exclusive', () => truth(fields.exclusive, 'exclusive', present)],
    ['was', () => texts(fields.was)],
    ['examples', () => texts(fields.examples)],
    ['attributes', () => attributesData(fields.attributes)],
    ['deprecated', () => truth(fields.deprecated, 'deprecated', present)],
    ['replacedBy', () => text(fields.replacedBy)],
  ];
  return goals.flatMap(([key, write]): readonly Goal[] => (key in fields ? [[key, write()]] : []));
}

function text(value: string | undefined): YamlData | undefined {
  return value === undefined ? undefined : textData(value);
}

function texts(values: readonly string[] | undefined): YamlData | undefined {
  return values === undefined || values.length === 0 ? undefined : flowTexts(values);
}

function truth(value: boolean | undefined, key: string, present: MapNode | undefined): YamlData | undefined {
  if (value === true) return bareData('true');
  return value === false && present !== undefined && textOf(present, key) !== undefined ? bareData('false') : undefined;
}

/** What an attribute asks of its keys, in their order. */
export function attributeGoals({ type, values, required }: Attribute, present: MapNode | undefined): readonly Goal[] {
  return [['type', textData(type)], ['values', texts(values)], ['required', truth(required, 'required', present)]];
}

function attributesData(attributes: Readonly<Record<string, Attribute>> | undefined): YamlData | undefined {
  const entries = Object.entries(attributes ?? {}).map(([name, attribute]) => [name, mapData('flow', attributeGoals(attribute, undefined))] as const);
  return entries.length === 0 ? undefined : mapData('block', entries);
}
