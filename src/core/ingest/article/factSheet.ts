import type { FactName, Facts, PrintedDate, Provenance } from '../../model/article.ts';
import type { Problem } from '../../model/problem.ts';

export type TextFact = 'title' | 'deck' | 'outlet' | 'firstPublishedBy' | 'url' | 'slug' | 'language' | 'credit';
export type DateFact = 'published' | 'modified' | 'captured';
export type ListFact = 'authors' | 'categories';

/** Facts of one article while they are collected. What was set first stays; blank values set nothing. */
export interface FactSheet {
  setText(name: TextFact, value: string | undefined, provenance: Provenance): void;
  setDate(name: DateFact, date: PrintedDate | undefined, provenance: Provenance): void;
  /** Adds the UTC time another field gives to a date that is set and has none. */
  setUtc(name: DateFact, utc: string): void;
  /** Adds names that are not there yet. */
  addNames(name: ListFact, values: readonly string[], provenance: Provenance): void;
  /** Takes a fact back, for a better one. */
  clear(name: 'authors' | 'deck'): void;
  report(problem: Problem): void;
  text(name: TextFact): string | undefined;
  date(name: DateFact): PrintedDate | undefined;
  names(name: ListFact): readonly string[];
  facts(): Facts;
  problems(): readonly Problem[];
}

export function createFactSheet(): FactSheet {
  const texts = new Map<TextFact, string>();
  const dates = new Map<DateFact, PrintedDate>();
  const lists = new Map<ListFact, string[]>();
  const provenance: Partial<Record<FactName, Provenance>> = {};
  const problems: Problem[] = [];
  return {
    setText(name, value, from) {
      const text = value === undefined ? undefined : oneLine(value);
      if (text === undefined || text === '' || texts.has(name)) return;
      texts.set(name, text);
      provenance[name] = from;
    },
    setDate(name, date, from) {
      if (date === undefined || dates.has(name)) return;
      dates.set(name, date);
      provenance[name] = from;
    },
    setUtc(name, utc) {
      const date = dates.get(name);
      if (date !== undefined && date.utc === undefined) dates.set(name, { ...date, utc });
    },
    addNames(name, values, from) {
      const list = lists.get(name) ?? [];
      for (const value of values) {
        const text = oneLine(value);
        if (text !== '' && !list.includes(text)) list.push(text);
      }
      if (list.length === 0) return;
      lists.set(name, list);
      provenance[name] ??= from;
    },
    clear(name) {
      delete provenance[name];
      if (name === 'authors') lists.delete(name);
      else texts.delete(name);
    },
    report: (problem) => problems.push(problem),
    text: (name) => texts.get(name),
    date: (name) => dates.get(name),
    names: (name) => lists.get(name) ?? [],
    facts: () => ({
      ...Object.fromEntries(texts), ...Object.fromEntries(dates),
      authors: lists.get('authors') ?? [], categories: lists.get('categories') ?? [], provenance: { ...provenance },
    }),
    problems: () => problems,
  };
}

/** A fact is read by people and compared by programs: every run of blanks, NBSP too, is one space. */
function oneLine(value: string): string {
  return value.trim().replace(/\s{1,1000}/g, ' ');
}
