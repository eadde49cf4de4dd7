import * as vscode from 'vscode';

/** Commands of other parts that a hover of a name offers, in this order, where they are registered. */
export const entityCommands = ['newsmark.openEntityPage', 'newsmark.tagEntityMentions', 'newsmark.linkAnnotationToEntity', 'newsmark.editEntity'] as const;
export type EntityCommand = (typeof entityCommands)[number];

export function entityCommandTitle(command: EntityCommand): string {
  switch (command) {
    case 'newsmark.openEntityPage': return vscode.l10n.t('Page');
    case 'newsmark.tagEntityMentions': return vscode.l10n.t('Tag all mentions');
    case 'newsmark.linkAnnotationToEntity': return vscode.l10n.t('Link this annotation');
    case 'newsmark.editEntity': return vscode.l10n.t('Edit');
  }
}

/** Asks once which of them there are: everything is registered before the first hover. */
export function createOfferedLinks(): () => Promise<ReadonlySet<string>> {
  let known: Promise<ReadonlySet<string>> | undefined;
  return () => (known ??= Promise.resolve(vscode.commands.getCommands(true)).then((all) => new Set(all)));
}
