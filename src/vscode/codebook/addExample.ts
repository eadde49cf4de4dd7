import * as vscode from 'vscode';
import { annotationsAtCursor, isAddress, isNode, quoteOf, targetOf, type AnnotationTarget } from '../annotations/target.ts';
import { markedIn } from '../annotations/marked.ts';
import type { AnnotationNode } from '../articles/nodes.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { codebookFor, type CodebookPlace, type TagPlace } from './codebooks.ts';
import type { TagActions } from './tagActions.ts';
import { tagsOfAnnotation } from './tagsPointedAt.ts';
import { isTagItem, pickTag, textArgument } from './tagTarget.ts';
import { registerCommand } from '../registerCommand.ts';

/** “Add as Example”: a passage of an article becomes an example of a tag, with an annotation of its own or without. */
export function registerAddExample(actions: TagActions): vscode.Disposable {
  return registerCommand('newsmark.addExample', async (argument: unknown) => {
    await actions.services.library.start();
    const passage = await passageMeant(argument, actions.services);
    if (passage === undefined) {
      return void vscode.window.showInformationMessage(vscode.l10n.t('Select a passage of an article first, or put the cursor into an annotation.'));
    }
    const place = await tagFor(passage, argument);
    if (place !== undefined) await addExample(place, passage.text, actions);
  });
}

interface Passage {
  readonly text: string;
  /** Tags of the annotation it is the passage of. */
  readonly tags: readonly TagPlace[];
  readonly place: CodebookPlace;
}

/** The passage of the annotation that is named, what is selected, the annotation at the cursor, or the sentence there. */
async function passageMeant(argument: unknown, services: Services): Promise<Passage | undefined> {
  const named = annotationNamed(argument, services);
  if (named !== undefined) return passageOf(named);
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const [annotation] = editor.selection.isEmpty ? await annotationsAtCursor(services) : [];
  if (annotation !== undefined && quoteOf(annotation.record) !== '') return passageOf(annotation);
  const marked = await markedIn(editor, services);
  if (marked === undefined) return undefined;
  const { open, spans } = marked;
  const text = spans.map(({ start, end }) => open.article.text.slice(start, end)).join(' … ');
  return { text: inOneLine(text), tags: [], place: codebookFor(open.found.at, open.found.path) };
}

function annotationNamed(argument: unknown, services: Services): AnnotationTarget | undefined {
  if (isAddress(argument)) return targetOf(argument, services);
  return isNode<AnnotationNode>(argument, 'annotation') ? { at: argument.parent.parent.row.at, record: argument.record } : undefined;
}

function passageOf(target: AnnotationTarget): Passage | undefined {
  const text = quoteOf(target.record);
  return text === '' ? undefined : { text: inOneLine(text), tags: tagsOfAnnotation(target), place: codebookFor(target.at, target.record.source) };
}

function inOneLine(text: string): string {
  return text.split(/\s+/u).join(' ').trim();
}

async function tagFor({ tags, place, text }: Passage, argument: unknown): Promise<TagPlace | undefined> {
  if (isTagItem(argument)) return argument;
  const name = textArgument(argument, 'tag');
  const [only] = tags;
  if (name === undefined && only !== undefined && tags.length === 1) return only;
  const { codebook } = place;
  if (codebook === undefined || codebook.tags.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no tag in the codebook yet.'));
    return undefined;
  }
  const wanted = codebook.tags.find(({ id }) => id === name);
  const tag = wanted ?? (await pickTag(place, vscode.l10n.t('“{0}” is an example of which tag?', plainLabel(text, 60)), (one) => tags.length === 0 || tags.some((other) => other.tag === one)));
  return tag && { ...place, codebook, tag };
}

async function addExample(place: TagPlace, text: string, { write }: TagActions): Promise<void> {
  const { tag } = place;
  if (tag.examples.includes(text)) return void vscode.window.setStatusBarMessage(`$(tag) ${plainLabel(vscode.l10n.t('“{0}” has this example already', tag.id))}`, 4000);
  const label = vscode.l10n.t('Example of “{0}”', tag.id);
  if (await write(place, label, [{ kind: 'example', id: tag.id, text, is: true }])) vscode.window.setStatusBarMessage(`$(tag) ${plainLabel(label)}`, 4000);
}
