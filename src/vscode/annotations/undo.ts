import * as vscode from 'vscode';
import { baseName, fileRole, type FileStep, type Path } from '../../core/index.ts';
import { titleOf } from '../articles/words.ts';
import { addressOf } from '../articleUri.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { plainLabel, plainMessage } from '../plainLabel.ts';
import { showArticle } from '../reading/showArticle.ts';
import type { Services } from '../services.ts';
import { tellOutcome } from './outcome.ts';
import { placesTouched, type TouchedPlace } from './touchedPlaces.ts';
import { registerCommand } from '../registerCommand.ts';

/** So many files are named in a message. */
const named = 2;

type Turn = 'undo' | 'redo';

/**
 * Undo and redo of annotation edits: Ctrl+Z and Ctrl+Shift+Z in the reading view, and commands. A folder has one row of steps. One that
 * changed nothing of the article on the screen is told by name, with the way there and the way back.
 */
export function registerUndo(services: Services): vscode.Disposable {
  const turn = async (direction: Turn, from: unknown): Promise<void> => {
    // A step that is still being written is one in a moment.
    await Promise.all(services.library.folders().map(({ corpus }) => corpus.edits.settled()));
    const at = folderInUse(services, direction);
    if (at === undefined) return void vscode.window.setStatusBarMessage(nothing(direction), 3000);
    const outcome = await at.corpus.edits[direction]();
    if (!tellOutcome(outcome, at, services) || outcome.label === undefined) return;
    const done = direction === 'undo' ? vscode.l10n.t('Undone: {0}', outcome.label) : vscode.l10n.t('Done again: {0}', outcome.label);
    const elsewhere = isInView(from) ? undefined : await placesElsewhere(at, outcome.steps, services);
    // The turn is over, whatever becomes of the message.
    if (elsewhere !== undefined) return void tellElsewhere(at, done, direction, elsewhere, services).catch((error: unknown) => services.log.error(`undo: ${String(error)}`));
    const names = namesElsewhere(at, outcome.steps.map(({ path }) => path));
    vscode.window.setStatusBarMessage(plainLabel(names === '' ? done : `${done} · ${names}`), 4000);
  };
  return vscode.Disposable.from(
    registerCommand('newsmark.undo', (argument: unknown) => turn('undo', argument)),
    registerCommand('newsmark.redo', (argument: unknown) => turn('redo', argument)),
  );
}

/** Whether the key was pressed in a view, which shows what the step did wherever that was. */
function isInView(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'from' in argument && argument.from === 'view';
}

/** Where a step changed annotations, if an article is on the screen and none of them is in it; undefined otherwise. */
async function placesElsewhere(at: LibraryFolder, steps: readonly FileStep[], services: Services): Promise<readonly TouchedPlace[] | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const address = uri && addressOf(uri);
  if (address === undefined) return undefined;
  const settings = at.corpus.settings();
  const isOfOnlyArticle = steps.some(({ path }) => {
    const role = fileRole(path, settings);
    return role.kind === 'sidecar' && at.uriOf(role.source).toString() === address.source.toString() && at.corpus.source(role.source)?.articles.length === 1;
  });
  // The ordinary case, in which nothing has to be read.
  if (isOfOnlyArticle) return undefined;
  const places = await placesTouched(at, steps, services.engine);
  const isHere = places.some(({ ref }) => ref.article === address.article && at.uriOf(ref.path).toString() === address.source.toString());
  return places.length === 0 || isHere ? undefined : places;
}

/** The step cannot be seen where the person is: says where it is, and offers to go there, or to take the turn back. */
async function tellElsewhere(at: LibraryFolder, done: string, direction: Turn, places: readonly TouchedPlace[], services: Services): Promise<void> {
  const [first] = places;
  const record = first && at.corpus.record(first.ref);
  const name = record === undefined ? baseName(first?.ref.path ?? '') : titleOf({ record });
  const where = places.length === 1 ? vscode.l10n.t('in “{0}”', name) : vscode.l10n.t('in “{0}” and {1} more', name, places.length - 1);
  const go = vscode.l10n.t('Go There');
  const back = direction === 'undo' ? vscode.l10n.t('Do Again') : vscode.l10n.t('Undo');
  const chosen = await vscode.window.showInformationMessage(plainMessage(`${done} · ${where}`), ...(record === undefined ? [] : [go]), back);
  if (chosen === go && first !== undefined) await showArticle(services.reader, at, first.ref, first.span);
  if (chosen === back) await vscode.commands.executeCommand(direction === 'undo' ? 'newsmark.redo' : 'newsmark.undo');
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

function nothing(direction: Turn): string {
  return direction === 'undo' ? vscode.l10n.t('There is no annotation edit to undo.') : vscode.l10n.t('There is no annotation edit to do again.');
}

/** The folder of the active editor if it has something to undo, else the first that has. */
function folderInUse({ library }: Services, direction: Turn): LibraryFolder | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const source = uri && (addressOf(uri)?.source ?? uri);
  const active = source && library.find(source)?.at;
  const has = (at: LibraryFolder): boolean => (direction === 'undo' ? at.corpus.edits.nextUndo() : at.corpus.edits.nextRedo()) !== undefined;
  return active !== undefined && has(active) ? active : library.folders().find(has);
}
