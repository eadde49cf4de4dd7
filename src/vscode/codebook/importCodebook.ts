import * as vscode from 'vscode';
import { additionsTo, readCodebookCsv, sourceText } from '../../core/index.ts';
import { oneLine, plainMessage } from '../plainLabel.ts';
import { previewAdditions } from './additionsPreview.ts';
import { tableFaultWords } from './additionsWords.ts';
import { codebookFor } from './codebooks.ts';
import { takeOver } from './takeOver.ts';
import type { TagActions } from './tagActions.ts';
import { codebookMeant, textArgument } from './tagTarget.ts';
import { registerCommand } from '../registerCommand.ts';

/** “Import Codebook from CSV…”: a table of another tool or by hand becomes tags, after a look at what is added, changed and left out. */
export function registerImportCodebook(actions: TagActions): vscode.Disposable {
  const { services } = actions;
  return registerCommand('newsmark.importCodebook', async (argument: unknown) => {
    await services.library.start();
    const place = await codebookMeant(services, argument);
    const table = textArgument(argument, 'table');
    const uri = place && (table === undefined ? await askFile() : vscode.Uri.parse(table));
    if (place === undefined || uri === undefined) return;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const bytes = await bytesOf(uri);
    if (bytes === undefined) return void vscode.window.showErrorMessage(plainMessage(vscode.l10n.t('{0} cannot be read.', name)));
    // An Excel workbook is a zip archive.
    if ([0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte)) {
      return void vscode.window.showWarningMessage(plainMessage(vscode.l10n.t('{0} is an Excel workbook. Open it there, save it as “CSV UTF-8” and import that.', name)));
    }
    const { codebook, faults, unknownColumns } = readCodebookCsv(sourceText(bytes));
    const words = [...faults.map(tableFaultWords), ...unknownColumns.map((column) => vscode.l10n.t('the column “{0}” is none of a codebook', oneLine(column, 60)))];
    if (codebook.tags.length === 0) {
      return void vscode.window.showWarningMessage(plainMessage(vscode.l10n.t('No tag was found in {0}: {1}', name, words[0] ?? vscode.l10n.t('it is empty'))));
    }
    const now = codebookFor(place.at, place.path);
    const label = vscode.l10n.t('Import tags from {0}', name);
    const only = await previewAdditions({ title: label, additions: additionsTo(now.codebook, codebook, 'update'), faults: words });
    if (only !== undefined) await takeOver(now, label, codebook, 'update', only, actions, words);
  });
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import a codebook'), openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Tables')]: ['csv', 'tsv', 'txt'], [vscode.l10n.t('All files')]: ['*'] },
  })) ?? [];
  return uri;
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
    // Why it cannot be read does not help: the person chose it and can look.
  } catch {
    return undefined;
  }
}
