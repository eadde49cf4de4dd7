import type { Problem } from '../model/problem.ts';
import type { Reading } from '../model/reading.ts';
import { type Report, reportOn, wrongType } from './fields.ts';
import { readVersion } from './readVersion.ts';
import { openYaml } from './yamlText.ts';
import { isAbsent, pairOf, type MapNode } from './yamlNode.ts';
import { parseYaml } from './yamlTree.ts';

/**
 * Reads one of our smaller files as a whole: refusals first, then the version, then what `read` makes of its top-level map.
 * `lists` are the keys that must hold lists if anything: with another type in their place nothing could be added.
 * A file without any content reads as `empty`.
 */
export function readDocument<T>(text: string, lists: readonly string[], empty: T, read: (root: MapNode, report: Report) => T): Reading<T> {
  const { body, problems } = openYaml(text);
  if (problems.length > 0) return { content: undefined, problems };
  const tree = parseYaml(body);
  if (tree.problems.length > 0) return { content: undefined, problems: tree.problems };
  if (tree.root === undefined) return { content: empty, problems: [] };
  const report = reportOn(body);
  if (!isUsable(tree.root, lists, report)) return { content: undefined, problems: report.problems };
  const content = read(tree.root, report);
  return { content, problems: sortedByLine(report.problems) };
}

function isUsable(root: ReturnType<typeof parseYaml>['root'], lists: readonly string[], report: Report): root is MapNode {
  if (root?.kind !== 'map') {
    if (root !== undefined) wrongType(report, root, 'newsmark', 'map');
    return false;
  }
  if (!readVersion(root, report)) return false;
  const wrong = lists.flatMap((key) => {
    const pair = pairOf(root, key);
    return pair === undefined || pair.value.kind === 'list' || isAbsent(pair.value) ? [] : [pair];
  });
  for (const { key, value } of wrong) wrongType(report, value, key, 'list');
  return wrong.length === 0;
}

function sortedByLine(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
