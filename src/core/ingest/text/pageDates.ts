import type { PrintedDate, Provenance } from '../../model/article.ts';
import type { Problem } from '../../model/problem.ts';
import type { SourceSpan } from '../../model/span.ts';
import { findPrintedDates } from '../dates/printedDate.ts';
import type { DateHints, FoundDate } from '../dates/printedDate.ts';
import { findUrlDate } from '../dates/urlDate.ts';
import { capturedLabels, modifiedLabels, publishedLabels } from './dateLabels.ts';
import { foldLine } from './foldedLine.ts';
import { absurdDateLine } from './lineRole.ts';
import { sliceMapped, sourceHull } from './mappedText.ts';
import type { PageItem } from './pageItem.ts';
import type { PageKinds } from './pageKinds.ts';

export interface DatedFact {
  readonly date: PrintedDate;
  readonly provenance: Provenance;
}

export interface PageDates {
  readonly published?: DatedFact;
  readonly modified?: DatedFact;
  readonly captured?: DatedFact;
  readonly problems: readonly Problem[];
}

type DateUse = 'published' | 'modified' | 'captured';

const modified: ReadonlySet<string> = new Set(modifiedLabels);
const published: ReadonlySet<string> = new Set(publishedLabels.filter((label) => label !== 'data' && label !== 'date'));
const captured: ReadonlySet<string> = new Set(capturedLabels);

