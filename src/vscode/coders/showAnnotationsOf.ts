import * as vscode from 'vscode';
import { authorOf, codersOf, folderAnnotations } from '../../core/index.ts';
import { authorFor } from '../annotations/author.ts';
import { coderName } from '../articles/words.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../registerCommand.ts';

interface ChoiceItem extends vscode.QuickPickItem {
  /** Undefined: everybody's. */
  readonly coders?: readonly string[] | undefined;
  readonly isSeveral?: true;
}

/** Chooses whose annotations are shown: everybody's, one's own, or those of some coders. */
export function registerShowAnnotationsOf(services: Services): vscode.Disposable {
  const all = registerCommand('newsmark.showAnnotationsOfAll', () => services.coders.choose(undefined));
  return vscode.Disposable.from(all, registerCommand('newsmark.showAnnotationsOf', async () => {
    await services.library.start();
    const counts = countCoders(services);
    const now = services.coders.chosen();
    const title = vscode.l10n.t('Show annotations of');
    const picked = await vscode.window.showQuickPick(await choices(services, counts, now), { title });
    if (picked === undefined) return;
    if (picked.isSeveral === undefined) return services.coders.choose(picked.coders);
    const several = await vscode.window.showQuickPick(
      [...counts].map(([coder, count]) => ({ label: plainLabel(coderName(coder)), description: countText(count), coder, picked: now?.includes(coder) !== false })),
      { title, canPickMany: true },
    );
    if (several === undefined) return;
    await services.coders.choose(several.length === counts.size ? undefined : several.map(({ coder }) => coder));
  }));
}

async function choices({ library }: Services, counts: ReadonlyMap<string, number>, now: readonly string[] | undefined): Promise<readonly ChoiceItem[]> {
  const [first] = library.folders();
  const me = first && (await authorFor(first.folder.uri));
  const said = (coders: readonly string[] | undefined): string => (JSON.stringify(coders) === JSON.stringify(now) ? vscode.l10n.t('now') : '');
  const one = (label: string, coder: string): ChoiceItem => ({
    label, description: [countText(counts.get(coder) ?? 0), said([coder])].filter((part) => part !== '').join(' · '), coders: [coder],
  });
  return [
    { label: `$(organization) ${vscode.l10n.t('Everybody')}`, description: said(undefined), coders: undefined },
    ...(me === undefined ? [] : [one(`$(person) ${vscode.l10n.t('Only me ({0})', plainLabel(me, 40))}`, me)]),
    ...(counts.size > 1 ? [{ label: `$(checklist) ${vscode.l10n.t('Several…')}`, isSeveral: true } as const] : []),
    { label: vscode.l10n.t('coders'), kind: vscode.QuickPickItemKind.Separator },
    ...[...counts.keys()].filter((coder) => coder !== me).map((coder) => one(plainLabel(coderName(coder)), coder)),
  ];
}

function countText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 annotation') : vscode.l10n.t('{0} annotations', count);
}

/** Everybody who annotated or coded something in the folders, by name, with the number of their annotations. */
function countCoders({ library }: Services): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (coder: string, count: number): void => void counts.set(coder, (counts.get(coder) ?? 0) + count);
  for (const { corpus } of library.folders()) {
    for (const source of corpus.sources()) {
      for (const coder of codersOf(source)) add(coder, 0);
      for (const record of source.annotations) if (record.annotation.scope !== 'folder') add(authorOf(record, source), 1);
    }
    for (const records of folderAnnotations(corpus).values()) for (const { annotation } of records) add(annotation.by ?? '', 1);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
