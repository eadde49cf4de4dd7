import type { SidecarChange } from '../model/changes.ts';
import type { Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Edited } from '../model/reading.ts';
import type { FileChange, Ports, ReadFailure } from './ports.ts';

/** One file to change. `apply` may be asked several times, always with the text that is there. */
export interface FileEdit {
  readonly path: Path;
  readonly apply: (text: string | undefined) => Promise<Edited>;
  /** What is done to a sidecar, for undo when the file has changed since. */
  readonly changes?: readonly SidecarChange[];
}

/** One file as it was before and after an edit. */
export interface FileStep {
  readonly path: Path;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly changes: readonly SidecarChange[];
}

/** Why nothing was written to a file. */
export interface EditFailure {
  readonly path: Path;
  readonly why: ReadFailure | 'refused' | 'article-gone' | 'changed-since';
  readonly detail?: string;
  readonly problems?: readonly Problem[];
}

/** What was written, and what was not. */
export interface EditOutcome {
  readonly steps: readonly FileStep[];
  readonly failures: readonly EditFailure[];
}

/**
 * Applies the edits file by file. A refused file stops nothing: what could be written is written, the rest is told. With
 * `together` the first refusal ends it: for edits each of which loses something without those before it.
 */
export async function applyFileEdits(edits: readonly FileEdit[], ports: Ports, together = false): Promise<EditOutcome> {
  const steps: FileStep[] = [];
  const failures: EditFailure[] = [];
  for (const edit of edits) {
    if (together && failures.length > 0) break;
    const problems: Problem[] = [];
    const result = await ports.files.update(edit.path, async (text): Promise<FileChange> => {
      problems.length = 0;
      const edited = await edit.apply(text);
      if (edited.kind === 'edited') return changeTo(edited.text, text);
      problems.push(...edited.problems);
      return { kind: 'leave' };
    });
    if (result.kind === 'failed') failures.push({ path: edit.path, why: result.why, detail: result.detail });
    else if (problems.length > 0) failures.push({ path: edit.path, why: 'refused', problems });
    else if (result.before !== result.after) {
      steps.push({ path: edit.path, before: result.before, after: result.after, changes: edit.changes ?? [] });
    }
  }
  return { steps, failures };
}

/** An empty text means that nothing but our own head was left: the file goes. */
export function changeTo(text: string | undefined, current: string | undefined): FileChange {
  if (text === current) return { kind: 'leave' };
  return text === undefined || text === '' ? { kind: 'delete' } : { kind: 'write', text };
}
