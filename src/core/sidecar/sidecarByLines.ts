import type { SidecarChange } from '../model/changes.ts';
import { sidecarKeys } from './annotationKeys.ts';
import { codedStep } from './codedEntries.ts';
import { newItem, patched, patchedItem } from './editItem.ts';
import { insertionIndex } from './itemOrder.ts';
import { recut, withoutPiece, withPiece, withText } from './pieceEdits.ts';
import { towardsGoals, type EditedText } from './reconcile.ts';
import { settle } from './settle.ts';
import { done, refusedLayout, type DraftStep, type SidecarDraft } from './sidecarDraft.ts';
import type { Splice } from './splice.ts';
import type { SplitText } from './splitItems.ts';
import { blockList, textData } from './yamlData.ts';
import type { MapNode } from './yamlNode.ts';

/** Makes one change in a sidecar that is cut into items; `index` is that of the item a `set` or `remove` speaks of. */
export function changeByLines(draft: SidecarDraft, split: SplitText, change: SidecarChange, index: number, lineBreak: '\n' | '\r\n'): DraftStep {
  const { annotations } = draft;
  switch (change.kind) {
    case 'add': {
      const at = insertionIndex(annotations, change.annotation);
      const column = split.pieces[0]?.text.indexOf('-') ?? 2;
      const added = patched(change.annotation, {});
      return done(withPiece(split, at, newItem(added, { column, lineBreak }), lineBreak), annotations.toSpliced(at, 0, added));
    }
    case 'set': {
      const present = annotations[index];
      const piece = split.pieces[index];
      if (present === undefined || piece === undefined) return refusedLayout(change);
      const wanted = patched(present, change.patch);
      const text = patchedItem(piece.text, change.patch, wanted, lineBreak);
      return text === undefined ? refusedLayout(change) : done(withText(split, index, text), annotations.with(index, wanted));
    }
    case 'remove': {
      const rest = withoutPiece(split, index);
      const left = annotations.toSpliced(index, 1);
      if (rest.pieces.length > 0) return done(rest, left);
      const emptied = settleRoot(rest.head + rest.tail, lineBreak, (edited, root) => towardsGoals(edited, root, [['annotations', blockList([])]], sidecarKeys));
      return emptied === undefined ? refusedLayout(change) : done(emptied, left);
    }
    case 'coded':
    case 'source': {
      const skeleton = settleRoot(split.head + split.tail, lineBreak, (edited, root) => headStep(edited, root, change));
      const cut = skeleton === undefined ? undefined : recut(skeleton, 'annotations', split.pieces);
      return cut === undefined ? refusedLayout(change) : done(cut, annotations);
    }
  }
}

export function headStep(edited: EditedText, root: MapNode, change: SidecarChange & { readonly kind: 'coded' | 'source' }): Splice | undefined {
  return change.kind === 'coded' ? codedStep(edited, root, change) : towardsGoals(edited, root, [['source', textData(change.source)]], sidecarKeys);
}

export function settleRoot(text: string, lineBreak: '\n' | '\r\n', step: (edited: EditedText, root: MapNode) => Splice | undefined): string | undefined {
  return settle(text, (edited, root) => (root?.kind === 'map' ? step(edited, root) : undefined), lineBreak);
}
