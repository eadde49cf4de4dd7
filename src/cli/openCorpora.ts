import { access, constants, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { setImmediate as soon } from 'node:timers/promises';
import {
  createCorpus, createEngine, defaultSettings, endingOf, fileRole, inNfc, isFolderSource, sourceText, type Corpus, type CorpusSettings, type Engine, type Path, type SourceFile,
} from '../core/index.ts';
import { createNodeFiles } from '../node/files.ts';
import { readWeights } from '../node/weights.ts';
import { UsageError } from './arguments.ts';
import { openCache } from './cache.ts';
import { createOldTexts } from './oldTexts.ts';

/** A corpus over the paths a person gave that share one root. */
export interface OpenedCorpus {
  readonly corpus: Corpus;
  /** A path of the corpus as the person would type it: relative to the current directory, with `/`. */
  readonly shown: (path: Path) => string;
  /** The folders a person named, as paths of the corpus; empty for the base. */
  readonly folders: readonly string[];
  /** Whether a person named the file, or a folder it is in; a sidecar is named with its source. */
  readonly isNamed: (path: Path) => boolean;
  /** Lets the next scan read these files too, with their sidecars: what is asked about leads to them. */
  readonly alsoRead: (paths: readonly Path[]) => void;
  /** Tells of every source that is parsed from now on, as a whole. */
  readonly onDidParse: (listener: (file: SourceFile) => void) => void;
  /** The decoded text of a source, which source offsets count in. */
  readonly decoded: (path: Path) => Promise<string>;
}

/** Beside `dist/` as beside `src/`: both are one step below the package, the sources one more. */
const weightsPath = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../..' : '..', 'media', 'ner.bin');

/** What a person may say besides the paths. */
export interface OpenOptions {
  /** File with the old text of the one source. */
  readonly previous?: string;
  /** Folder in which is kept what sources came to. */
  readonly cache?: string;
  /** Folder that holds the sidecars, where they are not beside their sources. */
  readonly sidecars?: string;
}

interface Target {
  readonly full: string;
  readonly isFolder: boolean;
  readonly base: string;
}

/** Finds the roots of the given paths and makes a corpus for each. Nothing is read yet but folders. */
export async function openCorpora(paths: readonly string[], options: OpenOptions = {}): Promise<readonly OpenedCorpus[]> {
  if (paths.length === 0) throw new UsageError('name at least one folder or file.');
  const targets = await Promise.all(paths.map(findTarget));
  const byBase = new Map<string, Target[]>();
  for (const target of targets) byBase.set(target.base, [...(byBase.get(target.base) ?? []), target]);
  return [...byBase].map(([base, list]) => openBase(base, list, options));
}

/** Where sidecars stand that are not beside their sources, as the core names it. */
function sidecarFolder(given: string, base: string): string {
  const folder = toPath(relative(base, resolve(given)));
  if (folder === '' || folder === '..' || folder.startsWith('../')) throw new UsageError(`--sidecars takes a folder below ${base}, not “${given}”.`);
  return folder;
}

function openBase(base: string, targets: readonly Target[], { previous, cache, sidecars }: OpenOptions): OpenedCorpus {
  const given: Partial<CorpusSettings> = sidecars === undefined ? {} : { sidecarFolder: sidecarFolder(sidecars, base) };
  const named = new Map(targets.map(({ full, isFolder }) => [toPath(relative(base, full)), isFolder]));
  // Whoever names a sidecar means what is said in it of its source.
  for (const path of [...named.keys()]) {
    const role = fileRole(path, { ...defaultSettings, ...given });
    if (role.kind === 'sidecar') named.set(role.source, false);
  }
  const endings = [...named].filter(([, isFolder]) => !isFolder).map(([path]) => endingOf(path.slice(path.lastIndexOf('/') + 1)));
  const settings: CorpusSettings = { ...defaultSettings, ...given, include: [...new Set([...defaultSettings.include, ...endings])] };
  const further = new Set<Path>();
  const isMeant = (path: Path, candidate: boolean): boolean =>
    [...named].some(([name, isFolder]) => (isFolder ? isBelow(path, name) && (!candidate || hasUsualEnding(path)) : inNfc(path) === inNfc(name)));
  const isNamed = (path: Path): boolean => {
    const role = fileRole(path, settings);
    if (role.kind === 'sidecar') return isMeant(role.source, false);
    return role.kind === 'project' || (role.kind === 'candidate' && isMeant(path, true));
  };
  const isFurther = (path: Path): boolean => {
    const role = fileRole(path, settings);
    return further.has(inNfc(role.kind === 'sidecar' ? role.source : path));
  };
  const files = createNodeFiles(base, {
    wanted: (path) => isNamed(path) || isFurther(path),
    enter: (folder) => mayHold(folder, [...named.keys(), ...further], settings.sidecarFolder),
    unreadable: (folder) => tellLeftOut(join(base, folder)),
    leftover: (path) => fileRole(path, settings).kind === 'leftover',
  });
  const engine = createEngine({ weights: () => readWeights(weightsPath), log: (line) => process.stderr.write(`${line}\n`) });
  let parsed: (file: SourceFile) => void = () => undefined;
  const corpus = createCorpus({
    files,
    engine: tellingOfParsing(engine, (file) => parsed(file)),
    texts: createOldTexts(base, engine, previous),
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    random: Math.random,
    yield: () => soon(),
    log: () => undefined,
    ...(cache !== undefined && { cache: () => openCache({ folder: resolve(cache), about: [base, ...[...named.keys()].sort()].join('\n'), weightsPath, files }) }),
  }, settings);
  return {
    corpus,
    // A folder keeps its slash; the one a person stands in is `./`.
    shown: (path) => (isFolderSource(path) ? `${relative(process.cwd(), join(base, path)) || '.'}/` : relative(process.cwd(), join(base, path))).split(sep).join('/'),
    isNamed,
    onDidParse: (listener) => {
      parsed = listener;
    },
    alsoRead: (paths) => paths.forEach((path) => further.add(inNfc(path))),
    folders: [...named].filter(([, isFolder]) => isFolder).map(([path]) => path),
    decoded: async (path) => {
      const read = await files.read(path);
      return read.kind === 'bytes' ? sourceText(read.bytes) : '';
    },
  };
}

function tellingOfParsing(engine: Engine, tell: (file: SourceFile) => void): Engine {
  return {
    ...engine,
    parse: async (request) => {
      const file = await engine.parse(request);
      tell(file);
      return file;
    },
  };
}

/** Whether a folder may hold files that are asked for, or what counts for them. `apart` is the folder of sidecars, if there is one. */
function mayHold(folder: string, asked: readonly string[], apart: string | undefined): boolean {
  // What a root says counts for all below it.
  const place = folder.replace(/(^|\/)\.newsmark$/, '');
  if (apart !== undefined && isBelow(apart, place)) return true;
  // A folder of sidecars is laid out as the sources are.
  const mirrored = apart !== undefined && isBelow(place, apart) ? place.slice(apart.length + 1) : place;
  return asked.some((path) => isBelow(path, mirrored) || isBelow(mirrored, path));
}

function tellLeftOut(folder: string): void {
  process.stderr.write(`${toPath(relative(process.cwd(), folder))}: this folder is left out; it may not be read.\n`);
}

function hasUsualEnding(path: string): boolean {
  return defaultSettings.include.includes(endingOf(path.slice(path.lastIndexOf('/') + 1)));
}

/** Whether a path lies in a folder, or is that folder itself. */
function isBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

function toPath(relativePath: string): Path {
  // A relative path with `/` is what the core calls a path.
  return relativePath.split(sep).join('/') as Path;
}

async function findTarget(given: string): Promise<Target> {
  const found = await stat(given).catch((error: unknown) => {
    throw new UsageError(whyNot(given, error));
  });
  const isFolder = found.isDirectory();
  if (!isFolder && !found.isFile()) throw new UsageError(`“${given}” is neither a file nor a folder.`);
  if (isFolder) {
    await access(given, constants.R_OK | constants.X_OK).catch((error: unknown) => {
      throw new UsageError(whyNot(given, error));
    });
  }
  // A link to a file is the file people see, with a sidecar of its own name; folders behind links are where they are.
  const folder = await realpath(isFolder ? given : dirname(given));
  const full = isFolder ? folder : join(folder, basename(given));
  return { full, isFolder, base: (await findRoot(folder)) ?? folder };
}

function whyNot(given: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES') return `“${given}” may not be read; check the permissions.`;
  return code === 'ELOOP' ? `“${given}” is a link that leads back to itself.` : `“${given}” does not exist.`;
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
