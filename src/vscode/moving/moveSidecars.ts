import * as vscode from 'vscode';
import { baseName, linksAfterMove, sidecarPath, type MovedLinks, type Path } from '../../core/index.ts';
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
  // Worked out before the move, while the folder is known as it was; written after it.
  // The sidecars that go along make events of their own in between: each move finds its links by what moves.
  const kept = new Map<string, readonly LinksToWrite[]>();
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      const [first] = event.files;
      const links = linksOf(event.files, services);
      if (first !== undefined && links.length > 0) kept.set(first.oldUri.toString(), links);
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
      for (const { oldUri } of files) {
        const links = kept.get(oldUri.toString()) ?? [];
        kept.delete(oldUri.toString());
        for (const each of links) await renewLinks(each, services);
      }
    }),
    vscode.workspace.onWillDeleteFiles((event) => {
      const left = event.files.flatMap((uri) => sidecarsOf(uri, services)).filter((uri) => !event.files.some((gone) => gone.toString() === uri.toString()));
      if (left.length > 0) event.waitUntil(askDelete(left));
    }),
  );
}

/** Links of one annotation that are written after a move. */
interface LinksToWrite {
  readonly at: LibraryFolder;
  readonly links: MovedLinks;
}

/** What moves of files and folders ask of the links in sidecars. Taking the move back asks the opposite. */
function linksOf(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[], { library }: Services): readonly LinksToWrite[] {
  return library.folders().flatMap((at) => {
    const paths = files.flatMap(({ oldUri, newUri }) => {
      const [from, to] = [at.pathOf(oldUri), at.pathOf(newUri)];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    });
    const moved = (path: Path): Path => {
      const move = paths.find(({ from }) => path === from || path.startsWith(`${from}/`));
      // A path with another beginning is a path.
      return move === undefined ? path : (`${move.to}${path.slice(move.from.length)}` as Path);
    };
    return paths.length === 0 ? [] : linksAfterMove(at.corpus, moved).map((links) => ({ at, links }));
  });
}

/** A sidecar that is not there (the move was refused) stays as it is. */
async function renewLinks({ at, links: { sidecar, source, id, links } }: LinksToWrite, { engine }: Services): Promise<void> {
  await at.files.update(sidecar, async (text) => {
    const edited = text === undefined ? undefined : await engine.editSidecar(text, { source: baseName(source) }, [{ kind: 'set', id, patch: { links } }]);
    return edited?.kind === 'edited' && edited.text !== text ? { kind: 'write', text: edited.text } : { kind: 'leave' };
  });
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
