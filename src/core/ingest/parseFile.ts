import type { Encoding, ParsedArticle, ParsedFile } from '../model/article.ts';
import type { Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceRule } from '../model/sourceRules.ts';
import { blobOf } from '../text/hash.ts';
import { uniqueIds } from './article/articleId.ts';
import { MAX_SOURCE_BYTES, decodeSource } from './decode.ts';
import { isJsonFragment, readJsonDocument } from './json/jsonDocument.ts';
import { overruleBlocks } from './overruleBlocks.ts';
import { readJsonSource } from './readJsonSource.ts';
import { sniffMarkup } from './sniffMarkup.ts';
import { readTextPage } from './text/readTextPage.ts';

export interface ParseInput {
  readonly path: Path;
  readonly bytes: Uint8Array;
  /** What a person said about this file. */
  readonly rule?: SourceRule;
}

export interface ParsedSource extends ParsedFile {
  /** `sha1:` + first 12 hex digits of the git blob id of the bytes. */
  readonly blob: string;
  readonly encoding: Encoding;
}

/** A candidate file as articles, or what it is instead. Decided by content; the path only names the file. Never throws. */
export function parseFile(input: ParseInput): ParsedSource {
  const { bytes } = input;
  if (bytes.length > MAX_SOURCE_BYTES) {
    const problem: Problem = { code: 'source.too-large', severity: 'error', facts: { bytes: bytes.length, limit: MAX_SOURCE_BYTES } };
    return { outcome: 'unreadable', articles: [], problems: [problem], blob: blobOf(bytes), encoding: 'utf-8' };
  }
  const blob = blobOf(bytes);
  const decoded = decodeSource(bytes);
  if (decoded.kind === 'binary') return { outcome: 'other', articles: [], what: decoded.what, problems: [], blob, encoding: 'utf-8' };
  const { text, encoding, problem } = decoded;
  const parsed = guarded(input, text);
  const problems: readonly Problem[] = problem === undefined ? [] : [{ code: problem, severity: 'warning', facts: { encoding } }];
  return { ...finish(parsed, input.rule), problems: [...problems, ...parsed.problems], blob, encoding };
}

/** A fault in one reader must not take the folder's other files with it: it becomes a problem of this file. */
function guarded(input: ParseInput, text: string): ParsedFile {
  try {
    return readText(input, text);
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : 'unknown';
    return { outcome: 'unreadable', articles: [], problems: [{ code: 'source.unreadable', severity: 'error', facts: { message } }] };
  }
}

function readText(input: ParseInput, text: string): ParsedFile {
  const treatAs = input.rule?.treatAs;
  if (treatAs === 'text-page') return readTextPage(text, { path: input.path, forced: true });
  if (text.trim() === '') return { outcome: 'unreadable', articles: [], problems: [{ code: 'source.empty', severity: 'warning' }] };
  const document = readJsonDocument(text);
  if (document !== undefined) return readJsonSource(document, treatAs);
  const what = sniffMarkup(text);
  if (what !== undefined) return { outcome: 'not-articles', articles: [], what, problems: [] };
  if (isJsonFragment(text)) return { outcome: 'unreadable', articles: [], problems: [{ code: 'source.json-syntax', severity: 'error', line: 1 }] };
  return readTextPage(text, { path: input.path, forced: false });
}

/** Ids made unique in the file, and a person's kinds for blocks. */
function finish(parsed: ParsedFile, rule: SourceRule | undefined): ParsedFile {
  const ids = uniqueIds(parsed.articles.map(({ id }) => id));
  const articles = parsed.articles.map((article, index): ParsedArticle => overruleBlocks({ ...article, id: ids[index] ?? article.id }, rule));
  return { ...parsed, articles };
}