/** What the words before a date say it is; a JavaScript Date as a browser prints it is the moment the page was fetched. */
const useOf = (text: string, found: FoundDate, from: number): DateUse => {
  if (/GMT[+-]\d{4} \([^)]*\)$/u.test(found.date.printed)) return 'captured';
  const before = foldLine(text.slice(from, found.start).replace(/[([{|/•·–—-]+/gu, ' '));
  const words = before.split(' ');
  const ends = [before, words.slice(-1).join(' '), words.slice(-2).join(' '), words.slice(-3).join(' '), words.slice(-2, -1).join(' ')];
  if (ends.some((end) => captured.has(end))) return 'captured';
  return ends.some((end) => modified.has(end)) ? 'modified' : 'published';
};

/** The source's characters behind a stretch of an item's text. */
export const sourceSpanOf = (item: PageItem, start: number, end: number): SourceSpan | undefined => sourceHull(sliceMapped(item.chunk.shown, start, end));

/** A found date as a fact: printed as in the source, where it stands, whether its order of day and month was guessed. */
export const datedFact = (source: string, item: PageItem, found: FoundDate, guessed: boolean): DatedFact => {
  const span = sourceSpanOf(item, found.start, found.end);
  const printed = span === undefined ? found.date.printed : source.slice(span.start, span.end);
  return {
    date: { ...found.date, printed },
    provenance: { from: `line ${String(item.chunk.firstLine)}`, ...(guessed || found.guessed === true ? { guessed: true as const } : {}), ...(span === undefined ? {} : { span }) },
  };
};

/** Items a page's own time stamps stand in: round the title, before the text, and the first lines of it. */
const headItems = (page: PageKinds): readonly number[] => {
  const title = page.title?.index ?? page.range.from;
  const from = page.range.isDump ? Math.max(0, title - 4) : 0;
  const indexes: number[] = [];
  let paragraphs = 0;
  for (let index = from; index < page.items.length && paragraphs < 2; index += 1) {
    if (page.kinds[index] === 'paragraph') paragraphs += 1;
    indexes.push(index);
  }
  return indexes;
};

/** `05/02/2013` read by the address's date when that says one of the two. */
const byUrl = (found: FoundDate, url: PrintedDate | undefined, text: string, hints: DateHints): FoundDate => {
  if (found.guessed !== true || url === undefined) return found;
  const line = text.slice(found.start, found.end);
  for (const dayFirst of [true, false]) {
    const other = findPrintedDates(line, { ...hints, dayFirst })[0];
    if (other?.date.value.slice(0, 10) === url.value) return { start: found.start, end: found.end, date: other.date };
  }
  return found;
};

const absurdProblem = (item: PageItem, hints: DateHints): Problem | undefined => {
  const found = item.role === 'date' ? absurdDateLine(item.chunk.shown.text, hints) : undefined;
  if (found === undefined) return undefined;
  const span = sourceSpanOf(item, found.start, found.end);
  return { code: 'source.date-absurd', severity: 'warning', line: item.chunk.firstLine, facts: { printed: found.date.printed }, ...(span === undefined ? {} : { span }) };
};

/** A date of the page with what it says about the page. */
export interface Candidate {
  readonly use: DateUse;
  readonly fact: DatedFact;
}

const candidatesOf = (source: string, page: PageKinds, indexes: readonly number[], urlDate: PrintedDate | undefined, hints: DateHints): readonly Candidate[] => {
  const candidates: Candidate[] = [];
  for (const index of indexes) {
    const item = page.items[index];
    if (item === undefined || item.role !== 'date' || page.kinds[index] === 'related') continue;
    const { text } = item.chunk.shown;
    let from = 0;
    for (const found of findPrintedDates(text, hints)) {
      candidates.push({ use: useOf(text, found, from), fact: datedFact(source, item, byUrl(found, urlDate, text, hints), false) });
      from = found.end;
    }
  }
  return candidates;
};

/** A time stamp inside the first lines of running text: with a word that says so right before it, or glued to the text after it. */
export const stampsInText = (source: string, page: PageKinds, hints: DateHints): readonly Candidate[] => {
  const item = page.items[page.kinds.indexOf('paragraph')];
  if (item === undefined) return [];
  const text = item.chunk.shown.text.slice(0, 600);
  return findPrintedDates(text, hints).flatMap((found): readonly Candidate[] => {
    const before = foldLine(text.slice(Math.max(0, found.start - 24), found.start)).split(' ');
    const labels = [before.slice(-1).join(' '), before.slice(-2).join(' ')];
    const use = labels.some((label) => published.has(label)) ? 'published' : labels.some((label) => modified.has(label)) ? 'modified' : undefined;
    const glued = found.start === 0 && /^\p{L}/u.test(text.slice(found.end));
    if (use === undefined && !glued) return [];
    return [{ use: use ?? 'published', fact: datedFact(source, item, found, true) }];
  });
};

/** The page's dates: published and modified from its head, captured where the page says so or stands apart from the story. */
export const pageDates = (source: string, page: PageKinds, url: string | undefined, hints: DateHints): PageDates => {
  const urlDate = url === undefined ? undefined : findUrlDate(url)?.date;
  const head = headItems(page);
  let candidates = candidatesOf(source, page, head, urlDate, hints);
  const problems = head.map((index) => page.items[index]).flatMap((item) => (item === undefined ? [] : (absurdProblem(item, hints) ?? [])));
  const after = page.items.map((_item, index) => index).filter((index) => index >= page.range.to && index < page.range.to + 8 && page.kinds[index] === 'date');
  if (!candidates.some((each) => each.use === 'published') && after.length === 1) candidates = candidates.concat(candidatesOf(source, page, after, urlDate, hints));
  if (candidates.length === 0) candidates = stampsInText(source, page, hints);
  const pick = (use: DateUse): DatedFact | undefined => candidates.find((each) => each.use === use)?.fact;
  let stamped = pick('published');
  if (stamped === undefined && urlDate !== undefined && url !== undefined) stamped = { date: urlDate, provenance: { from: 'url', guessed: true } };
  const apart = page.range.isDump && (head[0] ?? 0) > 0 ? candidatesOf(source, page, page.items.map((_item, index) => index).slice(0, head[0]), undefined, hints)[0] : undefined;
  const fetched = pick('captured') ?? (apart === undefined ? undefined : { date: apart.fact.date, provenance: { ...apart.fact.provenance, guessed: true as const } });
  const changed = pick('modified');
  return {
    ...(stamped === undefined ? {} : { published: stamped }), ...(changed === undefined ? {} : { modified: changed }), ...(fetched === undefined ? {} : { captured: fetched }),
    problems,
  };
};
