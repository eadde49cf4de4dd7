import * as vscode from 'vscode';
import { annotationsOfRoot, type CodebookChange, type Relation } from '../../core/index.ts';
import { plainLabel } from '../plainLabel.ts';
import { codebookFor, type CodebookPlace } from './codebooks.ts';
import { askYesNo, editList, type ListRow } from './listForm.ts';
import type { TagActions } from './tagActions.ts';
import { codebookMeant } from './tagTarget.ts';
import { registerCommand } from '../registerCommand.ts';

/** The relations of a codebook: which kinds of links annotations may have. */
export function registerRelations(actions: TagActions): vscode.Disposable {
  return registerCommand('newsmark.editRelations', async (argument: unknown) => {
    await actions.services.library.start();
    const place = await codebookMeant(actions.services, argument);
    if (place !== undefined) await editRelations(place, actions);
  });
}

function editRelations(place: CodebookPlace, { write }: TagActions): Promise<void> {
  const save = (id: string, relation: (CodebookChange & { readonly kind: 'relation' })['relation']): Promise<boolean> =>
    write(place, vscode.l10n.t('Relation “{0}”', id), [{ kind: 'relation', id, relation }]);
  const row = ({ id, label, symmetric }: Relation, use: number): ListRow => ({
    label: plainLabel(id),
    description: plainLabel([label ?? '', symmetric ? vscode.l10n.t('in both directions') : ''].filter((part) => part !== '').join(' · ')),
    ...(use > 0 && { detail: vscode.l10n.t('links: {0}', use) }),
    edit: async () => {
      const asked = await askRelation(id, label ?? '', symmetric);
      if (asked !== undefined) await save(id, asked);
    },
    remove: () => save(id, undefined),
  });
  return editList(vscode.l10n.t('Relations between annotations'), vscode.l10n.t('Choose one to change it. Escape ends.'), () => {
    const relations = codebookFor(place.at, place.path).codebook?.relations ?? [];
    const uses = countLinks(place);
    return [...relations.map((relation) => row(relation, uses.get(relation.id) ?? 0)), {
      label: `$(add) ${vscode.l10n.t('New relation…')}`, alwaysShow: true,
      edit: async () => {
        const id = await askId(relations);
        const asked = id === undefined ? undefined : await askRelation(id, '', false);
        if (id !== undefined && asked !== undefined) await save(id, asked);
      },
    }];
  });
}

async function askId(relations: readonly Relation[]): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('New relation'), prompt: vscode.l10n.t('Its id, as links name it: contradicts'),
    validateInput: (text) => (relations.some(({ id }) => id === text.trim()) ? vscode.l10n.t('“{0}” is there already.', text.trim()) : undefined),
  });
  const id = typed?.trim() ?? '';
  return id === '' ? undefined : id;
}

async function askRelation(id: string, label: string, symmetric: boolean): Promise<{ readonly label: string | undefined; readonly symmetric: boolean } | undefined> {
  const typed = await vscode.window.showInputBox({ title: vscode.l10n.t('Label of “{0}”', id), value: label, prompt: vscode.l10n.t('Empty: none.') });
  if (typed === undefined) return undefined;
  const both = await askYesNo(
    vscode.l10n.t('Does “{0}” say the same in both directions?', id), symmetric, vscode.l10n.t('Yes: if one contradicts the other, the other contradicts the one'), vscode.l10n.t('No: it leads from one to the other'),
  );
  return both === undefined ? undefined : { label: typed.trim() || undefined, symmetric: both };
}

function countLinks({ at, root }: CodebookPlace): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { annotation } of annotationsOfRoot(at.corpus, root)) {
    for (const { as } of annotation.links ?? []) uses.set(as, (uses.get(as) ?? 0) + 1);
  }
  return uses;
}
