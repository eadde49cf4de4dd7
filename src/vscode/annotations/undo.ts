import * as vscode from 'vscode';
import { baseName, fileRole, type Path } from '../../core/index.ts';
import { addressOf } from '../articleUri.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { tellOutcome } from './outcome.ts';

/** So many files are named in a message. */
const named = 2;

/** Undo and redo of annotation edits: Ctrl+Z and Ctrl+Shift+Z in the reading view, and commands. */
export function registerUndo(services: Services): vscode.Disposable {
  const turn = async (direction: 'undo' | 'redo'): Promise<void> => {
    // A step that is still being written is one in a moment.
    await Promise.all(services.library.folders().map(({ corpus }) => corpus.edits.settled()));
    const at = folderInUse(services, direction);
    if (at === undefined) return void vscode.window.setStatusBarMessage(nothing(direction), 3000);
    const outcome = await at.corpus.edits[direction]();
    if (!tellOutcome(outcome, at, services) || outcome.label === undefined) return;
    const done = direction === 'undo' ? vscode.l10n.t('Undone: {0}', outcome.label) : vscode.l10n.t('Done again: {0}', outcome.label);
    const elsewhere = namesElsewhere(at, outcome.steps.map(({ path }) => path));
    vscode.window.setStatusBarMessage(plainLabel(elsewhere === '' ? done : `${done} · ${elsewhere}`), 4000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsmark.undo', () => turn('undo')),
    vscode.commands.registerCommand('newsmark.redo', () => turn('redo')),
  );
}

/** The files that a step changed, where it changed nothing about the article on the screen: there one would look for it in vain. */
function namesElsewhere(at: LibraryFolder, paths: readonly Path[]): string {
  const settings = at.corpus.settings();
  const sources = paths.map((path) => {
    const role = fileRole(path, settings);
    return role.kind === 'sidecar' ? role.source : path;
  });
  const uri = vscode.window.activeTextEditor?.document.uri;
  const here = uri && at.pathOf(addressOf(uri)?.source ?? uri);
  if (sources.length === 0 || sources.some((path) => path === here)) return '';
  const names = [...new Set(sources.map(baseName))];
  return names.length > named ? `${names.slice(0, named).join(', ')} … (+${names.length - named})` : names.join(', ');
}

function nothing(direction: 'undo' | 'redo'): string {
  return direction === 'undo' ? vscode.l10n.t('There is no annotation edit to undo.') : vscode.l10n.t('There is no annotation edit to do again.');
}

/** The folder of the active editor if it has something to undo, else the first that has. */
function folderInUse({ library }: Services, direction: 'undo' | 'redo'): LibraryFolder | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const source = uri && (addressOf(uri)?.source ?? uri);
  const active = source && library.find(source)?.at;
  const has = (at: LibraryFolder): boolean => (direction === 'undo' ? at.corpus.edits.nextUndo() : at.corpus.edits.nextRedo()) !== undefined;
  return active !== undefined && has(active) ? active : library.folders().find(has);
}
