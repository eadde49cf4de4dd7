import type { ReadAnnotation, Sidecar } from '../model/annotation.ts';
import type { AnnotationPatch, SidecarChange } from '../model/changes.ts';
import type { Path } from '../model/ids.ts';
import { applyFileEdits, type EditOutcome, type FileEdit, type FileStep } from './applyEdits.ts';
import type { Ports } from './ports.ts';

/** What undo or redo did: its label, or that there was nothing to do. */
export type HistoryOutcome = EditOutcome & { readonly label: string | undefined };

export interface History {
  undo(): Promise<HistoryOutcome>;
  redo(): Promise<HistoryOutcome>;
  /** Label of the step that undo or redo would take. */
  nextUndo(): string | undefined;
  nextRedo(): string | undefined;
}

interface Entry {
  readonly label: string;
  readonly steps: readonly FileStep[];
}

/** How many steps are remembered. */
const depth = 200;

/**
 * Undo and redo of edits. A file that still is what the step left is put back byte for byte; one that changed since
 * gets the inverse change, unless the annotation itself was changed: then nothing is done and the reason is told.
 */
export function createHistory(
  ports: Ports, refresh: (paths: readonly Path[]) => Promise<void>,
): History & { readonly push: (label: string, steps: readonly FileStep[]) => void } {
  const done: Entry[] = [];
  const undone: Entry[] = [];
  const turn = async (from: Entry[], to: Entry[], direction: 'back' | 'forth'): Promise<HistoryOutcome> => {
    const entry = from.pop();
    if (entry === undefined) return { label: undefined, steps: [], failures: [] };
    const outcome = await applyFileEdits(entry.steps.map((step) => replay(direction === 'back' ? reverse(step) : step, ports)), ports);
    if (outcome.failures.length === 0) to.push(entry);
    await refresh(outcome.steps.map(({ path }) => path));
    return { ...outcome, label: entry.label };
  };
  return {
    undo: () => turn(done, undone, 'back'),
    redo: () => turn(undone, done, 'forth'),
    nextUndo: () => done.at(-1)?.label,
    nextRedo: () => undone.at(-1)?.label,
    push: (label, steps) => {
      undone.length = 0;
      done.push({ label, steps });
      if (done.length > depth) done.shift();
    },
  };
}

function reverse(step: FileStep): FileStep {
  return { ...step, before: step.after, after: step.before };
}

/** Takes a file from `step.before` to `step.after`, whatever else happened to it. */
function replay(step: FileStep, ports: Ports): FileEdit {
  const refused = { kind: 'refused', problems: [{ code: 'yaml.changed-since', severity: 'error' }] } as const;
  return {
    path: step.path,
    apply: async (text) => {
      if (text === step.before) return { kind: 'edited', text: step.after ?? '' };
      if (step.changes.length === 0) return refused;
      const [now, from, to] = await Promise.all([text, step.before, step.after].map((one) => read(one, ports)));
      if (now === undefined || from === undefined || to === undefined) return refused;
      const changes = changesBetween(from, to);
      const touched = new Set(changes.flatMap((change) => ('id' in change ? change.id : change.kind === 'add' ? change.annotation.id : [])));
      for (const id of touched) if (contentOf(now, id) !== contentOf(from, id)) return refused;
      return ports.engine.editSidecar(text, { source: to.source ?? from.source ?? '', ...(from.coder !== undefined && { coder: from.coder }) }, changes);
    },
  };
}

const emptySidecar: Sidecar = { version: 1, coded: [], annotations: [] };

async function read(text: string | undefined, ports: Ports): Promise<Sidecar | undefined> {
  return text === undefined ? emptySidecar : (await ports.engine.readSidecar(text)).content;
}

function contentOf(sidecar: Sidecar, id: string): string {
  const found = sidecar.annotations.find((annotation) => annotation.id === id);
  return found === undefined ? '' : JSON.stringify(plain(found));
}

function plain({ line: _line, item: _item, ...annotation }: ReadAnnotation): Omit<ReadAnnotation, 'line' | 'item'> {
  return annotation;
}

/** The changes that make one sidecar's annotations and states into the other's. */
function changesBetween(from: Sidecar, to: Sidecar): readonly SidecarChange[] {
  const before = new Map(from.annotations.map((annotation) => [annotation.id, annotation]));
  const after = new Map(to.annotations.map((annotation) => [annotation.id, annotation]));
  const changes: SidecarChange[] = [];
  for (const id of before.keys()) if (!after.has(id)) changes.push({ kind: 'remove', id });
  for (const [id, annotation] of after) {
    const old = before.get(id);
    if (old === undefined) changes.push({ kind: 'add', annotation: plain(annotation) });
    else if (contentOf(from, id) !== contentOf(to, id)) changes.push({ kind: 'set', id, patch: patchBetween(plain(old), plain(annotation)) });
  }
  return [...changes, ...codedBetween(from, to)];
}

function patchBetween(old: object, now: object): AnnotationPatch {
  const before = new Map(Object.entries(old));
  const after = new Map(Object.entries(now));
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => key !== 'id');
  const changed = keys.filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)));
  return Object.fromEntries(changed.map((key) => [key, after.get(key)]));
}

function codedBetween(from: Sidecar, to: Sidecar): readonly SidecarChange[] {
  const key = (coded: Sidecar['coded'][number]): string => JSON.stringify([coded.article, coded.by]);
  const before = new Map(from.coded.map((coded) => [key(coded), coded]));
  const after = new Map(to.coded.map((coded) => [key(coded), coded]));
  const gone = [...before].filter(([name]) => !after.has(name)).map(([, coded]) => ({ ...coded, kind: 'coded', state: undefined }) as const);
  const set = [...after].filter(([name, coded]) => before.get(name)?.state !== coded.state).map(([, coded]) => ({ ...coded, kind: 'coded' }) as const);
  return [...gone, ...set];
}
