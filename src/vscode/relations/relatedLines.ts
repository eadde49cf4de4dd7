import * as vscode from 'vscode';
import { addressOfAnnotation, type AnnotationTarget } from '../annotations/target.ts';
import { commandLink, oneLine } from '../plainLabel.ts';
import type { PlainMarkdown } from '../plainMarkdown.ts';
import type { ShownCoders } from '../shownCoders.ts';
import { headlineOf, quoteText } from './annotationItems.ts';
import { relationWords } from './relationWords.ts';
import { shownRelations } from './showRelated.ts';

/** What the lines below link. */
export const relatedLinks: readonly string[] = ['newsmark.showAnnotation', 'newsmark.openSidecar'];

/** So many relations of an annotation are listed; “Show related” shows all. */
const mostListed = 6;

/** In the hover of a tagged passage: the entity an annotation stands for, and what it is related to. */
export function writeRelations(building: PlainMarkdown, { at, record }: AnnotationTarget, coders: ShownCoders): void {
  const { entity } = record.annotation;
  if (entity !== undefined) building.own('\n\n').text(vscode.l10n.t('stands for {0}', at.corpus.entities(record.source).get(entity)?.name ?? entity));
  const all = shownRelations({ at, record }, coders);
  if (all.length > 0) building.own('\n');
  for (const related of all.slice(0, mostListed)) {
    const { other, holder, link } = related;
    building.own('\n- ').text(relationWords(related)).own(' ');
    if (other === undefined) {
      const title = vscode.l10n.t('{0}, which is not there', link.to);
      building.own(commandLink(title, 'newsmark.openSidecar', [addressOfAnnotation({ at, record: holder })]));
      continue;
    }
    building.own(commandLink(quoteText(other, oneLine), 'newsmark.showAnnotation', [addressOfAnnotation({ at, record: other })]));
    building.own(' ').text(headlineOf(at, other), 100);
  }
  if (all.length > mostListed) building.own('\n- ').text(vscode.l10n.t('and {0} more', all.length - mostListed));
}
