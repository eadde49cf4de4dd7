import { applyFileEdits, type EditFailure, type EditOutcome, type FileEdit, type FileStep } from './applyEdits.ts';
import type { Path } from '../model/ids.ts';
import type { Ports } from './ports.ts';
import { replayed, type Direction } from './replay.ts';
import { createTurns, type Turns } from './turns.ts';

/** What undo or redo did: its label, or that there was nothing to do. */
export type HistoryOutcome = EditOutcome & { readonly label: string | undefined };

export interface History {
  /** Takes the last step back. Waits for edits that were asked for before it: the last of them is the last step. */
  undo(): Promise<HistoryOutcome>;
  redo(): Promise<HistoryOutcome>;
  /** Resolves when the edits that were asked for until now are steps. */
  settled(): Promise<void>;
  /** Label of the step that undo or redo would take. */
  nextUndo(): string | undefined;
  nextRedo(): string | undefined;
  /** Remembers a step that no file tells of, so that undo takes it back in its turn. */
  remember(label: string, turn: (direction: Direction) => void): void;
}

/** One step of undo. */
interface Entry {
  readonly label: string;
  /** One for each file. */
  readonly steps: readonly FileStep[];
  /** Each file would be wrong without the others: all are taken back, or none. */
  readonly together: boolean;
  readonly turn?: (direction: Direction) => void;
}

/** Remembers what was written. What `after` tells of becomes part of the same step, if nothing came between the two. */
export type Push = (label: string, steps: readonly FileStep[], together: boolean, after: EditOutcome | undefined) => void;

/** How many steps are remembered. */
const depth = 200;

/**
 * Undo and redo of edits. A file that still is what the step left is put back byte for byte; one that changed since
 * gets the inverse change, unless the annotation itself was changed: then nothing is done and the reason is told.
 * What was refused is forgotten, so that the step before it can be taken; what the disk did not let us write can be tried again.
 */
export function createHistory(ports: Ports, refresh: (paths: readonly Path[]) => Promise<void>): History & Pick<Turns, 'edit'> & { readonly push: Push } {
  const { edit, turn: inTurn, settled } = createTurns();
  const done: Entry[] = [];
  const undone: Entry[] = [];
  const turn = async (from: Entry[], to: Entry[], direction: Direction): Promise<HistoryOutcome> => {
    const entry = from.pop();
    if (entry === undefined) return { label: undefined, steps: [], failures: [] };
    // What was deleted last comes back first.
    const steps = direction === 'back' ? [...entry.steps].reverse() : entry.steps;
    const edits = steps.map((step) => replayed(step, direction, ports));
    const refusals = entry.together ? await refusalsOf(edits, ports) : [];
    if (refusals.length > 0) return { label: entry.label, steps: [], failures: refusals };
    const outcome = await applyFileEdits(edits, ports, entry.together);
    entry.turn?.(direction);
    const failed = new Map(outcome.failures.map(({ path, why }) => [path, why]));
    // Where the first failure ends it, the files behind that were not looked at.
    const end = steps.findIndex(({ path }) => failed.has(path));
    const tried = entry.together && end >= 0 ? steps.slice(0, end + 1) : steps;
    const taken = entry.steps.filter((step) => tried.includes(step) && !failed.has(step.path));
    const left = entry.steps.filter((step) => !tried.includes(step) || (failed.get(step.path) ?? 'refused') !== 'refused');
    if (taken.length > 0 || entry.turn !== undefined) to.push({ ...entry, steps: taken });
    if (left.length > 0) from.push({ ...entry, steps: left });
    await refresh(outcome.steps.map(({ path }) => path));
    return { ...outcome, label: entry.label };
  };
  const push = (entry: Entry): void => {
    undone.length = 0;
    done.push(entry);
    if (done.length > depth) done.shift();
  };
  return {
    edit,
    settled,
    undo: () => inTurn(() => turn(done, undone, 'back')),
    redo: () => inTurn(() => turn(undone, done, 'forth')),
    nextUndo: () => done.at(-1)?.label,
    nextRedo: () => undone.at(-1)?.label,
    remember: (label, one) => push({ label, steps: [], together: false, turn: one }),
    push: (label, steps, together, after) => {
      const isJoined = after !== undefined && after.steps.length > 0 && done.at(-1)?.steps[0] === after.steps[0];
      const before = isJoined ? done.pop()?.steps ?? [] : [];
      push({ label, steps: oneEach([...before, ...steps]), together });
    },
  };
}

/** Two steps of one file are one. */
function oneEach(steps: readonly FileStep[]): readonly FileStep[] {
  const byPath = new Map<Path, FileStep>();
  for (const step of steps) {
    const first = byPath.get(step.path);
    byPath.set(step.path, first === undefined ? step : { ...first, after: step.after, changes: [...first.changes, ...step.changes] });
  }
  return [...byPath.values()];
}

/** What would be refused for its content, found before anything is written. */
async function refusalsOf(edits: readonly FileEdit[], ports: Ports): Promise<readonly EditFailure[]> {
  const failures: EditFailure[] = [];
  for (const { path, apply } of edits) {
    const now = await ports.files.readText(path);
    // What cannot be read is told when it is to be written.
    if (now.kind === 'failed' && now.why !== 'missing') continue;
    const edited = await apply(now.kind === 'text' ? now.text : undefined);
    if (edited.kind === 'refused') failures.push({ path, why: 'refused', problems: edited.problems });
  }
  return failures;
}
