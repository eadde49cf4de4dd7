import type { Path } from '../model/ids.ts';
import type { CorpusSettings } from './ports.ts';

/** What a path means to a corpus, told by its name alone. */
export type FileRole =
  | { readonly kind: 'sidecar'; readonly source: Path; readonly coder?: string }
  | { readonly kind: 'project'; readonly root: string; readonly file: ProjectFileName }
  | { readonly kind: 'candidate' }
  /** Left by a write that did not end: `.<name>.nm-tmp`. */
  | { readonly kind: 'leftover' }
  | { readonly kind: 'none' };

export const projectFileNames = ['codebook.yaml', 'entities.yaml', 'sources.yaml'] as const;
export type ProjectFileName = (typeof projectFileNames)[number];

const coderSlug = /^[a-z0-9_-]{1,32}$/;
const sidecarMark = '.newsmark.';
const leftoverEnding = '.nm-tmp';

/** Whether a string can name a coder in a sidecar's file name. */
export function isCoderSlug(text: string): boolean {
  return coderSlug.test(text);
}

/** The sidecar's source and coder out of its name: `a/ferry.json.newsmark.maria.yaml` is maria's of `a/ferry.json`. */
export function fileRole(path: Path, settings: CorpusSettings): FileRole {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  if (name.startsWith('.') && name.endsWith(leftoverEnding)) return { kind: 'leftover' };
  const project = projectRole(parts, name);
  if (project !== undefined) return project;
  if (parts.some(isSkippedFolder)) return { kind: 'none' };
  const sidecar = sidecarRole(path, settings);
  if (sidecar !== undefined) return sidecar;
  return !name.startsWith('.') && settings.include.includes(endingOf(name)) ? { kind: 'candidate' } : { kind: 'none' };
}

/** Folders nobody keeps sources in; hosts skip them while listing. */
export function isSkippedFolder(name: string): boolean {
  return name === 'node_modules' || (name.startsWith('.') && name !== '.newsmark');
}

function projectRole(folders: readonly string[], name: string): FileRole | undefined {
  if (folders.at(-1) !== '.newsmark') return undefined;
  const file = projectFileNames.find((known) => known === name);
  return file === undefined ? { kind: 'none' } : { kind: 'project', root: folders.slice(0, -1).join('/'), file };
}

function sidecarRole(path: Path, settings: CorpusSettings): FileRole | undefined {
  if (!path.endsWith('.yaml')) return undefined;
  const mark = path.lastIndexOf(sidecarMark);
  if (mark <= path.lastIndexOf('/')) return undefined;
  const rest = path.slice(mark + sidecarMark.length);
  const source = sourceOfSidecar(path.slice(0, mark), settings.sidecarFolder);
  if (rest === 'yaml') return { kind: 'sidecar', source };
  const coder = rest.slice(0, -'.yaml'.length);
  return isCoderSlug(coder) ? { kind: 'sidecar', source, coder } : undefined;
}

function sourceOfSidecar(path: string, folder: string | undefined): Path {
  // A path cut out of a path is a path.
  return (folder !== undefined && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path) as Path;
}

/** Where the sidecar of a source stands; `coder` undefined means the shared one. */
export function sidecarPath(source: Path, coder: string | undefined, settings: CorpusSettings): Path {
  const folder = settings.sidecarFolder === undefined ? '' : `${settings.sidecarFolder}/`;
  // A path with an ending is a path.
  return `${folder}${source}${sidecarMark}${coder === undefined ? '' : `${coder}.`}yaml` as Path;
}

/** A path as it is compared: file systems and programs write one name composed or not. */
export function inNfc(path: string): Path {
  // A path in another spelling is a path.
  return path.normalize('NFC') as Path;
}

/** The path of a file as it is spelled on disk; as given where there is no such file. */
export function onDisk(path: Path, files: ReadonlyMap<Path, unknown>): Path {
  // Names of ASCII have one spelling.
  if (files.has(path) || !/[^\0-\x7f]/.test(path)) return path;
  const wanted = inNfc(path);
  return [...files.keys()].find((known) => inNfc(known) === wanted) ?? path;
}

/** The ending with its dot, empty when there is none: `a.b.JSON` → `.json`. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path, empty for the base. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/**
 * What stands where a source's path is asked and a folder is meant: its path with the slash behind it, `press/`; empty for the
 * base. So its sidecar is `press/.newsmark.yaml`: the name says which source, and there is nothing before the mark.
 */
export function folderSource(folder: string): Path {
  // Only ever compared, and made a sidecar's path.
  return (folder === '' ? '' : `${folder}/`) as Path;
}

export function isFolderSource(path: Path): boolean {
  return path === '' || path.endsWith('/');
}

/** What a sidecar's head says of its source: the file's name; of a folder `.`, which stays true wherever it is moved. */
export function headSource(source: Path): string {
  return isFolderSource(source) ? '.' : baseName(source);
}
