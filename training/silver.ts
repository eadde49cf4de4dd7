import { peoples } from '../src/core/entity/lists/countries.ts';
import { countries } from '../src/core/entity/lists/countries.ts';
import type { Tagger } from '../src/core/entity/tagger.ts';
import { documentOf, readLines } from './documents.ts';
import type { Document, GoldSpan } from './documents.ts';
import { createTitleKinds } from './linkTitles.ts';
import type { TitleKind } from './linkTitles.ts';

type Link = readonly [number, number, string];

interface Item {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly links: readonly Link[];
}

/** A day of current events: one item a line. */
interface Day {
  readonly id: string;
  readonly text: string;
  readonly links: readonly Link[];
}

const LABEL_OF = new Map([['person', 'PER'], ['place', 'LOC'], ['organisation', 'ORG']]);
const NO_FACTS = { authors: [], categories: [], provenance: {} };
/** Share of the votes a kind needs to be a title's kind. */
const CLEAR = 0.7;

const daysOf = (items: readonly Item[]): readonly Day[] => {
  const days = new Map<string, { text: string; links: Link[] }>();
  for (const item of items) {
    const day = days.get(item.date) ?? { text: '', links: [] };
    days.set(item.date, day);
    const at = day.text.length;
    for (const [start, end, title] of item.links) day.links.push([start + at, end + at, title]);
    day.text += item.text.endsWith('\n') ? item.text : `${item.text}\n`;
  }
  return [...days].map(([id, day]) => ({ id, ...day }));
};

const demonyms = (): ReadonlySet<string> => {
  const names = peoples.split(/[;,]/u).map((name) => name.trim());
  for (const line of countries.split('\n')) names.push(...(line.split(';')[1] ?? '').split(',').map((name) => name.trim()));
  return new Set(names);
};

const spansIn = (tagger: Tagger, text: string): readonly GoldSpan[] => {
  const { blocks } = documentOf('', '', text, []);
  return tagger({ text, facts: NO_FACTS, blocks }).map(({ span, kind }) => [span.start, span.end, LABEL_OF.get(kind) ?? ''] as const);
};

/** The anchor is a name of the title's subject: it has a capital, is no people's name and shares a word with the title, or is short for it. */
const namesSubject = (anchor: string, title: string, notNames: ReadonlySet<string>): boolean => {
  if (!/^\p{Lu}/u.test(anchor) || notNames.has(anchor)) return false;
  const words = new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return anchor.toLowerCase().split(/[^\p{L}\p{N}]+/u).some((word) => words.has(word)) || /^(?:\p{Lu}\.?)+$/u.test(anchor);
};

/** The kind of every linked title: by its words, else by what the tagger mostly says of its anchors. */
const kindsOf = (days: readonly Day[], tagged: readonly (readonly GoldSpan[])[], notNames: ReadonlySet<string>): ReadonlyMap<string, TitleKind> => {
  const byWords = createTitleKinds();
  const kinds = new Map<string, TitleKind>();
  const votes = new Map<string, Map<string, number>>();
  days.forEach((day, index) => {
    const found = new Map((tagged[index] ?? []).map(([start, end, label]) => [`${start} ${end}`, label]));
    for (const [start, end, title] of day.links) {
      const kind = byWords(title);
      if (kind !== undefined) kinds.set(title, kind);
      if (kind !== undefined || !namesSubject(day.text.slice(start, end), title, notNames)) continue;
      const counts = votes.get(title) ?? new Map<string, number>();
      votes.set(title, counts);
      const label = found.get(`${start} ${end}`) ?? 'none';
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  });
  for (const [title, counts] of votes) {
    const sum = [...counts.values()].reduce((all, count) => all + count, 0);
    const [label = 'none', count = 0] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
    if (label !== 'none' && count >= CLEAR * sum) kinds.set(title, label === 'PER' ? 'PER' : label === 'LOC' ? 'LOC' : 'ORG');
  }
  return kinds;
};

/** The tagger's names, put right where a link tells better: its borders and its title's kind. */
const corrected = (day: Day, tagged: readonly GoldSpan[], kinds: ReadonlyMap<string, TitleKind>, notNames: ReadonlySet<string>): readonly GoldSpan[] => {
  const linked = day.links.flatMap(([start, end, title]): readonly GoldSpan[] => {
    const kind = kinds.get(title);
    if (kind === undefined || kind === 'none' || !namesSubject(day.text.slice(start, end), title, notNames)) return [];
    // A name that reaches further on both accounts ("Kuwait" in "Kuwait International Airport") stays whole.
    if (tagged.some(([from, to]) => from <= start && end <= to && to - from > end - start && !day.text.slice(start, end).includes(' '))) return [];
    return [[start, /['’]s$/u.test(day.text.slice(start, end)) ? end - 2 : end, kind]];
  });
  const kept = tagged.filter(([start, end]) => !notNames.has(day.text.slice(start, end)) && !linked.some(([from, to]) => from < end && start < to));
  return [...kept, ...linked].sort((a, b) => a[0] - b[0]);
};

export interface Silver {
  readonly documents: readonly Document[];
  /** Kind of each title, as far as it is known. */
  readonly kinds: ReadonlyMap<string, TitleKind>;
}

/** Current events labelled by a tagger and by their links, a document a day. */
export const labelSilver = (folder: string, tagger: Tagger): Silver => {
  const days = daysOf(readLines<Item>(folder, 'current-events'));
  const notNames = demonyms();
  const tagged = days.map((day) => spansIn(tagger, day.text));
  const kinds = kindsOf(days, tagged, notNames);
  return { documents: days.map((day, index) => documentOf(day.id, 'current-events', day.text, corrected(day, tagged[index] ?? [], kinds, notNames))), kinds };
};
