import type { Article, BlockKind, RelatedHeadline } from '../model/article.ts';
import type { PassageSpan, ViewSpan } from '../model/span.ts';
import { dayOf, factsItems, webAddress } from './factsLine.ts';
import { filled } from './labels.ts';
import type { ReadingLabels } from './labels.ts';
import { shownLine, shownText } from './plainText.ts';
import type { PartKind, ReadingView, ViewLink, ViewPart, Zone } from './readingView.ts';
import { relatedDates } from './relatedDates.ts';
import type { RelatedDates } from './relatedDates.ts';
import { createViewWriter } from './viewWriter.ts';
import type { ViewWriter } from './viewWriter.ts';
import { placed } from './zones.ts';
import type { PlacedBlock } from './zones.ts';

export type ReadableArticle = Pick<Article, 'facts' | 'blocks' | 'text' | 'related'>;

/** Begins the facts line: the grammar tells it by this. */
const FACTS_MARK = '— ';
const FACTS_BETWEEN = ' · ';
/** Begins the head of what is set apart. */
const APART_MARK = '▸ ';
const LIST_MARK = '• ';

/** Marks by which eye and grammar tell the blocks that are no paragraph: before the first line, and before the others. */
const MARKS: Readonly<Partial<Record<BlockKind, readonly [string, string]>>> = {
  heading: ['§ ', '  '],
  quote: ['> ', '> '],
  'list-item': [LIST_MARK, '  '],
  caption: ['▣ ', '  '],
  embed: ['▷ ', '  '],
  table: ['│ ', '│ '],
  code: ['┆ ', '┆ '],
};
const ONE_LINE: ReadonlySet<BlockKind> = new Set<BlockKind>(['title', 'deck', 'heading', 'related']);
/** A list item that brings its own mark gets none. */
const OWN_LIST_MARK = /^(?:[•‣◦▪·*–-]|\d{1,3}[.)])\s/u;

interface Rendering {
  readonly article: ReadableArticle;
  readonly labels: ReadingLabels;
  readonly writer: ViewWriter;
  readonly parts: ViewPart[];
  readonly links: ViewLink[];
  /** Related headlines by the start of their block. */
  readonly related: ReadonlyMap<number, RelatedHeadline>;
  readonly dates: RelatedDates;
}

const breakLine = (writer: ViewWriter, lines: 1 | 2): void => {
  if (writer.length() > 0) writer.add('\n'.repeat(lines));
};

/** The part of a block that is shown: all of it, or the clean title inside stray marks ("**Title**"). Words are never left out. */
const shownSpan = (text: string, span: PassageSpan, clean: string | undefined): PassageSpan => {
  if (clean === undefined || clean === '') return span;
  const whole = text.slice(span.start, span.end);
  const at = whole.indexOf(clean);
  const isMarksOnly = at !== -1 && !/[\p{L}\p{N}]/u.test(whole.slice(0, at) + whole.slice(at + clean.length));
  return isMarksOnly ? { start: span.start + at, end: span.start + at + clean.length } : span;
};

const copyLines = (writer: ViewWriter, text: string, span: PassageSpan, rest: string): void => {
  let start = span.start;
  while (start < span.end) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 || feed >= span.end ? span.end : feed + 1;
    if (start > span.start) writer.add(rest);
    writer.copy({ start, end }, shownText(text.slice(start, end)));
    start = end;
  }
};

const marksOf = (kind: BlockKind, shown: string): readonly [string, string] => {
  if (kind === 'list-item' && OWN_LIST_MARK.test(shown)) return ['', '  '];
  return MARKS[kind] ?? ['', ''];
};

/** The day of a related headline; it stands for the time stamp the page prints, as one piece. */
const writeDay = (r: Rendering, day: string, printed: PassageSpan | undefined): void => {
  if (printed === undefined) r.writer.add(day);
  else if (r.article.text.slice(printed.start, printed.end) === day) r.writer.copy(printed, day);
  else r.writer.stand(printed, day);
  r.writer.add('  ');
};

