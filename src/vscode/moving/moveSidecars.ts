import * as vscode from 'vscode';
import { baseName, headSource, isFolderSource, linkEdits, linksAfterMove, sidecarAfterMove, sidecarsOf, takenBack, type FileEdit, type MovedLinks, type Path, type SidecarState } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import { registerDeletingSidecars } from './deleteSidecars.ts';

type Renames = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** A sidecar and where it goes when its source moves. */
interface Move {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
  /** The source's name in the head, before and afterwards. */
  readonly names: readonly [string, string];
}

/** What a move of sources asks of a folder's sidecars. */
interface Moved {
  readonly at: LibraryFolder;
  readonly files: Renames;
  readonly moves: readonly Move[];
  readonly links: readonly MovedLinks[];
}

/**
 * A source that is renamed or moved in the editor takes its sidecars along: VS Code does both as one step, and takes both back. What
 * is said inside of sidecars (the source's name, the ways to other sources) follows here, and goes back with it. Moves made
 * elsewhere are found again by the source's content.
 */
export function registerMovingSidecars(services: Services): vscode.Disposable {
  // Worked out before the move, while the folder is known as it was; written after it.
  const planned: Moved[] = [];
  // VS Code tells of a move that is taken back, or done again, after it only.
  const done: Moved[] = [];
  const writer = createLateWriter();
  // The next move is worked out when the folder is known as the last one left it.
  let settled: Promise<void> = Promise.resolve();
  const plan = (files: Renames): vscode.WorkspaceEdit | undefined => {
    const all = services.library.folders().map((at) => movedIn(at, files, services)).filter(({ moves, links }) => moves.length > 0 || links.length > 0);
    planned.push(...all);
    const moves = all.flatMap((one) => one.moves);
    if (moves.length === 0) return undefined;
    const edit = new vscode.WorkspaceEdit();
    for (const { from, to } of moves) edit.renameFile(from, to, { overwrite: false });
    return edit;
  };
  const follow = async (files: Renames): Promise<void> => {
    const fresh = takeAll(planned, (one) => isSame(one.files, files));
    const back = fresh.length > 0 ? [] : takeAll(done, (one) => isSame(one.files, reversed(files))).map(turned);
    done.push(...fresh, ...back);
    done.splice(0, done.length - mostKept);
    for (const one of [...fresh, ...back]) writer.add(one.at, editsInside(one, services));
    await writer.write();
    // Nobody may have told yet what became of the files.
    for (const one of [...fresh, ...back]) await one.at.corpus.refresh(pathsOf(one), 'if-changed');
  };
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(settled.then(() => plan(event.files)))),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      settled = settled.then(() => follow(files)).catch((error: unknown) => services.log.error(String(error)));
    }),
    registerDeletingSidecars(services),
  );
}

/** So many moves can be taken back. */
const mostKept = 100;

function movedIn(at: LibraryFolder, files: Renames, { library }: Services): Moved {
  const { corpus } = at;
  const paths = files.flatMap(({ oldUri, newUri }) => {
    const from = at.pathOf(oldUri);
    return from === undefined ? [] : [{ from, to: at.pathOf(newUri), newUri }];
  });
  const moveOf = (path: Path) => paths.find(({ from }) => path === from || path.startsWith(`${from}/`));
  const moved = (path: Path): Path => {
    const move = moveOf(path);
    // A path with another beginning is a path.
    return move?.to === undefined ? path : (`${move.to}${path.slice(move.from.length)}` as Path);
  };
  const moves = sidecarsOf(corpus).flatMap((sidecar): readonly Move[] => {
    const move = moveOf(sidecar.source);
    if (move === undefined || moveOf(sidecar.path) !== undefined) return [];
    if (move.to === undefined) return toOtherFolder(at, sidecar, move.newUri, move.from, library);
    const now = sidecarAfterMove(sidecar, moved, corpus);
    return [{ from: at.uriOf(sidecar.path), to: at.uriOf(now.sidecar), names: [headSource(sidecar.source), headSource(now.source)] }];
  });
  return { at, files, moves, links: paths.length === 0 ? [] : linksAfterMove(corpus, moved) };
}

/** Into another folder of the workspace the sidecar goes beside its source; ways to other sources end there. */
function toOtherFolder(at: LibraryFolder, { path, source }: SidecarState, newUri: vscode.Uri, from: Path, { find }: Services['library']): readonly Move[] {
  const target = find(newUri);
  if (target === undefined || isFolderSource(source)) return [];
  const to = `${newUri.path}${source.slice(from.length)}`;
  const ending = baseName(path).slice(baseName(source).length);
  return [{ from: at.uriOf(path), to: newUri.with({ path: `${to}${ending}` }), names: [baseName(source), baseName(to)] }];
}

function turned({ at, files, moves, links }: Moved): Moved {
  return {
    at, files: reversed(files), links: links.map(takenBack),
    moves: moves.map(({ from, to, names: [before, after] }) => ({ from: to, to: from, names: [after, before] })),
  };
}

function reversed(files: Renames): Renames {
  return files.map(({ oldUri, newUri }) => ({ oldUri: newUri, newUri: oldUri }));
}

function isSame(one: Renames, other: Renames): boolean {
  const key = (files: Renames): string => files.map(({ oldUri, newUri }) => `${oldUri.toString()}\n${newUri.toString()}`).sort().join('\n');
  return key(one) === key(other);
}

/** Every path that a move speaks of. */
function pathsOf({ at, files, moves, links }: Moved): readonly Path[] {
  const uris = [...files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]), ...moves.flatMap(({ from, to }) => [from, to])];
  return [...uris.flatMap((uri) => at.pathOf(uri) ?? []), ...links.map(({ to }) => to.sidecar)];
}

/** Takes those that fit out of a list. */
function takeAll<T>(list: T[], fits: (one: T) => boolean): readonly T[] {
  const found = list.filter(fits);
  for (const one of found) list.splice(list.indexOf(one), 1);
  return found;
}

/** The edits of what sidecars say inside: the source's name, then the links. */
function editsInside({ at, moves, links }: Moved, { engine, library }: Services): readonly FileEdit[] {
  const heads = moves.flatMap(({ to, names: [before, source] }): readonly FileEdit[] => {
    const found = library.find(to);
    if (found?.at !== at || before === source) return [];
    return [{ path: found.path, apply: (text) => engine.editSidecar(text, { source }, [{ kind: 'source', source }]) }];
  });
  return [...heads, ...linkEdits(links, engine)];
}

/** Writes into sidecars that may not be where they belong yet: of a move that is taken back the source comes first, they follow. */
function createLateWriter(): { readonly add: (at: LibraryFolder, edits: readonly FileEdit[]) => void; readonly write: () => Promise<void> } {
  const waiting: { readonly at: LibraryFolder; readonly edit: FileEdit }[] = [];
  return {
    add: (at, edits) => {
      for (const { path } of edits) takeAll(waiting, (one) => one.at === at && one.edit.path === path);
      waiting.push(...edits.map((edit) => ({ at, edit })));
    },
    write: async () => {
      for (const one of [...waiting]) {
        const { at, edit } = one;
        await at.files.update(edit.path, async (text) => {
          if (text === undefined) return { kind: 'leave' };
          takeAll(waiting, (other) => other === one);
          const edited = await edit.apply(text);
          return edited.kind === 'edited' && edited.text !== text ? { kind: 'write', text: edited.text } : { kind: 'leave' };
        });
      }
    },
  };
}
