import type { Report } from './fields.ts';
import { valueOf, type MapNode } from './yamlNode.ts';

/** The version of all four files this code reads and writes. */
export const knownVersion = 1;

/** Whether a file's `newsmark:` allows it to be read. A newer version, or none that can be told, is refused; no key at all reads as 1. */
export function readVersion(map: MapNode, report: Report): boolean {
  const value = valueOf(map, 'newsmark');
  if (value === undefined) {
    report.add('yaml.no-version', 'warning', { start: map.span.start, end: map.span.start });
    return true;
  }
  if (value.kind !== 'text' || !/^[1-9][0-9]{0,8}$/.test(value.text)) {
    report.add('yaml.wrong-type', 'error', value.span, { key: 'newsmark', expected: '1' });
    return false;
  }
  if (Number(value.text) <= knownVersion) return true;
  report.add('yaml.newer-version', 'error', value.span, { version: Number(value.text), known: knownVersion });
  return false;
}
