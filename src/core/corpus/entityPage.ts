import type { EntityIndex, FolderEntity } from '../entity/folder.ts';
import type { Article, Facts } from '../model/article.ts';
import type { EntityKind } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import type { PassageSpan } from '../model/span.ts';
import { factsItems, publisherText } from '../reading/factsLine.ts';
import { filled, type ReadingLabels } from '../reading/labels.ts';
import { contextLine, type Around } from '../text/surroundings.ts';
import type { Corpus } from './corpus.ts';
import { annotationsOfEntity, entityFacts, type EntityFacts, type Wanted } from './entityFacts.ts';
import { linkedWriter, type LinkedText, type LinkedWriter } from './linkedText.ts';
import { mentionsIn } from './queryMentions.ts';
import { articleDay } from './queryRows.ts';
import type { AnnotationRecord, ArticleRecord, ArticleRef } from './records.ts';
import { articleKey, articleOfKey } from './state.ts';
import { barOf, timeChart, type ChartUnit } from './timeChart.ts';

/** Where a line of an entity's page leads. */
export type PageTarget =
  | { readonly kind: 'place'; readonly ref: ArticleRef; readonly span: PassageSpan }
  | { readonly kind: 'entity'; readonly id: EntityId }
  /** The entity's line in the entity file. */
  | { readonly kind: 'entry'; readonly line: number }
  | { readonly kind: 'web'; readonly url: string }
  /** More of the mentions. */
  | { readonly kind: 'more' };

/** The words of a page; `{0}` and `{1}` stand for values. */
export interface EntityPageLabels extends ReadingLabels {
  readonly kinds: Readonly<Record<EntityKind, string>>;
  readonly units: Readonly<Record<ChartUnit, string>>;
  readonly articles: string;
  readonly mentions: string;
  readonly outlets: string;
  readonly names: string;
  readonly inFile: string;
  readonly ambiguous: string;
  readonly descriptions: string;
  readonly noOutlet: string;
  readonly overTime: string;
  readonly undated: string;
  readonly together: string;
  readonly annotations: string;
  readonly noTag: string;
  readonly more: string;
  readonly wikidata: string;
  readonly wholeArticle: string;
}

/** A mention of an article with the words around it. */
export interface MentionLine {
  readonly at: PassageSpan;
  readonly text: string;
}

export interface EntityPageOptions {
  readonly labels: EntityPageLabels;
  /** Lines around the mentions of an article, as far as it has been read. */
  readonly contexts: (ref: ArticleRef) => readonly MentionLine[] | undefined;
  /** Whose annotations are listed. */
  readonly isShown: Wanted;
  /** So many articles are listed with their mentions. */
  readonly articles: number;
}

type Writer = LinkedWriter<PageTarget>;

interface Named {
  readonly record: ArticleRecord;
  readonly indices: readonly number[];
  readonly mentions: number;
}

/** So many articles are named for one description, and so many annotations listed. */
const most = { places: 5, annotations: 100, companions: 15, mentionsOfArticle: 20 };

/** Everything a folder tells of one entity, as a text in which every line that names a place leads there. */
export function entityPage(corpus: Corpus, index: EntityIndex, entity: FolderEntity, options: EntityPageOptions): LinkedText<PageTarget> {
  const writer = linkedWriter<PageTarget>();
  const named = namedIn(corpus, entity);
  const facts = entityFacts(corpus, entity, options.isShown);
  writeHead(writer, facts, entity, options.labels);
  writeNames(writer, entity, options.labels);
  writeDescriptions(writer, corpus, entity, options.labels);
  writeChart(writer, named, options.labels);
  writeOutlets(writer, facts, options.labels);
  writeCompanions(writer, index, entity, options.labels);
  writeAnnotations(writer, annotationsOfEntity(corpus, entity, options.isShown), options.labels);
  writeMentions(writer, named, options);
  return writer.finish();
}

/** Articles whose mentions the page lists, in its order: newest first. */
export function articlesOnPage(corpus: Corpus, entity: FolderEntity, count: number): readonly Named[] {
  return namedIn(corpus, entity).slice(0, count);
}

