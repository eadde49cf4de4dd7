import * as vscode from 'vscode';
import type { ReadingLabels } from '../core/index.ts';

/** The few words the reading view adds to an article, in the editor's language. */
export function readingLabels(): ReadingLabels {
  return {
    untitled: vscode.l10n.t('(no headline)'),
    noFacts: vscode.l10n.t('no outlet, date or author given'),
    captured: vscode.l10n.t('captured {0}'),
    updated: vscode.l10n.t('updated {0}'),
    firstPublishedBy: vscode.l10n.t('first published by {0}'),
    relatedHeadlines: vscode.l10n.t('Related headlines ({0})'),
    notStory: vscode.l10n.t('Not part of the story ({0})'),
  };
}
