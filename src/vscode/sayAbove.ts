import type * as vscode from 'vscode';

/**
 * Says something above the rows of a view; an empty text takes it away. Last in a renewal: VS Code draws rows at once for the first
 * of several changes and the message alike, and 200 milliseconds later for those that follow, so a message set before the rows are
 * told of, even the same one, leaves old rows on the screen that long.
 */
export function sayAbove(view: Pick<vscode.TreeView<unknown>, 'message'>, text: string): void {
  if ((view.message ?? '') !== text) view.message = text;
}
