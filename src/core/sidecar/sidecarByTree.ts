import type { SidecarChange } from '../model/changes.ts';
import { annotationData, patchGoals } from './annotationData.ts';
import { annotationKeys, sidecarKeys } from './annotationKeys.ts';
import { patched } from './editItem.ts';
import { insertionIndex } from './itemOrder.ts';
import { insertItem, removeItem, takesItems, towardsGoals, type EditedText } from './reconcile.ts';
import { headStep, settleRoot } from './sidecarByLines.ts';
import { done, refusedLayout, type DraftStep, type SidecarDraft } from './sidecarDraft.ts';
import { spliced, type Splice } from './splice.ts';
import { blockList } from './yamlData.ts';
import { valueOf, type ListNode, type MapNode } from './yamlNode.ts';
import { parseYaml } from './yamlTree.ts';

/** Makes one change in a sidecar whose list has no item yet, is a flow list, or stands where lines alone do not show it. */
export function changeByTree(draft: SidecarDraft, text: string, change: SidecarChange, index: number, lineBreak: '\n' | '\r\n'): DraftStep {
  const { annotations } = draft;
  const answer = (next: string | undefined, left: SidecarDraft['annotations']): DraftStep => (next === undefined ? refusedLayout(change) : done(next, left));
  switch (change.kind) {
    case 'add': {
      const at = insertionIndex(annotations, change.annotation);
      const added = patched(change.annotation, {});
      const data = annotationData(added);
      const next = onceSpliced(text, lineBreak, (edited, root, list) => (list === undefined || !takesItems(edited.text, list)
        ? towardsGoals(edited, root, [['annotations', blockList([data])]], sidecarKeys)
        : insertItem(edited, list, at, data)));
      return answer(next, annotations.toSpliced(at, 0, added));
    }
    case 'set': {
      const present = annotations[index];
      if (present === undefined) return refusedLayout(change);
      const goals = patchGoals(change.patch);
      const next = settleRoot(text, lineBreak, (edited, root) => {
        const item = listOf(root)?.items[index]?.node;
        return item?.kind === 'map' ? towardsGoals(edited, item, goals, annotationKeys) : undefined;
      });
      return answer(next, annotations.with(index, patched(present, change.patch)));
    }
    case 'remove':
      return answer(onceSpliced(text, lineBreak, (edited, _root, list) => list && removeItem(edited, list, index)), annotations.toSpliced(index, 1));
    case 'coded':
    case 'source':
      return answer(settleRoot(text, lineBreak, (edited, root) => headStep(edited, root, change)), annotations);
  }
}

/** One splice that is not tried again. */
function onceSpliced(text: string, lineBreak: '\n' | '\r\n', step: (edited: EditedText, root: MapNode, list: ListNode | undefined) => Splice | undefined): string | undefined {
  const { root } = parseYaml(text);
  const splice = root?.kind === 'map' ? step({ text, lineBreak }, root, listOf(root)) : undefined;
  return splice && spliced(text, splice);
}

function listOf(root: MapNode): ListNode | undefined {
  const list = valueOf(root, 'annotations');
  return list?.kind === 'list' ? list : undefined;
}
