import { applyFileEdits, type EditOutcome, type FileStep } from './applyEdits.ts';
import type { Path } from '../model/ids.ts';
import type { Ports } from './ports.ts';
import { replayed, type Direction } from './replay.ts';

/** What undo or redo did: its label, or that there was nothing to do. */
export type HistoryOutcome = EditOutcome & { readonly label: string | undefined };

export interface History {
  undo(): Promise<HistoryOutcome>;
  redo(): Promise<HistoryOutcome>;
  /** Label of the step that undo or redo would take. */
  nextUndo(): string | undefined;
  nextRedo(): string | undefined;
  /** Remembers a step that no file tells of, so that undo takes it back in its turn. */
  remember(label: string, turn: (direction: Direction) => void): void;
}

interface Entry {
  readonly label: string;
  readonly steps: readonly FileStep[];
  readonly turn?: (direction: Direction) => void;
}

/** How many steps are remembered. */
const depth = 200;

/**
 * Undo and redo of edits. A file that still is what the step left is put back byte for byte; one that changed since
 * gets the inverse change, unless the annotation itself was changed: then nothing is done and the reason is told.
 * What was refused is forgotten, so that the step before it can be taken; what the disk did not let us write can be tried again.
 */
export function createHistory(
  ports: Ports, refresh: (paths: readonly Path[]) => Promise<void>,
): History & { readonly push: (label: string, steps: readonly FileStep[]) => void } {
  const done: Entry[] = [];
  const undone: Entry[] = [];
  const turn = async (from: Entry[], to: Entry[], direction: Direction): Promise<HistoryOutcome> => {
    const entry = from.pop();
    if (entry === undefined) return { label: undefined, steps: [], failures: [] };
    const outcome = await applyFileEdits(entry.steps.map((step) => replayed(step, direction, ports)), ports);
    entry.turn?.(direction);
    const isFailed = ({ path }: FileStep): boolean => outcome.failures.some((failure) => failure.path === path);
    const taken = entry.steps.filter((step) => !isFailed(step));
    const left = entry.steps.filter(({ path }) => outcome.failures.some((failure) => failure.path === path && failure.why !== 'refused'));
    if (taken.length > 0 || entry.turn !== undefined) to.push({ ...entry, steps: taken });
    if (left.length > 0) from.push({ label: entry.label, steps: left });
    await refresh(outcome.steps.map(({ path }) => path));
    return { ...outcome, label: entry.label };
  };
  const push = (entry: Entry): void => {
    undone.length = 0;
    done.push(entry);
    if (done.length > depth) done.shift();
  };
  return {
    undo: () => turn(done, undone, 'back'),
    redo: () => turn(undone, done, 'forth'),
    nextUndo: () => done.at(-1)?.label,
    nextRedo: () => undone.at(-1)?.label,
    remember: (label, one) => push({ label, steps: [], turn: one }),
    push: (label, steps) => push({ label, steps }),
  };
}
