import * as vscode from 'vscode';
import type { ArticleId, Path } from '../core/index.ts';

/** Scheme of the reading view. */
export const articleScheme = 'newsmark';
/** Language id of the reading view. */
export const articleLanguage = 'newsarticle';

/** What a reading view's address stands for. */
export interface ArticleAddress {
  readonly source: vscode.Uri;
  readonly article: ArticleId;
}

/** A headline in a tab is no longer than this, in UTF-16 units. */
const longestName = 60;

/**
 * The address of an article's reading view: the source's path in its folder and the headline for people, source and id in the
 * query for us.
 * The same article of the same source under the same headline has the same address, always.
 */
export function articleUri(source: vscode.Uri, path: Path, article: ArticleId, title: string | undefined): vscode.Uri {
  const query = `source=${encodeURIComponent(source.toString())}&article=${encodeURIComponent(article)}`;
  return vscode.Uri.from({ scheme: articleScheme, path: `/${path}/${tabName(title ?? article)}.${articleLanguage}`, query });
}

/** What an address stands for; undefined for one that is not ours. */
export function addressOf(uri: vscode.Uri): ArticleAddress | undefined {
  if (uri.scheme !== articleScheme) return undefined;
  const fields = new URLSearchParams(uri.query);
  const source = fields.get('source');
  const article = fields.get('article');
  if (source === null || article === null) return undefined;
  try {
    // The query was written by `articleUri`.
    return { source: vscode.Uri.parse(source, true), article: article as ArticleId };
  } catch {
    // Somebody else's query.
    return undefined;
  }
}

/** A headline as a file name: no separators, no control characters, cut at a word. */
export function tabName(title: string): string {
  const clean = title.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|#%]/gu, ' ').split(/\s+/u).filter((word) => word !== '').join(' ');
  if (clean === '') return 'article';
  if (clean.length <= longestName) return clean;
  const cut = clean.slice(0, longestName);
  const blank = cut.lastIndexOf(' ');
  const whole = blank > longestName / 2 ? cut.slice(0, blank) : [...cut].slice(0, -1).join('');
  return `${whole}…`;
}
