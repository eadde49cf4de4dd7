import type { Annotation, ReadAnnotation } from '../model/annotation.ts';
import type { SourceFile } from '../model/article.ts';
import type { Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceRule } from '../model/sourceRules.ts';
import type { OldText, Resolved } from '../engine/engine.ts';
import { areAnchoredAlike } from './anchoredAlike.ts';
import type { CachedSource } from './cache/sourceCache.ts';
import { inNfc } from './names.ts';
import type { ListedFile, Ports } from './ports.ts';
import type { AnnotationRecord, Project, SidecarState, SourceContent, SourceRecord } from './records.ts';
import { summarise } from './summary.ts';

/** What reading a source came to: the parsed file, or the problem that kept it from being read. */
export type SourceReading =
  | { readonly kind: 'read'; readonly file: SourceFile; readonly names: boolean }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Reads and parses one candidate. `names` false: for its row only. */
export async function readSource(listed: ListedFile, project: Project, ports: Ports, limit: number, names = true): Promise<SourceReading> {
  if (listed.size > limit) {
    return { kind: 'failed', problem: { code: 'source.too-large', severity: 'error', facts: { bytes: listed.size, limit } } };
  }
  const content = await ports.files.read(listed.path);
  if (content.kind === 'failed') {
    if (content.why === 'missing') return { kind: 'gone' };
    return { kind: 'failed', problem: { code: 'source.unreadable', severity: 'error', facts: { detail: content.detail } } };
  }
  const rule = ruleFor(listed.path, project);
  const file = await ports.engine.parse({
    path: listed.path,
    bytes: content.bytes,
    ...(rule && { rule }),
    ...(project.entityFile && { entityFile: project.entityFile }),
    ...(!names && { names }),
  });
  return { kind: 'read', file, names };
}

/** What the root's `.newsmark/sources.yaml` says of a file. */
export function ruleFor(path: Path, project: Project): SourceRule | undefined {
  const relative = inNfc(pathInRoot(path, project));
  return project.sourceRules?.rules.find((rule) => inNfc(rule.path) === relative);
}

/** A path as the files of its root have it: relative to the root's folder. */
export function pathInRoot(path: Path, { root }: Pick<Project, 'root'>): string {
  return root === '' ? path : path.slice(root.length + 1);
}

/** Reads one sidecar; a broken one keeps what `previous` had, marked as stale. */
export async function readSidecarState(
  found: Pick<SidecarState, 'path' | 'source' | 'coder'>, ports: Ports, previous: SidecarState | undefined,
): Promise<SidecarState | undefined> {
  const file = await ports.files.readText(found.path);
  if (file.kind === 'failed' && file.why === 'missing') return undefined;
  if (file.kind === 'failed') {
    const problem: Problem = { code: 'source.unreadable', severity: 'error', facts: { detail: file.detail } };
    return { ...previous, ...found, stale: true, problems: [problem] };
  }
  const { content, problems } = await ports.engine.readSidecar(file.text);
  if (content !== undefined) return { ...found, content, stale: false, problems };
  return { ...found, ...(previous?.content && { content: previous.content }), stale: true, problems };
}

/** A record, and the revisions of the old texts that its annotations were found with. */
export interface JoinedSource {
  readonly record: SourceRecord;
  readonly oldTexts: readonly string[];
}

/** Joins a source and its sidecars to the record everything else works with. */
export async function joinSource(
  path: Path, reading: Exclude<SourceReading, { kind: 'gone' }>, ignored: boolean, sidecars: readonly SidecarState[], ports: Ports,
): Promise<JoinedSource> {
  const all = annotationsIn(sidecars);
  if (reading.kind === 'failed') {
    return { record: joined(path, { outcome: 'unreadable', articles: [], problems: [reading.problem] }, ignored, sidecars, all, []), oldTexts: [] };
  }
  const content: SourceContent = { ...contentOf(reading.file), ...(!reading.names && { unnamed: true }) };
  const oldTexts = await oldTextsFor(path, content, all, ports);
  const resolved = all.length === 0 ? [] : await resolve(reading.file, all.map(({ annotation }) => annotation), oldTexts, ports);
  return { record: joined(path, content, ignored, sidecars, all, resolved), oldTexts: oldTexts.map(({ revision }) => revision) };
}

/** The same with what an earlier session kept of the source; undefined: it is not true any more, or does not say where the annotations are. */
export async function joinCached(
  cached: CachedSource, listed: ListedFile, project: Project, ignored: boolean, sidecars: readonly SidecarState[], ports: Ports,
): Promise<JoinedSource | undefined> {
  const content = await cached.content(listed, project);
  if (content === undefined) return undefined;
  const all = annotationsIn(sidecars);
  const oldTexts = (await oldTextsFor(listed.path, content, all, ports)).map(({ revision }) => revision);
  const resolved = all.length === 0 ? [] : cached.resolved(all.map(({ annotation }) => annotation), oldTexts);
  return resolved && { record: joined(listed.path, content, ignored, sidecars, all, resolved), oldTexts };
}

