import { sidecarKeys } from './annotationKeys.ts';
import { withConflictHunks } from './conflictHunks.ts';
import { mergeHeadFields } from './mergeFields.ts';
import type { MergeSide } from './mergeLayout.ts';
import type { MergeConflict } from './mergeConflict.ts';
import { recut } from './pieceEdits.ts';
import { towardsGoals, type Goal } from './reconcile.ts';
import { settleRoot } from './sidecarByLines.ts';
import type { SplitText } from './splitItems.ts';
import { blockList, dataOfNode, type YamlData } from './yamlData.ts';
import { parseYaml } from './yamlTree.ts';

type LineBreak = '\n' | '\r\n';

/** Everything but the items. What one side alone changed, above or below the list, is taken as it stands, comments and all. */
export function mergeHead(base: MergeSide, ours: MergeSide, theirs: MergeSide, empty: boolean, lineBreak: LineBreak): { readonly split: SplitText; readonly conflicts: readonly MergeConflict[] } | undefined {
  const head = whole(base.head, ours.head, theirs.head);
  const tail = whole(base.tail, ours.tail, theirs.tail);
  const start = (head ?? ours.head) + (tail ?? ours.tail);
  const fields = head !== undefined && tail !== undefined && isReadable(start)
    ? { start, goals: [], conflicts: [] }
    : { start: ours.head + ours.tail, ...mergeHeadFields(dataOf(base), dataOf(ours), dataOf(theirs)) };
  const list: readonly Goal[] = empty ? [['annotations', blockList([])]] : [];
  const text = reached(fields.start, [...fields.goals, ...list], lineBreak);
  if (text === undefined) return undefined;
  const variants = fields.conflicts.map(({ theirs: goals }) => reached(text, goals, lineBreak) ?? text);
  const all = reached(text, fields.conflicts.flatMap(({ theirs: goals }) => goals), lineBreak) ?? text;
  const marked = fields.conflicts.length === 0 ? text : withConflictHunks(text, variants, all, lineBreak);
  const split = empty ? { head: marked, pieces: [], tail: '' } : recut(marked, 'annotations', []);
  return split && { split, conflicts: fields.conflicts.map(({ field }) => ({ field })) };
}

/** A text that only one side changed; `undefined` when both did. */
function whole(base: string, ours: string, theirs: string): string | undefined {
  if (theirs === base || ours === theirs) return ours;
  return ours === base ? theirs : undefined;
}

function isReadable(text: string): boolean {
  const { root, problems } = parseYaml(text);
  return problems.length === 0 && root?.kind === 'map';
}

function dataOf(side: MergeSide): YamlData {
  const { root } = parseYaml(side.head + side.tail);
  return root === undefined ? { kind: 'map', flow: false, pairs: [] } : dataOfNode(root);
}

function reached(text: string, goals: readonly Goal[], lineBreak: LineBreak): string | undefined {
  return settleRoot(text, lineBreak, (edited, root) => towardsGoals(edited, root, goals, sidecarKeys));
}
