import type { Path } from '../model/ids.ts';
import type { CachedSource, SourceCache } from './cache/sourceCache.ts';
import { isSameStat } from './listedFile.ts';
import { loadProjects } from './loadProjects.ts';
import { createSourceLoader, rememberBlob, statOf, type SourceLoader } from './loadSources.ts';
import { inNfc } from './names.ts';
import { changedPaths, pathsBelow, planOf, type Plan } from './plan.ts';
import { inPool } from './pool.ts';
import type { Ports } from './ports.ts';
import type { CorpusChange } from './records.ts';
import type { State } from './state.ts';

/** Progress of a scan: candidates read so far, and all of them. */
export type Progress = (done: number, total: number) => void;

/** Looks at the files and brings the state up to date. Steps may run side by side: an edit is shown while a scan goes on. */
export interface Loader extends Pick<SourceLoader, 'open'> {
  scan(progress?: Progress): Promise<void>;
  /** Like `scan`, but reads no source: for hosts that open them one by one. */
  survey(): Promise<void>;
  refresh(paths: readonly Path[], look: 'always' | 'if-changed'): Promise<void>;
}

/** How many sources are under way at once: enough to keep the disk and the worker busy together. */
const atOnce = 6;
/** A change is told after so many sources at the latest, so that a first look fills the tree while the scan goes on. */
const tellEvery = 100;

/** Brings the state up to date with the files: project files first, then sidecars, then sources. */
export function createLoader(state: State, ports: Ports, fire: (change: CorpusChange) => void): Loader {
  const sources = createSourceLoader(state, ports);
  const apply = (plan: Plan, progress?: Progress, cache?: SourceCache): Promise<void> => applyPlan(plan, sources, state, ports, fire, progress, cache);
  /** Lists the folder anew; answers what differs from the last look. */
  const list = async (): Promise<ReadonlySet<Path>> => {
    const listedAt = ports.now();
    const listed = new Map((await ports.files.list()).map((file) => [file.path, file]));
    state.listedAt = listedAt;
    const changed = changedPaths(state.files, listed);
    state.files.clear();
    for (const [path, file] of listed) state.files.set(path, file);
    return changed;
  };
  return {
    open: sources.open,
    survey: async () => {
      const { roots, sidecars } = planOf(await list(), state);
      await loadProjects(roots, state, ports);
      await inPool(sidecars, atOnce, ([path, { source, coder }]) => sources.loadSidecar(path, source, coder));
    },
    scan: async (progress) => {
      const cache = state.scanned ? undefined : (state.cache ??= await ports.cache?.());
      await apply(planOf(await list(), state), progress, cache);
      state.scanned = true;
      fire({ sources: new Set(), projects: new Set() });
      await state.cache?.flush();
    },
    refresh: async (paths, look) => apply(planOf(await touchedBy(paths, look, state, ports), state)),
  };
}

async function applyPlan(
  plan: Plan, sources: SourceLoader, state: State, ports: Ports, fire: (change: CorpusChange) => void, progress?: Progress, cache?: SourceCache,
): Promise<void> {
  const concerned = await loadProjects(plan.roots, state, ports);
  // What is under somebody's eyes first.
  const all = [...plan.sources, ...plan.annotated, ...concerned];
  const toRead = new Set([...all.filter(sources.isOpen), ...all]);
  const isLong = plan.roots.size > 0 && toRead.size > 0;
  // What the project files say counts from now on, however many sources are read again for it.
  if (isLong) fire({ sources: new Set(), projects: new Set(plan.roots.keys()) });
  await inPool(plan.sidecars, atOnce, ([path, { source, coder }]) => sources.loadSidecar(path, source, coder));
  // A sidecar whose source is not there changes what is told of it all the same.
  let told = new Set<Path>([...plan.sidecars.values()].map(({ source }) => source));
  let done = 0;
  const total = toRead.size;
  const load = async (path: Path, cached?: CachedSource): Promise<void> => {
    // An earlier edit's reading comes to it after a later edit, and reads it under what that one says: once is enough.
    if (plan.sources.has(path)) await sources.load(path, cached);
    else if (plan.annotated.has(path)) await sources.rejoin(path);
    else await sources.renew(path);
    told.add(path);
    done += 1;
    progress?.(done, total);
    if (told.size < tellEvery) return;
    fire({ sources: told, projects: new Set() });
    told = new Set();
    await ports.yield();
  };
  for await (const part of cache?.parts() ?? []) {
    await inPool(part, atOnce, async (cached) => {
      if (toRead.delete(cached.path)) await load(cached.path, cached);
      else rememberLost(cached, state);
    });
  }
  await inPool(toRead, atOnce, (path) => load(path));
  if (told.size > 0 || (plan.roots.size > 0 && !isLong)) fire({ sources: told, projects: new Set(isLong ? [] : plan.roots.keys()) });
}

/** A source that is gone since an earlier session is known by what it was then, if anything is said of it. */
function rememberLost(cached: CachedSource, state: State): void {
  if (state.files.has(cached.path) || !state.sidecars.has(inNfc(cached.path))) return;
  rememberBlob(state, cached.path, cached.blob());
}

/** Looks at the paths themselves; answers those that have to be read again, and what was below a folder that is gone. */
async function touchedBy(paths: readonly Path[], look: 'always' | 'if-changed', state: State, ports: Ports): Promise<ReadonlySet<Path>> {
  const touched = new Set<Path>();
  for (const path of paths) {
    const now = await statOf(path, ports);
    const before = state.files.get(path);
    if (look === 'if-changed' && now !== undefined && before !== undefined && isSameStat(now, before)) continue;
    if (now !== undefined) state.files.set(path, now);
    else for (const gone of pathsBelow(path, state)) state.files.delete(gone) && touched.add(gone);
    touched.add(path);
  }
  return touched;
}
