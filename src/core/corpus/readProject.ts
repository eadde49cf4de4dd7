import type { Reading } from '../model/reading.ts';
import type { Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import { projectFileNames, type ProjectFileName } from './names.ts';
import type { Ports } from './ports.ts';
import type { Project } from './records.ts';

/**
 * Reads the files of one `.newsmark/` folder. A file that cannot be read keeps the content of `previous`,
 * so that a half-typed line takes nothing off the screen; its problems say so.
 */
export async function readProject(root: string, ports: Ports, previous: Project | undefined): Promise<Project> {
  const problems = new Map<Path, readonly Problem[]>();
  const unread: Path[] = [];
  const { engine } = ports;
  const read = async <T>(name: ProjectFileName, parse: (text: string) => Promise<Reading<T>>, old: T | undefined): Promise<T | undefined> => {
    const path = projectPath(root, name);
    const file = await ports.files.readText(path);
    if (file.kind === 'failed') {
      if (file.why === 'missing') return undefined;
      problems.set(path, [{ code: 'source.unreadable', severity: 'error', facts: { detail: file.detail } }]);
      unread.push(path);
      return old;
    }
    const reading = await parse(file.text);
    problems.set(path, reading.problems);
    if (reading.content === undefined) unread.push(path);
    return reading.content ?? old;
  };
  const codebook = await read('codebook.yaml', (text) => engine.readCodebook(text), previous?.codebook);
  const entityFile = await read('entities.yaml', (text) => engine.readEntities(text), previous?.entityFile);
  const sourceRules = await read('sources.yaml', (text) => engine.readSourceRules(text), previous?.sourceRules);
  return {
    root,
    problems,
    ...(unread.length > 0 && { unread }),
    ...(codebook && { codebook }),
    ...(entityFile && { entityFile }),
    ...(sourceRules && { sourceRules }),
  };
}

/** Path of one of the root's own files. */
export function projectPath(root: string, name: ProjectFileName): Path {
  // Joining a folder and a file name gives a path.
  return `${root === '' ? '' : `${root}/`}.newsmark/${name}` as Path;
}

/** The three paths of a root. */
export function projectPaths(root: string): readonly Path[] {
  return projectFileNames.map((name) => projectPath(root, name));
}
