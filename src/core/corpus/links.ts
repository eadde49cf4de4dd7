import type { Link } from '../model/annotation.ts';
import type { Relation } from '../model/codebook.ts';
import type { Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Corpus } from './corpus.ts';
import { recordsOf } from './folderAnnotations.ts';
import { folderOf } from './names.ts';
import type { AnnotationRecord, Project } from './records.ts';

/** A relation as one of its two ends sees it. */
export interface Related {
  readonly link: Link;
  /** The annotation the link is written in. */
  readonly holder: AnnotationRecord;
  /** `out`: the link stands in the annotation asked about. A symmetric relation says the same from both ends. */
  readonly direction: 'out' | 'in';
  /** What the codebook says of the relation; absent when it does not know it. */
  readonly relation?: Relation;
  /** The annotation at the other end; absent when it is not there. */
  readonly other?: AnnotationRecord;
}

/** A path relative to a folder: `press` and `../wire/ferry.txt` give `wire/ferry.txt`; undefined above the base. */
export function resolvePath(folder: string, relative: string): Path | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  // Joined parts of paths are a path.
  return parts.join('/') as Path;
}

/** The way from one source to another, as a link's `in` has it: from `press/ferry.json` to `wire/ferry.txt` it is `../wire/ferry.txt`. */
export function linkPath(from: Path, to: Path): string {
  const [start, end] = [folderOf(from) === '' ? [] : folderOf(from).split('/'), to.split('/')];
  let same = 0;
  while (same < start.length && same < end.length - 1 && start[same] === end[same]) same += 1;
  return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/');
}

/** The source a link of another source leads to; undefined above the base. */
export function linkedSource(source: Path, link: Link): Path | undefined {
  return link.in === undefined ? source : resolvePath(folderOf(source), link.in);
}

/** The annotation a link leads to; undefined when the file or the id is not there. */
export function linkTarget(corpus: Corpus, source: Path, link: Link): AnnotationRecord | undefined {
  const path = linkedSource(source, link);
  return path === undefined ? undefined : recordsOf(corpus, path).find(({ annotation }) => annotation.id === link.to);
}

/** The link from one annotation to another. */
export function newLink(from: AnnotationRecord, to: AnnotationRecord, as: string): Link {
  return { to: to.annotation.id, ...(to.source !== from.source && { in: linkPath(from.source, to.source) }), as };
}

/** Every relation of an annotation: those written in it, then those written elsewhere that lead to it, in the order of paths. */
export function relatedTo(corpus: Corpus, record: AnnotationRecord): readonly Related[] {
  const { relations } = corpus.project(record.source).codebook ?? { relations: [] };
  const found = (link: Link, holder: AnnotationRecord, direction: Related['direction'], other: AnnotationRecord | undefined): Related => {
    const relation = relations.find(({ id }) => id === link.as);
    return { link, holder, direction, ...(relation && { relation }), ...(other && { other }) };
  };
  const out = (record.annotation.links ?? []).map((link) => found(link, record, 'out', linkTarget(corpus, record.source, link)));
  const holders = [...corpus.sources()].filter(({ annotations }) => annotations.length > 0).sort((a, b) => (a.path < b.path ? -1 : 1)).flatMap(({ annotations }) => annotations);
  return [...out, ...holders.flatMap((holder) => (holder.annotation.links ?? [])
    .filter((link) => link.to === record.annotation.id && holder.annotation.id !== record.annotation.id && linkedSource(holder.source, link) === record.source)
    .map((link) => found(link, holder, 'in', holder)))];
}

/** Whether two annotations stand in a relation already; a symmetric one may be written at either end. */
export function isRelated(corpus: Corpus, one: AnnotationRecord, other: AnnotationRecord, as: string): boolean {
  return relatedTo(corpus, one).some((related) => related.link.as === as && related.other?.annotation.id === other.annotation.id
    && related.other.source === other.source && (related.direction === 'out' || related.relation?.symmetric === true));
}

/** Links whose other end is not there, or whose relation the codebook does not know. */
export function linkProblems({ annotation, source }: AnnotationRecord, project: Project, corpus: Corpus): readonly Problem[] {
  const problems: Problem[] = [];
  for (const link of annotation.links ?? []) {
    const facts = { to: link.to, in: link.in ?? '', relation: link.as };
    if (linkTarget(corpus, source, link) === undefined) {
      const path = linkedSource(source, link);
      const why = path === undefined || corpus.source(path) === undefined ? 'file' : 'id';
      problems.push({ code: 'sidecar.link-target', severity: 'warning', facts: { ...facts, why } });
    }
    if (project.codebook !== undefined && !project.codebook.relations.some(({ id }) => id === link.as)) {
      problems.push({ code: 'sidecar.unknown-relation', severity: 'warning', facts });
    }
  }
  return problems;
}
