import type { Path } from '../model/ids.ts';
import { fileRole, type ProjectFileName } from './names.ts';
import type { ListedFile } from './ports.ts';
import type { State } from './state.ts';

/** What has to be read again. */
export interface Plan {
  /** Roots with the project files that changed. */
  readonly roots: Map<string, Set<ProjectFileName>>;
  readonly sidecars: Map<Path, { readonly source: Path; readonly coder?: string }>;
  readonly sources: Set<Path>;
}

/** Sorts paths by what has to be done for them. A sidecar's change means its source is joined again. */
export function planOf(paths: Iterable<Path>, state: State): Plan {
  const plan: Plan = { roots: new Map(), sidecars: new Map(), sources: new Set() };
  for (const path of paths) {
    const role = fileRole(path, state.settings);
    if (role.kind === 'project') plan.roots.set(role.root, (plan.roots.get(role.root) ?? new Set()).add(role.file));
    if (role.kind === 'candidate') plan.sources.add(path);
    if (role.kind !== 'sidecar') continue;
    plan.sidecars.set(path, role);
    if (state.files.has(role.source) || state.sources.has(role.source)) plan.sources.add(role.source);
  }
  return plan;
}

/** Paths that came, went or look different. */
export function changedPaths(before: ReadonlyMap<Path, ListedFile>, now: ReadonlyMap<Path, ListedFile>): ReadonlySet<Path> {
  const changed = new Set<Path>();
  for (const [path, file] of now) {
    const old = before.get(path);
    if (old === undefined || old.mtime !== file.mtime || old.size !== file.size) changed.add(path);
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
