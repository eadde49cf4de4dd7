import type { Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { SidecarState } from './records.ts';

/**
 * By what a file is known to be the source a sidecar lost: `bytes`, the very bytes an annotation was made on, or that stood under
 * its name when last seen; `text`, the passage text of an annotation's `revision`; `quotes`, every quote of the sidecar in the
 * articles it names; `ids`, an article with an id that is given once in the world.
 */
export type MovedWhy =
  | { readonly kind: 'bytes' | 'text' | 'ids' }
  | { readonly kind: 'quotes'; readonly count: number };

/** Where the source of a sidecar may be now. */
export interface MovedPlace {
  readonly path: Path;
  readonly why: MovedWhy;
}

/** Where the sources of sidecars that lost theirs are now. */
export interface MovedSources {
  /** In the sidecar's root, those of the same name first, then by path; all of them known by the same. */
  of(sidecar: SidecarState): readonly MovedPlace[];
}

/** So many further places are named. */
const mostNamed = 4;

/** The problem of a sidecar without source, with what a sentence needs about where it may be. Paths are those of the corpus, or as `shown` says. */
export function noSourceProblem(sidecar: SidecarState, moved: MovedSources | undefined, shown: (path: Path) => string = (path) => path): Problem {
  const places = moved?.of(sidecar) ?? [];
  const [first, ...more] = places;
  const named = places.slice(0, mostNamed).map(({ path }) => `“${shown(path)}”`).join(', ');
  const facts = first === undefined ? {} : {
    now: shown(first.path), why: first.why.kind,
    ...(first.why.kind === 'quotes' && { quotes: first.why.count }),
    ...(more.length > 0 && { places: places.length > mostNamed ? `${named} …` : named }),
  };
  return { code: 'sidecar.no-source', severity: 'warning', line: 1, facts: { source: shown(sidecar.source), ...facts } };
}
