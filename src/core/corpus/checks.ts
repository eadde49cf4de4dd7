import type { Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import { checkAttributes, checkTags, malformedTags } from './checkTags.ts';
import type { Corpus } from './corpus.ts';
import { crossClashes } from './exclusiveTags.ts';
import { doubledIds } from './doubledIds.ts';
import { folderRecords } from './folderAnnotations.ts';
import { linkProblems } from './links.ts';
import { noSourceProblem, type MovedSources } from './movedPlace.ts';
import { fileRole, headSource, isFolderSource } from './names.ts';
import { placeOfProblem } from './problemPlace.ts';
import { isAccepted } from './review.ts';
import type { AnnotationRecord, Project, SidecarState, SourceRecord } from './records.ts';
import { tagTable, type TagTable } from './tagTable.ts';

/** One problem and the file it is in. */
export interface FileProblem {
  readonly path: Path;
  readonly problem: Problem;
}

/**
 * Every problem of a corpus: in sources, sidecars, codebooks, entity files, and between them. Ordered by path, then line. `moved`
 * tells where lost sources are now (`createMovedFinder`): that takes a look into some of them.
 */
export function checkCorpus(corpus: Corpus, moved?: MovedSources): readonly FileProblem[] {
  const found: FileProblem[] = [];
  for (const project of corpus.projects()) found.push(...projectProblems(project));
  for (const source of corpus.sources()) found.push(...sourceProblems(source), ...sidecarProblems(corpus, source));
  for (const sidecar of corpus.folderSidecars()) found.push(...folderProblems(corpus, sidecar));
  for (const sidecar of corpus.orphanSidecars()) found.push(...at(sidecar.path, [...sidecar.problems, noSourceProblem(sidecar, moved)]));
  for (const { record, first } of doubledIds(corpus)) {
    found.push({ path: record.sidecar, problem: placed({ code: 'sidecar.duplicate-id', severity: 'error', facts: { other: first.sidecar } }, record, tagTable(undefined)) });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : (a.problem.line ?? 0) - (b.problem.line ?? 0)));
}

/** Problems of a root's own files. */
export function projectProblems(project: Project): readonly FileProblem[] {
  return [...project.problems].flatMap(([path, problems]) => at(path, problems));
}

/** Problems of a source itself; none for an ignored one. */
export function sourceProblems(source: SourceRecord): readonly FileProblem[] {
  if (source.ignored || source.outcome === 'other' || source.outcome === 'plain-text') return [];
  const all = [...source.problems, ...source.articles.flatMap((article) => article.problems)];
  // What is said without a place need not be said again where it is said with one.
  return at(source.path, all.filter(({ code, line }) => line !== undefined || !all.some((other) => other.code === code && other.line !== undefined)));
}

/** What is wrong in one sidecar or project file, as `checkCorpus` tells it, but for ids that other files have too and sources that are not there. */
export function yamlProblems(corpus: Corpus, path: Path): readonly Problem[] {
  const role = fileRole(path, corpus.settings());
  if (role.kind !== 'sidecar') return corpus.project(path).problems.get(path) ?? [];
  const source = corpus.source(role.source);
  const isThis = (one: { readonly path: Path }): boolean => one.path === path;
  if (source !== undefined) return sidecarProblems(corpus, source).filter(isThis).map(({ problem }) => problem);
  const ofFolder = corpus.folderSidecars().filter(isThis).flatMap((sidecar) => folderProblems(corpus, sidecar).map(({ problem }) => problem));
  return [...ofFolder, ...corpus.orphanSidecars().filter(isThis).flatMap(({ problems }) => problems)];
}

