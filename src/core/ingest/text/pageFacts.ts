import type { FactName, Facts, Provenance } from '../../model/article.ts';
import type { Problem } from '../../model/problem.ts';
import { withoutAround } from '../../text/trailing.ts';
import type { DateHints } from '../dates/printedDate.ts';
import { findPrintedDates } from '../dates/printedDate.ts';
import { readBylineFields } from './byline.ts';
import { agencies } from './bylineWords.ts';
import { firstPublisherOf, ownerOf } from './creditLine.ts';
import { readDateline } from './dateline.ts';
import type { MetaLine } from './metaLine.ts';
import { pageDates, sourceSpanOf } from './pageDates.ts';
import type { PageItem } from './pageItem.ts';
import type { PageKinds } from './pageKinds.ts';
import { bareText } from './sentenceShape.ts';

export interface PageFacts {
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

type Draft = { -readonly [K in keyof Omit<Facts, 'provenance'>]: Facts[K] };
interface Notes {
  readonly draft: Draft;
  readonly provenance: Partial<Record<FactName, Provenance>>;
}

const from = (item: PageItem, guessed: boolean): Provenance => {
  const span = sourceSpanOf(item, 0, item.chunk.shown.text.length);
  return { from: `line ${String(item.chunk.firstLine)}`, ...(guessed ? { guessed: true as const } : {}), ...(span === undefined ? {} : { span }) };
};

const hostOf = (url: string): string | undefined => /^(?:https?:\/\/)?(?:www\.)?([^/:?#\s]+\.[^/:?#\s]+)/iu.exec(url)?.[1]?.toLowerCase();

/** A name that the host is made from: `Coast Courier` and coast-courier.example. */
const fitsHost = (name: string, host: string): boolean => {
  const bare = bareText(name);
  return host.split('.').some((label) => bareText(label).length >= 5 && (bare.startsWith(bareText(label)) || bareText(label).startsWith(bare)) && bare.length >= 4);
};

/** `By A. Berg 3 May 2013`, `CBS News February 24, 2020`: what is left of a time stamp without its dates. */
const nameInStamp = (item: PageItem, hints: DateHints): string => {
  let { text } = item.chunk.shown;
  for (const found of [...findPrintedDates(text, hints)].reverse()) text = `${text.slice(0, found.start)} ${text.slice(found.end)}`;
  return withoutAround(text.replace(/\s+/gu, ' '), (sign) => /[\s,|•·–—-]/u.test(sign));
};

const noteAuthors = (page: PageKinds, notes: Notes, hints: DateHints): void => {
  page.items.forEach((item, index) => {
    if (notes.draft.authors.length > 0 || (page.kinds[index] !== 'byline' && page.kinds[index] !== 'date')) return;
    if (index >= page.range.to || (page.range.isDump && page.title !== undefined && index < page.title.index - 3)) return;
    const lone = index === page.loneByline;
    const line = page.kinds[index] === 'date' ? nameInStamp(item, hints) : item.chunk.shown.text;
    const agency = page.kinds[index] === 'date' && agencies.includes(line);
    const byline = lone || agency ? { authors: [line] } : readBylineFields(line);
    if (byline === undefined) return;
    notes.draft.authors = byline.authors;
    notes.provenance.authors = from(item, lone || agency);
    const outlet = agency ? line : byline.outlet;
    const host = notes.draft.url === undefined ? undefined : hostOf(notes.draft.url);
    // An address says for certain whose page it is; a name is nicer to read where both say the same.
    if (outlet !== undefined && notes.draft.outlet === undefined && (agency || host === undefined || fitsHost(outlet, host))) {
      notes.draft.outlet = outlet;
      notes.provenance.outlet = from(item, true);
    }
  });
};

/** Outlet, first publisher and copyright owner, from lines and datelines. */
const noteOrigin = (page: PageKinds, notes: Notes): void => {
  const host = notes.draft.url === undefined ? undefined : hostOf(notes.draft.url);
  if (host !== undefined && notes.draft.outlet === undefined) {
    notes.draft.outlet = host;
    notes.provenance.outlet = { from: 'url' };
  }
  let paragraphs = 0;
  page.items.forEach((item, index) => {
    const kind = page.kinds[index];
    const { text } = item.chunk.shown;
    if (kind === 'paragraph') paragraphs += 1;
    const publisher = kind === 'credit' || (kind === 'paragraph' && paragraphs <= 1) ? firstPublisherOf(text) : undefined;
    if (publisher !== undefined && notes.draft.firstPublishedBy === undefined) {
      const own = host !== undefined && fitsHost(publisher, host);
      notes.draft[own ? 'outlet' : 'firstPublishedBy'] = publisher;
      notes.provenance[own ? 'outlet' : 'firstPublishedBy'] = from(item, false);
    }
    if (kind === 'paragraph' && paragraphs === 1) noteAgency(item, notes);
    if (item.role === 'rights' && notes.draft.credit === undefined) {
      const owner = ownerOf(text);
      if (owner === undefined) return;
      notes.draft.credit = owner;
      notes.provenance.credit = from(item, false);
    }
    const more = /^more from ((?:The )?\p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){0,3}|the \p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){0,3})$/iu.exec(text.slice(0, 80))?.[1];
    if (more !== undefined && more.length >= 5 && notes.draft.outlet === undefined) {
      notes.draft.outlet = more.replace(/^the /u, '');
      notes.provenance.outlet = from(item, true);
    }
  });
};

const noteAgency = (item: PageItem, notes: Notes): void => {
  const agency = readDateline(item.chunk.shown.text)?.agency;
  if (agency === undefined) return;
  if (notes.draft.firstPublishedBy === undefined && agency !== notes.draft.outlet) {
    notes.draft.firstPublishedBy = agency;
    notes.provenance.firstPublishedBy = from(item, false);
  }
  if (notes.draft.outlet === undefined) {
    notes.draft.outlet = agency;
    notes.provenance.outlet = from(item, true);
  }
};

/** `Harbour, Town` → two. */
const listed = (text: string): readonly string[] => text.split(/[,;]/u).map((name) => name.trim()).filter((name) => name !== '');

const noteMeta = (meta: readonly { readonly item: PageItem; readonly line: MetaLine }[], notes: Notes): void => {
  for (const { item, line } of meta) {
    const text = line.value.text;
    if (line.name === 'author' && notes.draft.authors.length === 0) {
      notes.draft.authors = listed(text);
      notes.provenance.authors = from(item, false);
    } else if (line.name === 'categories' && notes.draft.categories.length === 0) {
      notes.draft.categories = listed(text.replace(/^\[|\]$/gu, ''));
      notes.provenance.categories = from(item, false);
    } else if ((line.name === 'outlet' || line.name === 'language') && notes.draft[line.name] === undefined) {
      notes.draft[line.name] = text;
      notes.provenance[line.name] = from(item, false);
    }
  }
};

/** All facts a page states about itself, each with the line it was read from. */
export const pageFacts = (source: string, page: PageKinds, urlItem: PageItem | undefined, meta: readonly { readonly item: PageItem; readonly line: MetaLine }[], hints: DateHints): PageFacts => {
  const notes: Notes = { draft: { authors: [], categories: [] }, provenance: {} };
  const title = page.title === undefined ? undefined : page.items[page.title.index];
  if (title !== undefined && page.title !== undefined) {
    notes.draft.title = title.chunk.shown.text;
    notes.provenance.title = from(title, page.title.guessed);
  }
  const deck = page.items[page.kinds.indexOf('deck')];
  if (deck !== undefined) {
    notes.draft.deck = deck.chunk.shown.text;
    notes.provenance.deck = from(deck, false);
  }
  const url = urlItem === undefined ? undefined : /(?:https?:\/\/|www\.)\S+/iu.exec(urlItem.chunk.shown.text)?.[0];
  if (url !== undefined && urlItem !== undefined) {
    notes.draft.url = url;
    notes.provenance.url = from(urlItem, page.range.isDump);
  }
  noteMeta(meta, notes);
  noteAuthors(page, notes, hints);
  noteOrigin(page, notes);
  const dates = pageDates(source, page, url, hints);
  for (const name of ['published', 'modified', 'captured'] as const) {
    const fact = dates[name];
    if (fact === undefined) continue;
    notes.draft[name] = fact.date;
    notes.provenance[name] = fact.provenance;
  }
  return { facts: { ...notes.draft, provenance: notes.provenance }, problems: dates.problems };
};
