import type { Engine } from '../engine/engine.ts';
import type { Annotation, Link } from '../model/annotation.ts';
import type { Article, SourceFile } from '../model/article.ts';
import type { SidecarChange } from '../model/changes.ts';
import type { AnnotationId, Path } from '../model/ids.ts';
import type { PassageSpan } from '../model/span.ts';
import type { FileEdit } from './applyEdits.ts';
import type { CarryEntry, CarryPlan } from './carry.ts';
import type { Corpus } from './corpus.ts';
import { articleField } from './describeAnnotation.ts';
import { linkedSource, linkPath } from './links.ts';
import { baseName, sidecarPath } from './names.ts';
import { newAnnotationId } from './newId.ts';
import type { AnnotationRecord } from './records.ts';
import { annotationsOfRoot } from './tagPlans.ts';

/** Today, as time stamps have it, and numbers in [0, 1) for ids. */
interface CarryHost {
  readonly now: string;
  readonly random: () => number;
}

/**
 * The edits that write these annotations of a plan to the other version, each into the sidecar of its coder: author, tags, note,
 * attributes, entity and quote stay, the id is new. Links lead where they led: to another carried annotation under its new id, to
 * one that stays behind in the older version, to other sources. What was carried before and led back to one that comes now is led on.
 */
export async function carryEdits(
  corpus: Corpus, engine: Engine, plan: Pick<CarryPlan, 'from' | 'to' | 'carried'>, entries: readonly CarryEntry[], { now, random }: CarryHost,
): Promise<readonly FileEdit[]> {
  const { from, to, carried } = plan;
  const file = await corpus.openSource(to.path);
  const article = file.articles.find(({ id }) => id === to.article);
  if (article === undefined) return [];
  const placed = entries.flatMap(({ record, at }) => (at === undefined ? [] : { record, at }));
  const newIds = freshIds(placed, corpus, to.path, random);
  const ids = new Map([...carried.map(({ record, there }) => [record.annotation.id, there.annotation.id] as const), ...newIds]);
  const sidecars = createSidecarEdits(corpus, engine, to.path);
  for (const { record, at } of placed) {
    const id = newIds.get(record.annotation.id) ?? record.annotation.id;
    const links = (record.annotation.links ?? []).map((link) => carriedLink(link, record.source, to.path, ids));
    const annotation = { ...(await carriedAnnotation(record.annotation, at, file, article, engine)), id, ...(links.length > 0 && { links }), updated: now };
    sidecars.add(coderOf(record, corpus), { kind: 'add', annotation });
  }
  for (const { record, there } of carried) {
    const links = ledOn(record, there, from.path, newIds);
    if (links !== undefined) sidecars.change(there, { kind: 'set', id: there.annotation.id, patch: { links, updated: now } });
  }
  return sidecars.edits();
}

function freshIds(placed: readonly { readonly record: AnnotationRecord }[], corpus: Corpus, path: Path, random: () => number): ReadonlyMap<AnnotationId, AnnotationId> {
  const taken = new Set<string>(annotationsOfRoot(corpus, corpus.project(path).root).map(({ annotation }) => annotation.id));
  const ids = new Map<AnnotationId, AnnotationId>();
  for (const { record } of placed) {
    const id = newAnnotationId(random, taken);
    taken.add(id);
    ids.set(record.annotation.id, id);
  }
  return ids;
}

/** A link as the newer version writes it. */
function carriedLink({ to, in: way, as }: Link, source: Path, target: Path, ids: ReadonlyMap<AnnotationId, AnnotationId>): Link {
  const end = linkedSource(source, { to, as, ...(way !== undefined && { in: way }) });
  const now = end === source ? ids.get(to) : undefined;
  if (now !== undefined || end === target) return { to: now ?? to, as };
  // A way that leaves the folder is a person's own.
  return end === undefined ? { to, as, ...(way !== undefined && { in: way }) } : { to, in: linkPath(target, end), as };
}

/** The links of an annotation that was carried before, with those led on that its original has to one that comes now; undefined: none. */
function ledOn({ annotation }: AnnotationRecord, there: AnnotationRecord, older: Path, newIds: ReadonlyMap<AnnotationId, AnnotationId>): readonly Link[] | undefined {
  const before = there.annotation.links ?? [];
  const links = before.map((link) => {
    const now = linkedSource(there.source, link) === older ? newIds.get(link.to) : undefined;
    const isCopied = annotation.links?.some(({ to, as }) => to === link.to && as === link.as) === true;
    return now === undefined || !isCopied ? link : { to: now, as: link.as };
  });
  return links.some((link, index) => link !== before[index]) ? links : undefined;
}

async function carriedAnnotation(annotation: Annotation, at: readonly PassageSpan[], file: SourceFile, article: Article, engine: Engine): Promise<Annotation> {
  const { links: _links, article: _article, revision: _revision, ...rest } = annotation;
  const anchors = await engine.describe({ text: article.text, map: article.map }, at);
  const named = articleField({ path: file.path, article: article.id }, file);
  const isFolder = annotation.scope === 'folder';
  return {
    ...rest, blob: file.blob, passages: anchors.map((anchor, index) => ({ ...anchor, quote: annotation.passages[index]?.quote ?? anchor.quote })),
    ...(named !== undefined && !isFolder && { article: named }), ...(annotation.scope === 'passage' && { revision: article.revision }),
  };
}

interface Coder {
  readonly slug: string | undefined;
  readonly name: string | undefined;
}

function coderOf({ source, sidecar }: AnnotationRecord, corpus: Corpus): Coder {
  const state = corpus.source(source)?.sidecars.find(({ path }) => path === sidecar);
  return { slug: state?.coder, name: state?.content?.coder };
}

/** Gathers changes by the sidecar of a source they go to. */
function createSidecarEdits(corpus: Corpus, engine: Engine, source: Path): {
  readonly add: (coder: Coder, change: SidecarChange) => void;
  readonly change: (record: AnnotationRecord, change: SidecarChange) => void;
  readonly edits: () => readonly FileEdit[];
} {
  const byPath = new Map<Path, { name: string | undefined; readonly changes: SidecarChange[] }>();
  const put = (path: Path, name: string | undefined, change: SidecarChange): void => {
    const known = byPath.get(path) ?? { name, changes: [] };
    byPath.set(path, known);
    known.changes.push(change);
  };
  return {
    add: ({ slug, name }, change) => put(sidecarPath(source, slug, corpus.settings()), name, change),
    change: ({ sidecar }, change) => put(sidecar, undefined, change),
    edits: () => [...byPath].map(([path, { name, changes }]) => ({
      path, changes,
      apply: (text) => engine.editSidecar(text, { source: baseName(source), ...(name !== undefined && { coder: name }) }, changes),
    })),
  };
}
