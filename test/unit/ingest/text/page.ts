import type { BlockKind, ParsedArticle, ParsedFile } from '../../../../src/core/model/article.ts';
import type { Path } from '../../../../src/core/model/ids.ts';
import { readTextPage } from '../../../../src/core/ingest/text/readTextPage.ts';

export const read = (text: string, forced = false, path = 'press/page.txt'): ParsedFile<ParsedArticle> => readTextPage(text, { path: path as Path, forced });

/** The only article of a page; fails when there is none. */
export const article = (text: string, forced = false): ParsedArticle => {
  const { articles, outcome } = read(text, forced);
  const first = articles[0];
  if (first === undefined || articles.length !== 1) throw new Error(`${outcome}, ${String(articles.length)} articles`);
  return first;
};

/** Texts of the blocks of a kind, in order. */
export const texts = (parsed: ParsedArticle, kind: BlockKind): string[] =>
  parsed.blocks.filter((block) => block.kind === kind).map((block) => parsed.text.slice(block.span.start, block.span.end));
