import * as vscode from 'vscode';
import { isOwnEntry, noteEntries, quotation, type ArticleRef } from '../../core/index.ts';
import { oneLine, plainLabel } from '../plainLabel.ts';
import { readingLabels } from '../readingLabels.ts';
import type { Services } from '../services.ts';
import { authorFor } from './author.ts';
import { tellOutcome } from './outcome.ts';
import { prepareTags } from './prepareTags.ts';
import type { RecentTags } from './recentTags.ts';
import type { Tagging } from './tagging.ts';
import { addressOfAnnotation, annotationTarget, quoteOf, type AnnotationTarget } from './target.ts';
import { registerCommand } from '../registerCommand.ts';

/** Commands on one annotation: from its hover, its tree item, or at the cursor. */
export function registerAnnotationCommands(services: Services, tagging: Tagging, recent: RecentTags): vscode.Disposable {
  const on = (id: string, action: (target: AnnotationTarget, argument: unknown) => Promise<void>): vscode.Disposable =>
    registerCommand(id, async (argument: unknown) => {
      const target = await annotationTarget(argument, services);
      if (target !== undefined) await action(target, argument);
    });
  return vscode.Disposable.from(
    on('newsmark.editTags', (target) => editTags(target, services, tagging, recent)),
    on('newsmark.editNote', (target) => editNote(target, services)),
    on('newsmark.removeAnnotation', (target, argument) => remove(target, services, argument === undefined)),
    on('newsmark.copyQuotation', (target) => copyQuotation(target)),
    on('newsmark.openSidecar', ({ at, record }) => openSidecar({ at, record })),
    on('newsmark.showAnnotation', (target) => show(target, services)),
  );
}

async function editTags({ at, record }: AnnotationTarget, services: Services, tagging: Tagging, recent: RecentTags): Promise<void> {
  const { annotation } = record;
  const picked = await tagging.pick(at, refOf(record), vscode.l10n.t('Tags of this annotation'), annotation.tags);
  if (picked === undefined || picked.tags.join('\n') === annotation.tags.join('\n')) return;
  const spans = record.resolution?.at ?? [];
  const ready = await prepareTags({ at, marks: [{ ref: refOf(record), spans }], tags: picked.tags, by: annotation.by, editing: record });
  if (ready === undefined) return;
  const { tags, attributes, replacing } = ready;
  recent.use(tags);
  tellOutcome(await at.corpus.edits.change(vscode.l10n.t('Edit tags'), [{ record, patch: { tags, attributes } }, ...replacing], picked.written), at, services);
}

async function editNote({ at, record }: AnnotationTarget, services: Services): Promise<void> {
  const { note } = record.annotation;
  // A thread, and what somebody else wrote, is answered.
  if (note !== undefined && (typeof note !== 'string' || !isOwnEntry(record.annotation, await authorFor(at.folder.uri)))) {
    return void vscode.commands.executeCommand('newsmark.replyToNote', addressOfAnnotation({ at, record }));
  }
  const typed = await vscode.window.showInputBox({ title: vscode.l10n.t('Note'), value: note ?? '', prompt: vscode.l10n.t('An empty note is taken away.'), ignoreFocusOut: true });
  if (typed === undefined || typed === (note ?? '')) return;
  const patch = { note: typed.trim() === '' ? undefined : typed };
  tellOutcome(await at.corpus.edits.change(vscode.l10n.t('Edit note'), [{ record, patch }]), at, services);
}

/** `isByKey`: asked for at the cursor, where Ctrl+Z is at hand and the next key follows. */
async function remove({ at, record }: AnnotationTarget, services: Services, isByKey: boolean): Promise<void> {
  const label = vscode.l10n.t('Remove annotation');
  const outcome = await at.corpus.edits.remove(label, [record]);
  if (!tellOutcome(outcome, at, services)) return;
  if (isByKey) return void vscode.window.setStatusBarMessage(`$(trash) ${plainLabel(vscode.l10n.t('Removed {0} · Newsmark: Undo takes it back', shortQuote(record)))}`, 6000);
  const undo = vscode.l10n.t('Undo');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('The annotation was removed.'), undo);
  if (chosen === undo) await vscode.commands.executeCommand('newsmark.undo');
}

function shortQuote(record: AnnotationTarget['record']): string {
  return `“${oneLine(quoteOf(record) || record.annotation.tags.join(', '), 60)}”`;
}

async function copyQuotation({ at, record }: AnnotationTarget): Promise<void> {
  const article = await at.corpus.open(refOf(record));
  const spans = record.resolution?.at ?? [];
  const text = article === undefined || spans.length === 0
    ? record.annotation.passages.map(({ quote }) => `“${quote}”`).join('\n')
    : spans.map((span) => quotation(article, span, readingLabels())).join('\n');
  // What is about a whole article or folder quotes nothing: its words are its note.
  const words = text === '' ? noteEntries(record.annotation).map(({ body }) => body).join('\n') : text;
  if (words === '') return void vscode.window.showInformationMessage(vscode.l10n.t('This annotation has neither a passage nor a note: nothing was copied.'));
  await vscode.env.clipboard.writeText(words);
  vscode.window.setStatusBarMessage(text === '' ? vscode.l10n.t('Note copied') : vscode.l10n.t('Quotation copied'), 3000);
}

async function openSidecar({ at, record }: AnnotationTarget): Promise<void> {
  const line = record.annotation.line - 1;
  await vscode.window.showTextDocument(at.uriOf(record.sidecar), { selection: new vscode.Range(line, 0, line, 0) });
}

async function show({ at, record }: AnnotationTarget, { reader, places }: Services): Promise<void> {
  const open = await reader.open(at, refOf(record));
  if (open === undefined) return openSidecar({ at, record });
  const document = await vscode.workspace.openTextDocument(open.uri);
  const [span] = record.resolution?.at ?? [];
  const [range] = span === undefined ? [] : await places.rangesOf(document, open, span);
  await vscode.window.showTextDocument(document, { preview: true, ...(range && { selection: range }) });
}

function refOf({ source, annotation, resolution }: AnnotationTarget['record']): ArticleRef {
  // An annotation without a place has the id its author wrote; `open` answers undefined when there is no such article.
  return { path: source, article: resolution?.article ?? (annotation.article as ArticleRef['article']) };
}