/** Problems of a source's sidecars, on their own and against codebook, entity file and source. */
export function sidecarProblems(corpus: Corpus, source: SourceRecord): readonly FileProblem[] {
  const project = corpus.project(source.path);
  const tags = tagTable(project.codebook);
  const found = source.sidecars.flatMap((sidecar) => at(sidecar.path, [...sidecar.problems, ...headProblems(sidecar)]));
  for (const record of source.annotations) {
    if (record.stale) continue;
    found.push(...at(record.sidecar, annotationProblems(record, project, tags, corpus)));
  }
  for (const { record, problem } of crossClashes(source.annotations, tags)) found.push(...at(record.sidecar, [placed(problem, record, tags)]));
  return found;
}

/** Problems of a folder's own sidecar. It has annotations on the folder only: passages and articles are nowhere in it. */
function folderProblems(corpus: Corpus, sidecar: SidecarState): readonly FileProblem[] {
  const found = at(sidecar.path, [...sidecar.problems, ...headProblems(sidecar)]);
  if (sidecar.stale) return found;
  const project = corpus.project(sidecar.source);
  const tags = tagTable(project.codebook);
  for (const record of folderRecords(sidecar)) {
    const { id, scope } = record.annotation;
    found.push(...at(record.sidecar, annotationProblems(record, project, tags, corpus)));
    if (scope !== 'folder') found.push(...at(record.sidecar, [placed({ code: 'sidecar.not-folder', severity: 'warning', facts: { id, scope } }, record, tags)]));
  }
  return found;
}

function at(path: Path, problems: readonly Problem[]): FileProblem[] {
  return problems.map((problem) => ({ path, problem }));
}

function headProblems(sidecar: SidecarState): readonly Problem[] {
  const written = sidecar.content?.source;
  const name = headSource(sidecar.source);
  if (written === undefined || sidecar.stale || written.normalize('NFC') === name.normalize('NFC')) return [];
  return [{ code: 'sidecar.source-mismatch', severity: 'warning', line: 1, facts: { written, name } }];
}

function annotationProblems(record: AnnotationRecord, project: Project, tags: TagTable, corpus: Corpus): readonly Problem[] {
  const { annotation } = record;
  const problems = [...placeProblems(record), ...linkProblems(record, project, corpus)];
  problems.push(...(project.codebook === undefined ? malformedTags(annotation) : [...checkTags(annotation, tags), ...checkAttributes(annotation, tags)]));
  const known = project.entityFile?.entities;
  const { entity } = annotation;
  if (entity !== undefined && known !== undefined && !entity.startsWith('~') && !known.some(({ id, was }) => id === entity || was.includes(entity))) {
    problems.push({ code: 'sidecar.unknown-entity', severity: 'warning', facts: { entity } });
  }
  return problems.map((problem) => placed(problem, record, tags));
}

/** A problem of an annotation, with its place in the sidecar and the annotation's id. */
function placed(problem: Problem, { annotation }: AnnotationRecord, tags: TagTable): Problem {
  return { ...problem, ...placeOfProblem(problem, annotation, tags), facts: { ...problem.facts, id: annotation.id } };
}

function placeProblems(record: AnnotationRecord): readonly Problem[] {
  const { annotation, resolution } = record;
  if (resolution === undefined || annotation.scope === 'folder' || isFolderSource(record.source)) return [];
  const quote = annotation.passages[0]?.quote ?? '';
  const problems: Problem[] = [];
  if (annotation.article !== undefined && resolution.article !== undefined && resolution.article !== annotation.article) {
    problems.push({ code: 'sidecar.moved-article', severity: 'info', facts: { written: annotation.article, article: resolution.article } });
  } else if (annotation.article !== undefined && resolution.article === undefined) {
    problems.push({ code: 'sidecar.unknown-article', severity: 'warning', facts: { article: annotation.article } });
  }
  const code = ({ changed: 'anchor.changed', ambiguous: 'anchor.ambiguous', orphan: 'anchor.orphan' } as const)[String(resolution.state)];
  // Other words that a person accepted are no problem.
  if (code !== undefined && annotation.scope === 'passage' && !(code === 'anchor.changed' && isAccepted(record))) {
    problems.push({ code, severity: code === 'anchor.changed' ? 'info' : 'warning', facts: { quote } });
  }
  return problems;
}
