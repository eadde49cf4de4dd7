import type { Path } from '../model/ids.ts';
import type { SourceRule } from '../model/sourceRules.ts';
import { candidatesBelow, type Plan } from './plan.ts';
import type { Ports } from './ports.ts';
import { readProject } from './readProject.ts';
import { ruleFor } from './readSource.ts';
import type { Project } from './records.ts';
import type { State } from './state.ts';

/**
 * Reads the project files of these roots and answers the sources that have to be read again for it: all of a root that came
 * or went or whose entity file says something else; those whose rule changed; none for a new codebook.
 */
export async function loadProjects(roots: Plan['roots'], state: State, ports: Ports): Promise<ReadonlySet<Path>> {
  const affected = new Set<Path>();
  for (const root of roots.keys()) {
    const before = state.projects.get(root);
    const after = await readProject(root, ports, before);
    const isThere = after.problems.size > 0;
    if (isThere) state.projects.set(root, after);
    else state.projects.delete(root);
    const isNew = (before !== undefined) !== isThere || !isSame(before?.entityFile, after.entityFile);
    if (isNew) state.renewEntities(root);
    for (const path of candidatesBelow(root, state)) if (isNew || hasNewRule(path, before, after)) affected.add(path);
  }
  return affected;
}

function hasNewRule(path: Path, before: Project | undefined, after: Project): boolean {
  const rule = (project: Project | undefined): SourceRule | undefined => project && ruleFor(path, project);
  return !isSame(rule(before), rule(after));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
