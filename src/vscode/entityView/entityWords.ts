import * as vscode from 'vscode';
import type { EntityKind, EntitySummary } from '../../core/index.ts';
import { articleCount } from '../articles/words.ts';
import type { EntitySorting, EntityState } from './entityChoices.ts';

/** The kind as the heading of a list. */
export function kindHeading(kind: EntityKind): string {
  switch (kind) {
    case 'person': return vscode.l10n.t('People');
    case 'place': return vscode.l10n.t('Places');
    case 'organisation': return vscode.l10n.t('Organisations');
    case 'event': return vscode.l10n.t('Events');
    case 'work': return vscode.l10n.t('Works');
    case 'product': return vscode.l10n.t('Products');
    case 'group': return vscode.l10n.t('Groups');
    case 'other': return vscode.l10n.t('Other Names');
  }
}

export const kindIcons: Readonly<Record<EntityKind, string>> = {
  person: 'person', place: 'location', organisation: 'organization', event: 'calendar', work: 'book', product: 'package', group: 'account', other: 'symbol-misc',
};

export function stateWord(state: EntityState): string {
  switch (state) {
    case 'known': return vscode.l10n.t('in the entity file');
    case 'unknown': return vscode.l10n.t('not in the entity file');
    case 'ambiguous': return vscode.l10n.t('ambiguous');
  }
}

export function sortingWord(sorting: EntitySorting): string {
  return sorting === 'name' ? vscode.l10n.t('by name') : vscode.l10n.t('by number of articles');
}

export function mentionCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', count);
}

function outletCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 outlet') : vscode.l10n.t('{0} outlets', count);
}

/** How often and how widely something is named, and what the file says: `12 articles · 30 mentions · 3 outlets · in the entity file`. */
export function useParts({ articles, mentions, known, ambiguous }: EntitySummary, outlets: number): readonly string[] {
  return [
    articleCount(articles), mentionCount(mentions), ...(outlets > 0 ? [outletCount(outlets)] : []),
    ...(ambiguous ? [stateWord('ambiguous')] : []), ...(known ? [stateWord('known')] : []),
  ];
}
