import { userInfo } from 'node:os';
import { isTagId, type Article, type Path, type PassageSpan, type TagId } from '../../core/index.ts';
import { readArguments, UsageError, type Arguments } from '../arguments.ts';
import { describeFailure } from '../messages.ts';
import { openCorpora } from '../openCorpora.ts';
import type { Output } from '../output.ts';

const options = {
  quote: { type: 'string' }, nth: { type: 'string' }, tag: { type: 'string', multiple: true }, article: { type: 'string' },
  note: { type: 'string' }, by: { type: 'string' }, scope: { type: 'string' }, json: { type: 'boolean' },
} as const;

/** `tag FILE …`: adds one annotation through the code the editor uses, and prints its id. */
export async function tag(args: readonly string[], output: Output): Promise<number> {
  const given = readArguments(args, options);
  if (given.paths.length !== 1) throw new UsageError('name one file.');
  const scope = given.oneOf('scope', ['passage', 'article'] as const) ?? 'passage';
  const typed = given.values('tag').map((id) => id.normalize('NFC'));
  const wrong = typed.find((id) => !isTagId(id));
  if (wrong !== undefined) throw new UsageError(`“${wrong}” is no tag: letters, digits, “_”, “.” and “-”, levels parted by “/”.`);
  // They have the form of tags; `check` says when the codebook does not know one.
  const tags = typed as readonly string[] as readonly TagId[];
  if (tags.length === 0 && given.value('note') === undefined) throw new UsageError('give at least one --tag, or a --note.');
  const [opened] = await openCorpora(given.paths);
  if (opened === undefined) return 1;
  const { corpus, shown } = opened;
  await corpus.survey();
  const path = onlyCandidate(corpus.candidates(), given);
  await corpus.refresh([path]);
  const article = pickArticle((await corpus.openSource(path)).articles, given, scope);
  const note = given.value('note');
  const outcome = await corpus.edits.annotate([{
    ref: { path, article: article.id }, scope, tags, label: 'tag',
    spans: scope === 'passage' ? [findQuote(article, given)] : [],
    by: given.value('by') ?? userInfo().username,
    ...(note !== undefined && { note }),
  }]);
  for (const failure of outcome.failures) output.tell(`newsmark tag: ${describeFailure(failure, shown(failure.path))}`);
  if (outcome.failures.length > 0) return 1;
  for (const id of outcome.ids) output.print(given.flag('json') ? JSON.stringify({ source: shown(path), id }) : id);
  return 0;
}

function onlyCandidate(paths: readonly Path[], given: Arguments): Path {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) throw new UsageError(`“${given.paths.join(' ')}” is not one source file.`);
  return path;
}

function pickArticle(articles: readonly Article[], given: Arguments, scope: 'passage' | 'article'): Article {
  const wanted = given.value('article');
  const quote = given.value('quote');
  const named = wanted === undefined ? articles : articles.filter(({ id }) => id === wanted);
  const holding = scope === 'passage' && quote !== undefined ? named.filter(({ text }) => text.includes(quote)) : named;
  const [only, ...more] = holding.length > 0 ? holding : named;
  if (only === undefined) throw new UsageError(wanted === undefined ? 'there is no article in that file.' : `there is no article “${wanted}” in that file.`);
  if (more.length > 0) throw new UsageError(`that fits ${more.length + 1} articles; say which with --article: ${[only, ...more].map(({ id }) => id).join(', ')}`);
  return only;
}

function findQuote(article: Article, given: Arguments): PassageSpan {
  const quote = given.value('quote');
  if (quote === undefined || quote === '') throw new UsageError('say which passage with --quote, or give --scope article.');
  const places: number[] = [];
  for (let at = article.text.indexOf(quote); at >= 0; at = article.text.indexOf(quote, at + 1)) places.push(at);
  const nth = given.count('nth');
  if (places.length === 0) throw new UsageError('the quote is not in the passage text. “newsmark text” prints that text.');
  if (places.length > 1 && nth === undefined) throw new UsageError(`the quote stands there ${places.length} times; say which with --nth.`);
  const start = places[(nth ?? 1) - 1];
  if (start === undefined) throw new UsageError(`the quote stands there only ${places.length} times.`);
  return { start, end: start + quote.length };
}
