import type { Path } from '../model/ids.ts';
import type { Corpus } from './corpus.ts';
import type { MovedPlace, MovedSources } from './movedPlace.ts';
import { baseName } from './names.ts';
import { quotedSources } from './quotedSources.ts';
import { isShown } from './queryRows.ts';
import type { SidecarState } from './records.ts';

/** Looks for lost sources again and again; what was read for an earlier look is not read for a later one. */
export interface MovedFinder {
  /** For every sidecar without its source, or for those only. */
  look(sidecars?: readonly SidecarState[]): Promise<MovedSources>;
}

/**
 * Finds lost sources by what the records say, and where that does not tell by the words of the few sources that may have them.
 * `pause` lets the host do other things; it is called between sidecars.
 */
export function createMovedFinder(corpus: Corpus, pause: () => Promise<void> = async () => undefined): MovedFinder {
  const byQuotes = quotedSources(corpus);
  return {
    look: async (sidecars = corpus.orphanSidecars()) => {
      const places = new Map<Path, readonly MovedPlace[]>();
      const known = sidecars.length === 0 ? undefined : byRecords(corpus);
      for (const sidecar of sidecars) {
        const certain = known?.of(sidecar) ?? [];
        places.set(sidecar.path, certain.length > 0 ? certain : inOrder(await byQuotes(sidecar), sidecar));
        await pause();
      }
      // The look is a while ago when it is asked for.
      return { of: ({ path }) => (places.get(path) ?? []).filter((place) => corpus.source(place.path) !== undefined) };
    },
  };
}

/** What the records tell without any file being read: all sources are gone through once, for as many sidecars as there are. */
function byRecords(corpus: Corpus): MovedSources {
  const byBlob = new Map<string, Path[]>();
  const byRevision = new Map<string, Path[]>();
  const note = (map: Map<string, Path[]>, key: string, path: Path): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [path]);
    else known.push(path);
  };
  for (const source of corpus.sources()) {
    if (source.blob !== undefined && source.blob !== '') note(byBlob, source.blob, source.path);
    if (isShown(source)) for (const { revision, textLength } of source.articles) if (textLength > 0) note(byRevision, revision, source.path);
  }
  return {
    of: (sidecar) => {
      const { root } = corpus.project(sidecar.path);
      const annotations = sidecar.content?.annotations ?? [];
      const found = (keys: readonly (string | undefined)[], map: ReadonlyMap<string, readonly Path[]>): readonly Path[] =>
        [...new Set(keys.flatMap((key) => (key === undefined ? [] : map.get(key) ?? [])))].filter((path) => corpus.project(path).root === root);
      const bytes = found([sidecar.lastBlob, ...annotations.flatMap(({ blob, passages }) => [blob, ...passages.map((one) => one.blob)])], byBlob);
      const texts = bytes.length > 0 ? [] : found(annotations.map(({ revision }) => revision), byRevision);
      return inOrder([...bytes.map((path) => ({ path, why: { kind: 'bytes' } as const })), ...texts.map((path) => ({ path, why: { kind: 'text' } as const }))], sidecar);
    },
  };
}

function inOrder(places: readonly MovedPlace[], { source }: SidecarState): readonly MovedPlace[] {
  const rank = ({ path }: MovedPlace): string => `${baseName(path) === baseName(source) ? 0 : 1}${path}`;
  return [...places].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
