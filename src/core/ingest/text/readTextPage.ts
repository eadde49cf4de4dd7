import type { ParsedArticle, ParsedFile } from '../../model/article.ts';
import type { Path } from '../../model/ids.ts';
import type { Problem } from '../../model/problem.ts';
import type { DateHints } from '../dates/printedDate.ts';
import { articlesInFile } from './articlesInFile.ts';
import type { FilePart } from './articlesInFile.ts';
import type { Chunk } from './chunk.ts';
import { chunksOf, mostChunks } from './chunks.ts';
import type { Layout } from './chunks.ts';
import { dateOrder } from './dateOrder.ts';
import { readDateline } from './dateline.ts';
import { findDialect } from './dumpDialect.ts';
import type { DumpDialect } from './dumpDialect.ts';
import { beginsAnew, isFurnitureLine } from './lineRole.ts';
import { sourceHull } from './mappedText.ts';
import type { MappedText } from './mappedText.ts';
import { readMetaLine } from './metaLine.ts';
import type { MetaLine } from './metaLine.ts';
import { stampsInText } from './pageDates.ts';
import { otherTextKind } from './notNews.ts';
import { pageArticle, withIds } from './pageArticle.ts';
import type { PageItem } from './pageItem.ts';
import { isParagraph, pageItem } from './pageItem.ts';
import { pageKinds } from './pageKinds.ts';
import type { PageKinds } from './pageKinds.ts';
import { findPageUrl } from './pageUrl.ts';
import { sourceLines } from './sourceLines.ts';
import type { SourceLine } from './sourceLines.ts';
import { findWrapWidth } from './wrapWidth.ts';

export interface TextPageContext {
  readonly path: Path;
  /** A person said that the file is an article. */
  readonly forced: boolean;
}

/** More articles than this are not read from one file. */
const mostArticles = 5000;
/** Items that may be `Label: value` lines, from the start of an article. */
const mostMetaLines = 15;

const noText: MappedText = { text: '', runs: [], copies: [] };

interface Page extends PageKinds {
  readonly meta: readonly { readonly item: PageItem; readonly line: MetaLine }[];
  readonly url: PageItem | undefined;
}

/** Items of a part's chunks; labelled facts at its head are set apart from the text. */
const readPage = (chunks: readonly Chunk[], hints: DateHints): Page => {
  const items: PageItem[] = [];
  const meta: { readonly item: PageItem; readonly line: MetaLine }[] = [];
  chunks.forEach((chunk, index) => {
    const line = index < mostMetaLines ? readMetaLine(chunk.shown) : undefined;
    if (line?.name === 'title') {
      items.push(pageItem({ ...chunk, shown: line.value, heading: 1 }, hints));
    } else if (line !== undefined) {
      const item = { ...pageItem(chunk, hints), role: 'furniture' as const, prose: false };
      meta.push({ item, line });
      items.push(item);
    } else {
      items.push(pageItem(chunk, hints));
    }
  });
  const page = pageKinds(items);
  return { ...page, meta, url: findPageUrl(page) };
};

/** Signs that a page is news: a time stamp, byline, address, dateline, related list, or a headline with paragraphs under it. */
const isNews = (source: string, page: Page, hints: DateHints): boolean => {
  const paragraphs = page.items.filter((item, index) => page.kinds[index] === 'paragraph' && isParagraph(item));
  // A video's page: nothing but headline, day and address.
  if (paragraphs.length === 0) return page.url !== undefined && page.title !== undefined && page.kinds.includes('date');
  if (page.url !== undefined || page.meta.length > 0) return true;
  if (page.kinds.some((kind, index) => kind === 'byline' || kind === 'related' || (kind === 'date' && index < page.range.to + 8))) return true;
  if (page.items.some((item) => item.role === 'rights' || item.role === 'related-heading')) return true;
  if (page.kinds.includes('credit') || readDateline(paragraphs[0]?.chunk.shown.text ?? '')?.agency !== undefined) return true;
  return (page.title !== undefined && (paragraphs.length >= 2 || paragraphs.some((item) => item.chunk.width >= 400))) || stampsInText(source, page, hints).length > 0;
};

const readPart = (text: string, lines: readonly SourceLine[], part: FilePart, dialect: DumpDialect, forced: boolean): { limit: number | undefined; page: Page; hints: DateHints; news: boolean } => {
  const own = lines.slice(part.from, part.to);
  const wrap = findWrapWidth(text, own);
  const layout: Layout = { text, dialect, standsAlone: isFurnitureLine, beginsAnew, ...(wrap === undefined ? {} : { wrap }) };
  const hints = dateOrder(text, own);
  const chunks = chunksOf(layout, own);
  const page = readPage(chunks, hints);
  const end = chunks.length >= mostChunks ? sourceHull(chunks[chunks.length - 1]?.shown ?? noText)?.end : undefined;
  return { limit: end, page, hints, news: forced || isNews(text, page, hints) };
};

const notArticles = (outcome: 'plain-text' | 'other', what: string | undefined, problems: readonly Problem[]): ParsedFile<ParsedArticle> =>
  ({ outcome, articles: [], problems, ...(what === undefined ? {} : { what }) });

/**
 * Reads a plain text as one or several news pages. `articles` when its content has the shape of a news page or a person said so,
 * `plain-text` when it is readable prose without a sign of news, `other` for what is no prose at all (`what` names it). Never throws.
 * Link marks, bullets, emphasis and other marks of a text browser are taken out of the passage text; the map stays exact.
 */
export const readTextPage = (text: string, context: TextPageContext): ParsedFile<ParsedArticle> => {
  const lines = sourceLines(text);
  const other = otherTextKind(text, lines, context.path);
  if (other === 'empty') return { outcome: 'other', articles: [], what: other, problems: [{ code: 'source.empty', severity: 'info' }] };
  if (other !== undefined && !context.forced) return notArticles('other', other, []);
  const parts = articlesInFile(text, lines);
  const dialect = findDialect(text, lines);
  const problems: Problem[] = parts.length > mostArticles ? [{ code: 'source.too-many-articles', severity: 'warning', facts: { articles: parts.length, limit: mostArticles } }] : [];
  const read = parts.slice(0, mostArticles).map((part) => ({ part, ...readPart(text, lines, part, dialect, context.forced) }));
  const limit = read.find((each) => each.limit !== undefined)?.limit;
  if (limit !== undefined) problems.push({ code: 'source.text-limited', severity: 'warning', facts: { limit } });
  const news = read.filter((each) => each.news && each.page.items.length > 0);
  if (news.length === 0) {
    const prose = read.some((each) => each.page.items.some(isParagraph));
    return prose ? notArticles('plain-text', undefined, problems) : notArticles('other', 'no-prose', problems);
  }
  const articles = news.map(({ part, page, hints }) => pageArticle({
    source: text, page, meta: page.meta, url: page.url, hints,
    item: { start: lines.slice(part.from, part.to).find((line) => line.width > 0)?.start ?? 0, end: lines.slice(part.from, part.to).findLast((line) => line.width > 0)?.end ?? text.length },
  }));
  return { outcome: 'articles', articles: withIds(articles), problems };
};
