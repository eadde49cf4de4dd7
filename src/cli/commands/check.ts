import { checkCorpus, createMovedFinder, linkedSource, noSourceProblem, type Corpus, type FileProblem, type Path, type Problem, type SourceSpan } from '../../core/index.ts';
import { openOptions, readArguments } from '../arguments.ts';
import { reports, type ShownProblem } from '../checkReports.ts';
import { messageOf } from '../messages.ts';
import { openCorpora, type OpenedCorpus } from '../openCorpora.ts';
import type { Output } from '../output.ts';
import { counterFor, units, type Unit } from '../units.ts';

/** `check PATH…`: every problem. Status 2 when there are errors, with `--strict` warnings too. */
export async function check(args: readonly string[], output: Output): Promise<number> {
  const given = readArguments(args, { cache: { type: 'string' }, json: { type: 'boolean' }, strict: { type: 'boolean' }, format: { type: 'string' }, sidecars: { type: 'string' }, unit: { type: 'string' } });
  const format = given.oneOf('format', ['text', 'json', 'sarif', 'markdown'] as const) ?? (given.flag('json') ? 'json' : 'text');
  const unit = given.oneOf('unit', units) ?? 'utf16';
  const found: ShownProblem[] = [];
  for (const opened of await openCorpora(given.paths, openOptions(given))) found.push(...(await checkOne(opened, unit)));
  for (const line of reports[format](found)) output.print(line);
  const counts = given.flag('strict') ? found.filter(({ severity }) => severity !== 'info') : found.filter(({ severity }) => severity === 'error');
  return counts.length > 0 ? 2 : 0;
}

async function checkOne(opened: OpenedCorpus, unit: Unit): Promise<readonly ShownProblem[]> {
  const { corpus } = opened;
  await corpus.scan();
  const elsewhere = linkedElsewhere(corpus);
  if (elsewhere.length > 0) {
    opened.alsoRead(elsewhere);
    await corpus.scan();
  }
  const texts = new Map<Path, Promise<string>>();
  const textOf = (path: Path): Promise<string> => {
    const text = texts.get(path) ?? opened.decoded(path);
    texts.set(path, text);
    return text;
  };
  const moved = await createMovedFinder(corpus).look();
  const lost = new Map(corpus.orphanSidecars().map((sidecar) => [sidecar.path, noSourceProblem(sidecar, moved, opened.shown)]));
  // What a sentence says of other files is as a person would type it.
  const worded = ({ path, problem }: FileProblem): Problem => (problem.code === 'sidecar.no-source' ? lost.get(path) : undefined) ?? problem;
  const found = checkCorpus(corpus).filter(({ path }) => opened.isNamed(path)).map((each) => ({ ...each, problem: worded(each) }));
  return Promise.all(found.map((problem) => show(problem, opened, textOf, unit)));
}

/** Sources that links lead to and nobody named: whether the other end is there is seen in them. */
function linkedElsewhere(corpus: Corpus): readonly Path[] {
  const links = [...corpus.sources()].flatMap(({ path, annotations }) => annotations.flatMap(({ annotation }) => (annotation.links ?? []).flatMap((link) => linkedSource(path, link) ?? [])));
  return [...new Set(links)].filter((path) => corpus.source(path) === undefined);
}

async function show({ path, problem }: FileProblem, { shown }: OpenedCorpus, textOf: (path: Path) => Promise<string>, unit: Unit): Promise<ShownProblem> {
  const { code, severity, span } = problem;
  // Only what needs the file's text reads it again.
  const text = span !== undefined && (problem.line === undefined || unit !== 'utf16') ? await textOf(path) : '';
  const line = problem.line ?? (span && lineAt(text, span));
  const count = counterFor(text, unit);
  return {
    file: shown(path), code, severity, message: messageOf(problem),
    ...(line !== undefined && { line }),
    ...(span !== undefined && { start: count(span.start), end: count(span.end) }),
  };
}

/** One-based line of a place, however the lines end. */
function lineAt(text: string, { start }: SourceSpan): number {
  let line = 1;
  for (let at = 0; at < start; at += 1) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line += 1;
  return line;
}
