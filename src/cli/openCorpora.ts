import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { setImmediate as soon } from 'node:timers/promises';
import {
  createCorpus, createEngine, defaultSettings, endingOf, fileRole, isFolderSource, sourceText, type Corpus, type CorpusSettings, type Path,
} from '../core/index.ts';
import { createNodeFiles } from '../node/files.ts';
import { readWeights } from '../node/weights.ts';
import { UsageError } from './arguments.ts';
import { createOldTexts } from './oldTexts.ts';

/** A corpus over the paths a person gave that share one root. */
export interface OpenedCorpus {
  readonly corpus: Corpus;
  /** A path of the corpus as the person would type it: relative to the current directory, with `/`. */
  readonly shown: (path: Path) => string;
  /** The folders a person named, as paths of the corpus; empty for the base. */
  readonly folders: readonly string[];
  /** The decoded text of a source, which source offsets count in. */
  readonly decoded: (path: Path) => Promise<string>;
}

/** Beside `dist/` as beside `src/`: both are one step below the package, the sources one more. */
const weightsPath = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../..' : '..', 'media', 'ner.bin');

interface Target {
  readonly full: string;
  readonly isFolder: boolean;
  readonly base: string;
}

/** Finds the roots of the given paths and makes a corpus for each. Nothing is read yet but folders. */
export async function openCorpora(paths: readonly string[], settings: Partial<CorpusSettings> = {}, previous?: string): Promise<readonly OpenedCorpus[]> {
  if (paths.length === 0) throw new UsageError('name at least one folder or file.');
  const targets = await Promise.all(paths.map(findTarget));
  const byBase = new Map<string, Target[]>();
  for (const target of targets) byBase.set(target.base, [...(byBase.get(target.base) ?? []), target]);
  return [...byBase].map(([base, list]) => openBase(base, list, settings, previous));
}

function openBase(base: string, targets: readonly Target[], given: Partial<CorpusSettings>, previous: string | undefined): OpenedCorpus {
  const named = new Map(targets.map(({ full, isFolder }) => [toPath(relative(base, full)), isFolder]));
  const endings = [...named].filter(([, isFolder]) => !isFolder).map(([path]) => endingOf(path.slice(path.lastIndexOf('/') + 1)));
  const settings = { ...defaultSettings, ...given, include: [...new Set([...defaultSettings.include, ...endings])] };
  const isNamed = (path: string, candidate: boolean): boolean =>
    [...named].some(([name, isFolder]) => (isFolder ? isBelow(path, name) && (!candidate || hasUsualEnding(path)) : path === name));
  const wanted = (path: Path): boolean => {
    const role = fileRole(path, settings);
    if (role.kind === 'sidecar') return isNamed(role.source, false);
    return role.kind === 'project' || (role.kind === 'candidate' && isNamed(path, true));
  };
  const files = createNodeFiles(base, { wanted, leftover: (path) => fileRole(path, settings).kind === 'leftover' });
  const engine = createEngine({ weights: () => readWeights(weightsPath), log: (line) => process.stderr.write(`${line}\n`) });
  const corpus = createCorpus({
    files,
    engine,
    texts: createOldTexts(base, engine, previous),
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    random: Math.random,
    yield: () => soon(),
    log: () => undefined,
  }, settings);
  return {
    corpus,
    // A folder keeps its slash; the one a person stands in is `./`.
    shown: (path) => (isFolderSource(path) ? `${relative(process.cwd(), join(base, path)) || '.'}/` : relative(process.cwd(), join(base, path))).split(sep).join('/'),
    folders: [...named].filter(([, isFolder]) => isFolder).map(([path]) => path),
    decoded: async (path) => {
      const read = await files.read(path);
      return read.kind === 'bytes' ? sourceText(read.bytes) : '';
    },
  };
}

function hasUsualEnding(path: string): boolean {
  return defaultSettings.include.includes(endingOf(path.slice(path.lastIndexOf('/') + 1)));
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function toPath(relativePath: string): Path {
  // A relative path with `/` is what the core calls a path.
  return relativePath.split(sep).join('/') as Path;
}

async function findTarget(given: string): Promise<Target> {
  const full = await realpath(given).catch(() => undefined);
  if (full === undefined) throw new UsageError(`“${given}” does not exist.`);
  const isFolder = (await stat(full)).isDirectory();
  const folder = isFolder ? full : dirname(full);
  return { full, isFolder, base: (await findRoot(folder)) ?? folder };
}

/** The nearest ancestor with `.newsmark/`, up to the git root. */
async function findRoot(folder: string): Promise<string | undefined> {
  for (let current = folder; ; current = dirname(current)) {
    if (await exists(join(current, '.newsmark'))) return current;
    if (dirname(current) === current || (await exists(join(current, '.git')))) return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
