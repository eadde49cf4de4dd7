import * as vscode from 'vscode';
import { findTag, tagTable } from '../../core/index.ts';
import { articleScheme } from '../articleUri.ts';
import type { Services } from '../services.ts';
import type { RecentTags } from './recentTags.ts';

/** How many of the tags used last stand in the lightbulb. */
const offered = 3;

/** The lightbulb on a selection in the reading view: tag it, with the tags used last at hand. */
export function registerLightbulb(services: Services, recent: RecentTags): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider({ scheme: articleScheme }, {
    provideCodeActions: async (document, range, _context, token) => {
      if (range.isEmpty) return [];
      const place = await services.places.spanAt(document, range);
      if (place === undefined || token.isCancellationRequested) return [];
      const { found } = place.open;
      const table = tagTable(found.corpus.project(found.path).codebook);
      const last = recent.list().filter((id) => findTag(table, id) !== undefined).slice(0, offered);
      return [
        action(vscode.l10n.t('Tag this passage…'), 'newsmark.tagPassage'),
        ...last.map((id) => action(vscode.l10n.t('Tag this passage as “{0}”', id), 'newsmark.tagPassageWith', { tags: [id] })),
        action(vscode.l10n.t('Write a note on this passage…'), 'newsmark.notePassage'),
      ];
    },
  }, { providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] });
}

function action(title: string, command: string, argument?: object): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  made.command = { title, command, ...(argument && { arguments: [argument] }) };
  return made;
}
