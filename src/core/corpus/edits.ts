import type { AnnotationPatch, CodebookChange, EntityChange, SidecarChange, SourceRulesChange } from '../model/changes.ts';
import type { AnnotationId, Path } from '../model/ids.ts';
import { applyFileEdits, type EditOutcome, type FileEdit } from './applyEdits.ts';
import { articleField, describeAnnotation, sourceOf, takenIds, type AnnotateRequest } from './describeAnnotation.ts';
import { createHistory, type History } from './history.ts';
import { headSource, inNfc, onDisk, sidecarPath, type ProjectFileName } from './names.ts';
import type { Loader } from './loader.ts';
import type { Ports } from './ports.ts';
import { projectPath } from './readProject.ts';
import type { AnnotationRecord, ArticleRef } from './records.ts';
import { hasPlacesIn, renewedAnchors } from './renewAnchors.ts';
import type { State } from './state.ts';

/** What is to change in one annotation. */
export interface RecordPatch {
  readonly record: AnnotationRecord;
  readonly patch: AnnotationPatch;
}

/** What is one step of undo with new annotations. */
export interface AlsoChanged {
  readonly label: string;
  readonly changes: readonly RecordPatch[];
  readonly after?: EditOutcome | undefined;
}

/**
 * Everything that writes. Each call is one step of undo; each answers when the corpus shows the result (but for names in very many sources that
 * a new entity file may say otherwise: see `Corpus.named`). `after` is the outcome of
 * an edit that was made for this one, a tag for an annotation: the two are one step then.
 */
export interface Edits extends History {
  /** New annotations, and changes of others in the same step. */
  annotate(requests: readonly AnnotateRequest[], also?: AlsoChanged): Promise<EditOutcome & { readonly ids: readonly AnnotationId[] }>;
  change(label: string, changes: readonly RecordPatch[], after?: EditOutcome): Promise<EditOutcome>;
  /** Writes today's places of these annotations, where they are certain or a person accepted them; the quotes stay. */
  renew(label: string, records: readonly AnnotationRecord[]): Promise<EditOutcome>;
  remove(label: string, records: readonly AnnotationRecord[], after?: EditOutcome): Promise<EditOutcome>;
  /** Says how far articles are coded; `state` undefined takes it back. */
  setCoded(label: string, refs: readonly ArticleRef[], by: string | undefined, state: string | undefined): Promise<EditOutcome>;
  /** Other changes of YAML files, in this order; with `together` nothing is written after a file that is refused, and undo takes back all or none. */
  files(label: string, edits: readonly FileEdit[], together?: boolean): Promise<EditOutcome>;
  codebook(label: string, path: Path, changes: readonly CodebookChange[]): Promise<EditOutcome>;
  /** A change of the codebook and of annotations as one step; nothing is written after a file that is refused, the codebook first. */
  refactor(label: string, path: Path, changes: readonly CodebookChange[], annotations: readonly RecordPatch[]): Promise<EditOutcome>;
  entities(label: string, path: Path, changes: readonly EntityChange[]): Promise<EditOutcome>;
  sourceRules(label: string, path: Path, changes: readonly SourceRulesChange[]): Promise<EditOutcome>;
}

/** The writing side of a corpus: every edit is a splice of one or more YAML files, remembered for undo. */
export function createEdits(state: State, ports: Ports, loader: Loader, refresh: (paths: readonly Path[]) => Promise<void>): Edits {
  const { edit, push, ...history } = createHistory(ports, refresh);
  const run: Run = async (label, edits, together = false, after) => {
    const outcome = await applyFileEdits(edits, ports, together);
    if (outcome.steps.length > 0) push(label, outcome.steps, together, after);
    await refresh(outcome.steps.map(({ path }) => path));
    return outcome;
  };
  const { annotate, change, refactor, renew, remove, setCoded } = annotationEdits(state, ports, loader, run);
  const { codebook, entities, sourceRules } = projectEdits(state, ports, run);
  return {
    ...history,
    annotate: (...of) => edit(() => annotate(...of)),
    change: (...of) => edit(() => change(...of)),
    refactor: (...of) => edit(() => refactor(...of)),
    renew: (...of) => edit(() => renew(...of)),
    remove: (...of) => edit(() => remove(...of)),
    setCoded: (...of) => edit(() => setCoded(...of)),
    files: (...of) => edit(() => run(...of)),
    codebook: (...of) => edit(() => codebook(...of)),
    entities: (...of) => edit(() => entities(...of)),
    sourceRules: (...of) => edit(() => sourceRules(...of)),
  };
}

type Run = (label: string, edits: readonly FileEdit[], together?: boolean, after?: EditOutcome) => Promise<EditOutcome>;
type ProjectEdits = Pick<Edits, 'codebook' | 'entities' | 'sourceRules'>;

