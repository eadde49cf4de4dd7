import type { PassageSpan } from '../model/span.ts';
import { surroundings, type Around } from '../text/surroundings.ts';
import { wordChanges, type WordChange } from '../text/wordChanges.ts';
import type { AnnotationRecord } from './records.ts';

/** A passage in its surroundings, with what became of its words. */
export interface SeenPassage {
  /** Text before and behind it, as far as it is shown; `…` where there is more. */
  readonly before: string;
  readonly after: string;
  readonly words: readonly WordChange[];
}

/** A place in today's text. */
export interface SeenPlace extends SeenPassage {
  readonly at: PassageSpan;
  /** How like the quote it is, for places a person may choose from. */
  readonly score?: number;
}

export interface ThenAndNow {
  /** What was marked, one for each passage; its words are `same` or `gone` with regard to the place, if there is one. */
  readonly then: readonly SeenPassage[];
  /** Where it is today: one for each passage, or none. Words are `same` or `new`. */
  readonly now: readonly SeenPlace[];
  /** Where it could be, best first, if it is nowhere for certain. Words are `same` or `new`. */
  readonly candidates: readonly SeenPlace[];
}

/** Units of today's text shown on either side: two lines or so. */
const AROUND: Around = { before: 160, after: 160 };

/** What was marked and what stands there now, for a person to compare. `text` undefined: its article is gone. */
export function thenAndNow({ annotation, resolution }: AnnotationRecord, text: string | undefined): ThenAndNow {
  const places = text === undefined ? [] : resolution?.at ?? [];
  const quotes = annotation.passages.map(({ quote }) => quote);
  const changes = quotes.map((quote, index) => {
    const at = places[index];
    return at === undefined || text === undefined ? [{ kind: 'same', text: quote } as const] : wordChanges(quote, text.slice(at.start, at.end));
  });
  const quote = quotes.length === 1 ? quotes[0] : undefined;
  return {
    then: annotation.passages.map(({ prefix, suffix }, index) => ({
      before: prefix === '' ? '' : `…${prefix}`, after: suffix === '' ? '' : `${suffix}…`, words: (changes[index] ?? []).filter(({ kind }) => kind !== 'new'),
    })),
    now: places.map((at, index) => seenAt(text ?? '', at, changes[index] ?? [])),
    candidates: text === undefined || places.length > 0 ? [] : (resolution?.candidates ?? []).map(({ at, score }) => ({
      ...seenAt(text, at, quote === undefined ? [{ kind: 'same', text: text.slice(at.start, at.end) }] : wordChanges(quote, text.slice(at.start, at.end))), score,
    })),
  };
}

function seenAt(text: string, at: PassageSpan, words: readonly WordChange[]): SeenPlace {
  return { at, ...surroundings(text, at, { start: 0, end: text.length }, AROUND), words: words.filter(({ kind }) => kind !== 'gone') };
}
