import * as vscode from 'vscode';
import { findTag, shownValue, tagTable, type AnnotationRecord } from '../../core/index.ts';
import { quoteOf, type AnnotationTarget } from '../annotations/target.ts';
import { lookIcon, lookOf } from '../annotations/tagLook.ts';
import { titleOf } from '../articles/words.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { searchPick } from '../searchPick.ts';

/** An annotation as a row of a quick pick. */
export interface AnnotationItem extends vscode.QuickPickItem {
  readonly record: AnnotationRecord;
}

/** The quote, its tags and author, and the headline. */
export function annotationItem({ at, record }: AnnotationTarget): AnnotationItem {
  const { annotation } = record;
  const { codebook } = at.corpus.project(record.source);
  const tag = annotation.tags[0] === undefined ? undefined : findTag(tagTable(codebook), annotation.tags[0]);
  return {
    record,
    label: quoteText(record, plainLabel),
    description: plainLabel([annotation.tags.join(', '), annotation.by].filter((part) => part !== undefined && part !== '').join(' · ')),
    detail: plainLabel(headlineOf(at, record)),
    iconPath: lookIcon(lookOf(codebook, tag)),
  };
}

/** What was marked, in quotes; the article as a whole where nothing was. */
export function quoteText(record: AnnotationRecord, plain: (text: string, longest?: number) => string): string {
  return record.annotation.passages.length === 0 ? vscode.l10n.t('Whole article') : `“${plain(quoteOf(record), 120)}”`;
}

export function headlineOf(at: LibraryFolder, { source, annotation, resolution }: AnnotationRecord): string {
  const articles = at.corpus.source(source)?.articles ?? [];
  const id = resolution?.article ?? annotation.article;
  const record = articles.find(({ ref }) => ref.article === id) ?? (articles.length === 1 ? articles[0] : undefined);
  return record === undefined ? shownValue(source, 200) : titleOf({ record });
}

/** How many rows are shown: more are found by typing. */
const mostRows = 300;
/** So many of those changed last come before all others. */
const mostRecent = 8;

/** Every other annotation of the folder that is shown and belongs to an article. */
export function otherAnnotations({ at, record }: AnnotationTarget, { coders }: Services): readonly AnnotationRecord[] {
  return [...at.corpus.sources()].sort((a, b) => (a.path < b.path ? -1 : 1)).flatMap((source) => coders.seen(source).annotations)
    .filter((one) => !one.stale && one.annotation.scope !== 'folder' && one.annotation.id !== record.annotation.id);
}

/**
 * Asks for one of the other annotations of the folder: those of the same article first, then those made or changed last, then all; typing
 * looks for words in quotes, tags, authors and headlines.
 */
export function pickAnnotation(target: AnnotationTarget, title: string, all: readonly AnnotationRecord[]): Promise<AnnotationRecord | undefined> {
  const { at, record } = target;
  const article = articleOf(record);
  const here = all.filter((one) => one.source === record.source && articleOf(one) === article);
  const recent = [...all].sort((a, b) => (changedAt(a) < changedAt(b) ? 1 : -1)).filter((one) => !here.includes(one)).slice(0, mostRecent);
  const rest = all.filter((one) => !here.includes(one) && !recent.includes(one));
  const lists: readonly (readonly [string, readonly AnnotationRecord[]])[] = [
    [vscode.l10n.t('in this article'), here], [vscode.l10n.t('changed last'), recent], [vscode.l10n.t('all others'), rest],
  ];
  const pick = vscode.window.createQuickPick<AnnotationItem | vscode.QuickPickItem>();
  const show = (typed: string): void => {
    const words = typed.toLowerCase().split(/\s+/u).filter((word) => word !== '');
    pick.items = lists.flatMap(([name, list]) => {
      const items = list.filter((one) => holds(at, one, words)).slice(0, mostRows).map((one) => ({ ...annotationItem({ at, record: one }), alwaysShow: true }));
      return items.length === 0 ? [] : [{ label: name, kind: vscode.QuickPickItemKind.Separator }, ...items];
    });
  };
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Type words of a quote, a tag or a headline');
  return searchPick(pick, show, (item) => ('record' in item ? item.record : undefined));
}

function holds(at: LibraryFolder, record: AnnotationRecord, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = [quoteOf(record), ...record.annotation.tags, record.annotation.by ?? '', headlineOf(at, record)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

function articleOf({ annotation, resolution }: AnnotationRecord): string | undefined {
  return resolution?.article ?? annotation.article;
}

function changedAt({ annotation: { updated, created } }: AnnotationRecord): string {
  return updated ?? created ?? '';
}
