import type { SourceFile } from '../model/article.ts';
import type { Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import { inNfc } from './names.ts';
import { createKeptRecords } from './keptRecords.ts';
import { isSameStat } from './listedFile.ts';
import { createNameSource, openFirst, type NameSource } from './nameSource.ts';
import { createOpenFiles } from './openFiles.ts';
import { createPerKey } from './perKey.ts';
import type { ListedFile, Ports } from './ports.ts';
import { joinCached, joinSource, readSidecarState, readSource, rejoinSource, ruleFor, type JoinedSource } from './readSource.ts';
import type { CachedSource } from './cache/sourceCache.ts';
import type { Project, SidecarState } from './records.ts';
import type { State } from './state.ts';

export interface SourceLoader {
  /** Parsed, from memory if it is there. */
  open(path: Path): Promise<SourceFile>;
  /** Parsed as it is now, without names, dates and sums; not kept. */
  openNameless(path: Path): Promise<SourceFile>;
  /** Whether the parsed source is at hand. */
  isOpen(path: Path): boolean;
  /** Brings one source's record up to date; a file that is gone takes its record along. `cached`: as it was, if that is still true. */
  load(path: Path, cached?: CachedSource): Promise<void>;
  /** The same as far as a row shows it: names are looked for by `name`, later. */
  loadRow(path: Path): Promise<void>;
  /** Its names may be others under today's entity file: they are looked for by `name`, later. */
  nameLater(path: Path): void;
  /** Looks for the names of a source that waits for it. `named`: names came, and nothing else is new; `read`: it was read again as a whole. */
  name: NameSource;
  /** Sources that wait for their names, those that somebody has open first: asked for one by one. */
  unnamed(): Iterable<Path>;
  /** How many there are. */
  unnamedCount(): number;
  /** The same for a source that has not changed itself: one whose record was made under today's project files meanwhile is left. */
  renew(path: Path): Promise<void>;
  /** The same for a source that is as it was, with other sidecars: it is not parsed again. */
  rejoin(path: Path): Promise<void>;
  /** Brings one sidecar up to date; its source has to be loaded again afterwards. */
  loadSidecar(path: Path, source: Path, coder: string | undefined): Promise<void>;
}

/** `from`: it was taken from there. */
type Joined = JoinedSource & { readonly from?: CachedSource };

/** Reads sources and sidecars into the state. One file is read by one task at a time, so that the last one to ask is right. */
export function createSourceLoader(state: State, ports: Ports): SourceLoader {
  const perPath = createPerKey();
  const opened = createOpenFiles((path) => parse(path, state, ports));
  const records = createKeptRecords(state, opened);
  const { forget, keep, index, madeOf, unnamed } = records;
  const lose = (path: Path): void => {
    rememberBlob(state, path, state.sources.get(path)?.blob);
    forget(path);
  };
  const load = async (path: Path, how: HowToLoad = {}): Promise<void> => {
    const listed = state.files.get(path);
    if (listed === undefined) return lose(path);
    const { listedAt } = state;
    const project = state.projectOf(path);
    const ignored = ruleFor(path, project)?.ignore === true;
    const joined = await join({ listed, project, ignored, ...how }, state, ports);
    // Read under project files that are others by now.
    if (state.projectOf(path) !== project) return load(path, how);
    if (joined === undefined) {
      state.files.delete(path);
      return lose(path);
    }
    const { record, oldTexts, from } = joined;
    forget(path);
    keep(record, { listed, listedAt, project, oldTexts }, from);
    index(record);
  };
  const name = createNameSource(state, opened, records, { load: (path) => load(path), parse: (path) => parse(path, state, ports) });
  const rejoin = async (path: Path): Promise<void> => {
    const before = state.sources.get(path);
    const made = before && madeOf(before);
    const now = await statOf(path, ports);
    const isSame = made?.project === state.projectOf(path) && now !== undefined && isSameStat(now, made.listed);
    const joined = before && made && isSame ? await rejoinSource(before, before.ignored, sidecarsOf(path, state), opened.get, ports) : undefined;
    if (joined === undefined || made === undefined || made.project !== state.projectOf(path)) return load(path);
    keep(joined.record, { ...made, oldTexts: [...new Set([...made.oldTexts, ...joined.oldTexts])] });
  };
  const loadSidecar = async (path: Path, source: Path, coder: string | undefined): Promise<void> => {
    const found = { path, source, ...(coder !== undefined && { coder }) };
    keepSidecar(state, path, source, state.files.has(path) ? await readSidecarState(found, ports, state.sidecars.get(inNfc(source))?.get(path)) : undefined);
  };
  return {
    open: (path) => opened.get(path),
    openNameless: (path) => parse(path, state, ports, false),
    isOpen: (path) => opened.has(path),
    load: (path, cached) => perPath(path, () => load(path, { ...(cached && { cached }) })),
    loadRow: (path) => perPath(path, () => load(path, { row: true })),
    nameLater: (path) => void unnamed.add(path),
    name: (path) => perPath(path, () => name(path)),
    unnamed: () => openFirst(unnamed, opened.paths),
    unnamedCount: () => unnamed.size,
    renew: (path) => perPath(path, async () => {
      const record = state.sources.get(path);
      if (record === undefined || madeOf(record)?.project !== state.projectOf(path)) await load(path);
    }),
    rejoin: (path) => perPath(path, () => rejoin(path)),
    loadSidecar: (path, source, coder) => perPath(path, () => loadSidecar(path, source, coder)),
  };
}

interface HowToLoad {
  /** As it was in an earlier session. */
  readonly cached?: CachedSource;
  /** As far as a row shows it. */
  readonly row?: boolean;
}

interface ToJoin extends HowToLoad {
  readonly listed: ListedFile;
  readonly project: Project;
  readonly ignored: boolean;
}

/** Undefined: the file is gone. */
async function join({ listed, project, ignored, cached, row }: ToJoin, state: State, ports: Ports): Promise<Joined | undefined> {
  const sidecars = sidecarsOf(listed.path, state);
  const kept = cached && (await joinCached(cached, listed, project, ignored, sidecars, ports));
  if (kept !== undefined && cached !== undefined) return { ...kept, from: cached };
  const reading = await readSource(listed, project, ports, state.settings.maxSourceBytes, row !== true);
  return reading.kind === 'gone' ? undefined : joinSource(listed.path, reading, ignored, sidecars, ports);
}

function sidecarsOf(source: Path, state: State): readonly SidecarState[] {
  return [...(state.sidecars.get(inNfc(source))?.values() ?? [])].filter((sidecar) => sidecar.source === source);
}

/** What a source was that is gone, for those that are looked for again. */
export function rememberBlob(state: State, source: Path, lastBlob: string | undefined): void {
  const known = lastBlob === undefined ? undefined : state.sidecars.get(inNfc(source));
  for (const [path, sidecar] of known ?? []) if (sidecar.source === source) known?.set(path, { ...sidecar, ...(lastBlob !== undefined && { lastBlob }) });
}

function keepSidecar(state: State, path: Path, source: Path, read: SidecarState | undefined): void {
  const key = inNfc(source);
  const known = state.sidecars.get(key) ?? new Map<Path, SidecarState>();
  const lastBlob = known.get(path)?.lastBlob;
  if (read === undefined) known.delete(path);
  else known.set(path, { ...read, ...(lastBlob !== undefined && { lastBlob }) });
  if (known.size > 0) state.sidecars.set(key, known);
  else state.sidecars.delete(key);
}

/** A source as a whole, whatever became of it. */
async function parse(path: Path, state: State, ports: Ports, names = true): Promise<SourceFile> {
  const listed = state.files.get(path) ?? (await statOf(path, ports));
  const reading = await readSource(listed ?? { path, size: 0, mtime: 0 }, state.projectOf(path), ports, state.settings.maxSourceBytes, names);
  if (reading.kind === 'read') return reading.file;
  const problem: Problem = reading.kind === 'failed' ? reading.problem : { code: 'source.unreadable', severity: 'error', facts: { detail: 'gone' } };
  return { path, outcome: 'unreadable', articles: [], problems: [problem], blob: '', encoding: 'utf-8' };
}

/** The file as it is now; undefined when it is not there. */
export async function statOf(path: Path, ports: Ports): Promise<ListedFile | undefined> {
  const stat = await ports.files.stat(path);
  return stat === undefined ? undefined : { path, ...stat };
}
