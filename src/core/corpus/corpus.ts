import type { Article, SourceFile } from '../model/article.ts';
import type { Path } from '../model/ids.ts';
import type { EntityIndex } from '../entity/folder.ts';
import { createEdits, type Edits } from './edits.ts';
import { fileRole, isFolderSource, onDisk } from './names.ts';
import { createNotifier, type Listen } from './notifier.ts';
import { defaultSettings, type CorpusSettings, type Ports } from './ports.ts';
import type { ArticleRecord, ArticleRef, CorpusChange, Project, SidecarState, SourceRecord } from './records.ts';
import { createLoader, type Progress, type ScanOrder } from './loader.ts';
import { ruleFor } from './readSource.ts';
import { allSidecars, createState } from './state.ts';

/** A folder of sources in memory. Paths are relative to one base folder that the host's `Files` port stands for. */
export interface Corpus {
  readonly onDidChange: Listen<CorpusChange>;
  readonly edits: Edits;
  settings(): CorpusSettings;
  /** Takes new settings in place of the old ones; scan again afterwards. */
  configure(settings: CorpusSettings): void;
  /** Lists the folder and reads whatever changed since the last look. Edits and refreshes go on meanwhile. */
  scan(progress?: Progress, order?: ScanOrder): Promise<void>;
  /** Tells of sources whose names have been found, where a scan read them for their rows first; nothing else of them is new. */
  readonly onDidName: Listen<ReadonlySet<Path>>;
  /** Resolves when the names of all sources have been looked for. */
  named(): Promise<void>;
  /** How many sources still wait for that. */
  unnamed(): number;
  /** Like `scan`, but reads no source: sidecars and project files only. */
  survey(): Promise<void>;
  /**
   * Looks again at these paths (files or folders): created, changed or gone. `if-changed` passes over files whose size and
   * times are those of the last look (`isSameStat`): for watchers, which also report what was written by us and read already.
   */
  refresh(paths: readonly Path[], look?: 'always' | 'if-changed'): Promise<void>;
  /** Whether the first scan has ended. */
  scanned(): boolean;
  /** Every candidate as last listed, sorted. */
  candidates(): readonly Path[];
  sources(): Iterable<SourceRecord>;
  source(path: Path): SourceRecord | undefined;
  record(ref: ArticleRef): ArticleRecord | undefined;
  /** The whole article with text and map, read again when it is not at hand; undefined when it is gone. */
  open(ref: ArticleRef): Promise<Article | undefined>;
  /**
   * The whole parsed source; one that cannot be read has no articles and the problem that says why. `without-names`: most of the work is left out,
   * and the answer is not kept at hand.
   */
  openSource(path: Path, how?: 'whole' | 'without-names'): Promise<SourceFile>;
  /** Whether a person said in `.newsmark/sources.yaml` that the file is not to be shown. */
  isIgnored(path: Path): boolean;
  /** The root a path belongs to; there is always one, the base if need be. */
  project(path: Path): Project;
  projects(): Iterable<Project>;
  /** Entities of the path's root. */
  entities(path: Path): EntityIndex;
  /** Sidecars of folders. */
  folderSidecars(): readonly SidecarState[];
  /** Sidecars whose source is not there. */
  orphanSidecars(): readonly SidecarState[];
}

/** Creates an empty corpus; nothing is read before `scan` or `refresh`. */
export function createCorpus(ports: Ports, settings: Partial<CorpusSettings> = {}): Corpus {
  const notifier = createNotifier<CorpusChange>();
  const state = createState({ ...defaultSettings, ...settings });
  const namedNotifier = createNotifier<ReadonlySet<Path>>();
  const loader = createLoader(state, ports, notifier.fire, namedNotifier.fire);
  const refresh: Corpus['refresh'] = (paths, look = 'always') => loader.refresh(paths, look);
  return {
    onDidChange: notifier.listen,
    onDidName: namedNotifier.listen,
    edits: createEdits(state, ports, loader, refresh),
    settings: () => state.settings,
    configure: (settings) => {
      state.settings = settings;
    },
    scan: loader.scan,
    named: loader.named,
    unnamed: loader.unnamed,
    survey: loader.survey,
    refresh,
    candidates: () => [...state.files.keys()].filter((path) => fileRole(path, state.settings).kind === 'candidate').sort(),
    scanned: () => state.scanned,
    sources: () => state.sources.values(),
    source: (path) => state.sources.get(onDisk(path, state.files)),
    record: ({ path, article }) => state.sources.get(path)?.articles.find((record) => record.ref.article === article),
    open: async ({ path, article }) => (await loader.open(path)).articles.find(({ id }) => id === article),
    openSource: (path, how) => (how === 'without-names' ? loader.openNameless(path) : loader.open(path)),
    isIgnored: (path) => ruleFor(path, state.projectOf(path))?.ignore === true,
    project: (path) => state.projectOf(path),
    projects: () => state.projects.values(),
    entities: (path) => state.entitiesOf(path),
    folderSidecars: () => allSidecars(state).filter(({ source }) => isFolderSource(source)),
    orphanSidecars: () => allSidecars(state).filter(({ source }) => !isFolderSource(source) && !state.files.has(source)),
  };
}
