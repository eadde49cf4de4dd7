import * as vscode from 'vscode';
import { placesOf } from '../../core/index.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../registerCommand.ts';

/** Next and previous annotation in the document, round at the ends. */
export function registerSteps(services: Services): vscode.Disposable {
  const step = async (direction: 1 | -1): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const starts = editor && (await annotationStarts(editor.document, services));
    if (editor === undefined || starts === undefined) return;
    const cursor = editor.selection.active;
    const ahead = direction === 1 ? starts.find((at) => at.isAfter(cursor)) : starts.findLast((at) => at.isBefore(cursor));
    const target = ahead ?? (direction === 1 ? starts[0] : starts.at(-1));
    if (target === undefined) return void vscode.window.setStatusBarMessage(vscode.l10n.t('There are no annotations here.'), 3000);
    editor.selection = new vscode.Selection(target, target);
    editor.revealRange(new vscode.Range(target, target), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  return vscode.Disposable.from(
    registerCommand('newsmark.nextAnnotation', () => step(1)),
    registerCommand('newsmark.previousAnnotation', () => step(-1)),
  );
}

async function annotationStarts(document: vscode.TextDocument, { reader, places, coders }: Services): Promise<readonly vscode.Position[] | undefined> {
  const open = await reader.articleOf(document);
  if (open === undefined) return undefined;
  const spans = coders.annotationsOf(open.found.corpus, open.ref).flatMap((record) => placesOf(record).slice(0, 1));
  const ranges = await Promise.all(spans.map((span) => places.rangesOf(document, open, span)));
  return ranges.flatMap(([first]) => first?.start ?? []).sort((a, b) => a.compareTo(b));
}
