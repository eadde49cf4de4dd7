import type { Path } from '../model/ids.ts';
import type { CachedSource, SourceCache } from './cache/sourceCache.ts';
import { createLister } from './lister.ts';
import { loadProjects, type Affected } from './loadProjects.ts';
import { createSourceLoader, rememberBlob, type SourceLoader } from './loadSources.ts';
import { inNfc } from './names.ts';
import { createNaming, type Naming } from './naming.ts';
import { createPerKey } from './perKey.ts';
import { planOf, type Plan } from './plan.ts';
import { atOnce, inPool } from './pool.ts';
import type { Ports } from './ports.ts';
import type { CorpusChange } from './records.ts';
import type { State } from './state.ts';

/** Progress of a scan: candidates read so far, and all of them. */
export type Progress = (done: number, total: number) => void;

/**
 * `rows-first`: with many sources to read, those are read as far as rows show them, and names are looked for when all rows are there. `named`
 * says when these are, too. It takes a fifth longer in all, and shows everything but names several times earlier.
 */
export type ScanOrder = 'whole' | 'rows-first';

/** Looks at the files and brings the state up to date. Steps may run side by side: an edit is shown while a scan goes on. */
export interface Loader extends Pick<SourceLoader, 'open' | 'openNameless'>, Naming {
  scan(progress?: Progress, order?: ScanOrder): Promise<void>;
  /** Like `scan`, but reads no source: for hosts that open them one by one. */
  survey(): Promise<void>;
  refresh(paths: readonly Path[], look: 'always' | 'if-changed'): Promise<void>;
}

/** A change is told after so many sources at the latest, so that a first look fills the tree while the scan goes on. */
const tellEvery = 100;
/** The host gets its turn after so many sources: what is taken from a cache waits for nothing by itself. Some 10 ms. */
const turnEvery = 25;
/** With more sources than this to read, rows come before names, and reading again for a new entity file holds nobody up. */
const many = 200;

type LoadProjects = (roots: Plan['roots']) => Promise<Affected>;

/** Brings the state up to date with the files: project files first, then sidecars, then sources. */
export function createLoader(state: State, ports: Ports, fire: (change: CorpusChange) => void, fireNamed: (sources: ReadonlySet<Path>) => void): Loader {
  const sources = createSourceLoader(state, ports);
  const naming = createNaming(sources, ports, { fire, fireNamed, flush: async () => state.cache?.flush() });
  const perRoot = createPerKey();
  const projects: LoadProjects = (roots) => loadProjects(roots, state, ports, perRoot);
  const apply = (plan: Plan, how: HowToApply = {}): Promise<void> => applyPlan(plan, sources, projects, state, ports, fire, how);
  const { list, look } = createLister(state, ports);
  return {
    open: sources.open,
    openNameless: sources.openNameless,
    survey: async () => {
      const { roots, sidecars } = planOf(await list(), state);
      await projects(roots);
      await inPool(sidecars, atOnce, ([path, { source, coder }]) => sources.loadSidecar(path, source, coder));
    },
    ...naming,
    scan: async (progress, order = 'whole') => {
      const cache = state.scanned ? undefined : (state.cache ??= await ports.cache?.());
      await apply(planOf(await list(), state), { order, ...(progress && { progress }), ...(cache && { cache }) });
      state.scanned = true;
      fire({ sources: new Set(), projects: new Set() });
      const named = naming.named();
      if (order === 'whole') await named;
    },
    refresh: async (paths, how) => {
      await apply(planOf(await look(paths, how), state));
      if (naming.unnamed() > 0) void naming.named();
    },
  };
}

interface HowToApply {
  readonly progress?: Progress;
  readonly cache?: SourceCache;
  readonly order?: ScanOrder;
}

async function applyPlan(
  plan: Plan, sources: SourceLoader, projects: LoadProjects, state: State, ports: Ports, fire: (change: CorpusChange) => void, { progress, cache, order }: HowToApply,
): Promise<void> {
  const concerned = putOff(await projects(plan.roots), sources);
  // What is under somebody's eyes first.
  const all = [...plan.sources, ...plan.annotated, ...concerned];
  const toRead = new Set([...all.filter(sources.isOpen), ...all]);
  const isLong = plan.roots.size > 0 && toRead.size > 0;
  // What the project files say counts from now on, however many sources are read again for it.
  if (isLong) fire({ sources: new Set(), projects: new Set(plan.roots.keys()) });
  await inPool(plan.sidecars, atOnce, ([path, { source, coder }]) => sources.loadSidecar(path, source, coder));
  for (const { source } of plan.sidecars.values()) {
    // One that came meanwhile may have been read without them.
    if (!state.files.has(source) || plan.sources.has(source)) continue;
    plan.annotated.add(source);
    toRead.add(source);
  }
  // A sidecar whose source is not there changes what is told of it all the same.
  let told = new Set<Path>([...plan.sidecars.values()].map(({ source }) => source));
  let done = 0;
  let turn: Promise<void> = Promise.resolve();
  const total = toRead.size;
  const load = async (path: Path, cached?: CachedSource, isRow = false): Promise<void> => {
    await turn;
    if (isRow) await sources.loadRow(path);
    // An earlier edit's reading comes to it after a later edit, and reads it under what that one says: once is enough.
    else if (plan.sources.has(path)) await sources.load(path, cached);
    else if (plan.annotated.has(path)) await sources.rejoin(path);
    else await sources.renew(path);
    told.add(path);
    done += 1;
    progress?.(done, total);
    // All that are under way wait for it, not only this one.
    if (done % turnEvery === 0) turn = ports.yield();
    if (told.size < tellEvery) return;
    fire({ sources: told, projects: new Set() });
    told = new Set();
  };
  for await (const part of cache?.parts() ?? []) {
    await inPool(part, atOnce, async (cached) => {
      if (toRead.delete(cached.path)) await load(cached.path, cached);
      else rememberLost(cached, state);
    });
  }
  const areRows = order === 'rows-first' && toRead.size > many;
  await inPool(toRead, atOnce, (path) => load(path, undefined, areRows && plan.sources.has(path) && !sources.isOpen(path)));
  if (told.size > 0 || (plan.roots.size > 0 && !isLong)) fire({ sources: told, projects: new Set(isLong ? [] : plan.roots.keys()) });
}

/** A source that is gone since an earlier session is known by what it was then, if anything is said of it. */
function rememberLost(cached: CachedSource, state: State): void {
  if (state.files.has(cached.path) || !state.sidecars.has(inNfc(cached.path))) return;
  rememberBlob(state, cached.path, cached.blob());
}

/** Sources to read again at once; where a new entity file concerns very many, names that it says otherwise are looked for later. */
function putOff({ sources: now, names }: Affected, sources: SourceLoader): ReadonlySet<Path> {
  if (names.size <= many) return new Set([...now, ...names]);
  for (const path of names) if (!now.has(path)) sources.nameLater(path);
  return new Set([...now, ...[...names].filter(sources.isOpen)]);
}
