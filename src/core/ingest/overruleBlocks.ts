import type { Block, ParsedArticle, RelatedHeadline } from '../model/article.ts';
import type { SourceRule } from '../model/sourceRules.ts';

/** Shortest quote that may stand for the beginning of a block. */
const MIN_QUOTE = 24;

/** An article with the kinds a person gave to its blocks. The passage text stays as it is. */
export function overruleBlocks(article: ParsedArticle, rule: SourceRule | undefined): ParsedArticle {
  const rules = rule?.blocks.filter((one) => one.article === undefined || one.article === article.id) ?? [];
  if (rules.length === 0) return article;
  const blocks = article.blocks.map((block): Block => {
    const text = article.text.slice(block.span.start, block.span.end);
    const match = rules.find(({ quote }) => text === quote || (quote.length >= MIN_QUOTE && text.startsWith(quote)));
    if (match === undefined || match.kind === block.kind) return block;
    return { kind: match.kind, span: block.span };
  });
  return { ...article, blocks, related: relatedIn(article, blocks) };
}

/** Headlines of the blocks that are `related` now: those known before, and the whole text of new ones. */
function relatedIn(article: ParsedArticle, blocks: readonly Block[]): readonly RelatedHeadline[] {
  return blocks.filter(({ kind }) => kind === 'related').map(({ span }) => {
    const known = article.related.find((headline) => headline.span.start === span.start);
    return known ?? { title: article.text.slice(span.start, span.end), span };
  });
}
