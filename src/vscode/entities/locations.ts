import * as vscode from 'vscode';
import { articleOfKey, mentionsIn } from '../../core/index.ts';
import { viewRanges } from '../places.ts';
import type { Reader } from '../reader.ts';
import type { EntityRef } from './entityAt.ts';

/** So many articles are read at once to find lines and columns. */
const batch = 6;
/** With more than this the list is cut: nobody reads it, and each article has to be read for its lines. */
const mostArticles = 1000;

/** Every place in the folder that names an entity, in the reading views; cut short when cancelled. */
export async function entityLocations(reader: Reader, { at, path, id }: EntityRef, token?: vscode.CancellationToken): Promise<readonly vscode.Location[]> {
  const articles = at.corpus.entities(path).get(id)?.articles.slice(0, mostArticles) ?? [];
  const found: vscode.Location[] = [];
  for (let start = 0; start < articles.length; start += batch) {
    if (token?.isCancellationRequested === true) return found;
    const lists = await Promise.all(articles.slice(start, start + batch).map(async ({ key, indices }) => {
      const ref = articleOfKey(key);
      const record = at.corpus.record(ref);
      const open = record && (await reader.open(at, ref));
      // The article changed between the two: it is told of in a moment.
      if (record === undefined || open === undefined || open.article.revision !== record.revision) return [];
      return mentionsIn(record, indices).flatMap((span) => viewRanges(open, span).slice(0, 1).map((range) => new vscode.Location(open.uri, range)));
    }));
    found.push(...lists.flat());
  }
  return found;
}
