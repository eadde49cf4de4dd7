import * as vscode from 'vscode';
import { relatedTo, type AnnotationRecord, type Link, type Related } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { addressOfAnnotation, type AnnotationTarget } from '../annotations/target.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import type { ShownCoders } from '../shownCoders.ts';
import { annotationItem } from './annotationItems.ts';
import { relationWords } from './relationWords.ts';

interface RelatedItem extends vscode.QuickPickItem {
  readonly related: Related;
}

/** Shows what an annotation is related to, from both ends; choosing one opens its place. */
export async function showRelated(target: AnnotationTarget, services: Services): Promise<void> {
  const item = await pickRelated(target, vscode.l10n.t('Related annotations'), services);
  if (item === undefined) return;
  const { other } = item.related;
  const record = other ?? item.related.holder;
  // A relation that leads nowhere is shown where it is written.
  await vscode.commands.executeCommand(other === undefined ? 'newsmark.openSidecar' : 'newsmark.showAnnotation', addressOfAnnotation({ at: target.at, record }));
}

/** Takes a relation away, wherever it is written. */
export async function removeRelation(target: AnnotationTarget, services: Services): Promise<void> {
  const item = await pickRelated(target, vscode.l10n.t('Remove which relation?'), services);
  if (item === undefined) return;
  const { holder, link } = item.related;
  const label = vscode.l10n.t('Remove relation “{0}”', link.as);
  const outcome = await target.at.corpus.edits.change(label, [{ record: holder, patch: { links: without(holder, link) } }]);
  if (tellOutcome(outcome, target.at, services)) vscode.window.setStatusBarMessage(`$(link) ${plainLabel(label)}`, 4000);
}

/** The links of an annotation but one; undefined when none is left. */
export function without({ annotation }: AnnotationRecord, gone: Link): readonly Link[] | undefined {
  const links = (annotation.links ?? []).filter((link) => link !== gone && !(link.to === gone.to && link.as === gone.as && link.in === gone.in));
  return links.length === 0 ? undefined : links;
}

/** The relations of an annotation that are shown: each is said by the annotation it is written in. */
export function shownRelations({ at, record }: AnnotationTarget, coders: ShownCoders): readonly Related[] {
  return relatedTo(at.corpus, record).filter(({ holder }) => coders.shows(at.corpus, holder));
}

async function pickRelated({ at, record }: AnnotationTarget, title: string, { coders }: Services): Promise<RelatedItem | undefined> {
  const items = shownRelations({ at, record }, coders).map((related): RelatedItem => {
    const { other, link } = related;
    const words = plainLabel(relationWords(related));
    if (other === undefined) return { related, label: words, description: `$(warning) ${plainLabel(link.to)}`, detail: vscode.l10n.t('is not there: {0}', plainLabel(link.in ?? '')) };
    const { label, description, detail, iconPath } = annotationItem({ at, record: other });
    return { related, label: `${words} ${label}`, ...(iconPath && { iconPath }), ...(description !== undefined && { description }), ...(detail !== undefined && { detail }) };
  });
  if (items.length > 0) return vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  const relate = vscode.l10n.t('Relate…');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('This annotation is not related to another one yet.'), relate);
  if (chosen === relate) await vscode.commands.executeCommand('newsmark.relateAnnotation', addressOfAnnotation({ at, record }));
  return undefined;
}
