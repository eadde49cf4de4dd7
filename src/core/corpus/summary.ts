import type { Article, Block, BlockKind, SourceFile } from '../model/article.ts';
import type { ArticleEntity } from '../model/entity.ts';
import type { ArticleRecord, Section } from './records.ts';

/** What stays in memory of an article: everything a list, a tree or an index asks for. */
export function summarise(file: SourceFile, article: Article): ArticleRecord {
  return {
    ref: { path: file.path, article: article.id },
    format: article.format,
    facts: article.facts,
    sections: sectionsOf(article),
    related: article.related,
    entities: article.entities.map(slimEntity),
    mentions: mentionTable(article),
    numbers: article.numbers,
    english: article.english,
    wordFilter: article.wordFilter,
    blockCounts: countBlocks(article.blocks),
    otherIds: article.otherIds,
    textLength: article.text.length,
    revision: article.revision,
    problems: article.problems,
  };
}

const noDescriptions: ArticleEntity['descriptions'] = [];

/** The same entity, with its name not kept once more among its aliases: strings that come from another thread or a file are copies each. */
export function slimEntity(entity: ArticleEntity): ArticleEntity {
  const { name, aliases, descriptions } = entity;
  return { ...entity, aliases: aliases.map((alias) => (alias === name ? name : alias)), descriptions: descriptions.length === 0 ? noDescriptions : descriptions };
}

function sectionsOf(article: Article): readonly Section[] {
  return article.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => ({ title: article.text.slice(block.span.start, block.span.end), span: block.span }));
}

function mentionTable(article: Article): Int32Array {
  const numbers: number[] = [];
  for (const { span, entity } of article.mentions) {
    if (entity !== undefined) numbers.push(span.start, span.end, entity);
  }
  return Int32Array.from(numbers);
}

function countBlocks(blocks: readonly Block[]): Partial<Record<BlockKind, number>> {
  const counts: Partial<Record<BlockKind, number>> = {};
  for (const { kind } of blocks) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
