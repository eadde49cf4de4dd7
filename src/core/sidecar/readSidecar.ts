import type { Sidecar } from '../model/annotation.ts';
import type { Reading } from '../model/reading.ts';
import { createItemCache, type ItemCache } from './itemCache.ts';
import { openSidecar, readAnnotations } from './openSidecar.ts';
import { openYaml } from './yamlText.ts';

/**
 * Reads a sidecar. Content `undefined`: the file is refused and never written to; what was read of it before is stale.
 * With a `cache` that outlives the call only items that changed since are parsed.
 */
export function readSidecar(text: string, cache: ItemCache = createItemCache()): Reading<Sidecar> {
  const { body, problems } = openYaml(text);
  if (problems.length > 0) return { content: undefined, problems };
  const opened = openSidecar(body, cache);
  return { content: opened.open && { ...opened.open.head, annotations: readAnnotations(opened.open.entries) }, problems: opened.problems };
}
