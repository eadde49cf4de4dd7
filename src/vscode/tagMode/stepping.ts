import * as vscode from 'vscode';
import { passageSpanOf, viewSpanOf, type BlockKind, type PassageSpan } from '../../core/index.ts';
import { rangeOf, spanOf } from '../convert.ts';
import type { InTurn } from '../keyTurns.ts';
import type { OpenArticle } from '../reader.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../registerCommand.ts';

/** Blocks that hold sentences of the story. */
const story: readonly BlockKind[] = ['title', 'deck', 'heading', 'paragraph', 'quote', 'list-item', 'caption'];

/** Steps by sentence and by name: what is stepped to is selected, so that one sees what a key would tag. */
export function registerStepping({ reader, engine }: Services, inTurn: InTurn): vscode.Disposable {
  const step = (spansOf: (open: OpenArticle) => Promise<readonly PassageSpan[]>, direction: 1 | -1) => (): Promise<void> => inTurn(async () => {
    const editor = vscode.window.activeTextEditor;
    const open = editor && (await reader.articleOf(editor.document));
    if (editor === undefined || open === undefined) return;
    const { selection } = editor;
    const spans = [...(await spansOf(open))].sort((a, b) => a.start - b.start);
    const marked = passageSpanOf(open.view, spanOf<'view'>(open.table, selection));
    const start = marked?.start ?? -1;
    const isOn = !selection.isEmpty && spans.some((span) => span.start === start);
    const target = direction === 1
      ? spans.find((span) => span.start > start || (!isOn && span.start <= start && start < span.end))
      : spans.findLast((span) => span.start < start);
    const ranges = target === undefined ? [] : viewSpanOf(open.view, target).map((span) => rangeOf(open.table, span));
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first === undefined || last === undefined) {
      return void vscode.window.setStatusBarMessage(direction === 1 ? vscode.l10n.t('That was the last one.') : vscode.l10n.t('That was the first one.'), 3000);
    }
    editor.selection = new vscode.Selection(first.start, last.end);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
  const sentences = ({ article: { blocks, text } }: OpenArticle): Promise<readonly PassageSpan[]> =>
    engine.sentencesIn(text, blocks.filter(({ kind }) => story.includes(kind)).map(({ span }) => span));
  const names = async ({ article: { mentions } }: OpenArticle): Promise<readonly PassageSpan[]> => mentions.filter(({ entity }) => entity !== undefined).map(({ span }) => span);
  return vscode.Disposable.from(
    registerCommand('newsmark.nextSentence', step(sentences, 1)),
    registerCommand('newsmark.previousSentence', step(sentences, -1)),
    registerCommand('newsmark.nextName', step(names, 1)),
    registerCommand('newsmark.previousName', step(names, -1)),
  );
}
