import { describeAnchor } from '../anchor/describe.ts';
import type { Annotation, Scope } from '../model/annotation.ts';
import type { SourceFile } from '../model/article.ts';
import type { AnnotationPatch, CodebookChange, EntityChange, SidecarChange, SourceRulesChange } from '../model/changes.ts';
import type { AnnotationId, ArticleId, EntityId, Path, TagId } from '../model/ids.ts';
import type { Edited } from '../model/reading.ts';
import type { PassageSpan } from '../model/span.ts';
import { applyFileEdits, type EditOutcome, type FileEdit } from './applyEdits.ts';
import { createHistory, type History } from './history.ts';
import { baseName, sidecarPath, type ProjectFileName } from './names.ts';
import { newAnnotationId } from './newId.ts';
import type { Loader } from './loader.ts';
import type { Ports } from './ports.ts';
import { projectPath } from './readProject.ts';
import type { AnnotationRecord, ArticleRef } from './records.ts';
import { renewedAnchors } from './renewAnchors.ts';
import type { State } from './state.ts';

/** What a person marks: passages of one article (several: a discontinuous passage), the article, or the whole source's folder. */
export interface AnnotateRequest {
  readonly ref: ArticleRef;
  readonly scope: Scope;
  readonly spans: readonly PassageSpan[];
  readonly tags: readonly TagId[];
  readonly note?: string;
  readonly attributes?: Annotation['attributes'];
  readonly entity?: EntityId;
  readonly by?: string;
  /** Words for the undo list, `Tag “claim”`. */
  readonly label: string;
}

/** Everything that writes. Each call is one step of undo; each answers when the corpus shows the result. */
export interface Edits extends History {
  annotate(requests: readonly AnnotateRequest[]): Promise<EditOutcome & { readonly ids: readonly AnnotationId[] }>;
  change(label: string, changes: readonly { readonly record: AnnotationRecord; readonly patch: AnnotationPatch }[]): Promise<EditOutcome>;
  /** Writes today's places of these annotations, where they are certain or a person accepted them; the quotes stay. */
  renew(label: string, records: readonly AnnotationRecord[]): Promise<EditOutcome>;
  remove(label: string, records: readonly AnnotationRecord[]): Promise<EditOutcome>;
  /** Says how far an article is coded; `state` undefined takes it back. */
  setCoded(label: string, ref: ArticleRef, by: string | undefined, state: string | undefined): Promise<EditOutcome>;
  codebook(label: string, path: Path, changes: readonly CodebookChange[]): Promise<EditOutcome>;
  entities(label: string, path: Path, changes: readonly EntityChange[]): Promise<EditOutcome>;
  sourceRules(label: string, path: Path, changes: readonly SourceRulesChange[]): Promise<EditOutcome>;
}

