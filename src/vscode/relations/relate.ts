import * as vscode from 'vscode';
import { isRelated, newLink, type Link } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import type { AnnotationTarget } from '../annotations/target.ts';
import { plainLabel, plainMessage } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { otherAnnotations, pickAnnotation } from './annotationItems.ts';

/** “Relate this annotation to …”: a relation of the codebook, then the other annotation. */
export async function relate({ at, record }: AnnotationTarget, services: Services): Promise<void> {
  const others = otherAnnotations({ at, record }, services);
  if (others.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no other annotation in this folder to relate this one to. Tag another passage first.'));
  const as = await pickRelation({ at, record });
  if (as === undefined) return;
  const label = at.corpus.project(record.source).codebook?.relations.find(({ id }) => id === as)?.label ?? as;
  const other = await pickAnnotation({ at, record }, vscode.l10n.t('This annotation {0} …', `“${label}”`), others);
  if (other === undefined) return;
  // What was there when the command began may have changed while the person chose.
  const today = at.corpus.source(record.source)?.annotations.find(({ annotation, sidecar }) => annotation.id === record.annotation.id && sidecar === record.sidecar);
  if (today === undefined) return;
  if (isRelated(at.corpus, today, other, as)) {
    return void vscode.window.showInformationMessage(plainMessage(vscode.l10n.t('The two are related by “{0}” already.', label)));
  }
  const links: readonly Link[] = [...(today.annotation.links ?? []), newLink(today, other, as)];
  const said = vscode.l10n.t('Relate by “{0}”', label);
  if (tellOutcome(await at.corpus.edits.change(said, [{ record: today, patch: { links } }]), at, services)) {
    vscode.window.setStatusBarMessage(`$(link) ${plainLabel(said)}`, 4000);
  }
}

/** One relation of the codebook; one that lacks is made there first. */
async function pickRelation({ at, record }: AnnotationTarget): Promise<string | undefined> {
  const relations = at.corpus.project(record.source).codebook?.relations ?? [];
  const items = relations.map(({ id, label, symmetric }) => ({
    label: plainLabel(label ?? id), id,
    description: symmetric ? vscode.l10n.t('both ways') : '',
  }));
  const add = { label: `$(add) ${vscode.l10n.t('Add a relation to the codebook…')}`, id: undefined, description: '' };
  const picked = await vscode.window.showQuickPick([...items, add], { title: vscode.l10n.t('Relate this annotation: how?') });
  if (picked === undefined || picked.id !== undefined) return picked?.id;
  await vscode.commands.executeCommand('newsmark.editRelations', { file: at.uriOf(record.source).toString() });
  const now = at.corpus.project(record.source).codebook?.relations ?? [];
  // What was added is what is meant; nothing added: given up.
  return now.find(({ id }) => !relations.some((relation) => relation.id === id))?.id;
}
