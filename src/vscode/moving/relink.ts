import * as vscode from 'vscode';
import { relinkEdits, type LostSidecar, type MovedPlace, type SidecarState } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { textArgument } from '../codebook/tagTarget.ts';
import { yamlFiles } from '../yaml/yamlFiles.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { createMovedLooks, type MovedLooks } from './movedLooks.ts';
import { registerCommand } from '../registerCommand.ts';

/** A sidecar without its source, and where that may be now. */
interface Lost {
  readonly at: LibraryFolder;
  readonly sidecar: SidecarState;
  readonly places: readonly MovedPlace[];
}

/** Sidecars whose source was moved outside of the editor are put beside it again: by a command, and as a quick fix of the problem. */
export function registerRelink(services: Services): vscode.Disposable {
  const looks = createMovedLooks(services);
  return vscode.Disposable.from(
    looks,
    registerCommand('newsmark.relinkSidecar', (argument: unknown) => relink(argument, services, looks)),
    vscode.languages.registerCodeActionsProvider(yamlFiles, {
      provideCodeActions: async (document, _range, { diagnostics }) => {
        const ours = diagnostics.filter(({ source, code }) => source === 'Newsmark' && code === 'sidecar.no-source');
        const lost = ours.length === 0 ? undefined : (await lostSidecars(services, looks)).find(({ at, sidecar }) => at.uriOf(sidecar.path).toString() === document.uri.toString());
        return ours.flatMap((diagnostic) => (lost?.places ?? []).map((place) => fixOf(document, diagnostic, place)));
      },
    }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  );
}

function fixOf(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, { path, why }: MovedPlace): vscode.CodeAction {
  const title = vscode.l10n.t('Re-link to “{0}” ({1})', path, reason(why));
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { command: 'newsmark.relinkSidecar', title, arguments: [{ file: document.uri.toString(), to: path }] };
  return action;
}

/** By what a place is known, for a person who chooses between several. */
function reason(why: MovedPlace['why']): string {
  switch (why.kind) {
    case 'bytes': return vscode.l10n.t('the same file');
    case 'text': return vscode.l10n.t('the same text');
    case 'ids': return vscode.l10n.t('has the article it names');
    case 'quotes': return why.count === 1 ? vscode.l10n.t('has its quote') : vscode.l10n.t('has all {0} quotes', why.count);
  }
}

async function lostSidecars({ library }: Services, looks: MovedLooks): Promise<readonly Lost[]> {
  const found = await Promise.all(library.folders().map(async (at) => {
    const moved = await looks.look(at);
    return at.corpus.orphanSidecars().map((sidecar) => ({ at, sidecar, places: moved.of(sidecar) }));
  }));
  return found.flat();
}

async function relink(argument: unknown, services: Services, looks: MovedLooks): Promise<void> {
  await services.library.start();
  const [file, to] = [textArgument(argument, 'file'), textArgument(argument, 'to')];
  const all = (await lostSidecars(services, looks)).filter(({ at, sidecar, places }) => places.length > 0 && (file === undefined || at.uriOf(sidecar.path).toString() === vscode.Uri.parse(file).toString()));
  const offers = all.flatMap(({ at, sidecar, places }) => places.filter(({ path }) => to === undefined || path === to).map(({ path: target, why }) => ({
    label: plainLabel(sidecar.path), description: `→ ${plainLabel(target)}`, detail: `${reason(why)}; ${vscode.l10n.t('annotations: {0}', sidecar.content?.annotations.length ?? 0)}`, at, sidecar, target, why,
  })));
  const [only] = offers;
  if (only === undefined) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no sidecar whose source was moved: a moved source is known by its bytes, or by having all that the sidecar quotes.'));
  // Words alone are no proof: what is known by them is a person's to say.
  const isSaid = offers.length === 1 && (to !== undefined || only.why.kind === 'bytes');
  const chosen = isSaid ? only : await vscode.window.showQuickPick(offers, { title: vscode.l10n.t('Re-link which sidecar to which source?'), matchOnDescription: true });
  if (chosen === undefined) return;
  const { at, sidecar, target } = chosen;
  const label = vscode.l10n.t('Re-link the sidecar to “{0}”', target);
  const outcome = await at.corpus.edits.files(label, relinkEdits(await sidecarsWith(sidecar, at), target, at.corpus, services.engine), true);
  if (tellOutcome(outcome, at, services)) vscode.window.setStatusBarMessage(`$(link) ${plainLabel(label)}`, 6000);
}

/** The sidecar and those of other coders, which lost the same source; one that cannot be read stays out of it. */
async function sidecarsWith(sidecar: SidecarState, at: LibraryFolder): Promise<readonly LostSidecar[]> {
  const all = at.corpus.orphanSidecars().filter((one) => one.path === sidecar.path || (one.source === sidecar.source && !one.stale));
  const read = await Promise.all(all.map(async (one) => ({ sidecar: one, text: await at.files.readText(one.path) })));
  return read.flatMap(({ sidecar: lost, text }) => (text.kind === 'text' ? { sidecar: lost, text: text.text } : []));
}
