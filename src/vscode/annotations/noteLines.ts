import { noteEntries, type Annotation } from '../../core/index.ts';
import type { PlainMarkdown } from '../plainMarkdown.ts';

/** Longest entry shown, in UTF-16 units. */
const longest = 600;

/** What people wrote to an annotation, entry by entry; in a thread with its author in front. */
export function noteTexts(annotation: Annotation): readonly string[] {
  const isThread = typeof annotation.note !== 'string';
  return noteEntries(annotation).map(({ by, body }) => (isThread && by !== undefined ? `${by}: ${body}` : body));
}

/** The entries as paragraphs. */
export function writeNotes(building: PlainMarkdown, annotation: Annotation): void {
  for (const text of noteTexts(annotation)) building.own('\n\n').text(text, longest);
}
