import type { Article, BlockKind } from '../model/article.ts';
import type { TagId } from '../model/ids.ts';
import type { PassageSpan } from '../model/span.ts';
import { contextLine, type Around, type ContextLine } from '../text/surroundings.ts';
import { occurrencesOf } from '../text/occurrences.ts';
import { placesOf } from './articleAnnotations.ts';
import { clashesOf } from './exclusiveTags.ts';
import type { AnnotationRecord } from './records.ts';
import { findTag, type TagTable } from './tagTable.ts';

/** A passage that could be tagged, as a preview shows it. */
export interface Occurrence {
  readonly span: PassageSpan;
  /** What it stands in. */
  readonly kind: BlockKind;
  readonly context: ContextLine;
  /** Of the tags that are to be put on, those that the coder's own annotations of just this passage have. */
  readonly has: readonly TagId[];
  /** What the coder has put there that excludes a wanted tag: nothing may be put on. */
  readonly excluded: readonly TagId[];
}

/** What is to be put on every passage, and by whom. */
export interface Wanted {
  readonly tags: readonly TagId[];
  readonly by: string | undefined;
  readonly table: TagTable;
}

/** Units of text around a passage in its line: more behind it, where a line ends of itself. */
const AROUND: Around = { before: 40, after: 80 };

/** Blocks that are not the story itself: menus, headlines of other stories, credits. What stands there is tagged only when a person checks it. */
export const asideKinds: readonly BlockKind[] = ['related', 'boilerplate', 'credit'];

/** Where the words stand in an article, inside one block each. */
export function wordsInArticle({ text, blocks }: Pick<Article, 'text' | 'blocks'>, sought: string, options: { readonly matchCase: boolean }): readonly PassageSpan[] {
  return blocks.flatMap(({ span }) =>
    occurrencesOf(text.slice(span.start, span.end), sought, options).map(({ start, end }) => ({ start: start + span.start, end: end + span.start })));
}

/** Passages of an article with what a preview shows of them, in text order. Those of no block are left out. */
export function occurrencesAt({ text, blocks }: Pick<Article, 'text' | 'blocks'>, spans: readonly PassageSpan[], records: readonly AnnotationRecord[], wanted: Wanted): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    while (at < blocks.length && (blocks[at]?.span.end ?? 0) <= span.start) at += 1;
    const block = blocks[at];
    if (block === undefined || block.span.start > span.start) continue;
    found.push({ span, kind: block.kind, context: contextLine(text, span, block.span, AROUND), ...tagsOn(records, span, wanted) });
  }
  return found;
}

/** Which of the wanted tags the coder has put on just this passage, and what there excludes one; old ids count for today's. */
export function tagsOn(records: readonly AnnotationRecord[], span: PassageSpan, { tags, by, table }: Wanted): Pick<Occurrence, 'has' | 'excluded'> {
  const today = (id: TagId): TagId => findTag(table, id)?.id ?? id;
  const there = new Set(records
    .filter((record) => record.annotation.by === by && placesOf(record).length === 1 && isSame(placesOf(record)[0], span))
    .flatMap(({ annotation }) => annotation.tags.map(today)));
  const has = tags.filter((tag) => there.has(today(tag)));
  const fresh = tags.map(today).filter((tag) => !there.has(tag));
  const excluded = clashesOf([...there, ...fresh], table).filter((clash) => clash.tags.some((tag) => fresh.includes(tag))).flatMap((clash) => clash.tags.filter((tag) => there.has(tag)));
  return { has, excluded: [...new Set(excluded)] };
}

function isSame(one: PassageSpan | undefined, other: PassageSpan): boolean {
  return one?.start === other.start && one.end === other.end;
}
