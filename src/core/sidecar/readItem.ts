import { annotationPlaces } from './annotationPlaces.ts';
import { reportOn, wrongType } from './fields.ts';
import type { ItemReading } from './itemCache.ts';
import { countLines } from './lines.ts';
import { readAnnotation } from './readAnnotation.ts';
import { parseYaml } from './yamlTree.ts';

const brokenItem: ItemReading = { annotation: undefined, places: [], problems: [], lineBreaks: 0, broken: true };

/** Reads the lines of one item of `annotations:` alone: a block list of one item at their own indentation. */
export function readItem(text: string): ItemReading {
  // The line break that ends the item belongs to it when its last value is a block scalar.
  const tree = parseYaml(`${text}\n`);
  const { root } = tree;
  if (tree.problems.length > 0 || root?.kind !== 'list' || root.flow || root.items.length !== 1) return brokenItem;
  const [item] = root.items;
  const node = item?.node;
  const report = reportOn(text);
  const lineBreaks = countLines(text);
  if (item === undefined || node === undefined) return brokenItem;
  if (node.kind === 'map') {
    const annotation = readAnnotation(node, report);
    const places = annotation === undefined ? [] : annotationPlaces(node, annotation, item.start, report.line);
    return { annotation, places, problems: report.problems, lineBreaks, broken: false };
  }
  wrongType(report, node, 'annotations', 'map');
  return { annotation: undefined, places: [], problems: report.problems, lineBreaks, broken: false };
}
