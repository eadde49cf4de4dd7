import * as vscode from 'vscode';

/** What a command does with what a key, a link, a menu or another command hands over: each handler says what it takes, and looks at it. */
// The parameters are as in VS Code's own declaration.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Handler = (...given: any[]) => unknown;

/**
 * Registers a command. The menu and the buttons of a row in a view hand over the row's element and those chosen with it; while the
 * view is drawn anew VS Code has no element for a row that can still be clicked, and hands over nothing twice. What is chosen
 * elsewhere or stands at a cursor is not what was clicked: then nothing is done, the person is told, and the command answers `false`.
 */
export function registerCommand(id: string, handler: Handler): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...given: readonly unknown[]) => {
    if (given.length < 2 || given.some((one) => one !== undefined && one !== null) || !isForRows(id)) return handler(...given);
    void vscode.window.showInformationMessage(vscode.l10n.t('The view was just being drawn anew. Nothing was done: please choose it again.'));
    return false;
  });
}

interface Menus {
  readonly contributes: { readonly menus: Readonly<Record<'view/item/context' | 'view/title', readonly { readonly command: string }[]>> };
}

/** Whether a command with two arguments comes from a row: the title of a view hands over two as well, and means no row by none. */
function isForRows(id: string): boolean {
  // Our own manifest.
  const manifest = vscode.extensions.getExtension('newsmark.newsmark')?.packageJSON as Menus | undefined;
  const isIn = (menu: keyof Menus['contributes']['menus']): boolean => manifest?.contributes.menus[menu].some(({ command }) => command === id) === true;
  return isIn('view/item/context') && !isIn('view/title');
}
