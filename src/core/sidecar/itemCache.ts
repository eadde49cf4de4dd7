import type { Annotation } from '../model/annotation.ts';
import type { Problem } from '../model/problem.ts';
import type { Opened } from './openedSidecar.ts';

/** What one item's text says. Spans and lines count from the beginning of that text, lines from 1. */
export interface ItemReading {
  readonly annotation: Annotation | undefined;
  readonly places: readonly number[];
  readonly problems: readonly Problem[];
  readonly lineBreaks: number;
  /** The item cannot be read alone: the whole file has to be read at once. */
  readonly broken: boolean;
}

/**
 * Items already read, by their text. Owned by the caller, so that reading a sidecar again costs only its changed items.
 * Two generations: what the young one has not seen while it filled up is forgotten.
 */
export interface ItemCache {
  young: Map<string, ItemReading>;
  old: Map<string, ItemReading>;
  /** The text opened last: mostly the one that is edited next. */
  last: { readonly body: string; readonly opened: Opened } | undefined;
}

export function createItemCache(): ItemCache {
  return { young: new Map(), old: new Map(), last: undefined };
}

/** Items a generation holds: several of the largest sidecars expected. */
const generation = 50_000;

export function cachedItem(cache: ItemCache, text: string, read: (text: string) => ItemReading): ItemReading {
  const young = cache.young.get(text);
  if (young !== undefined) return young;
  // A slice keeps the text it was cut from alive; this copy stands alone.
  const own = (' ' + text).slice(1);
  const reading = cache.old.get(text) ?? read(own);
  if (cache.young.size >= generation) {
    cache.old = cache.young;
    cache.young = new Map();
  }
  cache.young.set(own, reading);
  return reading;
}
