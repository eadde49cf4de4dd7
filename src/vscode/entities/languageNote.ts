import * as vscode from 'vscode';

/** What cannot be expected in another language than English. */
export function languageNote(): string {
  return vscode.l10n.t('This article is not in English: names are found by the entity file and by rules only.');
}
