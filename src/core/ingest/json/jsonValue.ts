/**
 * JSON with places. All offsets count in the decoded source; strings keep their raw range and are decoded when asked.
 */
export type JsonValue = JsonObject | JsonArray | JsonString | JsonScalar;

export interface JsonObject {
  readonly kind: 'object';
  /** From the brace to after the closing one. */
  readonly start: number;
  readonly end: number;
  /** The last of equal keys wins, as everywhere. A Map, so that `__proto__` is a key like any other. */
  readonly entries: ReadonlyMap<string, JsonValue>;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly start: number;
  readonly end: number;
  readonly items: readonly JsonValue[];
  /** Items past a limit of the reader: seen, but not kept. */
  readonly skipped: number;
}

export interface JsonString {
  readonly kind: 'string';
  /** The range between the quotes: `"a\nb"` at 10 gives 11 to 15. */
  readonly start: number;
  readonly end: number;
  /** Whether a backslash stands in it. */
  readonly isEscaped: boolean;
}

/** A number, `true`, `false`, `null`, or a bare word that JSON does not know; `source.slice(start, end)` tells. */
export interface JsonScalar {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value?.kind === 'object';
}

export function isArray(value: JsonValue | undefined): value is JsonArray {
  return value?.kind === 'array';
}

export function isString(value: JsonValue | undefined): value is JsonString {
  return value?.kind === 'string';
}

/** Objects among the items of an array; of anything else, none. */
export function objectsIn(value: JsonValue | undefined): readonly JsonObject[] {
  return isArray(value) ? value.items.filter(isObject) : [];
}

/** The words of a scalar: `812`, `true`, `null`. */
export function scalarText(source: string, value: JsonValue | undefined): string | undefined {
  return value?.kind === 'scalar' ? source.slice(value.start, value.end) : undefined;
}
