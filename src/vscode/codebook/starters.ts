import * as vscode from 'vscode';
import { additionsTo, sourceText } from '../../core/index.ts';
import { previewAdditions } from './additionsPreview.ts';
import { codebookFor, type CodebookPlace } from './codebooks.ts';
import type { TagActions } from './tagActions.ts';
import { codebookMeant, textArgument } from './tagTarget.ts';
import { takeOver } from './takeOver.ts';
import { registerCommand } from '../registerCommand.ts';

/** A codebook that the extension brings along, as a file of its own. */
interface Starter extends vscode.QuickPickItem {
  readonly name: string;
}

/** “Start a Codebook…”: one of the starters becomes the folder's codebook, or is added to the one that is there. */
export function registerStarters(actions: TagActions): vscode.Disposable {
  const { services } = actions;
  return registerCommand('newsmark.startCodebook', async (argument: unknown) => {
    await services.library.start();
    const place = await codebookMeant(services, argument);
    if (place === undefined) return;
    const given = textArgument(argument, 'starter');
    const all = starters();
    const other = { name: 'import', label: vscode.l10n.t('From a table…'), detail: vscode.l10n.t('A codebook as CSV: from Taguette, MAXQDA, NVivo, ATLAS.ti, or a spreadsheet.') };
    const picked = all.find(({ name }) => name === given)
      ?? (await vscode.window.showQuickPick<Starter>([...all, other], { title: vscode.l10n.t('Start a codebook with…'), matchOnDescription: true, matchOnDetail: true }));
    if (picked === undefined) return;
    if (picked.name === 'import') return void (await vscode.commands.executeCommand('newsmark.importCodebook', argument));
    const uri = vscode.Uri.joinPath(services.context.extensionUri, 'starters', `${picked.name}.yaml`);
    await start(place, picked, sourceText(await vscode.workspace.fs.readFile(uri)), actions);
  });
}

/** A list shows one line of `detail`, of some 80 letters in the widest window there is: the beginning stands beside the name. */
function starters(): readonly Starter[] {
  return [
    {
      name: 'claims-and-verdicts', label: vscode.l10n.t('Claims and verdicts'), description: vscode.l10n.t('for checking'),
      detail: vscode.l10n.t('Figures, events, causes, promises, each with a verdict and its evidence; gaps.'),
    },
    {
      name: 'sources-and-quotations', label: vscode.l10n.t('Sources and quotations'), description: vscode.l10n.t('who speaks, and for whom'),
      detail: vscode.l10n.t('In their own words or not; unnamed sources; whether the other side was heard.'),
    },
    {
      name: 'frames-and-tone', label: vscode.l10n.t('Frames and tone'), description: vscode.l10n.t('how something is told'),
      detail: vscode.l10n.t('The five frames of news research, tone, loaded words, figures of speech.'),
    },
    {
      name: 'names-and-roles', label: vscode.l10n.t('Names and roles'), description: vscode.l10n.t('who plays which part'),
      detail: vscode.l10n.t('The parts of people and organisations, what they are called, and their ties.'),
    },
  ];
}

async function start(place: CodebookPlace, starter: Starter, text: string, actions: TagActions): Promise<void> {
  const { write, services } = actions;
  const label = vscode.l10n.t('Start with “{0}”', starter.label);
  const now = codebookFor(place.at, place.path);
  if (now.codebook === undefined) {
    // The file as it is, with its comments.
    if (!(await write(now, label, [{ kind: 'start', text }]))) return;
    return actions.focusTag(now);
  }
  const reading = await services.engine.readCodebook(text);
  if (reading.content === undefined) return;
  // Lines of our own file would tell nobody anything.
  const other = { ...reading.content, tags: reading.content.tags.map((tag) => ({ ...tag, line: 0 })) };
  const only = await previewAdditions({ title: vscode.l10n.t('Add “{0}” to the codebook', starter.label), additions: additionsTo(now.codebook, other, 'keep'), faults: [] });
  if (only !== undefined) await takeOver(now, label, other, 'keep', only, actions);
}
