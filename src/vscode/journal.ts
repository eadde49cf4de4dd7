import * as vscode from 'vscode';
import type { Files, Path } from '../core/index.ts';
import { plainLabel, plainMessage } from './plainLabel.ts';
import { encodeUtf8, readUtf8 } from './utf8.ts';

/** A text that was to be written, and what the file held before. */
interface Entry {
  readonly uri: string;
  readonly before: string | null;
  readonly text: string;
  readonly detail: string;
}

interface Kept extends Entry {
  readonly file: vscode.Uri;
}

/** Texts that could not be written: kept in the editor's storage until they are written, saved elsewhere or thrown away. */
export interface Journal {
  /**
   * The same files, but nothing that was to be written is lost. `early`: kept before the write too, for files whose writes
   * can be cut off half-way.
   */
  around(files: Files, uriOf: (path: Path) => vscode.Uri, early: boolean): Files;
  kept(): Promise<readonly Kept[]>;
  /** Lets the person retry, save elsewhere or discard what is kept. */
  show(): Promise<void>;
}

export function createJournal(storage: vscode.Uri): Journal {
  const folder = vscode.Uri.joinPath(storage, 'unwritten');
  let lastName = 0;
  const keep = async (entry: Entry, file?: vscode.Uri): Promise<vscode.Uri> => {
    lastName += 1;
    const target = file ?? vscode.Uri.joinPath(folder, `${Date.now()}-${lastName}.json`);
    await vscode.workspace.fs.writeFile(target, encodeUtf8(JSON.stringify(entry)));
    return target;
  };
  const journal: Journal = {
    around: (files, uriOf, early) => ({
      ...files,
      update: async (path, change) => {
        let entry: Entry | undefined;
        let file: vscode.Uri | undefined;
        const result = await files.update(path, async (text) => {
          const wanted = await change(text);
          entry = wanted.kind !== 'write' ? undefined : { uri: uriOf(path).toString(), before: text ?? null, text: wanted.text, detail: '' };
          if (early && entry !== undefined) file = await keep(entry, file);
          return wanted;
        });
        if (result.kind === 'failed' && entry !== undefined) {
          await keep({ ...entry, detail: result.detail }, file);
        } else if (file !== undefined) await drop(file);
        return result;
      },
    }),
    kept: () => readAll(folder),
    show: () => showKept(journal),
  };
  return journal;
}

async function drop(file: vscode.Uri): Promise<void> {
  // Already gone is as good as dropped.
  await Promise.resolve(vscode.workspace.fs.delete(file)).catch(() => undefined);
}

async function readAll(folder: vscode.Uri): Promise<readonly Kept[]> {
  // No folder: nothing was ever kept.
  const names = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
  const entries: Kept[] = [];
  for (const [name] of names.sort()) {
    const file = vscode.Uri.joinPath(folder, name);
    const read = readUtf8(await vscode.workspace.fs.readFile(file));
    const entry = read.kind === 'text' ? parseEntry(read.text) : undefined;
    if (entry !== undefined) entries.push({ ...entry, file });
  }
  return entries;
}

function parseEntry(text: string): Entry | undefined {
  try {
    // Only this file writes entries; a damaged one fails one of the checks below.
    const entry = JSON.parse(text) as Partial<Entry>;
    if (typeof entry.uri !== 'string' || typeof entry.text !== 'string') return undefined;
    return { uri: entry.uri, before: entry.before ?? null, text: entry.text, detail: entry.detail ?? '' };
  } catch {
    // Cut off while it was written: the file it was for was not touched yet.
    return undefined;
  }
}

async function showKept(journal: Journal): Promise<void> {
  const entries = await journal.kept();
  if (entries.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Every change has been written.'));
    return;
  }
  const items = entries.map((entry) => ({
    label: plainLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(entry.uri))), description: plainLabel(entry.detail), entry,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Changes that could not be written') });
  if (picked === undefined) return;
  const retry = vscode.l10n.t('Write Again');
  const saveAs = vscode.l10n.t('Save Elsewhere…');
  const discard = vscode.l10n.t('Discard');
  const action = await vscode.window.showQuickPick([retry, saveAs, discard], { title: picked.label });
  if (action === retry) await writeAgain(picked.entry);
  if (action === saveAs) await saveElsewhere(picked.entry);
  if (action === discard) await drop(picked.entry.file);
}

/** Writes what was kept, unless the file has changed since: then the two must be compared by a person. */
async function writeAgain(entry: Kept): Promise<void> {
  const uri = vscode.Uri.parse(entry.uri);
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
  const now = bytes === undefined ? undefined : readUtf8(bytes);
  const same = now === undefined ? entry.before === null : now.kind === 'text' && (now.text === entry.before || now.text === entry.text);
  if (!same) {
    void vscode.window.showWarningMessage(plainMessage(vscode.l10n.t('{0} has changed since. Save the kept text elsewhere and compare the two.', vscode.workspace.asRelativePath(uri))));
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(uri, encodeUtf8(entry.text));
    await drop(entry.file);
  } catch (error) {
    void vscode.window.showErrorMessage(plainMessage(vscode.l10n.t('It still cannot be written: {0}', String(error))));
  }
}

async function saveElsewhere(entry: Kept): Promise<void> {
  const target = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.parse(entry.uri) });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, encodeUtf8(entry.text));
  await drop(entry.file);
}
