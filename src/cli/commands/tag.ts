import { userInfo } from 'node:os';
import { folderSource, isTagId, type AnnotateRequest, type Article, type ArticleRef, type PassageSpan, type Path, type TagId } from '../../core/index.ts';
import { openOptions, readArguments, UsageError, type Arguments } from '../arguments.ts';
import { describeFailure, messageOf } from '../messages.ts';
import { openCorpora, type OpenedCorpus } from '../openCorpora.ts';
import type { Output } from '../output.ts';

const options = {
  quote: { type: 'string' }, nth: { type: 'string' }, tag: { type: 'string', multiple: true }, article: { type: 'string' },
  note: { type: 'string' }, by: { type: 'string' }, scope: { type: 'string' }, sidecars: { type: 'string' }, json: { type: 'boolean' },
} as const;

const scopes = ['passage', 'article', 'folder'] as const;

/** `tag FILE …`: adds one annotation through the code the editor uses, and prints its id. */
export async function tag(args: readonly string[], output: Output): Promise<number> {
  const given = readArguments(args, options);
  if (given.paths.length !== 1) throw new UsageError('name one file, or with --scope folder one folder.');
  const scope = given.oneOf('scope', scopes) ?? 'passage';
  const typed = given.values('tag').map((id) => id.normalize('NFC'));
  const wrong = typed.find((id) => !isTagId(id));
  if (wrong !== undefined) throw new UsageError(`“${wrong}” is no tag: letters, digits, “_”, “.” and “-”, levels parted by “/”.`);
  // They have the form of tags; `check` says when the codebook does not know one.
  const tags = typed as readonly string[] as readonly TagId[];
  if (tags.length === 0 && given.value('note') === undefined) throw new UsageError('give at least one --tag, or a --note.');
  checkScope(scope, given);
  const [opened] = await openCorpora(given.paths, openOptions(given));
  if (opened === undefined) return 1;
  const { corpus, shown } = opened;
  const note = given.value('note');
  const said = { tags, label: 'tag', by: given.value('by') ?? userInfo().username, ...(note !== undefined && { note }) };
  const { ref, spans } = scope === 'folder' ? await folderMeant(opened, given) : await placeMeant(opened, given, scope);
  const outcome = await corpus.edits.annotate([{ ref, scope, spans, ...said }]);
  for (const failure of outcome.failures) output.tell(`newsmark tag: ${describeFailure(failure, shown(failure.path))}`);
  if (outcome.failures.length > 0) return 1;
  for (const id of outcome.ids) output.print(given.flag('json') ? JSON.stringify({ source: shown(ref.path), id }) : id);
  return 0;
}

/** An article and a folder have no passage; nobody has no name. */
function checkScope(scope: (typeof scopes)[number], given: Arguments): void {
  const idle = scope === 'passage' ? undefined : ['quote', 'nth', ...(scope === 'folder' ? ['article'] : [])].find((name) => given.value(name) !== undefined);
  if (idle !== undefined) throw new UsageError(`--${idle} says which passage, --scope ${scope} that all of it is meant: leave one away.`);
  if (given.value('by')?.trim() === '') throw new UsageError('--by takes a name.');
}

type Place = Pick<AnnotateRequest, 'ref' | 'spans'>;

/** A passage of a file's article, or the whole article. */
async function placeMeant({ corpus }: OpenedCorpus, given: Arguments, scope: 'passage' | 'article'): Promise<Place> {
  await corpus.survey();
  const path = onlyCandidate(corpus.candidates(), given);
  await corpus.refresh([path]);
  const { articles, problems: [why] } = await corpus.openSource(path);
  if (articles.length === 0 && why !== undefined) throw new UsageError(`${given.paths.join(' ')}: ${messageOf(why)}`);
  const article = pickArticle(articles, given, scope);
  return { ref: { path, article: article.id }, spans: scope === 'passage' ? [findQuote(article, given)] : [] };
}

async function folderMeant({ corpus, folders }: OpenedCorpus, given: Arguments): Promise<Place> {
  const [folder] = folders;
  if (folder === undefined) throw new UsageError(`“${given.paths.join(' ')}” is not a folder; --scope folder tags one.`);
  // Ids of all that is annotated, so that the new one is another.
  await corpus.scan();
  // A folder has no article: the field does not count.
  return { ref: { path: folderSource(folder), article: '' as ArticleRef['article'] }, spans: [] };
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
