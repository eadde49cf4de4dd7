import { checkCorpus, type FileProblem } from '../../core/index.ts';
import { readArguments } from '../arguments.ts';
import { reports, type ShownProblem } from '../checkReports.ts';
import { messageOf } from '../messages.ts';
import { openCorpora, type OpenedCorpus } from '../openCorpora.ts';
import type { Output } from '../output.ts';

/** `check PATH…`: every problem. Status 2 when there are errors, with `--strict` warnings too. */
export async function check(args: readonly string[], output: Output): Promise<number> {
  const given = readArguments(args, { json: { type: 'boolean' }, strict: { type: 'boolean' }, format: { type: 'string' } });
  const format = given.oneOf('format', ['text', 'json', 'sarif', 'markdown'] as const) ?? (given.flag('json') ? 'json' : 'text');
  const found: ShownProblem[] = [];
  for (const opened of await openCorpora(given.paths)) {
    await opened.corpus.scan();
    found.push(...checkCorpus(opened.corpus).map((problem) => show(problem, opened)));
  }
  for (const line of reports[format](found)) output.print(line);
  const counts = given.flag('strict') ? found.filter(({ severity }) => severity !== 'info') : found.filter(({ severity }) => severity === 'error');
  return counts.length > 0 ? 2 : 0;
}

function show({ path, problem }: FileProblem, { shown }: OpenedCorpus): ShownProblem {
  const { code, severity, line, span } = problem;
  return {
    file: shown(path), code, severity, message: messageOf(problem),
    ...(line !== undefined && { line }),
    ...(span !== undefined && { start: span.start, end: span.end }),
  };
}
