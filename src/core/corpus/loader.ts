import type { SourceFile } from '../model/article.ts';
import type { Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Progress } from './corpus.ts';
import { fileRole } from './names.ts';
import { createOpenFiles } from './openFiles.ts';
import { inPool } from './pool.ts';
import type { ListedFile, Ports } from './ports.ts';
import { readProject } from './readProject.ts';
import { joinSource, readSidecarState, readSource, ruleFor } from './readSource.ts';
import type { CorpusChange, SidecarState } from './records.ts';
import { articleKey, type State } from './state.ts';

export interface Loader {
  scan(progress?: Progress): Promise<void>;
  /** Like `scan`, but reads no source: for hosts that open them one by one. */
  survey(): Promise<void>;
  refresh(paths: readonly Path[], look: 'always' | 'if-changed'): Promise<void>;
  /** Parsed, from memory if it is there. */
  open(path: Path): Promise<SourceFile>;
}

/** How many sources are under way at once: enough to keep the disk and the worker busy together. */
const atOnce = 6;
/** A change is told after so many sources at the latest, so that a first look fills the tree while the scan goes on. */
const tellEvery = 100;

/** Brings the state up to date with the files: project files first, then sidecars, then sources. */
export function createLoader(state: State, ports: Ports, fire: (change: CorpusChange) => void): Loader {
  const opened = createOpenFiles((path) => parse(path));

  const parse = async (path: Path): Promise<SourceFile> => {
    const listed = state.files.get(path) ?? (await statOf(path, ports));
    const reading = await readSource(listed ?? { path, size: 0, mtime: 0 }, state.projectOf(path), ports, state.settings.maxSourceBytes);
    if (reading.kind === 'read') return reading.file;
    const problem: Problem = reading.kind === 'failed' ? reading.problem : { code: 'source.unreadable', severity: 'error', facts: { detail: 'gone' } };
    return { path, outcome: 'unreadable', articles: [], problems: [problem], blob: '', encoding: 'utf-8' };
  };

  const forgetSource = (path: Path): void => {
    const before = state.sources.get(path);
    for (const article of before?.articles ?? []) state.entitiesOf(path).remove(articleKey(article.ref));
    state.sources.delete(path);
    opened.forget(path);
  };

  const loadSource = async (path: Path): Promise<void> => {
    const listed = state.files.get(path);
    if (listed === undefined) return forgetSource(path);
    const project = state.projectOf(path);
    const reading = await readSource(listed, project, ports, state.settings.maxSourceBytes);
    forgetSource(path);
    if (reading.kind === 'gone') return void state.files.delete(path);
    const ignored = ruleFor(path, project)?.ignore === true;
    const record = await joinSource(path, reading, ignored, [...(state.sidecars.get(path)?.values() ?? [])], ports);
    state.sources.set(path, record);
    const index = state.entitiesOf(path);
    if (!ignored) for (const article of record.articles) index.put(articleKey(article.ref), article.entities);
  };

  const loadSidecar = async (path: Path, source: Path, coder: string | undefined): Promise<void> => {
    const known = state.sidecars.get(source) ?? new Map<Path, SidecarState>();
    const found = { path, source, ...(coder !== undefined && { coder }) };
    const read = state.files.has(path) ? await readSidecarState(found, ports, known.get(path)) : undefined;
    if (read === undefined) known.delete(path);
    else known.set(path, read);
    if (known.size > 0) state.sidecars.set(source, known);
    else state.sidecars.delete(source);
  };

  /** Reads what these paths are; answers when the state is right. */
  const apply = async (plan: Plan, progress?: Progress): Promise<void> => {
    for (const root of plan.roots) {
      const read = await readProject(root, ports, state.projects.get(root));
      if (read.problems.size > 0) state.projects.set(root, read);
      else state.projects.delete(root);
      state.renewEntities(root);
    }
    await inPool(plan.sidecars, atOnce, ([path, role]) => loadSidecar(path, role.source, role.coder));
    // A sidecar whose source is not there changes what is told of it all the same.
    let told = new Set<Path>([...plan.sidecars.values()].map(({ source }) => source));
    let done = 0;
    await inPool(plan.sources, atOnce, async (path) => {
      await loadSource(path);
      told.add(path);
      done += 1;
      progress?.(done, plan.sources.size);
      if (told.size < tellEvery) return;
      fire({ sources: told, projects: new Set() });
      told = new Set();
      await ports.yield();
    });
    if (told.size > 0 || plan.roots.size > 0) fire({ sources: told, projects: plan.roots });
  };

  /** Lists the folder anew; answers what differs from the last look. */
  const list = async (): Promise<ReadonlySet<Path>> => {
    const listed = new Map((await ports.files.list()).map((file) => [file.path, file]));
    const changed = changedPaths(state.files, listed);
    state.files.clear();
    for (const [path, file] of listed) state.files.set(path, file);
    return changed;
  };

  return {
    open: (path) => opened.get(path),
    survey: async () => {
      const plan = planOf(await list(), state);
      await apply({ ...plan, sources: new Set() });
    },
    scan: async (progress) => {
      await apply(planOf(await list(), state), progress);
      state.scanned = true;
      fire({ sources: new Set(), projects: new Set() });
    },
    refresh: async (paths, look) => {
      const touched = new Set<Path>();
      for (const path of paths) {
        const now = await statOf(path, ports);
        const before = state.files.get(path);
        if (look === 'if-changed' && now !== undefined && now.mtime === before?.mtime && now.size === before.size) continue;
        if (now !== undefined) state.files.set(path, now);
        else for (const gone of pathsBelow(path, state)) state.files.delete(gone) && touched.add(gone);
        touched.add(path);
      }
      await apply(planOf(touched, state));
    },
  };
}

