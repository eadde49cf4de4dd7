import { noteEntries, type Annotation } from '../../core/index.ts';
import type { PlainMarkdown } from '../plainMarkdown.ts';

/** Longest entry shown, in UTF-16 units. */
const longest = 600;

/** What people wrote to an annotation, each entry a paragraph; in a thread with its author in front. */
export function writeNotes(building: PlainMarkdown, annotation: Annotation): void {
  const isThread = typeof annotation.note !== 'string';
  for (const { by, body } of noteEntries(annotation)) building.own('\n\n').text(isThread && by !== undefined ? `${by}: ${body}` : body, longest);
}
