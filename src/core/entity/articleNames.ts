import type { EntityKind, KnownEntity } from '../model/entity.ts';
import type { PassageSpan } from '../model/span.ts';
import type { KnownSpan } from './known.ts';
import { foldName } from './names/fold.ts';
import { personNameOf } from './names/personName.ts';
import type { GivenNames } from './names/givenNames.ts';
import type { LabelledSpan } from './tagger.ts';

/** A mention that names an entity, before the article's mentions are brought together. */
export interface NameMention {
  readonly span: PassageSpan;
  readonly text: string;
  readonly kind: EntityKind;
  readonly known?: KnownEntity;
}

/** A tagger's span this sure keeps a single known word inside it ("Bank of [[China]]"). */
const SURE = 0.6;

const contains = (outer: PassageSpan, inner: PassageSpan): boolean => outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

/** "Lyudmila Putin" is not the file's Vladimir Putin, though Putin is one of his names. */
const isOther = (label: LabelledSpan, text: string, known: KnownEntity, names: GivenNames): boolean => {
  if (known.kind !== 'person' || (label.kind !== 'person' && label.kind !== 'other')) return label.score >= SURE && label.kind !== known.kind;
  const mine = personNameOf(text, names);
  const theirs = personNameOf(known.name, names);
  return mine !== undefined && theirs !== undefined && mine.given.length > 0 && theirs.given.length > 0
    && mine.given[0] !== theirs.given[0] && !names.isShort(mine.given[0] ?? '', theirs.given[0] ?? '') && (mine.given[0]?.length ?? 0) > 1;
};

/**
 * The file's names and the tagger's, brought together: the file wins wherever they overlap, but for a single word of a longer name
 * that is surely another's. Sorted, disjoint.
 */
export const joinNames = (text: string, known: readonly KnownSpan[], labels: readonly LabelledSpan[], names: GivenNames, notEntities: ReadonlySet<string>): readonly NameMention[] => {
  const mentions: NameMention[] = [];
  let next = 0;
  const kept = new Set<KnownSpan>(known);
  for (const label of labels) {
    while (next < known.length && (known[next]?.span.end ?? 0) <= label.span.start) next++;
    const over: KnownSpan[] = [];
    for (let at = next; at < known.length && (known[at]?.span.start ?? 0) < label.span.end; at++) {
      const one = known[at];
      if (one !== undefined) over.push(one);
    }
    const name = text.slice(label.span.start, label.span.end);
    const loses = over.every(({ span, entity }) => contains(label.span, span) && !foldName(text.slice(span.start, span.end)).includes(' ') && isOther(label, name, entity, names));
    if (!loses) continue;
    for (const one of over) kept.delete(one);
    if (!notEntities.has(name)) mentions.push({ span: label.span, text: name, kind: label.kind });
  }
  for (const { span, entity } of kept) mentions.push({ span, text: text.slice(span.start, span.end), kind: entity.kind, known: entity });
  return mentions.sort((a, b) => a.span.start - b.span.start);
};
