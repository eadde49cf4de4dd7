import * as vscode from 'vscode';

/**
 * The element of a view that has the focus. Extensions are told what is selected, and arrow keys move the focus alone: a key pressed
 * then would act on another row than the one a person is on. So the focused row is taken into the selection or out of it, for a
 * moment: which one it was is told by the difference. Where no list has the focus, the first that is selected.
 */
export async function focusedNode<T>(view: vscode.TreeView<T>): Promise<T | undefined> {
  const before = [...view.selection];
  await vscode.commands.executeCommand('list.toggleSelection');
  const after = [...view.selection];
  if (after.length === before.length) return before[0];
  await vscode.commands.executeCommand('list.toggleSelection');
  // What is added stands last.
  return after.length > before.length ? after.at(-1) : before.find((node) => !after.includes(node));
}