interface Plan {
  readonly roots: Set<string>;
  readonly sidecars: Map<Path, { source: Path; coder?: string }>;
  readonly sources: Set<Path>;
}

/** Sorts paths by what has to be done for them. A sidecar's change means its source is joined again. */
function planOf(paths: Iterable<Path>, state: State): Plan {
  const plan: Plan = { roots: new Set(), sidecars: new Map(), sources: new Set() };
  for (const path of paths) {
    const role = fileRole(path, state.settings);
    if (role.kind === 'project') plan.roots.add(role.root);
    if (role.kind === 'candidate') plan.sources.add(path);
    if (role.kind !== 'sidecar') continue;
    plan.sidecars.set(path, role);
    if (state.files.has(role.source) || state.sources.has(role.source)) plan.sources.add(role.source);
  }
  for (const root of plan.roots) for (const path of candidatesBelow(root, state)) plan.sources.add(path);
  return plan;
}

function changedPaths(before: ReadonlyMap<Path, ListedFile>, now: ReadonlyMap<Path, ListedFile>): Set<Path> {
  const changed = new Set<Path>();
  for (const [path, file] of now) {
    const old = before.get(path);
    if (old === undefined || old.mtime !== file.mtime || old.size !== file.size) changed.add(path);
  }
  for (const path of before.keys()) if (!now.has(path)) changed.add(path);
  return changed;
}

async function statOf(path: Path, ports: Ports): Promise<ListedFile | undefined> {
  const stat = await ports.files.stat(path);
  return stat === undefined ? undefined : { path, ...stat };
}

function candidatesBelow(root: string, state: State): readonly Path[] {
  const within = (path: Path): boolean => root === '' || path.startsWith(`${root}/`);
  return [...state.files.keys()].filter((path) => within(path) && fileRole(path, state.settings).kind === 'candidate');
}

/** The path itself and, if it was a folder, every known file below it. */
function pathsBelow(path: Path, state: State): readonly Path[] {
  return [...state.files.keys()].filter((file) => file === path || file.startsWith(`${path}/`));
}
