import * as vscode from 'vscode';
import type { CodebookPlace, TagPlace } from './codebooks.ts';
import { idBelow } from './idBelow.ts';

/** The kind under which the view's own rows are dragged. */
const kind = 'application/vnd.code.tree.newsmark.codebook';

/** What a row of the view stands for: a tag, or only its codebook. */
type Dropped = { readonly place: CodebookPlace } | { readonly place: CodebookPlace; readonly tag: TagPlace };

/** A tag dropped on another goes below it; dropped on its codebook or below all rows it goes to the top. “Move Tag…” does the same by keys. */
export function dragTags<Item>(at: (item: Item) => Dropped | undefined): vscode.TreeDragAndDropController<Item> {
  return {
    dragMimeTypes: [kind],
    dropMimeTypes: [kind],
    handleDrag: ([item], transfer) => {
      const dragged = item && at(item);
      if (dragged !== undefined && 'tag' in dragged) transfer.set(kind, new vscode.DataTransferItem(dragged.tag));
    },
    handleDrop: async (onto, transfer) => {
      // Only `handleDrag` writes under this kind; what comes from another window is text.
      const dragged = transfer.get(kind)?.value as TagPlace | string | undefined;
      const target = onto && at(onto);
      if (dragged === undefined || typeof dragged === 'string' || (onto !== undefined && target === undefined)) return;
      if (target !== undefined && (target.place.at !== dragged.at || target.place.root !== dragged.root)) {
        return void vscode.window.showInformationMessage(vscode.l10n.t('A tag can be moved in its own codebook only.'));
      }
      const parent = target !== undefined && 'tag' in target ? target.tag.tag.id : undefined;
      if (parent === dragged.tag.id) return;
      await vscode.commands.executeCommand('newsmark.moveTag', { tag: dragged.tag.id, file: dragged.at.uriOf(dragged.path).toString(), to: idBelow(dragged.tag, parent) });
    },
  };
}
