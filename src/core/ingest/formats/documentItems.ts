import { fieldAt } from '../json/jsonField.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { isArray, isObject } from '../json/jsonValue.ts';
import type { JsonArray, JsonObject, JsonValue } from '../json/jsonValue.ts';
import type { Format } from './format.ts';

/** Items of a document that stand at one of a format's places. */
export interface FoundItems {
  readonly items: readonly JsonObject[];
  /** Things at the same places that are no items of the format, and items past the reader's limit. */
  readonly others: readonly JsonValue[];
  readonly skipped: number;
}

/** Items of `format` in a document: at the first of its places where any stands. */
export function itemsOf(document: JsonDocument, format: Format): FoundItems | undefined {
  for (const place of format.places) {
    const candidates = candidatesAt(document, place);
    const items = candidates.values.filter(isObject).filter((item) => format.detect(item, document.source));
    if (items.length > 0) {
      const chosen = new Set<JsonValue>(items);
      return { items, others: candidates.values.filter((value) => !chosen.has(value)), skipped: candidates.skipped + document.skippedRoots };
    }
  }
  return undefined;
}

/** Objects that could be items when a person says which format a file has: those of the first place that holds any. */
export function forcedItemsOf(document: JsonDocument, format: Format): FoundItems | undefined {
  const found = itemsOf(document, format);
  if (found !== undefined) return found;
  for (const place of [...format.places.slice(1), '']) {
    const { values, skipped } = candidatesAt(document, place);
    const items = values.filter(isObject);
    if (items.length > 0) return { items, others: [], skipped };
  }
  return undefined;
}

function candidatesAt(document: JsonDocument, place: string): { readonly values: readonly JsonValue[]; readonly skipped: number } {
  const lists: JsonArray[] = [];
  const values: JsonValue[] = [];
  for (const root of document.roots) {
    const holders: readonly JsonValue[] = isArray(root) && place !== '' ? root.items : [root];
    for (const holder of holders) {
      if (place === '*') {
        if (isObject(holder)) values.push(...[...holder.entries.values()].filter(isObject));
        continue;
      }
      const value = place === '' ? holder : isObject(holder) ? fieldAt(holder, place)?.value : undefined;
      if (isArray(value)) {
        lists.push(value);
        values.push(...flat(value));
      } else if (isObject(value)) values.push(value);
    }
  }
  return { values, skipped: lists.reduce((sum, list) => sum + list.skipped, 0) };
}

/** Items of a list; a list of pages (lists in it) is taken as one. */
function flat(list: JsonArray): readonly JsonValue[] {
  return list.items.flatMap((item) => (isArray(item) ? item.items : [item]));
}
