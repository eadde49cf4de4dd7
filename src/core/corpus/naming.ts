import type { Path } from '../model/ids.ts';
import type { SourceLoader } from './loadSources.ts';
import { atOnce, inPool } from './pool.ts';
import type { Ports } from './ports.ts';
import type { CorpusChange } from './records.ts';

/** Looks in the background for the names of sources that are shown already. */
export interface Naming {
  /** Resolves when no source waits for its names any more; begins if need be. */
  named(): Promise<void>;
  /** How many sources wait. */
  unnamed(): number;
}

/** What is told, and done at the end. */
export interface NamingEvents {
  readonly fire: (change: CorpusChange) => void;
  readonly fireNamed: (sources: ReadonlySet<Path>) => void;
  readonly flush: () => Promise<void>;
}

/** Names are told after so many sources at the latest. */
const tellEvery = 100;

export function createNaming(sources: Pick<SourceLoader, 'name' | 'unnamed' | 'unnamedCount'>, ports: Ports, { fire, fireNamed, flush }: NamingEvents): Naming {
  const run = async (): Promise<void> => {
    let told = { named: new Set<Path>(), read: new Set<Path>() };
    const tell = (): void => {
      const { named, read } = told;
      told = { named: new Set(), read: new Set() };
      if (named.size > 0) fireNamed(named);
      if (read.size > 0) fire({ sources: read, projects: new Set() });
    };
    await inPool(sources.unnamed(), atOnce, async (path) => {
      try {
        const outcome = await sources.name(path);
        if (outcome !== 'left') told[outcome].add(path);
      } catch (error) {
        // Whatever this one did to the worker: the others are named all the same, and this one is tried again by the next look.
        ports.log(`names of ${path}: ${String(error)}`);
      }
      if (told.named.size + told.read.size < tellEvery) return;
      tell();
      await ports.yield();
    });
    tell();
    await flush();
  };
  let running: Promise<void> | undefined;
  return {
    named: () => (running ??= run().finally(() => {
      running = undefined;
    })),
    unnamed: sources.unnamedCount,
  };
}
