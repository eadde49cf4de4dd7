import * as vscode from 'vscode';
import type { EntityId } from '../../core/index.ts';
import { articleLanguage, articleScheme, tabName } from '../articleUri.ts';
import { entityPlace, entityRootOf, type EntityPlace, type EntityRoot } from '../entityView/entityPlace.ts';
import type { Library } from '../library.ts';
import { isPage } from '../pages.ts';

/** The address of an entity's page: the name for people, the root's entity file and the id in the query for us. */
export function pageUri({ at, path, entity }: EntityPlace): vscode.Uri {
  const query = `source=${encodeURIComponent(at.uriOf(path).toString())}&entity=${encodeURIComponent(entity.id)}`;
  return vscode.Uri.from({ scheme: articleScheme, path: `/entity/${tabName(entity.name)}.${articleLanguage}`, query });
}

export interface PageAddress {
  readonly root: EntityRoot;
  readonly id: EntityId;
}

/** What a page's address stands for; undefined for one that is not ours or of a folder that is not open. */
export function pageAddress(uri: vscode.Uri, library: Library): PageAddress | undefined {
  if (!isPage(uri)) return undefined;
  const fields = new URLSearchParams(uri.query);
  try {
    const found = library.find(vscode.Uri.parse(fields.get('source') ?? '', true));
    // The query was written by `pageUri`; an id that is none is found nowhere.
    return found && { root: entityRootOf(found.at, found.path), id: (fields.get('entity') ?? '') as EntityId };
  } catch {
    // Somebody else's query.
    return undefined;
  }
}

/** The entity a page is about, as it is now. */
export function entityOfPage(uri: vscode.Uri, library: Library): EntityPlace | undefined {
  const address = pageAddress(uri, library);
  return address && entityPlace(address.root, address.id);
}
