import * as vscode from 'vscode';
import { conflictSides, fileRole, type Problem } from '../../core/index.ts';
import type { Found } from '../libraryFolder.ts';
import type { Services } from '../services.ts';

/** How a conflict is to be resolved. */
export type Resolving = 'ours' | 'theirs' | 'merged';

/** The text a file would have, or why it cannot have one. */
export type Resolved =
  /** `left`: fields that both sides changed, each in another way; they stay marked. */
  | { readonly kind: 'text'; readonly text: string; readonly left: number }
  | { readonly kind: 'refused'; readonly reason: string };

export async function resolvedText(text: string, how: Resolving, { corpus, path }: Found, { engine, messageOf }: Pick<Services, 'engine' | 'messageOf'>): Promise<Resolved> {
  const sides = conflictSides(text);
  if (sides === undefined) return { kind: 'refused', reason: vscode.l10n.t('The conflict markers of the file do not match each other. Resolve them by hand.') };
  if (how !== 'merged') return { kind: 'text', text: sides[how], left: 0 };
  if (fileRole(path, corpus.settings()).kind !== 'sidecar') return { kind: 'refused', reason: vscode.l10n.t('Only sidecars can be merged. Keep one side, or resolve it by hand.') };
  // Without a base everything that either side has is kept.
  const merged = await engine.mergeSidecars(sides.base ?? '', sides.ours, sides.theirs);
  if (merged.kind === 'merged') return { kind: 'text', text: merged.text, left: merged.conflicts.length };
  return { kind: 'refused', reason: refusal(messageOf, merged.side, merged.problems[0]) };
}

function refusal(messageOf: Services['messageOf'], side: 'base' | 'ours' | 'theirs', problem: Problem | undefined): string {
  const name = { ours: vscode.l10n.t('our side'), theirs: vscode.l10n.t('their side'), base: vscode.l10n.t('the common ancestor') }[side];
  return vscode.l10n.t('It cannot be merged, since {0} alone cannot be read: {1}', name, problem === undefined ? '' : messageOf(problem));
}
