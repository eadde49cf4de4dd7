import * as vscode from 'vscode';
import type { AnnotationId, EditOutcome, TagId } from '../../core/index.ts';
import { articleScheme } from '../articleUri.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { section } from '../settings.ts';
import { authorFor } from './author.ts';
import { tellOutcome } from './outcome.ts';
import { prepareTags, type Mark, type PreparedTags } from './prepareTags.ts';

export interface AnnotateOptions {
  readonly note?: string;
  /** What was written to the codebook for the tags. */
  readonly written?: EditOutcome;
}

/**
 * Puts tags, a note or both on what is marked, as one step of undo, and tells what came of it. Undefined: it was not all written.
 * What the tags need is asked for first.
 */
export async function annotate(
  services: Pick<Services, 'annotated' | 'tellFailure'>, at: LibraryFolder, marks: readonly Mark[], wanted: readonly TagId[], { note, written }: AnnotateOptions = {},
): Promise<readonly AnnotationId[] | undefined> {
  const by = await authorFor(at.folder.uri);
  const ready: Pick<PreparedTags, 'tags' | 'open' | 'marks' | 'replacing'> | undefined = wanted.length === 0
    ? { tags: wanted, open: [], marks: marks.map((mark) => ({ mark, tags: wanted })), replacing: [] } : await prepareTags({ at, marks, tags: wanted, by });
  if (ready === undefined) return undefined;
  const { tags, replacing } = ready;
  const label = tags.length > 0 ? vscode.l10n.t('Tag “{0}”', tags.join(', ')) : vscode.l10n.t('Note');
  const outcome = await at.corpus.edits.annotate(ready.marks.map(({ mark: { ref, spans, scope, seen }, tags: own, attributes }) => ({
    ref, spans, tags: own, label,
    scope: scope ?? (spans.length > 0 ? 'passage' : 'article'),
    ...(seen && { seen }),
    ...(by !== undefined && { by }),
    ...(note !== undefined && { note }),
    ...(attributes && { attributes }),
  })), { label, changes: replacing, after: written });
  if (!tellOutcome(outcome, at, services)) return undefined;
  vscode.window.setStatusBarMessage(`$(tag) ${plainLabel([label, ...openWords(ready.open)].join(' · '))}`, 4000);
  services.annotated.fire(at);
  return [...outcome.ids, ...replacing.map(({ record }) => record.annotation.id)];
}

/** Which attributes may still be answered, with the key for it where that is heard. */
function openWords(open: readonly string[]): readonly string[] {
  if (open.length === 0) return [];
  const names = open.join(', ');
  const hasKey = vscode.window.activeTextEditor?.document.uri.scheme === articleScheme && vscode.workspace.getConfiguration(section).get<unknown>('readingKeys') !== false;
  return [hasKey ? vscode.l10n.t('not answered yet: {0} (Shift+E)', names) : vscode.l10n.t('not answered yet: {0}', names)];
}
