import type { Annotation, NoteEntry } from '../model/annotation.ts';

type Noted = Pick<Annotation, 'note' | 'by' | 'created'>;
type Note = Annotation['note'];

/** What people wrote to an annotation, in order. A note that is a text has the annotation's author and time. */
export function noteEntries({ note, by, created }: Noted): readonly NoteEntry[] {
  if (note === undefined) return [];
  return typeof note === 'string' ? [{ ...(by !== undefined && { by }), ...(created !== undefined && { created }), body: note }] : note;
}

/** The note with one more entry at its end. The first entry of the annotation's own author and time is a text, any other makes a thread. */
export function withReply(noted: Noted, entry: NoteEntry): Note {
  return settled(noted, [...noteEntries(noted), entry]);
}

/** The note with other words in an entry; `undefined` when that entry is not there (any more). A thread stays one. */
export function withBody(noted: Noted, entry: NoteEntry, body: string): Note {
  const entries = noteEntries(noted);
  const index = indexOf(entries, entry);
  if (index < 0) return undefined;
  const changed = entries.map((one, at) => (at === index ? { ...one, body } : one));
  return typeof noted.note === 'string' ? body : changed;
}

/**
 * The note without an entry: `note` undefined when it was the last. What is left of a thread is a text again where nothing
 * of it is lost by that. Undefined: that entry is not there.
 */
export function withoutEntry(noted: Noted, entry: NoteEntry): { readonly note: Note } | undefined {
  const entries = noteEntries(noted);
  const index = indexOf(entries, entry);
  return index < 0 ? undefined : { note: settled(noted, entries.filter((_, at) => at !== index)) };
}

/** Whether an annotation says nothing but its note: without that it need not be. */
export function isNoteOnly({ tags, attributes, links, entity, status }: Annotation): boolean {
  return tags.length === 0 && attributes === undefined && (links ?? []).length === 0 && entity === undefined && status === undefined;
}

/** Whether a person may change an entry: their own, and one that names no author. To others' they reply. */
export function isOwnEntry({ by }: Pick<NoteEntry, 'by'>, me: string | undefined): boolean {
  return by === undefined || by === me;
}

/** Entries have no ids: an entry is known by its author, its time and its words. */
function indexOf(entries: readonly NoteEntry[], { by, created, body }: NoteEntry): number {
  return entries.findIndex((one) => one.by === by && one.created === created && one.body === body);
}

function settled({ by, created }: Noted, entries: readonly NoteEntry[]): Note {
  const [only, ...more] = entries;
  if (only === undefined) return undefined;
  return more.length === 0 && only.by === by && only.created === created ? only.body : entries;
}
