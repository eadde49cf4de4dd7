import * as vscode from 'vscode';
import { plainMessage } from '../plainLabel.ts';
import { isUnread } from '../conflicts/unreadFile.ts';
import type { CodebookItem } from './codebookView.ts';
import { idBelow } from './moveTag.ts';

/** The kind under which the view's own rows are dragged. */
const kind = 'application/vnd.code.tree.newsmark.codebook';

/** A tag dropped on another goes below it; dropped on its codebook or below all rows it goes to the top. “Move Tag…” does the same by keys. */
export function dragTags(): vscode.TreeDragAndDropController<CodebookItem> {
  return {
    dragMimeTypes: [kind],
    dropMimeTypes: [kind],
    handleDrag: ([node], transfer) => {
      if (node !== undefined && !isUnread(node) && node.kind === 'tag') transfer.set(kind, new vscode.DataTransferItem(node));
    },
    handleDrop: async (target, transfer) => {
      // Only `handleDrag` writes under this kind; what comes from another window is text.
      const node = transfer.get(kind)?.value as CodebookItem | string | undefined;
      if (node === undefined || typeof node === 'string' || isUnread(node) || node.kind !== 'tag' || (target !== undefined && isUnread(target))) return;
      if (target !== undefined && (target.at !== node.at || target.root !== node.root)) {
        return void vscode.window.showInformationMessage(plainMessage(vscode.l10n.t('A tag can be moved in its own codebook only.')));
      }
      const to = idBelow(node.tag, target?.kind === 'tag' ? target.tag.id : undefined);
      // Dropped on itself, or where it is.
      if (to === node.tag.id || (target?.kind === 'tag' && target.tag.id === node.tag.id)) return;
      await vscode.commands.executeCommand('newsmark.moveTag', { tag: node.tag.id, file: node.at.uriOf(node.path).toString(), to });
    },
  };
}
