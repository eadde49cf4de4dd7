import * as vscode from 'vscode';
import { checkCorpus, sourceText, type FileProblem, type MovedSources, type Path, type Problem, type SourceSpan } from '../../core/index.ts';
import { rangeOf } from '../convert.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { createLineTable } from '../lineTable.ts';
import type { Services } from '../services.ts';

/** So many files with new problems are read for exact places at once; in others a problem stands at its line, or at the top. */
const mostRead = 200;
/** VS Code shows 1,000 of a file; ours are told from the first on. */
const mostOfFile = 500;
/** Problems are told when changes have rested for so long, in milliseconds. */
const rest = 150;

/** Problems of sources, sidecars and project files in the Problems view; one collection for each, since each has its own limit. */
export function registerDiagnostics({ library, lost, messageOf }: Services): vscode.Disposable {
  const collections = {
    source: vscode.languages.createDiagnosticCollection('newsmark sources'),
    sidecar: vscode.languages.createDiagnosticCollection('newsmark sidecars'),
    project: vscode.languages.createDiagnosticCollection('newsmark project files'),
  };
  const told = new Map<string, Told>();
  let turn = 0;
  const tell = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const found: FileProblems[] = library.folders().flatMap((at) => problemsOf(at, lost.places.get(at)));
    const changed = found.filter(({ uri, key }) => told.get(uri.toString())?.key !== key);
    const made = await Promise.all(changed.map(async (each, index) => ({ ...each, list: await diagnosticsOf(each, index < mostRead, messageOf) })));
    // A later change has begun its own round meanwhile.
    if (mine !== turn) return;
    const here = new Set(found.map(({ uri }) => uri.toString()));
    for (const [address, { uri, kind }] of told) {
      if (here.has(address)) continue;
      collections[kind].delete(uri);
      told.delete(address);
    }
    for (const { uri, kind, key, list } of made) {
      collections[kind].set(uri, list);
      told.set(uri.toString(), { uri, kind, key });
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    // Half-read folders have problems that the other half solves.
    if (library.progress() !== undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), rest);
  };
  // Folders may have been read before this.
  soon();
  return vscode.Disposable.from(
    ...Object.values(collections), library.onDidChange(soon), library.onDidProgress(soon), lost.found.event(soon), new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/** What the Problems view shows of a file. */
interface Told {
  readonly uri: vscode.Uri;
  readonly kind: 'source' | 'sidecar' | 'project';
  /** The same for the same problems: only files whose problems changed are read and told again. */
  readonly key: string;
}

interface FileProblems extends Told {
  readonly at: LibraryFolder;
  readonly path: Path;
  readonly problems: readonly Problem[];
}

function problemsOf(at: LibraryFolder, moved: MovedSources | undefined): readonly FileProblems[] {
  return [...byPath(checkCorpus(at.corpus, moved))].map(([path, problems]) => ({
    at, path, problems, uri: at.uriOf(path), key: JSON.stringify(problems),
    kind: path.includes('.newsmark/') ? 'project' : at.corpus.source(path) === undefined ? 'sidecar' : 'source',
  }));
}

async function diagnosticsOf({ at, path, problems }: FileProblems, mayRead: boolean, messageOf: Services['messageOf']): Promise<readonly vscode.Diagnostic[]> {
  const rangeIn = mayRead && problems.some(({ span }) => span !== undefined) ? await placesIn(at, path) : undefined;
  return problems.slice(0, mostOfFile).map((problem) => diagnosticOf(problem, messageOf(problem), rangeIn));
}

function byPath(problems: readonly FileProblem[]): ReadonlyMap<Path, readonly Problem[]> {
  const byFile = new Map<Path, Problem[]>();
  for (const { path, problem } of problems) {
    const known = byFile.get(path);
    if (known === undefined) byFile.set(path, [problem]);
    else known.push(problem);
  }
  return byFile;
}

async function placesIn({ files }: LibraryFolder, path: Path): Promise<((span: SourceSpan) => vscode.Range) | undefined> {
  const read = await files.read(path);
  if (read.kind === 'failed') return undefined;
  const table = createLineTable(sourceText(read.bytes));
  return (span) => rangeOf(table, span);
}

/** A problem at its place. One that covers a whole annotation is marked at its first line only. */
function diagnosticOf(problem: Problem, message: string, rangeIn: ((span: SourceSpan) => vscode.Range) | undefined): vscode.Diagnostic {
  const line = Math.max(0, (problem.line ?? 1) - 1);
  const exact = problem.span && rangeIn?.(problem.span);
  const lineEnd = new vscode.Position(line, Number.MAX_SAFE_INTEGER);
  const range = exact === undefined
    ? new vscode.Range(new vscode.Position(line, 0), problem.line === undefined ? new vscode.Position(0, 1) : lineEnd)
    : exact.isSingleLine ? exact : new vscode.Range(exact.start, new vscode.Position(exact.start.line, Number.MAX_SAFE_INTEGER));
  const diagnostic = new vscode.Diagnostic(range, message, severityOf(problem));
  diagnostic.source = 'Newsmark';
  diagnostic.code = problem.code;
  return diagnostic;
}

function severityOf({ severity }: Problem): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error': return vscode.DiagnosticSeverity.Error;
    case 'warning': return vscode.DiagnosticSeverity.Warning;
    case 'info': return vscode.DiagnosticSeverity.Information;
  }
}