function namedIn(corpus: Corpus, { articles }: FolderEntity): readonly Named[] {
  const found = articles.flatMap(({ key, indices, mentions }) => {
    const record = corpus.record(articleOfKey(key));
    return record === undefined ? [] : [{ record, indices, mentions, day: articleDay(record)?.day ?? '', key: articleKey(record.ref) }];
  });
  return found.sort((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? 1 : -1));
}

function writeHead(writer: Writer, { days, outlets }: EntityFacts, entity: FolderEntity, labels: EntityPageLabels): void {
  const { name, kind, known, ambiguous, articles, mentions } = entity;
  writer.value(name).line().own('— ').own([
    labels.kinds[kind], filled(labels.articles, articles.length), filled(labels.mentions, mentions), ...(outlets.length > 0 ? [filled(labels.outlets, outlets.length)] : []),
    ...(days === undefined ? [] : [days.first === days.last ? days.first : `${days.first} – ${days.last}`]),
  ].join(' · '));
  if (known !== undefined) writer.own(' · ').value(labels.inFile, { kind: 'entry', line: known.line });
  if (known?.wikidata !== undefined) writer.own(' · ').value(filled(labels.wikidata, known.wikidata), { kind: 'web', url: `https://www.wikidata.org/wiki/${known.wikidata}` });
  writer.line();
  if (known?.gloss !== undefined) writer.line().value(known.gloss, undefined, 1000).line();
  if (ambiguous !== undefined) writer.line().own(filled(labels.ambiguous, ambiguous.length)).line();
}

function section(writer: Writer, title: string): Writer {
  return writer.line().own('§ ').own(title).line();
}

function writeNames(writer: Writer, { name, aliases, known }: FolderEntity, labels: EntityPageLabels): void {
  section(writer, labels.names);
  const counts = new Map(aliases.map(({ text, articles }) => [text, articles]));
  for (const text of new Set([name, ...(known?.aliases ?? []), ...counts.keys()])) {
    const count = counts.get(text);
    writer.own('• ').value(text).own(count === undefined ? '' : ` — ${filled(labels.articles, count)}`).line();
  }
}

/** What each outlet calls it, with the articles that do: what one compares. */
function writeDescriptions(writer: Writer, corpus: Corpus, { articles }: FolderEntity, labels: EntityPageLabels): void {
  const byOutlet = new Map<string, Map<string, { readonly record: ArticleRecord; readonly span: PassageSpan }[]>>();
  for (const { key, descriptions } of articles) {
    const record = descriptions.length === 0 ? undefined : corpus.record(articleOfKey(key));
    if (record === undefined) continue;
    const outlet = publisherText(record.facts) ?? labels.noOutlet;
    const said = byOutlet.get(outlet) ?? new Map<string, { readonly record: ArticleRecord; readonly span: PassageSpan }[]>();
    byOutlet.set(outlet, said);
    for (const { text, at } of descriptions) said.set(text, [...(said.get(text) ?? []), { record, span: at }]);
  }
  if (byOutlet.size === 0) return;
  section(writer, labels.descriptions);
  for (const [outlet, said] of [...byOutlet].sort(([a], [b]) => (a < b ? -1 : 1))) {
    writer.value(outlet).line();
    for (const [text, places] of [...said].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))) {
      writer.own('• “').value(text, placeOf(places[0])).own('”');
      places.slice(0, most.places).forEach((place, at) => writer.own(at === 0 ? ' — ' : ' · ').value(articleWords(place.record, labels), placeOf(place), 120));
      if (places.length > most.places) writer.own(` … (+${places.length - most.places})`);
      writer.line();
    }
  }
}

function placeOf(place: { readonly record: ArticleRecord; readonly span: PassageSpan } | undefined): PageTarget | undefined {
  return place && { kind: 'place', ref: place.record.ref, span: place.span };
}

/** Day and headline. */
function articleWords(record: ArticleRecord, labels: ReadingLabels): string {
  return [articleDay(record)?.day, record.facts.title ?? labels.untitled].filter((part) => part !== undefined).join(' ');
}

/** When it was published or updated; the day on which somebody fetched a page says nothing about it. */
function printedDay({ facts }: ArticleRecord): string | undefined {
  return (facts.published ?? facts.modified)?.value.slice(0, 10);
}

