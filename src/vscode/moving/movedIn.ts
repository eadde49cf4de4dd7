import type * as vscode from 'vscode';
import { headSource, linkedSource, linkPath, linksAfterMove, sidecarAfterMove, sidecarPath, sidecarsOf, type MovedLinks, type Path, type SidecarState } from '../../core/index.ts';
import type { Found, LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';

export type Renames = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** A sidecar and where it goes when its source moves. */
export interface Move {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
  /** The source's name in the head, before and afterwards. */
  readonly names: readonly [string, string];
  /** Where the source is afterwards, if that is in the same folder of the workspace. */
  readonly source: Path | undefined;
}

/** Links to be written anew, and the folders of the workspace they are in before and afterwards. */
export interface LinksIn {
  readonly from: LibraryFolder;
  readonly to: LibraryFolder;
  readonly links: readonly MovedLinks[];
}

/** What a move of sources asks of a folder's sidecars. */
export interface Moved {
  readonly at: LibraryFolder;
  readonly files: Renames;
  readonly moves: readonly Move[];
  /** Sidecars that stay: where they should go is one already, of a source that is gone. */
  readonly blocked: readonly Move[];
  readonly links: readonly LinksIn[];
}

/** What a move asks of one folder of the workspace, told before it, while the folder is known as it was. */
export function movedIn(at: LibraryFolder, files: Renames, { library }: Services): Moved {
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
  // Where a source is that goes into another folder of the workspace.
  const elsewhere = (source: Path): Found | undefined => {
    const move = moveOf(source);
    return move === undefined || move.to !== undefined ? undefined : library.find(move.newUri.with({ path: `${move.newUri.path}${source.slice(move.from.length)}` }));
  };
  const moves = sidecarsOf(corpus).flatMap((sidecar): readonly Move[] => {
    const move = moveOf(sidecar.source);
    if (move === undefined || moveOf(sidecar.path) !== undefined) return [];
    if (move.to === undefined) return toOtherFolder(at, sidecar, elsewhere(sidecar.source));
    const now = sidecarAfterMove(sidecar, moved, corpus);
    return [{ from: at.uriOf(sidecar.path), to: at.uriOf(now.sidecar), names: [headSource(sidecar.source), headSource(now.source)], source: now.source }];
  });
  if (paths.length === 0) return { at, files, moves, blocked: [], links: [] };
  const links: readonly LinksIn[] = [{ from: at, to: at, links: linksAfterMove(corpus, moved) }, ...linksElsewhere(at, elsewhere)];
  return { at, files, moves, blocked: [], links: links.filter((one) => one.links.length > 0) };
}

/** Into another folder of the workspace the sidecar goes where that folder has its sidecars. */
function toOtherFolder(at: LibraryFolder, { path, source, coder }: SidecarState, target: Found | undefined): readonly Move[] {
  if (target === undefined) return [];
  const to = target.at.uriOf(sidecarPath(target.path, coder, target.corpus.settings()));
  return [{ from: at.uriOf(path), to, names: [headSource(source), headSource(target.path)], source: undefined }];
}

/** Links between sources that go into another folder of the workspace together; a way to what stays behind ends there. */
function linksElsewhere(at: LibraryFolder, elsewhere: (source: Path) => Found | undefined): readonly LinksIn[] {
  return sidecarsOf(at.corpus).flatMap(({ path, source, coder, content, stale }) => {
    const target = stale ? undefined : elsewhere(source);
    if (target === undefined) return [];
    const to = { sidecar: elsewhere(path)?.path ?? sidecarPath(target.path, coder, target.corpus.settings()), source: target.path };
    const links = (content?.annotations ?? []).flatMap(({ id, links: before = [] }): readonly MovedLinks[] => {
      const after = before.map((link) => {
        const end = link.in === undefined ? undefined : linkedSource(source, link);
        const there = end === undefined ? undefined : elsewhere(end);
        return there?.at === target.at && linkedSource(target.path, link) !== there.path ? { ...link, in: linkPath(target.path, there.path) } : link;
      });
      return after.every((link, index) => link.in === before[index]?.in) ? [] : [{ from: { sidecar: path, source }, to, id, before, links: after }];
    });
    return links.length === 0 ? [] : [{ from: at, to: target.at, links }];
  });
}
