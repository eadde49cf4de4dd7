import * as vscode from 'vscode';
import { isNoteOnly, recordsOf, withBody, withoutEntry, withReply, type AnnotationRecord, type NoteEntry } from '../../core/index.ts';
import { authorFor } from '../annotations/author.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import { timestamp } from '../timestamp.ts';

/** What became of a change of a note. `gone`: the annotation, or the entry, is not there any more. */
export type NoteOutcome = 'written' | 'refused' | 'gone';

type NoteAddress = Pick<AnnotationRecord, 'source' | 'sidecar'> & { readonly id: string };

export function noteAddress({ source, sidecar, annotation }: AnnotationRecord): NoteAddress {
  return { source, sidecar, id: annotation.id };
}

/** Adds an entry at the end. */
export async function reply(services: Pick<Services, 'tellFailure'>, at: LibraryFolder, address: NoteAddress, body: string): Promise<NoteOutcome> {
  const by = await authorFor(at.folder.uri);
  const entry: NoteEntry = { ...(by !== undefined && { by }), created: timestamp(), body };
  return change(services, at, address, vscode.l10n.t('Reply to a note'), ({ annotation }) => ({ note: withReply(annotation, entry) }));
}

/** Gives an entry other words. */
export function rewrite(services: Pick<Services, 'tellFailure'>, at: LibraryFolder, address: NoteAddress, entry: NoteEntry, body: string): Promise<NoteOutcome> {
  return change(services, at, address, vscode.l10n.t('Edit note'), ({ annotation }) => {
    const note = withBody(annotation, entry, body);
    return note === undefined ? undefined : { note };
  });
}

/** Takes an entry away; with the last one an annotation that was nothing but a note goes too. */
export async function removeEntry(services: Pick<Services, 'tellFailure'>, at: LibraryFolder, address: NoteAddress, entry: NoteEntry): Promise<NoteOutcome> {
  const record = await today(at, address);
  const left = record && withoutEntry(record.annotation, entry);
  if (record === undefined || left === undefined) return 'gone';
  const label = vscode.l10n.t('Delete note');
  const outcome = left.note === undefined && isNoteOnly(record.annotation)
    ? await at.corpus.edits.remove(label, [record])
    : await at.corpus.edits.change(label, [{ record, patch: { note: left.note } }]);
  return tellOutcome(outcome, at, services) ? 'written' : 'refused';
}

async function change(
  services: Pick<Services, 'tellFailure'>, at: LibraryFolder, address: NoteAddress, label: string,
  patchOf: (record: AnnotationRecord) => { readonly note: AnnotationRecord['annotation']['note'] } | undefined,
): Promise<NoteOutcome> {
  const record = await today(at, address);
  const patch = record && patchOf(record);
  if (record === undefined || patch === undefined) return 'gone';
  return tellOutcome(await at.corpus.edits.change(label, [{ record, patch }]), at, services) ? 'written' : 'refused';
}

/** The annotation as its sidecar has it now: a reply written elsewhere a moment ago must not be written over. */
async function today({ corpus }: LibraryFolder, { source, sidecar, id }: NoteAddress): Promise<AnnotationRecord | undefined> {
  await corpus.refresh([sidecar], 'if-changed');
  return recordsOf(corpus, source).find((record) => record.sidecar === sidecar && record.annotation.id === id);
}
