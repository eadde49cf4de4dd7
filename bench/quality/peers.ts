import { createRequire } from 'node:module';
import type { EntityKind } from '../../src/core/model/entity.ts';
import type { LabelledSpan, Tagger } from '../../src/core/entity/tagger.ts';

/* What others' libraries find, in our words. They are here to be compared with, and in no product file. */

const require = createRequire(import.meta.url);

interface CompromiseMatch {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}
interface CompromiseView {
  json(options: { readonly offset: true; readonly terms: false }): readonly CompromiseMatch[];
}
interface CompromiseText {
  people(): CompromiseView;
  places(): CompromiseView;
  organizations(): CompromiseView;
}

interface ChronoParts {
  get(part: 'year' | 'month' | 'day'): number | null;
  isCertain(part: 'year' | 'month' | 'day' | 'weekday'): boolean;
}
interface ChronoResult {
  readonly index: number;
  readonly text: string;
  readonly start: ChronoParts;
  readonly end?: ChronoParts | null;
}

/** A date found: the value is an ISO day, month or year, or two of them. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly value: string | undefined;
}

/** Signs and possessives that the library leaves on a name are not counted against it. */
const trimmed = (text: string, start: number, end: number): { readonly start: number; readonly end: number } => {
  const name = text.slice(start, end);
  const lead = /^[\s"'“”‘’(\[.,;:–—-]*/u.exec(name)?.[0].length ?? 0;
  const inner = name.slice(lead).replace(/[\s"“”‘’')\],;:!?–—-]+$/u, '').replace(/(?:['’]s|['’])$/u, '');
  // A point stays behind a capital or in "Inc.": the shorter of the two readings would cut "U.S.".
  const pointed = /\p{Ll}{4}\.$/u.test(inner) ? inner.slice(0, -1) : inner;
  return { start: start + lead, end: start + lead + pointed.length };
};

/** compromise 14: people, places and organisations, block by block. */
export const compromiseTagger = (): Tagger => {
  // The package's entry is one function; these three of its answers are used.
  const nlp = require('compromise') as (text: string) => CompromiseText;
  return ({ text, blocks }) => blocks.flatMap(({ span }) => {
    const read = nlp(text.slice(span.start, span.end));
    const of = (view: CompromiseView, kind: EntityKind): readonly LabelledSpan[] => view.json({ offset: true, terms: false })
      .map(({ offset }) => ({ span: trimmed(text, span.start + offset.start, span.start + offset.start + offset.length), kind, score: 1 }));
    return [...of(read.people(), 'person'), ...of(read.places(), 'place'), ...of(read.organizations(), 'organisation')];
  });
};

const two = (value: number): string => String(value).padStart(2, '0');

const isoOf = (parts: ChronoParts): string | undefined => {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (year === null) return undefined;
  const isVague = !parts.isCertain('month') && !parts.isCertain('year');
  if (day !== null && month !== null && (isVague || parts.isCertain('day') || parts.isCertain('weekday'))) return `${year}-${two(month)}-${two(day)}`;
  return month !== null && parts.isCertain('month') ? `${year}-${two(month)}` : String(year);
};

/** chrono-node 2, seen from the article's day; "on" and "in" before a date are not counted against it. */
export const chronoDates = (text: string, published: string): readonly FoundDate[] => {
  // The package's entry answers an object with `parse`.
  const { parse } = require('chrono-node') as { readonly parse: (text: string, reference: Date) => readonly ChronoResult[] };
  return parse(text, new Date(`${published}T12:00:00`)).map((result) => {
    const lead = /^(?:on|in|at|by|since|until|from|during)\s+/iu.exec(result.text)?.[0].length ?? 0;
    const { start, end } = trimmed(text, result.index + lead, result.index + result.text.length);
    const from = isoOf(result.start);
    const to = result.end === undefined || result.end === null ? undefined : isoOf(result.end);
    return { start, end, value: to === undefined ? from : `${from ?? '..'}/${to}` };
  });
};
