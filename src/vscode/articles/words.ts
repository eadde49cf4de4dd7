import * as vscode from 'vscode';
import {
  dayText, publisherText, shownValue,
  type AnnotationRecord, type ArticleDay, type ArticleState, type ArticleStates, type GroupKey, type Grouping, type Sorting,
} from '../../core/index.ts';
import { readingLabels } from '../readingLabels.ts';
import type { Progress, Row } from './rows.ts';

/** The headline, or words in its place. */
export function titleOf({ record }: Pick<Row, 'record'>): string {
  return shownValue(record.facts.title ?? '', 200) || vscode.l10n.t('(no headline)');
}

/** Outlet and day, as far as they are known; without what the group says already. */
export function outletAndDay({ record }: Pick<Row, 'record'>, group?: GroupKey['kind']): readonly string[] {
  const outlet = group === 'outlet' ? undefined : publisherText(record.facts);
  const day = group === 'day' ? undefined : dayText(record.facts, readingLabels());
  return [outlet, day].map((text) => shownValue(text ?? '', 80)).filter((text) => text !== '');
}

/** All states in words, the one that most asks for attention first. */
export function stateWords(states: ArticleStates): readonly string[] {
  const words: string[] = [];
  if (states.sidecar === 'conflict') words.push(vscode.l10n.t('conflict in the sidecar'));
  if (states.sidecar === 'broken') words.push(vscode.l10n.t('sidecar cannot be read'));
  if (states.problems === 1) words.push(vscode.l10n.t('1 problem'));
  if (states.problems > 1) words.push(vscode.l10n.t('{0} problems', states.problems));
  if (states.coding.done.length > 0) words.push(codedWords(states.coding.done));
  if (states.coding.doing.length > 0) words.push(vscode.l10n.t('in work'));
  words.push(...annotationCount(states.annotations));
  if (words.length === 0) words.push(states.read ? vscode.l10n.t('read') : vscode.l10n.t('new'));
  return words;
}

function codedWords(coders: readonly string[]): string {
  const named = coders.filter((coder) => coder !== '').map(coderName);
  return named.length === 0 ? vscode.l10n.t('coded') : vscode.l10n.t('coded by {0}', named.join(', '));
}

/** A coder's short name, or words for annotations that name nobody. */
export function coderName(coder: string): string {
  return coder === '' ? vscode.l10n.t('(nobody named)') : shownValue(coder, 40);
}

/** Whose annotations are shown, for the head of a view; nothing when it is everybody's. */
export function onlyWords(coders: readonly string[] | undefined): readonly string[] {
  return coders === undefined ? [] : [vscode.l10n.t('only {0}', coders.map(coderName).join(', '))];
}

/** How far the coding of some articles is; before it has begun their number alone. */
export function progressText({ done, doing }: Progress, total: number): string {
  return done + doing === 0 ? String(total) : vscode.l10n.t('{0} of {1} done', done, total);
}

/** A number of annotations in words; nothing for none. */
export function annotationCount(count: number): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? vscode.l10n.t('1 annotation') : vscode.l10n.t('{0} annotations', count)];
}

export const stateIcons: Readonly<Record<ArticleState, string>> = {
  problem: 'warning', coded: 'pass', doing: 'edit', annotated: 'tag', read: 'eye', new: 'circle-filled',
};

export function groupLabel(key: GroupKey): string {
  switch (key.kind) {
    case 'folder': return key.path === '' ? vscode.l10n.t('(top folder)') : key.path;
    case 'outlet': return key.name === undefined ? vscode.l10n.t('(no outlet given)') : shownValue(key.name, 100);
    case 'day': return key.day === undefined ? vscode.l10n.t('(no day given)') : dayLabel(key.day);
    case 'tag': return key.tag === undefined ? vscode.l10n.t('(no tag)') : shownValue(key.tag, 100);
  }
}

function dayLabel({ day, kind }: ArticleDay): string {
  if (kind === 'captured') return vscode.l10n.t('captured {0}', day);
  return kind === 'modified' ? vscode.l10n.t('updated {0}', day) : day;
}

export function groupingLabel(grouping: Grouping): string {
  switch (grouping) {
    case 'none': return vscode.l10n.t('No Groups');
    case 'folder': return vscode.l10n.t('Folder');
    case 'outlet': return vscode.l10n.t('Outlet');
    case 'day': return vscode.l10n.t('Day');
    case 'tag': return vscode.l10n.t('Tag');
  }
}

export function sortingLabel(sorting: Sorting): string {
  switch (sorting) {
    case 'newest': return vscode.l10n.t('Newest First');
    case 'oldest': return vscode.l10n.t('Oldest First');
    case 'title': return vscode.l10n.t('Headline');
    case 'outlet': return vscode.l10n.t('Outlet');
    case 'path': return vscode.l10n.t('File');
  }
}

export function articleCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', count);
}

/** How an annotation was found again, in words; empty where there is nothing to say. */
export function placeWords({ annotation, resolution, stale }: AnnotationRecord): string {
  if (stale) return vscode.l10n.t('not up to date');
  if (annotation.scope !== 'passage') return '';
  switch (resolution?.state) {
    case 'moved': return vscode.l10n.t('moved');
    case 'changed': return vscode.l10n.t('text changed');
    case 'ambiguous': return vscode.l10n.t('several places');
    case 'orphan': return vscode.l10n.t('not found');
    case 'exact': case undefined: return '';
  }
}

/** The words an annotation is listed by. */
export function annotationLabel({ annotation }: AnnotationRecord): string {
  const [first] = annotation.passages;
  return first === undefined ? vscode.l10n.t('Whole article') : `“${shownValue(first.quote, 120)}”`;
}

