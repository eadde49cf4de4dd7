import type { Engine } from '../engine/engine.ts';
import type { Link } from '../model/annotation.ts';
import type { AnnotationId, Path } from '../model/ids.ts';
import type { FileEdit } from './applyEdits.ts';
import type { Corpus } from './corpus.ts';
import { linkedSource, linkPath } from './links.ts';
import { headSource, sidecarPath } from './names.ts';
import type { SidecarState } from './records.ts';

/** An annotation whose links are to be written anew after sources moved. */
export interface MovedLinks {
  /** Its sidecar and its source before the move, and as they are then. */
  readonly from: SidecarPlace;
  readonly to: SidecarPlace;
  readonly id: AnnotationId;
  readonly before: readonly Link[];
  readonly links: readonly Link[];
}

export interface SidecarPlace {
  readonly sidecar: Path;
  readonly source: Path;
}

/** Every sidecar there is: of sources, of folders, and those whose source is not there. */
export function sidecarsOf(corpus: Corpus): readonly SidecarState[] {
  return [...[...corpus.sources()].flatMap(({ sidecars }) => sidecars), ...corpus.folderSidecars(), ...corpus.orphanSidecars()];
}

/** Where a sidecar stands once its source has moved: it goes along with a folder, else it is put where its source is. */
export function sidecarAfterMove({ path, source, coder }: SidecarState, moved: (path: Path) => Path, corpus: Corpus): SidecarPlace {
  const now = moved(source);
  const isTaken = moved(path) !== path || now === source;
  return { sidecar: isTaken ? moved(path) : sidecarPath(now, coder, corpus.settings()), source: now };
}

/** What sources that move ask of the links in all sidecars, so that each leads where it led. `moved` answers a path as it is afterwards. */
export function linksAfterMove(corpus: Corpus, moved: (path: Path) => Path): readonly MovedLinks[] {
  const found: MovedLinks[] = [];
  for (const sidecar of sidecarsOf(corpus)) {
    const { path, source, content, stale } = sidecar;
    for (const { id, links: before = [] } of stale ? [] : content?.annotations ?? []) {
      const links = before.map((link) => linkAfterMove(link, source, moved));
      if (links.every((link, index) => link.in === before[index]?.in)) continue;
      found.push({ from: { sidecar: path, source }, to: sidecarAfterMove(sidecar, moved, corpus), id, before, links });
    }
  }
  return found;
}

/** A way that leads as it did is left as it is written. */
function linkAfterMove(link: Link, source: Path, moved: (path: Path) => Path): Link {
  const target = linkedSource(source, link);
  if (link.in === undefined || target === undefined) return link;
  const [from, to] = [moved(source), moved(target)];
  return (from === source && to === target) || linkedSource(from, link) === to ? link : { ...link, in: linkPath(from, to) };
}

/** The same the other way round, for a move that is taken back. */
export function takenBack({ from, to, id, before, links }: MovedLinks): MovedLinks {
  return { from: to, to: from, id, before: links, links: before };
}

/** The edits that write links anew where their sidecars stand after the move, one a sidecar; links that are others meanwhile stay. */
export function linkEdits(moves: readonly MovedLinks[], engine: Pick<Engine, 'editSidecar' | 'readSidecar'>): readonly FileEdit[] {
  const bySidecar = new Map<Path, MovedLinks[]>();
  for (const move of moves) bySidecar.set(move.to.sidecar, [...(bySidecar.get(move.to.sidecar) ?? []), move]);
  return [...bySidecar].map(([path, all]) => {
    const changes = all.map(({ id, links }) => ({ kind: 'set', id, patch: { links } }) as const);
    return {
      path, changes,
      apply: async (text) => {
        const known = text === undefined ? undefined : (await engine.readSidecar(text)).content;
        const isAsBefore = ({ id, before }: MovedLinks): boolean => known === undefined || JSON.stringify(known.annotations.find((one) => one.id === id)?.links) === JSON.stringify(before);
        return engine.editSidecar(text, { source: headSource(all[0]?.to.source ?? path) }, changes.filter((_, index) => all.slice(index, index + 1).every(isAsBefore)));
      },
    };
  });
}
