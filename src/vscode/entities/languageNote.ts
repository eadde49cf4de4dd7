import * as vscode from 'vscode';
import type { Library } from '../library.ts';

/** What cannot be expected in another language than English. */
export function languageNote(): string {
  return vscode.l10n.t('This article is not in English: names are found by the entity file and by rules only.');
}

/** The same of all articles read so far; empty when they are all in English. */
export function otherLanguages(library: Library): string {
  let [others, all] = [0, 0];
  for (const corpus of library.corpora()) {
    for (const { articles } of corpus.sources()) {
      all += articles.length;
      for (const { english } of articles) if (!english) others++;
    }
  }
  if (others === 0) return '';
  return others === 1
    ? vscode.l10n.t('1 of {0} articles is not in English: its names are found by the entity file and by rules only.', all)
    : vscode.l10n.t('{0} of {1} articles are not in English: their names are found by the entity file and by rules only.', others, all);
}
