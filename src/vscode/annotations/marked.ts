import * as vscode from 'vscode';
import type { PassageSpan } from '../../core/index.ts';
import type { OpenArticle } from '../reader.ts';
import type { Services } from '../services.ts';

/** What a person points at: passages of one article. */
export interface Marked {
  readonly open: OpenArticle;
  readonly spans: readonly PassageSpan[];
}

/** The selected passages without blanks at their ends; with nothing selected the sentence at the cursor. */
export async function markedIn(editor: vscode.TextEditor, { engine, places }: Services): Promise<Marked | undefined> {
  const selected = editor.selections.filter((selection) => !selection.isEmpty);
  if (selected.length === 0) {
    const at = await places.placeAt(editor.document, editor.selection.active);
    const sentence = at && await engine.sentenceAt(at.open.article.text, at.offset);
    return at === undefined || sentence === undefined ? undefined : { open: at.open, spans: [sentence] };
  }
  const spans: PassageSpan[] = [];
  let open: OpenArticle | undefined;
  for (const selection of selected) {
    const place = await places.spanAt(editor.document, selection);
    if (place === undefined || (open !== undefined && place.open.ref.article !== open.ref.article)) continue;
    open = place.open;
    const trimmed = trim(place.open.article.text, place.span);
    if (trimmed.end > trimmed.start) spans.push(trimmed);
  }
  return open === undefined || spans.length === 0 ? undefined : { open, spans: spans.sort((a, b) => a.start - b.start) };
}

/** A stretch of a text without the blanks at its ends. */
export function trim(text: string, { start, end }: PassageSpan): PassageSpan {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
