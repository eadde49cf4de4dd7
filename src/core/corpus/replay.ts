import type { ReadAnnotation, Sidecar } from '../model/annotation.ts';
import type { AnnotationPatch, SidecarChange } from '../model/changes.ts';
import type { Edited } from '../model/reading.ts';
import type { FileEdit, FileStep } from './applyEdits.ts';
import type { Ports } from './ports.ts';

/** Undo goes back, redo forth. */
export type Direction = 'back' | 'forth';

/** What stands in the way of a step: of the whole file, or of one annotation in it. */
type Since = 'file-gone' | 'file-changed' | 'file-unreadable' | 'removed' | 'added' | 'changed';

/** The edit that takes a file through a step again, or back, whatever else happened to it. */
export function replayed(step: FileStep, direction: Direction, ports: Ports): FileEdit {
  const { path, changes, before, after } = direction === 'forth' ? step : { ...step, before: step.after, after: step.before };
  return {
    path,
    apply: async (text) => {
      if (text === before) return { kind: 'edited', text: after ?? '' };
      if (changes.length === 0) return refused(text === undefined ? 'file-gone' : 'file-changed');
      const [now, from, to] = await Promise.all([text, before, after].map((one) => read(one, ports)));
      if (now === undefined || from === undefined || to === undefined) return refused('file-unreadable');
      const wanted = changesBetween(from, to);
      for (const id of touchedBy(wanted)) if (contentOf(now, id) !== contentOf(from, id)) return text === undefined ? refused('file-gone') : refusedFor(id, from, now);
      return ports.engine.editSidecar(text, { source: to.source ?? from.source ?? '', ...(from.coder !== undefined && { coder: from.coder }) }, wanted);
    },
  };
}

function refused(since: Since, facts: Readonly<Record<string, string>> = {}, line?: number): Edited {
  return { kind: 'refused', problems: [{ code: 'yaml.changed-since', severity: 'error', facts: { since, ...facts }, ...(line !== undefined && { line }) }] };
}

/** Names the annotation, what of it is different, and whom and when the file itself names for that. */
function refusedFor(id: string, from: Sidecar, now: Sidecar): Edited {
  const was = find(from, id);
  const is = find(now, id);
  const quote = (is ?? was)?.passages[0]?.quote;
  const facts = { id, ...(quote !== undefined && { quote }) };
  if (is === undefined) return refused('removed', facts);
  if (was === undefined) return refused('added', facts, is.line);
  const keys = Object.keys(patchBetween(plain(was), plain(is))).filter((key) => key !== 'updated').join(', ');
  const isSigned = is.updated !== was.updated;
  return refused('changed', { ...facts, keys, ...(isSigned && is.updated !== undefined && { updated: is.updated }), ...(isSigned && is.by !== undefined && { by: is.by }) }, is.line);
}

function touchedBy(changes: readonly SidecarChange[]): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => ('id' in change ? change.id : change.kind === 'add' ? change.annotation.id : [])));
}

const emptySidecar: Sidecar = { version: 1, coded: [], annotations: [] };

async function read(text: string | undefined, ports: Ports): Promise<Sidecar | undefined> {
  return text === undefined ? emptySidecar : (await ports.engine.readSidecar(text)).content;
}

function find(sidecar: Sidecar, id: string): ReadAnnotation | undefined {
  return sidecar.annotations.find((annotation) => annotation.id === id);
}

function contentOf(sidecar: Sidecar, id: string): string {
  const found = find(sidecar, id);
  return found === undefined ? '' : JSON.stringify(plain(found));
}

function plain({ line: _line, item: _item, places: _places, ...annotation }: ReadAnnotation): Omit<ReadAnnotation, 'line' | 'item' | 'places'> {
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