const writeBlock = (r: Rendering, { block, index, zone }: PlacedBlock, breakLines: 1 | 2): void => {
  const { writer } = r;
  const { text } = r.article;
  if (block.span.end <= block.span.start) return;
  const related = block.kind === 'related' ? r.related.get(block.span.start) : undefined;
  const isHeadline = zone === 'head' && block.kind === 'title';
  const shown = shownSpan(text, block.span, isHeadline ? r.article.facts.title : related?.title);
  const [mark, rest] = zone === 'related' ? [LIST_MARK, '  '] : zone === 'boilerplate' ? ['', ''] : marksOf(block.kind, text.slice(shown.start, shown.end));
  breakLine(writer, breakLines);
  const line = writer.length();
  writer.add(mark);
  if (related?.date !== undefined) writeDay(r, shownLine(dayOf(related.date)), r.dates.shown.get(index));
  const start = writer.length();
  if (ONE_LINE.has(block.kind)) writer.copy(shown, shownLine(text.slice(shown.start, shown.end)));
  else copyLines(writer, text, shown, rest);
  const span: ViewSpan = { start, end: writer.length() };
  const level = block.kind === 'heading' ? { level: block.level ?? 2 } : {};
  r.parts.push({ kind: block.kind, zone, line: { start: line, end: span.end }, span, block: index, ...level });
  const url = webAddress(related?.url);
  if (url !== undefined) r.links.push({ span, url });
};

const writeAdded = (r: Rendering, kind: PartKind, zone: Zone, text: string): void => {
  breakLine(r.writer, 2);
  const start = r.writer.length();
  r.writer.add(shownLine(text));
  const span: ViewSpan = { start, end: r.writer.length() };
  r.parts.push({ kind, zone, line: span, span });
};

const writeFacts = (r: Rendering): void => {
  const items = factsItems(r.article.facts, r.labels);
  writeAdded(r, 'facts', 'head', FACTS_MARK + items.map((item) => item.text).join(FACTS_BETWEEN));
  const last = items.at(-1);
  const end = r.writer.length();
  if (last?.url !== undefined) r.links.push({ span: { start: end - last.text.length, end }, url: last.url });
};

const writeApart = (r: Rendering, blocks: readonly PlacedBlock[], zone: 'related' | 'boilerplate', label: string): void => {
  const own = blocks.filter((one) => one.zone === zone && one.block.span.end > one.block.span.start);
  if (own.length === 0) return;
  writeAdded(r, `${zone}-head`, zone, APART_MARK + filled(label, own.filter((one) => one.block.kind !== 'date').length));
  for (const one of own) writeBlock(r, one, 1);
};

const writeHead = (r: Rendering, blocks: readonly PlacedBlock[]): void => {
  const head = blocks.filter((one) => one.zone === 'head');
  const title = head.find((one) => one.block.kind === 'title' && one.block.span.end > one.block.span.start);
  if (title === undefined) writeAdded(r, 'untitled', 'head', r.labels.untitled);
  else writeBlock(r, title, 2);
  for (const one of head) if (one !== title) writeBlock(r, one, 2);
  writeFacts(r);
};

/**
 * The reading view of an article: headline, deck, a facts line (outlet · day · author · URL), the story's blocks in reading
 * order, and set apart at the end related headlines and what is not part of the story. Blocks are separated by one empty
 * line; what is set apart stands line by line under its head. Line ends inside a block stay.
 * Never throws for an article whose blocks lie inside its text.
 */
export const renderArticle = (article: ReadableArticle, labels: ReadingLabels): ReadingView => {
  const related = new Map(article.related.map((one) => [one.span.start, one]));
  const all = placed(article.blocks);
  const dates = relatedDates(all.filter((one) => one.zone === 'related'), related, article.text);
  const blocks = all.filter((one) => !dates.hidden.has(one.index));
  const r: Rendering = { article, labels, writer: createViewWriter(), parts: [], links: [], related, dates };
  writeHead(r, blocks);
  for (const one of blocks) if (one.zone === 'story') writeBlock(r, one, 2);
  writeApart(r, blocks, 'related', labels.relatedHeadlines);
  writeApart(r, blocks, 'boilerplate', labels.notStory);
  return { ...r.writer.finish(), parts: r.parts, links: r.links };
};
