import { mayHold, namesConcerned, soughtName } from '../entity/wordFilter.ts';
import type { EntityFile } from '../model/entity.ts';
import type { Path } from '../model/ids.ts';
import type { SourceRule } from '../model/sourceRules.ts';
import type { PerKey } from './perKey.ts';
import { candidatesBelow, type Plan } from './plan.ts';
import type { Ports } from './ports.ts';
import { projectPath, readProject } from './readProject.ts';
import { ruleFor } from './readSource.ts';
import type { Project } from './records.ts';
import type { State } from './state.ts';

/** Sources that have to be read again for project files. */
export interface Affected {
  readonly sources: ReadonlySet<Path>;
  /** Only for names that the entity file now has otherwise. */
  readonly names: ReadonlySet<Path>;
}

/**
 * Reads the project files of these roots and answers the sources that have to be read again for it: all of a root that came
 * or went; those that may hold a name which the entity file now has otherwise; those whose rule changed; none for a new codebook.
 * Names are brought together under a new entity file at once; reading again only finds what was not recognised before.
 */
export async function loadProjects(roots: Plan['roots'], state: State, ports: Ports, perRoot: PerKey): Promise<Affected> {
  const sources = new Set<Path>();
  const names = new Set<Path>();
  const load = async (root: string): Promise<void> => {
    const before = state.projects.get(root);
    const after = await readProject(root, ports, before);
    const isThere = after.problems.size > 0;
    if (isThere) state.projects.set(root, after);
    else state.projects.delete(root);
    // Sources that belong to no folder with project files belong to the base: nothing of it comes or goes.
    const isNew = root !== '' && (before !== undefined) !== isThere;
    if (isNew) state.renewEntities(root);
    else state.entitiesOf(projectPath(root, 'entities.yaml')).setEntityFile(after.entityFile);
    const isConcerned = concernedBy(before?.entityFile, after.entityFile, state);
    for (const path of candidatesBelow(root, state)) {
      if (state.projectOf(path).root !== root && !isNew) continue;
      if (isNew || hasNewRule(path, before, after)) sources.add(path);
      else if (isConcerned(path)) names.add(path);
    }
  };
  // A root is read by one task at a time: whoever read it before a change must not put it in place after whoever read it later.
  for (const root of roots.keys()) await perRoot(root, () => load(root));
  return { sources, names };
}

/** Whether a source may hold a name that two entity files say different things of. */
function concernedBy(before: EntityFile | undefined, after: EntityFile | undefined, state: State): (path: Path) => boolean {
  const names = namesConcerned(before, after).map(soughtName);
  if (names.length === 0) return () => false;
  return (path) => {
    const source = state.sources.get(path);
    // Its names are looked for later anyway, under what is said then.
    if (source === undefined || source.unnamed === true) return false;
    return source.articles.some(({ wordFilter }) => names.some((name) => mayHold(wordFilter, name)));
  };
}

function hasNewRule(path: Path, before: Project | undefined, after: Project): boolean {
  const rule = (project: Project | undefined): SourceRule | undefined => project && ruleFor(path, project);
  return !isSame(rule(before), rule(after));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
