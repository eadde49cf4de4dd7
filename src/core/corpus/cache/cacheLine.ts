import type { Resolved } from '../../engine/engine.ts';
import type { Path } from '../../model/ids.ts';
import type { SourceRule } from '../../model/sourceRules.ts';
import { fromBase64, toBase64 } from '../../text/base64.ts';
import type { FileStat } from '../listedFile.ts';
import type { ArticleRecord, SourceContent } from '../records.ts';
import { slimEntity } from '../summary.ts';

/** What a cached record was made of. */
export interface LineHead extends FileStat {
  readonly path: Path;
  /** Its times are older than the look at it by more than a clock's step: whatever is written later shows in them. */
  readonly settled: boolean;
  readonly rule?: SourceRule;
  /** Key of the entity file; empty: there was none. */
  readonly entities: string;
}

/** Where annotations were found, and which annotations these were. */
export interface KeptResolutions {
  readonly of: string;
  readonly resolved: readonly Resolved[];
}

export interface LineBody {
  readonly content: SourceContent;
  readonly resolutions?: KeptResolutions;
}

/** A line of a cache file: a checksum, what the record was made of, and the record; parted by tabs, which JSON never has. */
export function writeLine(head: LineHead, { content, resolutions }: LineBody): string {
  const articles = content.articles.map(({ ref, mentions, wordFilter, ...rest }) =>
    ({ ...rest, article: ref.article, mentions: [...mentions], wordFilter: toBase64(wordFilter) }));
  const text = `${JSON.stringify(head)}\t${JSON.stringify({ content: { ...content, articles }, resolutions })}`;
  return `${checksum(text)}\t${text}`;
}

/** A line whose head was read. */
export interface ReadLine {
  readonly head: LineHead;
  /** Undefined: the line is damaged. */
  readonly body: () => LineBody | undefined;
}

/** Undefined: no line of ours, or a damaged one. */
export function readLine(line: string): ReadLine | undefined {
  const first = line.indexOf('\t');
  const second = line.indexOf('\t', first + 1);
  if (first < 0 || second < 0) return undefined;
  try {
    // What is damaged is found out by the checksum, before anything of it is believed.
    const head = JSON.parse(line.slice(first + 1, second)) as LineHead;
    return typeof head.path === 'string' ? { head, body: () => readBody(line, first, second, head.path) } : undefined;
  } catch {
    // Cut off, or written over: as good as not there.
    return undefined;
  }
}

type WrittenArticle = Omit<ArticleRecord, 'ref' | 'mentions' | 'wordFilter'>
  & { readonly article: ArticleRecord['ref']['article']; readonly mentions: readonly number[]; readonly wordFilter: string };
type WrittenContent = Omit<SourceContent, 'articles'> & { readonly articles: readonly WrittenArticle[] };

function readBody(line: string, first: number, second: number, path: Path): LineBody | undefined {
  if (checksum(line.slice(first + 1)) !== line.slice(0, first)) return undefined;
  // The checksum says that it is what `writeLine` wrote; the file's first line, that this very program did.
  const { content, resolutions } = JSON.parse(line.slice(second + 1)) as { readonly content: WrittenContent; readonly resolutions?: KeptResolutions };
  const articles = content.articles.map(({ article, mentions, wordFilter, entities, ...rest }): ArticleRecord =>
    ({ ...rest, entities: entities.map(slimEntity), ref: { path, article }, mentions: Int32Array.from(mentions), wordFilter: fromBase64(wordFilter) }));
  return { content: { ...content, articles }, ...(resolutions && { resolutions }) };
}

/** FNV-1a over UTF-16 units, eight hexadecimal digits: finds what is damaged, not what is forged. */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
