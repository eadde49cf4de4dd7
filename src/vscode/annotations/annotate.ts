import * as vscode from 'vscode';
import type { AnnotationId, ArticleRef, PassageSpan, TagId } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { authorFor } from './author.ts';
import { tellOutcome } from './outcome.ts';

/** What is marked: passages, with none the article, or the folder that `ref` names. */
export interface Mark {
  readonly ref: ArticleRef;
  readonly spans: readonly PassageSpan[];
  readonly scope?: 'folder';
}

/** Puts tags, a note or both on what is marked, as one step of undo, and tells what came of it. Undefined: it was not all written. */
export async function annotate(
  services: Pick<Services, 'log' | 'messageOf' | 'annotated'>, at: LibraryFolder, marks: readonly Mark[], tags: readonly TagId[], note?: string,
): Promise<readonly AnnotationId[] | undefined> {
  const by = await authorFor(at.folder.uri);
  const label = tags.length > 0 ? vscode.l10n.t('Tag “{0}”', tags.join(', ')) : vscode.l10n.t('Note');
  const outcome = await at.corpus.edits.annotate(marks.map(({ ref, spans, scope }) => ({
    ref, spans, tags, label,
    scope: scope ?? (spans.length > 0 ? 'passage' : 'article'),
    ...(by !== undefined && { by }),
    ...(note !== undefined && { note }),
  })));
  if (!tellOutcome(outcome, at, services)) return undefined;
  vscode.window.setStatusBarMessage(`$(tag) ${plainLabel(label)}`, 4000);
  services.annotated.fire(at);
  return outcome.ids;
}
