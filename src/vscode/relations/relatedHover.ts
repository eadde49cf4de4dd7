import * as vscode from 'vscode';
import type { AnnotationRecord, Related } from '../../core/index.ts';
import { registerPassageHover } from '../annotations/passageHover.ts';
import { addressOfAnnotation } from '../annotations/target.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { commandLink, oneLine } from '../plainLabel.ts';
import { plainMarkdown, type PlainMarkdown } from '../plainMarkdown.ts';
import type { Services } from '../services.ts';
import { headlineOf, quoteText } from './annotationItems.ts';
import type { ShownCoders } from '../shownCoders.ts';
import { relationWords } from './relationWords.ts';
import { shownRelations } from './showRelated.ts';

const linked = ['newsmark.showAnnotation', 'newsmark.relateAnnotation', 'newsmark.linkAnnotationToEntity', 'newsmark.openSidecar'] as const;
/** So many relations of an annotation are listed; “Show related” shows all. */
const mostListed = 6;

/** Below the hover of a tagged passage: the entity it stands for, what it is related to, and links to relate it. */
export function registerRelatedHover(services: Services): vscode.Disposable {
  return registerPassageHover(services, ({ open: { found: { at } }, records }) =>
    new vscode.Hover(records.map((record) => describe(at, record, records.length > 1, services.coders))));
}

function describe(at: LibraryFolder, record: AnnotationRecord, isOneOfSeveral: boolean, coders: ShownCoders): vscode.MarkdownString {
  const building = plainMarkdown(linked);
  if (isOneOfSeveral) building.text(record.annotation.tags.join(' · ')).own('\n\n');
  const { entity } = record.annotation;
  if (entity !== undefined) {
    const known = at.corpus.entities(record.source).get(entity);
    building.text(vscode.l10n.t('stands for {0}', known?.name ?? entity)).own('\n\n');
  }
  writeRelated(building, at, shownRelations({ at, record }, coders));
  const address = addressOfAnnotation({ at, record });
  const relate = commandLink(vscode.l10n.t('Relate…'), 'newsmark.relateAnnotation', [address]);
  const link = commandLink(entity === undefined ? vscode.l10n.t('Link to an entity…') : vscode.l10n.t('Change the entity…'), 'newsmark.linkAnnotationToEntity', [address]);
  return building.own(`\n\n${relate} | ${link}`).value;
}

function writeRelated(building: PlainMarkdown, at: LibraryFolder, all: readonly Related[]): void {
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
