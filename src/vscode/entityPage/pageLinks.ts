import * as vscode from 'vscode';
import type { PageTarget } from '../../core/index.ts';
import type { EntityPlace } from '../entityView/entityPlace.ts';
import { openAtCommand, type ArticlePlace } from '../reading/openAt.ts';

/** What a click on a link of a page does: one of our own commands, or an address of Wikidata. */
export function entityCommandLink(to: PageTarget, place: EntityPlace, page: vscode.Uri, moreCommand: string): vscode.Uri {
  const file = place.at.uriOf(place.path);
  switch (to.kind) {
    case 'place': {
      const address: ArticlePlace = { source: place.at.uriOf(to.ref.path).toString(), article: to.ref.article, start: to.span.start, end: to.span.end };
      return commandUri(openAtCommand, address);
    }
    case 'entity': return commandUri('newsmark.openEntityPage', { path: file.toString(), entity: to.id });
    case 'entry': return commandUri('newsmark.openEntityEntry', { path: file.toString(), entity: place.entity.id });
    case 'web': return vscode.Uri.parse(to.url);
    case 'more': return commandUri(moreCommand, page.toString());
  }
}

function commandUri(command: string, argument: unknown): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: command, query: JSON.stringify([argument]) });
}
