import * as vscode from 'vscode';
import { createMovedSources, relinkEdits, type LostSidecar, type Path, type SidecarState } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { textArgument } from '../codebook/tagTarget.ts';
import { yamlFiles } from '../codebook/tagInYaml.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';

/** A sidecar without its source, and where that is now by its bytes. */
interface Lost {
  readonly at: LibraryFolder;
  readonly sidecar: SidecarState;
  readonly targets: readonly Path[];
}

/** Sidecars whose source was moved outside of the editor are put beside it again: by a command, and as a quick fix of the problem. */
export function registerRelink(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsmark.relinkSidecar', (argument: unknown) => relink(argument, services)),
    vscode.languages.registerCodeActionsProvider(yamlFiles, {
      provideCodeActions: (document, _range, { diagnostics }) => {
        const ours = diagnostics.filter(({ source, code }) => source === 'Newsmark' && code === 'sidecar.no-source');
        const lost = ours.length === 0 ? undefined : lostSidecars(services).find(({ at, sidecar }) => at.uriOf(sidecar.path).toString() === document.uri.toString());
        return ours.flatMap((diagnostic) => (lost?.targets ?? []).map((target) => fixOf(document, diagnostic, target)));
      },
    }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  );
}

function fixOf(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, target: Path): vscode.CodeAction {
  const title = vscode.l10n.t('Re-link to “{0}”', target);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { command: 'newsmark.relinkSidecar', title, arguments: [{ file: document.uri.toString(), to: target }] };
  return action;
}

function lostSidecars({ library }: Services): readonly Lost[] {
  return library.folders().flatMap((at) => {
    const moved = createMovedSources(at.corpus);
    return at.corpus.orphanSidecars().map((sidecar) => ({ at, sidecar, targets: moved.of(sidecar) }));
  });
}

async function relink(argument: unknown, services: Services): Promise<void> {
  await services.library.start();
  const [file, to] = [textArgument(argument, 'file'), textArgument(argument, 'to')];
  const all = lostSidecars(services).filter(({ at, sidecar, targets }) => targets.length > 0 && (file === undefined || at.uriOf(sidecar.path).toString() === vscode.Uri.parse(file).toString()));
  const offers = all.flatMap(({ at, sidecar, targets }) => targets.filter((target) => to === undefined || target === to).map((target) => ({
    label: plainLabel(sidecar.path), description: `→ ${plainLabel(target)}`, detail: vscode.l10n.t('annotations: {0}', sidecar.content?.annotations.length ?? 0), at, sidecar, target,
  })));
  const [only] = offers;
  if (only === undefined) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no sidecar whose source was moved: a moved source is known by its bytes.'));
  const chosen = offers.length === 1 ? only : await vscode.window.showQuickPick(offers, { title: vscode.l10n.t('Re-link which sidecar to which source?'), matchOnDescription: true });
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
