import { createEntityIndex, type EntityIndex } from '../entity/folder.ts';
import type { Path } from '../model/ids.ts';
import type { SourceCache } from './cache/sourceCache.ts';
import type { CorpusSettings, ListedFile } from './ports.ts';
import type { ArticleRef, Project, SidecarState, SourceRecord } from './records.ts';
import { folderOf } from './names.ts';

/** Everything a corpus holds. One owner: `createCorpus`; changed by the loader only. */
export interface State {
  settings: CorpusSettings;
  scanned: boolean;
  /** When the files were last listed; empty before. */
  listedAt: string;
  /** There from the first scan on, if the host has one. */
  cache: SourceCache | undefined;
  /** Every file of interest as last listed. */
  readonly files: Map<Path, ListedFile>;
  readonly sources: Map<Path, SourceRecord>;
  /** By source in NFC, then by sidecar path. */
  readonly sidecars: Map<Path, Map<Path, SidecarState>>;
  /** By root folder. */
  readonly projects: Map<string, Project>;
  readonly projectOf: (path: Path) => Project;
  readonly entitiesOf: (path: Path) => EntityIndex;
  /** Makes the index of a root anew, after the root came or went. */
  readonly renewEntities: (root: string) => EntityIndex;
}

const noProject: Project = { root: '', problems: new Map() };

export function createState(settings: CorpusSettings): State {
  const projects = new Map<string, Project>();
  const indices = new Map<string, EntityIndex>();
  const projectOf = (path: Path): Project => {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const project = projects.get(folder);
      if (project !== undefined) return project;
      if (folder === '') return noProject;
    }
  };
  const renewEntities = (root: string): EntityIndex => {
    const index = createEntityIndex(projects.get(root)?.entityFile);
    indices.set(root, index);
    return index;
  };
  return {
    settings,
    scanned: false,
    listedAt: '',
    cache: undefined,
    files: new Map(),
    sources: new Map(),
    sidecars: new Map(),
    projects,
    projectOf,
    entitiesOf: (path) => {
      const { root } = projectOf(path);
      return indices.get(root) ?? renewEntities(root);
    },
    renewEntities,
  };
}

/** Every sidecar, whatever its source. */
export function allSidecars({ sidecars }: Pick<State, 'sidecars'>): readonly SidecarState[] {
  return [...sidecars.values()].flatMap((bySidecar) => [...bySidecar.values()]);
}

/** The key an article has in the entity index. */
export function articleKey({ path, article }: ArticleRef): string {
  return `${path}\n${article}`;
}

/** The article a key of the entity index stands for. */
export function articleOfKey(key: string): ArticleRef {
  const cut = key.indexOf('\n');
  // Keys are made by `articleKey` only.
  return { path: key.slice(0, cut), article: key.slice(cut + 1) } as ArticleRef;
}
