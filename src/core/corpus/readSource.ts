import type { Annotation } from '../model/annotation.ts';
import type { SourceFile } from '../model/article.ts';
import type { Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceRule } from '../model/sourceRules.ts';
import type { OldText, Resolved } from '../engine/engine.ts';
import { inNfc } from './names.ts';
import type { ListedFile, Ports } from './ports.ts';
import type { AnnotationRecord, Project, SidecarState, SourceRecord } from './records.ts';
import { summarise } from './summary.ts';

/** What reading a source came to: the parsed file, or the problem that kept it from being read. */
export type SourceReading =
  | { readonly kind: 'read'; readonly file: SourceFile }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Reads and parses one candidate. */
export async function readSource(listed: ListedFile, project: Project, ports: Ports, limit: number): Promise<SourceReading> {
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
  });
  return { kind: 'read', file };
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

/** Joins a source and its sidecars to the record everything else works with. */
export async function joinSource(
  path: Path, reading: Exclude<SourceReading, { kind: 'gone' }>, ignored: boolean, sidecars: readonly SidecarState[], ports: Ports,
): Promise<SourceRecord> {
  const all = sidecars.flatMap((sidecar) => (sidecar.content?.annotations ?? []).map((annotation) => ({ annotation, sidecar })));
  const file = reading.kind === 'read' ? reading.file : undefined;
  const resolved = file === undefined || all.length === 0 ? [] : await resolve(file, all.map((one) => one.annotation), ports);
  const annotations: AnnotationRecord[] = all.map(({ annotation, sidecar }, index) => {
    const resolution = resolved[index];
    return { annotation, sidecar: sidecar.path, source: path, stale: sidecar.stale, ...(resolution && { resolution }) };
  });
  const common = { path, ignored, sidecars, annotations };
  if (reading.kind === 'failed') return { ...common, outcome: 'unreadable', articles: [], problems: [reading.problem] };
  return {
    ...common,
    outcome: reading.file.outcome,
    encoding: reading.file.encoding,
    blob: reading.file.blob,
    articles: reading.file.articles.map((article) => summarise(reading.file, article)),
    problems: reading.file.problems,
    ...(reading.file.what !== undefined && { what: reading.file.what }),
  };
}

async function resolve(source: SourceFile, annotations: readonly Annotation[], ports: Ports): Promise<readonly Resolved[]> {
  const oldTexts = await oldTextsFor(source, annotations, ports);
  const resolved = await ports.engine.resolve({ source, annotations, ...(oldTexts.length > 0 && { oldTexts }) });
  const marked = new Set(resolved.flatMap(({ article }) => article ?? []));
  for (const article of source.articles) {
    if (marked.has(article.id)) await ports.texts?.put(article.revision, article.text);
  }
  return resolved;
}

async function oldTextsFor(source: SourceFile, annotations: readonly Annotation[], ports: Ports): Promise<readonly OldText[]> {
  const today = new Set(source.articles.map(({ revision }) => revision));
  const wanted = new Map(annotations.flatMap(({ revision, blob }) => (revision === undefined || today.has(revision) || blob === source.blob ? [] : [[revision, blob]])));
  const found: OldText[] = [];
  for (const [revision, blob] of wanted) {
    const text = await ports.texts?.get(revision, { path: source.path, ...(blob !== undefined && { blob }) });
    if (text !== undefined) found.push({ revision, text });
  }
  return found;
}
