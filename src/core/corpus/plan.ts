import type { Path } from '../model/ids.ts';
import { isSameStat } from './listedFile.ts';
import { fileRole, inNfc, onDisk, type ProjectFileName } from './names.ts';
import type { ListedFile } from './ports.ts';
import type { SidecarState } from './records.ts';
import type { State } from './state.ts';

/** What has to be read again. */
export interface Plan {
  /** Roots with the project files that changed. */
  readonly roots: Map<string, Set<ProjectFileName>>;
  readonly sidecars: Map<Path, Pick<SidecarState, 'source' | 'coder'>>;
  /** Sources that may have changed themselves. */
  readonly sources: Set<Path>;
  /** Sources of which only what is written about them changed. */
  readonly annotated: Set<Path>;
}

/** Sorts paths by what has to be done for them. A sidecar's change means its source is joined again. */
export function planOf(paths: Iterable<Path>, state: State): Plan {
  const plan: Plan = { roots: new Map(), sidecars: new Map(), sources: new Set(), annotated: new Set() };
  for (const path of paths) {
    const role = fileRole(path, state.settings);
    if (role.kind === 'project') plan.roots.set(role.root, (plan.roots.get(role.root) ?? new Set()).add(role.file));
    if (role.kind === 'candidate') addSource(path, plan, state);
    else if (state.sources.has(path)) plan.sources.add(path);
    if (role.kind !== 'sidecar') continue;
    const source = onDisk(role.source, state.files);
    plan.sidecars.set(path, { ...role, source });
    if (state.files.has(source) || state.sources.has(source)) plan.annotated.add(source);
  }
  for (const path of plan.sources) plan.annotated.delete(path);
  return plan;
}

/** A source that is there under another spelling of its name takes the sidecars that were read for that. */
function addSource(path: Path, { sources, sidecars }: Plan, state: State): void {
  sources.add(path);
  for (const known of state.sidecars.get(inNfc(path))?.values() ?? []) {
    const source = onDisk(known.source, state.files);
    if (source !== known.source) sidecars.set(known.path, { ...known, source });
  }
}

/** Paths that came, went or look different. */
export function changedPaths(before: ReadonlyMap<Path, ListedFile>, now: ReadonlyMap<Path, ListedFile>): ReadonlySet<Path> {
  const changed = new Set<Path>();
  for (const [path, file] of now) {
    const old = before.get(path);
    if (old === undefined || !isSameStat(old, file)) changed.add(path);
  }
  for (const path of before.keys()) if (!now.has(path)) changed.add(path);
  return changed;
}

/** Every candidate of a root's folder. */
export function candidatesBelow(root: string, state: State): readonly Path[] {
  const within = (path: Path): boolean => root === '' || path.startsWith(`${root}/`);
  return [...state.files.keys()].filter((path) => within(path) && fileRole(path, state.settings).kind === 'candidate');
}

/** The path itself and, if it was a folder, every known file below it. */
export function pathsBelow(path: Path, state: State): readonly Path[] {
  return [...state.files.keys()].filter((file) => file === path || file.startsWith(`${path}/`));
}