function writeChart(writer: Writer, named: readonly Named[], labels: EntityPageLabels): void {
  const { bars, unit, undated } = timeChart(named.map(({ record, mentions }) => ({ day: printedDay(record), count: mentions })));
  if (bars.length === 0) return;
  section(writer, filled(labels.overTime, labels.units[unit]));
  const largest = Math.max(...bars.map(({ count }) => count));
  for (const { label, count } of bars) writer.own(`${label}  ${barOf(count, largest)}${count === 0 ? '·' : ` ${count}`}`).line();
  if (undated > 0) writer.own(filled(labels.undated, undated)).line();
}

function writeOutlets(writer: Writer, { outlets }: EntityFacts, labels: EntityPageLabels): void {
  if (outlets.length === 0) return;
  section(writer, filled(labels.outlets, outlets.length));
  for (const { name, articles } of outlets) writer.own('• ').value(name).own(` — ${filled(labels.articles, articles)}`).line();
}

function writeCompanions(writer: Writer, index: EntityIndex, { id }: FolderEntity, labels: EntityPageLabels): void {
  const companions = index.companions(id, most.companions);
  if (companions.length === 0) return;
  section(writer, labels.together);
  for (const { id: other, name, kind, articles } of companions) {
    writer.own('• ').value(name, { kind: 'entity', id: other }).own(` — ${labels.kinds[kind]} · ${filled(labels.articles, articles)}`).line();
  }
}

function writeAnnotations(writer: Writer, found: readonly AnnotationRecord[], labels: EntityPageLabels): void {
  if (found.length === 0) return;
  section(writer, `${labels.annotations} (${found.length})`);
  for (const { annotation, resolution, source } of found.slice(0, most.annotations)) {
    const article = resolution?.article;
    const [span] = resolution?.at ?? [];
    const [first] = annotation.passages;
    const to: PageTarget | undefined = article === undefined ? undefined : { kind: 'place', ref: { path: source, article }, span: span ?? { start: 0, end: 0 } };
    writer.own('• ').value(first === undefined ? labels.wholeArticle : `“${first.quote}”`, to, 160)
      .own(' — ').value(annotation.tags.join(', ') || labels.noTag).own(annotation.by === undefined ? '' : ' · ').value(annotation.by ?? '').line();
  }
  if (found.length > most.annotations) writer.own(`… (+${found.length - most.annotations})`).line();
}

function writeMentions(writer: Writer, named: readonly Named[], { labels, contexts, articles }: EntityPageOptions): void {
  section(writer, `${filled(labels.mentions, named.reduce((sum, { mentions }) => sum + mentions, 0))}`);
  for (const { record, indices } of named.slice(0, articles)) {
    const spans = mentionsIn(record, indices);
    const lines = contexts(record.ref);
    const source = factsItems(withoutUrl(record.facts), labels).map(({ text }) => text).join(' · ');
    writer.line().value(record.facts.title ?? labels.untitled, { kind: 'place', ref: record.ref, span: spans[0] ?? { start: 0, end: 0 } }).own(' — ').value(source).line();
    for (const span of spans.slice(0, most.mentionsOfArticle)) {
      const line = lines?.find(({ at }) => at.start === span.start);
      if (line !== undefined) writer.own('> ').value(line.text, { kind: 'place', ref: record.ref, span }).line();
    }
    if (spans.length > most.mentionsOfArticle) writer.own(`> … (+${spans.length - most.mentionsOfArticle})`).line();
  }
  const left = named.length - articles;
  if (left > 0) writer.line().value(filled(labels.more, left), { kind: 'more' }).line();
}

function withoutUrl({ url: _, ...facts }: Facts): Facts {
  return facts;
}

/** Units of text shown on either side of a name. */
const AROUND: Around = { before: 70, after: 70 };

/** The line around each mention, inside its block. */
export function mentionLines({ text, blocks }: Pick<Article, 'text' | 'blocks'>, spans: readonly PassageSpan[]): readonly MentionLine[] {
  return spans.map((at) => {
    const block = blocks.find(({ span }) => span.start <= at.start && at.end <= span.end)?.span ?? at;
    return { at, text: contextLine(text, at, block, AROUND).line };
  });
}
