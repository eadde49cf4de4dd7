import type { MappedText } from '../../text/mappedText.ts';
import { takenFrom } from '../../text/mappedText.ts';
import { mappedString, stringValue } from './jsonString.ts';
import { isArray, isObject } from './jsonValue.ts';
import type { JsonObject, JsonString, JsonValue } from './jsonValue.ts';

/** A value with the path it was found at: `title.rendered`, `_embedded.author[0].name`. */
export interface Field<V extends JsonValue = JsonValue> {
  readonly value: V;
  readonly from: string;
}

/** The value at a dotted path; `[0]` or `.0.` picks an item. A key that itself holds a dot is tried whole first. */
export function fieldAt(object: JsonObject, path: string): Field | undefined {
  const direct = object.entries.get(path);
  if (direct !== undefined) return { value: direct, from: path };
  let value: JsonValue | undefined = object;
  for (const step of path.replaceAll('[', '.').replaceAll(']', '').split('.')) {
    if (isObject(value)) value = value.entries.get(step);
    else if (isArray(value)) value = value.items[Number(step)];
    else return undefined;
  }
  return value === undefined ? undefined : { value, from: path };
}

export function stringFieldAt(object: JsonObject, path: string): Field<JsonString> | undefined {
  const field = fieldAt(object, path);
  return field?.value.kind === 'string' ? { value: field.value, from: field.from } : undefined;
}

/** The first of the paths that holds a string with something in it. */
export function firstString(source: string, object: JsonObject, paths: readonly string[]): Field<JsonString> | undefined {
  for (const path of paths) {
    const field = stringFieldAt(object, path);
    if (field !== undefined && !isBlank(source, field.value)) return field;
  }
  return undefined;
}

export function textAt(source: string, object: JsonObject, path: string): string | undefined {
  const field = stringFieldAt(object, path);
  return field === undefined ? undefined : stringValue(source, field.value);
}

/** A string or a number as text with its place; nothing for anything else. */
export function mappedValue(source: string, value: JsonValue): MappedText | undefined {
  if (value.kind === 'string') return mappedString(source, value);
  if (value.kind === 'scalar' && /^-?\d/.test(source.slice(value.start, value.start + 2))) return takenFrom(source, value.start, value.end);
  return undefined;
}

export function isTrue(source: string, value: JsonValue | undefined): boolean {
  return value?.kind === 'scalar' && source.slice(value.start, value.end) === 'true';
}

export function isNumber(source: string, value: JsonValue | undefined): boolean {
  return value?.kind === 'scalar' && /^-?\d/.test(source.slice(value.start, value.start + 2));
}

function isBlank(source: string, value: JsonString): boolean {
  return source.slice(value.start, value.end).trim() === '';
}
