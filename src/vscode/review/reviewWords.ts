import * as vscode from 'vscode';
import type { Resolution } from '../../core/index.ts';
import type { ReviewGroupNode } from './reviewNodes.ts';

/** The group's name: what is the matter with its annotations. */
export function stateLabel(state: ReviewGroupNode['state']): string {
  switch (state) {
    case 'orphan': return vscode.l10n.t('Not found');
    case 'ambiguous': return vscode.l10n.t('Several places');
    case 'changed': return vscode.l10n.t('Words changed');
    case 'moved': return vscode.l10n.t('Moved');
    case 'stale': return vscode.l10n.t('Sidecar cannot be read');
    case 'kept': return vscode.l10n.t('Kept as they are');
  }
}

export const stateIcon: Readonly<Record<ReviewGroupNode['state'], string>> = {
  orphan: 'question', ambiguous: 'list-selection', changed: 'diff-modified', moved: 'arrow-swap', stale: 'warning', kept: 'pinned',
};

/** How the place was found, or how many there are to choose from. */
export function howWords(resolution: Resolution | undefined): string {
  if (resolution === undefined) return '';
  const { how, candidates, score } = resolution;
  if (how === undefined) {
    const count = candidates?.length ?? 0;
    if (count === 0) return vscode.l10n.t('nothing like it');
    return count === 1 ? vscode.l10n.t('1 place is like it') : vscode.l10n.t('{0} places are like it', count);
  }
  const words = {
    raw: vscode.l10n.t('by its offsets in the file'),
    revision: vscode.l10n.t('by its offsets in the text'),
    diff: vscode.l10n.t('by comparing both versions'),
    quote: vscode.l10n.t('by its words'),
    similar: vscode.l10n.t('by likeness'),
  }[how];
  return score === undefined || score === 1 ? words : `${words} (${percent(score)})`;
}

export function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

export function countWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 annotation to review') : vscode.l10n.t('{0} annotations to review', count);
}

/** What there is besides, of coders that are not shown. */
export function hiddenWords(count: number): string {
  return vscode.l10n.t('{0} of other coders not shown', count);
}
