import * as vscode from 'vscode';
import { linkEdits, takenBack, type FileEdit, type Path } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import { tellBlocked, withoutBlocked } from './blockedMoves.ts';
import { registerDeletingSidecars } from './deleteSidecars.ts';
import { movedIn, type Moved, type Renames } from './movedIn.ts';

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
  const plan = async (files: Renames): Promise<vscode.WorkspaceEdit | undefined> => {
    const found = services.library.folders().map((at) => movedIn(at, files, services)).filter(({ moves, links }) => moves.length > 0 || links.length > 0);
    const all = await Promise.all(found.map(withoutBlocked));
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
    for (const one of [...fresh, ...back]) for (const { at, edits } of editsInside(one, services)) writer.add(at, edits);
    await writer.write();
    // Nobody may have told yet what became of the files.
    for (const one of [...fresh, ...back]) for (const at of services.library.folders()) await at.corpus.refresh(pathsIn(at, one), 'if-changed');
    void tellBlocked(fresh);
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

function turned({ at, files, moves, links }: Moved): Moved {
  return {
    at, files: reversed(files), blocked: [],
    links: links.map((one) => ({ from: one.to, to: one.from, links: one.links.map(takenBack) })),
    moves: moves.map(({ from, to, names: [before, after] }) => ({ from: to, to: from, names: [after, before], source: undefined })),
  };
}

function reversed(files: Renames): Renames {
  return files.map(({ oldUri, newUri }) => ({ oldUri: newUri, newUri: oldUri }));
}

function isSame(one: Renames, other: Renames): boolean {
  const key = (files: Renames): string => files.map(({ oldUri, newUri }) => `${oldUri.toString()}\n${newUri.toString()}`).sort().join('\n');
  return key(one) === key(other);
}

/** Every path of a folder that a move speaks of. */
function pathsIn(at: LibraryFolder, { files, moves, links }: Moved): readonly Path[] {
  const uris = [...files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]), ...moves.flatMap(({ from, to }) => [from, to])];
  return [...uris.flatMap((uri) => at.pathOf(uri) ?? []), ...links.filter(({ to }) => to === at).flatMap((one) => one.links.map(({ to }) => to.sidecar))];
}

/** Takes those that fit out of a list. */
function takeAll<T>(list: T[], fits: (one: T) => boolean): readonly T[] {
  const found = list.filter(fits);
  for (const one of found) list.splice(list.indexOf(one), 1);
  return found;
}

/** The edits of what sidecars say inside: the source's name, then the links. */
function editsInside({ moves, links }: Moved, { engine, library }: Services): readonly { readonly at: LibraryFolder; readonly edits: readonly FileEdit[] }[] {
  const heads = moves.flatMap(({ to, names: [before, source] }) => {
    const found = library.find(to);
    if (found === undefined || before === source) return [];
    return [{ at: found.at, edits: [{ path: found.path, apply: (text: string | undefined) => engine.editSidecar(text, { source }, [{ kind: 'source', source }]) }] }];
  });
  const all = [...heads, ...links.map(({ to, links: led }) => ({ at: to, edits: linkEdits(led, engine) }))];
  return [...new Set(all.map(({ at }) => at))].map((at) => ({ at, edits: all.filter((one) => one.at === at).flatMap(({ edits }) => edits) }));
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
