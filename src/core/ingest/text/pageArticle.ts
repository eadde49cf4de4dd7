import type { Block, BlockKind, ParsedArticle, RelatedHeadline } from '../../model/article.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { SourceSpan } from '../../model/span.ts';
import { createMapBuilder } from '../../text/textMap.ts';
import type { DateHints } from '../dates/printedDate.ts';
import { findPrintedDates } from '../dates/printedDate.ts';
import { addToMap, sliceMapped, trimMapped } from './mappedText.ts';
import type { MappedText } from './mappedText.ts';
import type { MetaLine } from './metaLine.ts';
import { datedFact } from './pageDates.ts';
import { pageFacts } from './pageFacts.ts';
import type { PageItem } from './pageItem.ts';
import type { PageKinds } from './pageKinds.ts';

interface Draft {
  readonly kind: BlockKind;
  readonly shown: MappedText;
  readonly item: number;
  readonly level?: number;
}

/** `Read also: Ferry late again` is two blocks: the label, and the headline. */
const splitReadAlso = (item: PageItem, index: number): Draft[] => {
  const { shown } = item.chunk;
  const colon = item.role === 'read-also' ? /[:»>：]\s*/u.exec(shown.text) : null;
  if (colon === null) return [{ kind: 'related', shown, item: index }];
  const label = trimMapped(sliceMapped(shown, 0, colon.index + 1));
  const headline = trimMapped(sliceMapped(shown, colon.index + colon[0].length, shown.text.length));
  return headline.text === '' ? [{ kind: 'boilerplate', shown, item: index }] : [{ kind: 'boilerplate', shown: label, item: index }, { kind: 'related', shown: headline, item: index }];
};

/** The blocks in reading order: the title first, then as in the source. */
const draftsOf = (page: PageKinds): readonly Draft[] => {
  const drafts: Draft[] = [];
  page.items.forEach((item, index) => {
    const kind = page.kinds[index];
    if (kind === undefined) return;
    if (kind === 'title') drafts.unshift({ kind, shown: item.chunk.shown, item: index });
    else if (kind === 'related') drafts.push(...splitReadAlso(item, index));
    else drafts.push({ kind, shown: item.chunk.shown, item: index, ...(kind === 'heading' ? { level: Math.min(6, Math.max(2, item.chunk.heading ?? 2)) } : {}) });
  });
  return drafts;
};

/** Whether a list prints each date above its headline; seen at the first headline of the list. */
const datesAbove = (page: PageKinds, index: number): boolean => {
  let first = index;
  for (let at = index; at >= 0 && at > index - 400 && (page.kinds[at] === 'related' || page.kinds[at] === 'date'); at -= 1) first = at;
  return page.kinds[first] === 'date';
};

const relatedDate = (source: string, page: PageKinds, index: number, above: boolean, hints: DateHints): RelatedHeadline['date'] => {
  const places = above ? [index - 1, index + 1] : [index + 1, index + 2];
  for (const place of places) {
    const item = page.items[place];
    if (item === undefined || (!above && page.kinds[place] === 'related')) break;
    if (item.role !== 'date') continue;
    const found = findPrintedDates(item.chunk.shown.text, hints)[0];
    return found === undefined ? undefined : datedFact(source, item, found, false).date;
  }
  return undefined;
};

export interface PageArticleInput {
  readonly source: string;
  readonly page: PageKinds;
  readonly meta: readonly { readonly item: PageItem; readonly line: MetaLine }[];
  readonly url: PageItem | undefined;
  readonly hints: DateHints;
  readonly item: SourceSpan;
}

/** The article a page holds; its id is given by the caller, who knows the other articles of the file. */
export const pageArticle = (input: PageArticleInput): Omit<ParsedArticle, 'id'> => {
  const { page, source, hints } = input;
  const builder = createMapBuilder();
  const blocks: Block[] = [];
  const related: RelatedHeadline[] = [];
  const seen = new Set<string>();
  const texts: string[] = [];
  let length = 0;
  let above: { readonly list: number; readonly value: boolean } | undefined;
  for (const draft of draftsOf(page)) {
    if (texts.length > 0) length += 2;
    const span = { start: length, end: length + draft.shown.text.length };
    addToMap(builder, draft.shown, length);
    texts.push(draft.shown.text);
    length = span.end;
    blocks.push({ kind: draft.kind, span, ...(draft.level === undefined ? {} : { level: draft.level }) });
    if (draft.kind !== 'related' || seen.has(draft.shown.text)) continue;
    seen.add(draft.shown.text);
    if (above === undefined || draft.item - above.list > 8) above = { list: draft.item, value: datesAbove(page, draft.item) };
    above = { list: draft.item, value: above.value };
    const date = relatedDate(source, page, draft.item, above.value, hints);
    related.push({ title: draft.shown.text, span, ...(date === undefined ? {} : { date }) });
  }
  const { facts, problems } = pageFacts(source, page, input.url, input.meta, hints);
  return {
    otherIds: [], format: 'text-page', facts, blocks, text: texts.join('\n\n'), map: builder.build(), related, item: input.item,
    problems: blocks.some((block) => block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'table') ? problems : [...problems, { code: 'source.no-body', severity: 'warning', span: input.item }],
  };
};

/** Letters and digits of a headline joined by hyphens, at most 80 units: `Ferry terminal approved` → `ferry-terminal-approved`. */
const slugOf = (title: string): string => {
  const slug = title.slice(0, 400).normalize('NFKD').replace(/[\u0300-\u036f]/gu, '').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-|-$/gu, '').normalize('NFC');
  if (slug.length <= 80) return slug;
  const cut = slug.slice(0, 80).replace(/[\ud800-\udbff]$/u, '');
  return cut.lastIndexOf('-') > 40 ? cut.slice(0, cut.lastIndexOf('-')) : cut;
};

/** The item's own address, else slug of title and day; a repeated one ends in `~2`. Never an ordinal alone. */
export const withIds = (articles: readonly Omit<ParsedArticle, 'id'>[]): readonly ParsedArticle[] => {
  const used = new Map<string, number>();
  return articles.map((article) => {
    const { facts } = article;
    const day = (facts.published ?? facts.modified ?? facts.captured)?.value.slice(0, 10);
    const first = article.blocks.find((block) => block.kind === 'paragraph') ?? article.blocks[0];
    const slug = slugOf(facts.title ?? article.text.slice(first?.span.start ?? 0, (first?.span.start ?? 0) + 60));
    const own = facts.url ?? ([slug === '' ? 'untitled' : slug, ...(day === undefined ? [] : [day])].join('-'));
    const times = (used.get(own) ?? 0) + 1;
    used.set(own, times);
    const id = times === 1 ? own : `${own}~${String(times)}`;
    // The brand is put on here: this text is the article's id.
    return { ...article, id: id as ArticleId };
  });
};