function annotationEdits(state: State, ports: Ports, loader: Loader, run: Run): Omit<Edits, keyof History | keyof ProjectEdits | 'files'> {
  const fileEdits = (changes: readonly SidecarEdit[]): readonly FileEdit[] => [...bySidecar(changes)].map(([path, { source, list }]) => ({
    path, changes: list,
    apply: (text) => ports.engine.editSidecar(text, headOf(source, path, state), list),
  }));
  const write = (label: string, changes: readonly SidecarEdit[], after?: EditOutcome): Promise<EditOutcome> => run(label, fileEdits(changes), false, after);
  const ownSidecar = (source: Path): Path => onDisk(sidecarPath(source, state.settings.coder, state.settings), state.files);
  const patched = ({ record, patch }: RecordPatch): SidecarEdit => onRecord(record, { kind: 'set', id: record.annotation.id, patch: { ...patch, updated: ports.now() } });
  const onRecord = ({ sidecar, source }: AnnotationRecord, change: SidecarChange): SidecarEdit => ({ path: sidecar, source, change });
  return {
    annotate: async (requests, also) => {
      const changes = (also?.changes ?? []).map(patched);
      const ids: AnnotationId[] = [];
      const taken = takenIds(state);
      for (const request of requests) {
        const annotation = await describeAnnotation(request, taken, ports, loader);
        if (annotation === undefined) return { ids: [], steps: [], failures: [{ path: request.ref.path, why: 'article-gone' }] };
        ids.push(annotation.id);
        taken.add(annotation.id);
        const source = sourceOf(request);
        changes.push({ path: ownSidecar(source), source, change: { kind: 'add', annotation } });
      }
      return { ...(await write(also?.label ?? requests[0]?.label ?? '', changes, also?.after)), ids };
    },
    change: (label, changes, after) => write(label, changes.map(patched), after),
    refactor: (label, path, changes, annotations) => run(label, [
      ...(changes.length === 0 ? [] : [codebookEdit(path, changes, state, ports)]),
      ...fileEdits(annotations.map(patched)),
    ], true),
    renew: async (label, records) => {
      const opened = await Promise.all(records.map(async (record) => ({ record, file: await loader.open(record.source) })));
      const changed = opened.find(({ record, file }) => !hasPlacesIn(record, file));
      if (changed !== undefined) return { steps: [], failures: [{ path: changed.record.source, why: 'changed-since' }] };
      const patches = await Promise.all(opened.map(async ({ record, file }) => ({ record, patch: await renewedAnchors(record, file, ports) })));
      return write(label, patches.flatMap(({ record, patch }) => (patch === undefined ? [] : onRecord(record, { kind: 'set', id: record.annotation.id, patch }))));
    },
    remove: (label, records, after) => write(label, records.map((record) => onRecord(record, { kind: 'remove', id: record.annotation.id })), after),
    setCoded: async (label, refs, by, coded) => write(label, await Promise.all(refs.map(async (ref) => {
      const article = articleField(ref, await loader.open(ref.path));
      const change: SidecarChange = {
        kind: 'coded', state: coded, created: ports.now(),
        ...(article !== undefined && { article }),
        ...(by !== undefined && { by }),
      };
      return { path: ownSidecar(ref.path), source: ref.path, change };
    }))),
  };
}

function projectEdits(state: State, ports: Ports, run: Run): ProjectEdits {
  const { engine } = ports;
  const edit = (label: string, path: Path, name: ProjectFileName, apply: FileEdit['apply']): Promise<EditOutcome> =>
    run(label, [{ path: projectPath(state.projectOf(path).root, name), apply }]);
  return {
    codebook: (label, path, changes) => run(label, [codebookEdit(path, changes, state, ports)]),
    entities: (label, path, changes) => edit(label, path, 'entities.yaml', (text) => engine.editEntities(text, changes)),
    sourceRules: (label, path, changes) => edit(label, path, 'sources.yaml', (text) => engine.editSourceRules(text, changes)),
  };
}

function codebookEdit(path: Path, changes: readonly CodebookChange[], state: State, { engine }: Ports): FileEdit {
  return { path: projectPath(state.projectOf(path).root, 'codebook.yaml'), apply: (text) => engine.editCodebook(text, changes) };
}

/** One change of one sidecar. */
interface SidecarEdit {
  readonly path: Path;
  readonly source: Path;
  readonly change: SidecarChange;
}

function bySidecar(changes: readonly SidecarEdit[]): ReadonlyMap<Path, { readonly source: Path; readonly list: readonly SidecarChange[] }> {
  const files = new Map<Path, { source: Path; list: SidecarChange[] }>();
  for (const { path, source, change } of changes) {
    const entry = files.get(path) ?? { source, list: [] };
    entry.list.push(change);
    files.set(path, entry);
  }
  return files;
}

function headOf(source: Path, sidecar: Path, state: State): { source: string; coder?: string } {
  const { coder, coderName } = state.settings;
  const own = coder !== undefined && inNfc(sidecar) === inNfc(sidecarPath(source, coder, state.settings));
  return { source: headSource(source), ...(own && { coder: coderName ?? coder }) };
}
