import { annotationsOf } from './articleAnnotations.ts';
import type { AnnotationRecord, ArticleRecord, ArticleRef, SidecarState, SourceRecord } from './records.ts';

/** How far the coders are with one article: those who are done with it, and those who are at it. Nobody named is the empty name. */
export interface ArticleCoding {
  readonly done: readonly string[];
  readonly doing: readonly string[];
}

/** What sources say of coding, worked out once: a source that changed is another object. */
export type CodingIndex = WeakMap<SourceRecord, ReadonlyMap<string, ArticleCoding>>;

const uncoded: ArticleCoding = { done: [], doing: [] };

export function codingOf(source: SourceRecord, { ref }: Pick<ArticleRecord, 'ref'>, index: CodingIndex = new WeakMap()): ArticleCoding {
  // Most sources have no such entry: those need no table.
  if (!source.sidecars.some(({ content }) => (content?.coded.length ?? 0) > 0)) return uncoded;
  const known = index.get(source) ?? tableOf(source);
  index.set(source, known);
  return known.get(ref.article) ?? uncoded;
}

function tableOf({ sidecars, articles }: SourceRecord): ReadonlyMap<string, ArticleCoding> {
  const table = new Map<string, { done: string[]; doing: string[] }>();
  const only = articles.length === 1 ? articles[0]?.ref.article : undefined;
  for (const sidecar of sidecars) {
    for (const { article = only, by, state } of sidecar.content?.coded ?? []) {
      if (article === undefined || (state !== 'done' && state !== 'doing')) continue;
      const coder = coderOf(by, sidecar);
      const entry = table.get(article) ?? { done: [], doing: [] };
      if (!entry[state].includes(coder)) entry[state].push(coder);
      table.set(article, entry);
    }
  }
  return table;
}

/** How many articles of a list somebody is done with, or at. */
export function progressOf(
  rows: readonly { readonly source: SourceRecord; readonly record: ArticleRecord }[], index: CodingIndex = new WeakMap(),
): { readonly done: number; readonly doing: number } {
  let done = 0;
  let doing = 0;
  for (const { source, record } of rows) {
    const coding = codingOf(source, record, index);
    if (coding.done.length > 0) done += 1;
    else if (coding.doing.length > 0) doing += 1;
  }
  return { done, doing };
}

/** Who is meant by an entry: the author it names, else the coder whose sidecar it stands in; empty when neither is known. */
function coderOf(by: string | undefined, sidecar: Pick<SidecarState, 'coder'> | undefined): string {
  return by ?? sidecar?.coder ?? '';
}

/** Whose annotation it is; `source` is the one it belongs to, undefined for one on a folder. */
export function authorOf({ annotation, sidecar }: AnnotationRecord, source: SourceRecord | undefined): string {
  return coderOf(annotation.by, annotation.by === undefined ? source?.sidecars.find(({ path }) => path === sidecar) : undefined);
}

/** The source as if only some coders had annotated and coded it. */
export function seenBy(source: SourceRecord, isWanted: (coder: string) => boolean): SourceRecord {
  if (source.sidecars.length === 0) return source;
  return {
    ...source,
    annotations: source.annotations.filter((record) => isWanted(authorOf(record, source))),
    sidecars: source.sidecars.map((sidecar) => (sidecar.content === undefined ? sidecar : {
      ...sidecar, content: { ...sidecar.content, coded: sidecar.content.coded.filter(({ by }) => isWanted(coderOf(by, sidecar))) },
    })),
  };
}

/** The annotations of an article that wanted coders made. */
export function annotationsSeen(source: SourceRecord | undefined, ref: Pick<ArticleRef, 'article'>, isWanted: (coder: string) => boolean): readonly AnnotationRecord[] {
  return source === undefined ? [] : annotationsOf(source, ref).filter((record) => isWanted(authorOf(record, source)));
}

/** Everybody who annotated or coded something in a source. */
export function codersOf(source: SourceRecord): ReadonlySet<string> {
  const coded = source.sidecars.flatMap((sidecar) => (sidecar.content?.coded ?? []).map(({ by }) => coderOf(by, sidecar)));
  return new Set([...source.annotations.map((record) => authorOf(record, source)), ...coded]);
}
