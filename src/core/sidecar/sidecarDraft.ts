import type { Annotation } from '../model/annotation.ts';
import type { SidecarChange } from '../model/changes.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { joinItems, type SplitText } from './splitItems.ts';

/** A sidecar between two changes: its text, cut into items where that can be done, and what it says by then. */
export interface SidecarDraft {
  readonly text: SplitText | string;
  /** In the order of the items; `undefined` for an item that cannot be read and is left alone. */
  readonly annotations: readonly (Annotation | undefined)[];
}

export type DraftStep =
  | { readonly kind: 'done'; readonly draft: SidecarDraft }
  | { readonly kind: 'refused'; readonly problem: Problem };

export function textOfDraft({ text }: SidecarDraft): string {
  return typeof text === 'string' ? text : joinItems(text);
}

export function done(text: SplitText | string, annotations: SidecarDraft['annotations']): DraftStep {
  return { kind: 'done', draft: { text, annotations } };
}

export function refusedStep(code: ProblemCode, facts: Readonly<Record<string, string | number>>): DraftStep {
  return { kind: 'refused', problem: { code, severity: 'error', facts } };
}

/** The edit cannot be made in this file's layout without touching what it has no business with. */
export function refusedLayout(change: SidecarChange): DraftStep {
  const id = change.kind === 'add' ? change.annotation.id : change.kind === 'set' || change.kind === 'remove' ? change.id : undefined;
  return refusedStep('yaml.layout', { change: change.kind, ...(id !== undefined && { id }) });
}
