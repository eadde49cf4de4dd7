import * as vscode from 'vscode';
import { annotationsAt, relatedTo, type AnnotationRecord, type Related } from '../../core/index.ts';
import { addressOfAnnotation } from '../annotations/target.ts';
import { articleScheme } from '../articleUri.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { commandLink, oneLine } from '../plainLabel.ts';
import { plainMarkdown, type PlainMarkdown } from '../plainMarkdown.ts';
import type { Services } from '../services.ts';
import { headlineOf, quoteText } from './annotationItems.ts';
import type { ShownCoders } from '../shownCoders.ts';
import { relationWords } from './relationWords.ts';

const linked = ['newsmark.showAnnotation', 'newsmark.relateAnnotation', 'newsmark.linkAnnotationToEntity', 'newsmark.openSidecar'] as const;
/** So many relations of an annotation are listed; “Show related” shows all. */
const mostListed = 6;
/** As many annotations of one place as the hover of annotations shows. */
const mostRecords = 4;

/** Below the hover of a tagged passage: the entity it stands for, what it is related to, and links to relate it. */
export function registerRelatedHover({ places, library, coders }: Services): vscode.Disposable {
  const selector: vscode.DocumentSelector = [{ scheme: articleScheme }, ...['json', 'jsonc', 'jsonl', 'plaintext', 'markdown'].map((language) => ({ language }))];
  return vscode.languages.registerHoverProvider(selector, {
    provideHover: async (document, position, token) => {
      const raw = document.uri.scheme === articleScheme ? undefined : library.find(document.uri);
      if (document.uri.scheme !== articleScheme && (raw?.corpus.source(raw.path)?.annotations.length ?? 0) === 0) return undefined;
      const place = await places.placeAt(document, position);
      if (place === undefined || token.isCancellationRequested) return undefined;
      const { found: { at }, ref } = place.open;
      const records = annotationsAt(coders.annotationsOf(at.corpus, ref), place.offset).slice(0, mostRecords);
      return records.length === 0 ? undefined : new vscode.Hover(records.map((record) => describe(at, record, records.length > 1, coders)));
    },
  });
}

function describe(at: LibraryFolder, record: AnnotationRecord, isOneOfSeveral: boolean, coders: ShownCoders): vscode.MarkdownString {
  const building = plainMarkdown(linked);
  if (isOneOfSeveral) building.text(record.annotation.tags.join(' · ')).own('\n\n');
  const { entity } = record.annotation;
  if (entity !== undefined) {
    const known = at.corpus.entities(record.source).get(entity);
    building.text(vscode.l10n.t('stands for {0}', known?.name ?? entity)).own('\n\n');
  }
  // A relation is said by the annotation it is written in.
  writeRelated(building, at, relatedTo(at.corpus, record).filter(({ holder }) => coders.shows(at.corpus, holder)));
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
