import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, BlockKind, ParsedArticle, PrintedDate } from '../../../src/core/model/article.ts';
import { SHARED, hasShared, parseShared } from './shared.ts';

/** One entry of `gold.json`; `null` and absent mean "not in the file". */
export interface Gold {
  readonly path: string;
  readonly format: string;
  readonly item?: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly date_utc?: string;
  readonly modified?: string;
  readonly author?: string | null;
  readonly outlet?: string | null;
  readonly url?: string;
  readonly deck?: string;
  readonly first_body_sentence: string;
  readonly last_body_sentence: string;
  readonly body_paragraphs: number | null;
  readonly list_items?: number;
  readonly related_headlines?: number;
  readonly headings?: readonly string[];
  readonly boilerplate?: readonly string[];
  readonly quotes?: readonly string[];
  readonly titles?: readonly string[];
  readonly dates?: readonly string[];
  readonly urls?: readonly string[];
}

export interface Fact {
  readonly name: string;
  readonly isRight: boolean;
  readonly found: string;
  readonly expected: string;
}

export function readGold(): readonly Gold[] {
  if (!hasShared) return [];
  // The file's shape is told in its own "about".
  const file = JSON.parse(readFileSync(join(SHARED, 'corpus/gold.json'), 'utf8')) as { readonly gold: readonly Gold[] };
  return file.gold;
}

/** Every fact that gold states, compared with what the parser found. */
export function factsOf(gold: Gold): readonly Fact[] {
  const parsed = parseShared(`corpus/${gold.path}`);
  const index = Number(/\[(\d+)\]/.exec(gold.item ?? '')?.[1] ?? 0);
  const article = parsed.articles[index];
  if (article === undefined) return [fact('articles', String(parsed.outcome), 'articles', false)];
  const paragraphs = textsOf(article, 'paragraph');
  return [
    ...single(gold, article),
    ...(gold.body_paragraphs === null ? [] : [fact('body_paragraphs', String(paragraphs.length), String(gold.body_paragraphs))]),
    fact('first_body_sentence', (paragraphs[0] ?? '').slice(0, 80), gold.first_body_sentence, plain(paragraphs[0] ?? '').startsWith(plain(gold.first_body_sentence))),
    fact('last_body_sentence', (paragraphs.at(-1) ?? '').slice(-80), gold.last_body_sentence, plain(paragraphs.at(-1) ?? '').endsWith(plain(gold.last_body_sentence))),
    ...(gold.headings === undefined ? [] : [fact('headings', list(textsOf(article, 'heading')), list(gold.headings.filter((text) => text !== gold.title)))]),
    ...(gold.list_items === undefined ? [] : [fact('list_items', String(textsOf(article, 'list-item').length), String(gold.list_items))]),
    ...(gold.related_headlines === undefined ? [] : [fact('related_headlines', String(article.related.length), String(gold.related_headlines))]),
    ...(gold.quotes ?? []).map((quote) => fact('quote', list(textsOf(article, 'quote')), quote, textsOf(article, 'quote').some((text) => plain(text).includes(plain(quote))))),
    ...(gold.boilerplate ?? []).map((line) => fact('boilerplate', 'in a paragraph', line, !paragraphs.some((text) => plain(text).includes(plain(line))))),
    ...many(gold, parsed.articles),
  ];
}

function single(gold: Gold, article: ParsedArticle): readonly Fact[] {
  const { facts } = article;
  return [
    ...(gold.title === null ? [] : [fact('title', facts.title ?? '-', gold.title)]),
    ...(gold.date === null ? [] : [fact('date', facts.published?.value ?? '-', gold.date, sameDate(facts.published, gold.date))]),
    ...(gold.date_utc === undefined || gold.format.startsWith('text') ? [] : [fact('date_utc', facts.published?.utc ?? '-', gold.date_utc, sameInstant(facts.published?.utc, gold.date_utc))]),
    ...(gold.modified === undefined ? [] : [fact('modified', facts.modified?.value ?? '-', gold.modified, sameDate(facts.modified, gold.modified))]),
    ...(gold.author === undefined ? [] : [fact('author', facts.authors.join(' + '), gold.author ?? '')]),
    ...(gold.outlet === undefined || gold.outlet === null ? [] : [fact('outlet', facts.outlet ?? '-', gold.outlet)]),
    ...(gold.url === undefined ? [] : [fact('url', facts.url ?? '-', gold.url)]),
    ...(gold.deck === undefined ? [] : [fact('deck', facts.deck ?? '-', gold.deck, plain(facts.deck ?? '') === plain(gold.deck))]),
  ];
}

function many(gold: Gold, articles: readonly ParsedArticle[]): readonly Fact[] {
  if (gold.titles === undefined) return [];
  return [
    fact('titles', list(articles.map(({ facts }) => facts.title ?? '-')), list(gold.titles)),
    fact('dates', list(articles.map(({ facts }) => facts.published?.value.slice(0, 10) ?? '-')), list(gold.dates ?? [])),
    fact('urls', list(articles.map(({ facts }) => facts.url ?? '-')), list(gold.urls ?? [])),
  ];
}

/** Texts of an article's blocks of one kind. */
export function textsOf(article: ParsedArticle, kind: BlockKind): readonly string[] {
  return article.blocks.filter((block) => block.kind === kind).map((block) => textOf(article, block));
}

export function textOf(article: ParsedArticle, block: Block): string {
  return article.text.slice(block.span.start, block.span.end);
}

function fact(name: string, found: string, expected: string, isRight: boolean = found === expected): Fact {
  return { name, found, expected, isRight };
}

function sameDate(found: PrintedDate | undefined, expected: string): boolean {
  if (found === undefined) return false;
  return found.printed === expected || found.value === expected || sameInstant(found.value, expected);
}

function sameInstant(found: string | undefined, expected: string): boolean {
  const one = Date.parse(found ?? '');
  const other = Date.parse(expected.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return one === other && hasZone(found ?? '') === hasZone(expected);
}

function hasZone(text: string): boolean {
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(text);
}

function list(texts: readonly string[]): string {
  return texts.join(' | ');
}

function plain(text: string): string {
  return text.replace(/\[\d+\]/g, '').replace(/\s+/g, ' ').trim();
}