/** The writing side of a corpus: every edit is a splice of one or more YAML files, remembered for undo. */
export function createEdits(state: State, ports: Ports, loader: Loader, refresh: (paths: readonly Path[]) => Promise<void>): Edits {
  const history = createHistory(ports, refresh);
  const run = async (label: string, edits: readonly FileEdit[]): Promise<EditOutcome> => {
    const outcome = await applyFileEdits(edits, ports);
    if (outcome.steps.length > 0) history.push(label, outcome.steps);
    await refresh(outcome.steps.map(({ path }) => path));
    return outcome;
  };
  const sidecarEdit = (path: Path, source: Path, changes: readonly SidecarChange[]): FileEdit => ({
    path,
    apply: (text) => ports.engine.editSidecar(text, headOf(source, path, state), changes),
    changes,
  });
  const projectEdit = (path: Path, name: ProjectFileName, apply: (text: string | undefined) => Promise<Edited>): FileEdit => ({
    path: projectPath(state.projectOf(path).root, name),
    apply,
  });
  const now = ports.now;
  return {
    ...history,
    annotate: async (requests) => {
      const bySidecar = new Map<Path, { source: Path; changes: SidecarChange[] }>();
      const ids: AnnotationId[] = [];
      for (const request of requests) {
        const annotation = await describe(request, state, ports, loader);
        if (annotation === undefined) return { ids: [], steps: [], failures: [{ path: request.ref.path, why: 'article-gone' }] };
        ids.push(annotation.id);
        const path = sidecarPath(request.ref.path, state.settings.coder, state.settings);
        const entry = bySidecar.get(path) ?? { source: request.ref.path, changes: [] };
        entry.changes.push({ kind: 'add', annotation });
        bySidecar.set(path, entry);
      }
      const edits = [...bySidecar].map(([path, { source, changes }]) => sidecarEdit(path, source, changes));
      return { ...(await run(requests[0]?.label ?? '', edits)), ids };
    },
    change: (label, changes) =>
      run(label, bySidecarOf(changes.map(({ record, patch }) => ({
        record, change: { kind: 'set', id: record.annotation.id, patch: { ...patch, updated: now() } } as const,
      }))).map(([path, source, list]) => sidecarEdit(path, source, list))),
    renew: async (label, records) => {
      const changes = await Promise.all(records.map(async (record) => {
        const patch = renewedAnchors(record, await loader.open(record.source));
        return patch === undefined ? [] : [{ record, change: { kind: 'set', id: record.annotation.id, patch } as const }];
      }));
      return run(label, bySidecarOf(changes.flat()).map(([path, source, list]) => sidecarEdit(path, source, list)));
    },
    remove: (label, records) =>
      run(label, bySidecarOf(records.map((record) => ({ record, change: { kind: 'remove', id: record.annotation.id } as const })))
        .map(([path, source, list]) => sidecarEdit(path, source, list))),
    setCoded: async (label, ref, by, coded) => {
      const article = articleField(ref, await loader.open(ref.path));
      const change: SidecarChange = {
        kind: 'coded', state: coded, created: now(),
        ...(article !== undefined && { article }),
        ...(by !== undefined && { by }),
      };
      return run(label, [sidecarEdit(sidecarPath(ref.path, state.settings.coder, state.settings), ref.path, [change])]);
    },
    codebook: (label, path, changes) => run(label, [projectEdit(path, 'codebook.yaml', (text) => ports.engine.editCodebook(text, changes))]),
    entities: (label, path, changes) => run(label, [projectEdit(path, 'entities.yaml', (text) => ports.engine.editEntities(text, changes))]),
    sourceRules: (label, path, changes) => run(label, [projectEdit(path, 'sources.yaml', (text) => ports.engine.editSourceRules(text, changes))]),
  };
}

function headOf(source: Path, sidecar: Path, state: State): { source: string; coder?: string } {
  const { coder, coderName } = state.settings;
  const own = coder !== undefined && sidecar === sidecarPath(source, coder, state.settings);
  return { source: baseName(source), ...(own && { coder: coderName ?? coder }) };
}

function bySidecarOf(
  changes: readonly { readonly record: AnnotationRecord; readonly change: SidecarChange }[],
): readonly (readonly [Path, Path, readonly SidecarChange[]])[] {
  const files = new Map<Path, { source: Path; list: SidecarChange[] }>();
  for (const { record, change } of changes) {
    const entry = files.get(record.sidecar) ?? { source: record.source, list: [] };
    entry.list.push(change);
    files.set(record.sidecar, entry);
  }
  return [...files].map(([path, { source, list }]) => [path, source, list] as const);
}

/** Written whenever the kind of source can hold several articles. */
function articleField(ref: ArticleRef, { articles }: SourceFile): ArticleId | undefined {
  const only = articles.length === 1 ? articles[0] : undefined;
  return only?.format === 'text-page' ? undefined : ref.article;
}

async function describe(request: AnnotateRequest, state: State, ports: Ports, loader: Loader): Promise<Annotation | undefined> {
  const file = await loader.open(request.ref.path);
  const article = file.articles.find(({ id }) => id === request.ref.article);
  if (article === undefined) return undefined;
  const named = articleField(request.ref, file);
  const passage = request.scope === 'passage';
  return {
    id: newAnnotationId(ports.random, takenIds(state)),
    ...(named !== undefined && request.scope !== 'folder' && { article: named }),
    scope: request.scope,
    tags: request.tags,
    passages: passage ? request.spans.map((span) => describeAnchor(article, span)) : [],
    ...(passage && { revision: article.revision }),
    blob: file.blob,
    ...(request.note !== undefined && { note: request.note }),
    ...(request.attributes && { attributes: request.attributes }),
    ...(request.entity !== undefined && { entity: request.entity }),
    ...(request.by !== undefined && { by: request.by }),
    created: ports.now(),
  };
}

function takenIds(state: State): ReadonlySet<string> {
  return new Set([...state.sources.values()].flatMap((source) => source.annotations.map(({ annotation }) => annotation.id)));
}
