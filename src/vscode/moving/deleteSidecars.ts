import * as vscode from 'vscode';
import { baseName, sidecarsOf } from '../../core/index.ts';
import type { Services } from '../services.ts';

/** So many sidecars are named. */
const named = 5;

/** Deleting a source, or a folder whose sidecars stand elsewhere, asks once what becomes of the annotations. */
export function registerDeletingSidecars(services: Services): vscode.Disposable {
  return vscode.workspace.onWillDeleteFiles((event) => {
    const left = sidecarsLeft(event.files, services);
    if (left.length > 0) event.waitUntil(askDelete(left));
  });
}

/** Sidecars whose source goes and that would stay. */
function sidecarsLeft(files: readonly vscode.Uri[], { library }: Services): readonly vscode.Uri[] {
  return library.folders().flatMap((at) => {
    const gone = files.flatMap((uri) => at.pathOf(uri) ?? []);
    const goes = (path: string): boolean => gone.some((one) => path === one || path.startsWith(`${one}/`));
    return gone.length === 0 ? [] : sidecarsOf(at.corpus).filter(({ path, source }) => goes(source) && !goes(path)).map(({ path }) => at.uriOf(path));
  });
}

/** Asks once for all; keeping is the safe answer: the first button, which Enter presses. The source is deleted whatever is answered. */
async function askDelete(sidecars: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const remove = vscode.l10n.t('Delete Them Too');
  const keep = vscode.l10n.t('Keep Them');
  const names = sidecars.slice(0, named).map((uri) => baseName(uri.path)).join(', ');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('There are annotations beside what is deleted: {0}', sidecars.length > named ? `${names} … (+${sidecars.length - named})` : names),
    { modal: true, detail: vscode.l10n.t('The deletion itself goes on in any case; Cancel keeps them, too. Annotations that are kept are shown again as soon as the file is back.') }, keep, remove,
  );
  const edit = new vscode.WorkspaceEdit();
  if (chosen === remove) for (const uri of sidecars) edit.deleteFile(uri, { ignoreIfNotExists: true });
  return edit;
}
