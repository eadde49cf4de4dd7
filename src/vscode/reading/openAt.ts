import * as vscode from 'vscode';
import type { ArticleId } from '../../core/index.ts';
import type { Services } from '../services.ts';
import { showArticle } from './showArticle.ts';
import { registerCommand } from '../registerCommand.ts';

export const openAtCommand = 'newsmark.openArticleAt';

/** How a link, a keybinding or another extension names a place: a source, one of its articles, a passage of that. */
export interface ArticlePlace {
  /** Address of the source file. */
  readonly source: string;
  /** The first article when left out. */
  readonly article?: string;
  /** Offsets in the passage text. */
  readonly start?: number;
  readonly end?: number;
}

/** Opens an article by its place, or the first one of a source by its address. */
export function registerOpenAt({ library, reader }: Services): vscode.Disposable {
  return registerCommand(openAtCommand, async (target: unknown) => {
    const place = placeIn(target);
    const found = place && library.find(vscode.Uri.parse(place.source));
    if (place === undefined || found === undefined) return;
    // The id names an article or none: `showArticle` tells.
    const article = (place.article ?? (await found.corpus.openSource(found.path))?.articles[0]?.id ?? '') as ArticleId;
    const { start, end } = place;
    await showArticle(reader, found.at, { path: found.path, article }, start === undefined ? undefined : { start, end: end ?? start });
  });
}

function placeIn(target: unknown): ArticlePlace | undefined {
  if (target instanceof vscode.Uri) return { source: target.toString() };
  if (typeof target !== 'object' || target === null || !('source' in target) || typeof target.source !== 'string') return undefined;
  const text = 'article' in target && typeof target.article === 'string' ? { article: target.article } : {};
  const start = 'start' in target && typeof target.start === 'number' ? { start: target.start } : {};
  const end = 'end' in target && typeof target.end === 'number' ? { end: target.end } : {};
  return { source: target.source, ...text, ...start, ...end };
}