/**
 * A record with what is written about its source today: the source itself is the same, so places found before still hold, and it is opened only
 * where there are others to find. Undefined: it is not the same after all.
 */
export async function rejoinSource(
  before: SourceRecord, ignored: boolean, sidecars: readonly SidecarState[], open: (path: Path) => Promise<SourceFile>, ports: Ports,
): Promise<JoinedSource | undefined> {
  const all = annotationsIn(sidecars);
  const known = new Map(before.annotations.map((record) => [record.annotation.id, record] as const));
  const places = all.map(({ annotation }) => {
    const was = known.get(annotation.id);
    return was !== undefined && areAnchoredAlike(was.annotation, annotation) ? was.resolution : undefined;
  });
  const fresh = all.flatMap((one, index) => (places[index] === undefined ? [{ ...one, index }] : []));
  const file = fresh.length === 0 ? undefined : await open(before.path);
  if (file !== undefined && file.blob !== before.blob) return undefined;
  const oldTexts = await oldTextsFor(before.path, before, fresh, ports);
  const resolved = file === undefined ? [] : await resolve(file, fresh.map(({ annotation }) => annotation), oldTexts, ports);
  fresh.forEach(({ index }, at) => places[index] = resolved[at]);
  return { record: joined(before.path, before, ignored, sidecars, all, places), oldTexts: oldTexts.map(({ revision }) => revision) };
}

/** The record of a source that was read for its row only, now that its names are known: the same file with the same annotations. */
export function withNames({ unnamed: _unnamed, ...row }: SourceRecord, file: SourceFile): SourceRecord {
  return { ...row, ...contentOf(file) };
}

interface InSidecar {
  readonly annotation: ReadAnnotation;
  readonly sidecar: SidecarState;
}

function annotationsIn(sidecars: readonly SidecarState[]): readonly InSidecar[] {
  return sidecars.flatMap((sidecar) => (sidecar.content?.annotations ?? []).map((annotation) => ({ annotation, sidecar })));
}

function joined(
  path: Path, content: SourceContent, ignored: boolean, sidecars: readonly SidecarState[], all: readonly InSidecar[], resolved: readonly (Resolved | undefined)[],
): SourceRecord {
  // Most sources, and a scan joins all of them.
  if (all.length === 0) return { ...content, path, ignored, sidecars, annotations: [] };
  const only = content.articles.length === 1 ? content.articles[0]?.revision : undefined;
  const revisions = new Map<string, string>(content.articles.map(({ ref, revision }) => [ref.article, revision]));
  const annotations: AnnotationRecord[] = all.map(({ annotation, sidecar }, index) => {
    const resolution = resolved[index];
    const article = resolution?.article ?? annotation.article;
    const revision = (article && revisions.get(article)) ?? only;
    return { annotation, sidecar: sidecar.path, source: path, stale: sidecar.stale, ...(resolution && { resolution }), ...(revision !== undefined && { revision }) };
  });
  return { ...content, path, ignored, sidecars, annotations };
}

function contentOf(file: SourceFile): SourceContent {
  const { outcome, encoding, blob, problems, what } = file;
  return { outcome, encoding, blob, articles: file.articles.map((article) => summarise(file, article)), problems, ...(what !== undefined && { what }) };
}

async function resolve(source: SourceFile, annotations: readonly Annotation[], oldTexts: readonly OldText[], ports: Ports): Promise<readonly Resolved[]> {
  const resolved = await ports.engine.resolve({ source, annotations, ...(oldTexts.length > 0 && { oldTexts }) });
  const marked = new Set(resolved.flatMap(({ article }) => article ?? []));
  for (const article of source.articles) {
    if (marked.has(article.id)) await ports.texts?.put(article.revision, article.text);
  }
  return resolved;
}

async function oldTextsFor(path: Path, source: SourceContent, annotations: readonly InSidecar[], ports: Ports): Promise<readonly OldText[]> {
  const today = new Set(source.articles.map(({ revision }) => revision));
  const made = annotations.flatMap(({ annotation }) => [annotation, ...annotation.passages.filter((passage) => passage.revision !== undefined)]);
  const wanted = new Map(made.flatMap(({ revision, blob }) => (revision === undefined || today.has(revision) || blob === source.blob ? [] : [[revision, blob]])));
  const found: OldText[] = [];
  for (const [revision, blob] of wanted) {
    const text = await ports.texts?.get(revision, { path, ...(blob !== undefined && { blob }) });
    if (text !== undefined) found.push({ revision, text });
  }
  return found;
}
