import * as vscode from 'vscode';
import { partAt } from '../../core/index.ts';
import { articleScheme } from '../articleUri.ts';
import { offsetAt, rangeOf } from '../convert.ts';
import { languageNote } from '../entities/languageNote.ts';
import { writeFacts } from '../factLines.ts';
import { messageOf } from '../messages.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { Services } from '../services.ts';

/** Hover of the facts line: every fact, as printed and as understood, where it was read, and what was wrong with the file. */
export function registerFactsHover({ reader }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider({ scheme: articleScheme }, {
    provideHover: async (document, position, token) => {
      const open = await reader.articleOf(document);
      if (open === undefined || token.isCancellationRequested) return undefined;
      const part = partAt(open.view, offsetAt(open.table, position));
      if (part?.kind !== 'facts') return undefined;
      const building = plainMarkdown();
      writeFacts(building, open.article.facts);
      if (!open.article.english) building.own('\n- ').text(languageNote());
      const source = open.found.corpus.source(open.found.path);
      for (const problem of [...(source?.problems ?? []), ...open.article.problems]) building.own('\n- ').text(messageOf(problem));
      return new vscode.Hover(building.value, rangeOf(open.table, part.line));
    },
  });
}
