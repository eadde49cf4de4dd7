import * as vscode from 'vscode';
import { baseName, sidecarPath, type Path } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';

/** A sidecar and where it goes when its source moves. */
interface Move {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
  readonly at: LibraryFolder;
  readonly toPath: Path;
  /** Name of the source afterwards. */
  readonly source: string;
}

/**
 * A source that is renamed or moved in the editor takes its sidecars along: VS Code does both as one step, and undoes both.
 * A folder takes everything in it along by itself. Moves made elsewhere are found again by the source's content.
 */
export function registerMovingSidecars(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      const moves = event.files.flatMap(({ oldUri, newUri }) => movesOf(oldUri, newUri, services));
      if (moves.length === 0) return;
      const edit = new vscode.WorkspaceEdit();
      for (const { from, to } of moves) edit.renameFile(from, to, { overwrite: false });
      event.waitUntil(Promise.resolve(edit));
    }),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        for (const move of movesOf(oldUri, newUri, services)) await renewHead(move, services);
      }
    }),
    vscode.workspace.onWillDeleteFiles((event) => {
      const left = event.files.flatMap((uri) => sidecarsOf(uri, services)).filter((uri) => !event.files.some((gone) => gone.toString() === uri.toString()));
      if (left.length > 0) event.waitUntil(askDelete(left));
    }),
  );
}

function movesOf(oldUri: vscode.Uri, newUri: vscode.Uri, { library }: Services): readonly Move[] {
  const from = library.find(oldUri);
  const to = library.find(newUri);
  if (from === undefined || to === undefined || from.at !== to.at) return [];
  const { corpus, at } = from;
  return (corpus.source(from.path)?.sidecars ?? []).map(({ path, coder }) => {
    const toPath = sidecarPath(to.path, coder, corpus.settings());
    return { from: at.uriOf(path), to: at.uriOf(toPath), at, toPath, source: baseName(to.path) };
  });
}

/** The name of the source inside a moved sidecar follows; a sidecar that is not there (the move was refused) stays as it is. */
async function renewHead({ at, toPath, source }: Move, { engine }: Services): Promise<void> {
  await at.files.update(toPath, async (text) => {
    if (text === undefined) return { kind: 'leave' };
    const edited = await engine.editSidecar(text, { source }, [{ kind: 'source', source }]);
    return edited.kind === 'edited' && edited.text !== text ? { kind: 'write', text: edited.text } : { kind: 'leave' };
  });
}

function sidecarsOf(uri: vscode.Uri, { library }: Services): readonly vscode.Uri[] {
  const found = library.find(uri);
  return (found?.corpus.source(found.path)?.sidecars ?? []).map(({ path }) => found?.at.uriOf(path)).filter((one) => one !== undefined);
}

/** Asks once for all; keeping is the safe answer. */
async function askDelete(sidecars: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const remove = vscode.l10n.t('Delete Them Too');
  const keep = vscode.l10n.t('Keep Them');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('There are annotations beside what is deleted: {0}', sidecars.map((uri) => baseName(uri.path)).join(', ')),
    { modal: true }, remove, keep,
  );
  const edit = new vscode.WorkspaceEdit();
  if (chosen === remove) for (const uri of sidecars) edit.deleteFile(uri, { ignoreIfNotExists: true });
  return edit;
}
