import type { Article, PrintedDate, Problem } from '../../core/index.ts';
import { readArguments } from '../arguments.ts';
import { eachSource, type WalkedSource } from '../eachSource.ts';
import { messageOf } from '../messages.ts';
import { oneLine, type Output } from '../output.ts';
import { counterFor, units, type Unit } from '../units.ts';

/** `list PATH…`: the articles of the sources with their facts. A source with a problem and no article is told too. */
export async function list(args: readonly string[], output: Output): Promise<number> {
  const given = readArguments(args, { json: { type: 'boolean' }, unit: { type: 'string' } });
  const unit = given.oneOf('unit', units) ?? 'utf16';
  const json = given.flag('json');
  let answered = 0;
  let last: WalkedSource | undefined;
  for await (const walked of eachSource(given)) {
    const { shown, file } = walked;
    last = walked;
    answered += file.articles.length + file.problems.length;
    for (const article of file.articles) {
      output.print(json ? JSON.stringify(listEntry(shown, article, file.blob, file.problems, unit)) : listLine(shown, article));
    }
    if (file.articles.length > 0 || file.problems.length === 0 || file.outcome === 'other') continue;
    const problems = file.problems.map(problemEntry);
    if (json) output.print(JSON.stringify({ source: shown, ...(file.what !== undefined && { what: file.what }), problems }));
    else for (const { message } of problems) output.tell(`${shown}: ${message}`);
  }
  // Silence would look like a failure; a folder of other files is none.
  if (answered === 0) output.tell(`newsmark list: no article in there${last?.file.what === undefined ? '' : `: ${oneLine(last.file.what)}`}.`);
  return 0;
}

function listLine(source: string, { id, facts }: Article): string {
  const day = (facts.published ?? facts.modified ?? facts.captured)?.value.slice(0, 10) ?? '';
  return [source, id, day, facts.outlet ?? '', facts.title ?? ''].map(oneLine).join('\t');
}

function listEntry(source: string, article: Article, blob: string, fileProblems: readonly Problem[], unit: Unit): object {
  const { facts } = article;
  const count = counterFor(article.text, unit);
  return {
    source,
    article: article.id,
    format: article.format,
    title: facts.title,
    deck: facts.deck,
    published: dateEntry(facts.published),
    modified: dateEntry(facts.modified),
    captured: dateEntry(facts.captured),
    authors: facts.authors,
    outlet: facts.outlet,
    firstPublishedBy: facts.firstPublishedBy,
    credit: facts.credit,
    url: facts.url,
    slug: facts.slug,
    language: facts.language,
    categories: facts.categories,
    related: article.related.map(({ title, date, url }) => ({ title, date: dateEntry(date), url })),
    blocks: article.blocks.map(({ kind, span }) => ({ kind, start: count(span.start), end: count(span.end) })),
    textLength: count(article.text.length),
    revision: article.revision,
    blob,
    provenance: Object.fromEntries(Object.entries(facts.provenance).map(([fact, { from, guessed }]) => [fact, { from, guessed }])),
    problems: [...fileProblems, ...article.problems].map(problemEntry),
  };
}

function dateEntry(date: PrintedDate | undefined): PrintedDate | undefined {
  return date === undefined ? undefined : { value: date.value, printed: date.printed, ...(date.utc !== undefined && { utc: date.utc }) };
}

/** A problem as JSON: code, severity, a sentence, and the place in UTF-16 offsets of the decoded file. */
export function problemEntry(problem: Problem): { readonly code: string; readonly message: string } & Record<string, unknown> {
  const { code, severity, line, span } = problem;
  return { code, severity, message: messageOf(problem), line, start: span?.start, end: span?.end };
}
