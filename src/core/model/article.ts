import type { ArticleId, Path } from './ids.ts';
import type { ArticleEntity, Mention, NumberNote } from './entity.ts';
import type { Problem } from './problem.ts';
import type { PassageSpan, SourceSpan } from './span.ts';
import type { TextMap } from './textMap.ts';

export type BlockKind =
  | 'title' | 'deck' | 'date' | 'dateline' | 'byline' | 'heading' | 'paragraph' | 'quote' | 'list-item' | 'caption'
  | 'table' | 'code' | 'embed' | 'related' | 'credit' | 'boilerplate';

/** A run of the article. Blocks are ordered, do not overlap, and are separated by exactly `\n\n` in the passage text. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: PassageSpan;
  /** Heading level 1-6, for `heading`. */
  readonly level?: number;
}

/** A date as the source gives it. `value` is ISO 8601 with as much as was printed: a day stays a day, no zone stays no zone. */
export interface PrintedDate {
  readonly value: string;
  /** The characters as printed in the source. */
  readonly printed: string;
  /** ISO 8601 in UTC with `Z`, only where the source gives the zone. */
  readonly utc?: string;
}

export interface RelatedHeadline {
  /** Shown title, stray markup gone. */
  readonly title: string;
  readonly date?: PrintedDate;
  readonly url?: string;
  /** The `related` block it stands in. */
  readonly span: PassageSpan;
}

/** Where a fact was read: `title.rendered`, `line 3`, `json-ld`, `_embedded.author[0].name`. */
export interface Provenance {
  readonly from: string;
  readonly guessed?: true;
  /** Where it stands in the source file, when it stands there. */
  readonly span?: SourceSpan;
}

export type FactName =
  | 'title' | 'deck' | 'published' | 'modified' | 'captured' | 'authors' | 'outlet' | 'firstPublishedBy' | 'url' | 'slug'
  | 'language' | 'categories' | 'credit';

/** What the source says about the article. Absent is absent. */
export interface Facts {
  readonly title?: string;
  readonly deck?: string;
  readonly published?: PrintedDate;
  readonly modified?: PrintedDate;
  /** When the page was fetched: never mixed up with `published`. */
  readonly captured?: PrintedDate;
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly firstPublishedBy?: string;
  readonly url?: string;
  readonly slug?: string;
  /** BCP 47, as given. */
  readonly language?: string;
  readonly categories: readonly string[];
  /** Owner named in a copyright or credit line. */
  readonly credit?: string;
  readonly provenance: Readonly<Partial<Record<FactName, Provenance>>>;
}

/** Closed set of formats; each is one file in `core/ingest`. */
export type FormatId =
  | 'wordpress' | 'wordpress-com' | 'wordpress-table' | 'text-page' | 'guardian' | 'ans' | 'nyt' | 'newsapi' | 'gnews' | 'json-ld'
  | 'json-feed' | 'newspaper4k' | 'readability' | 'trafilatura' | 'webz' | 'media-cloud' | 'generic-json';

/** One news item as a parser gives it, before names are recognised in it. */
export interface ParsedArticle {
  readonly id: ArticleId;
  /** Further ids the item has (guid, url): for finding versions and moved articles. */
  readonly otherIds: readonly string[];
  readonly format: FormatId;
  readonly facts: Facts;
  readonly blocks: readonly Block[];
  /** Passage text: the blocks' texts joined by `\n\n`. */
  readonly text: string;
  /** Passage text to decoded source file. */
  readonly map: TextMap;
  readonly related: readonly RelatedHeadline[];
  /** Where the item as a whole stands in the source. */
  readonly item: SourceSpan;
  readonly problems: readonly Problem[];
}

/** A parsed article with what the engine adds to it. */
export interface Article extends ParsedArticle {
  /** `sha256:` + first 12 hex digits of SHA-256 of the passage text in UTF-8. */
  readonly revision: string;
  readonly mentions: readonly Mention[];
  readonly entities: readonly ArticleEntity[];
  readonly numbers: readonly NumberNote[];
  /** Counts as English; in all other languages names are found by the entity file and by rules only. */
  readonly english: boolean;
  /** Tells which names are surely not in the text: see `entity/wordFilter.ts`. */
  readonly wordFilter: Uint8Array;
}

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * What a candidate turned out to be.
 * `articles`: holds at least one. `not-articles`: recognised, but no news (comments, media, a web page); `what` names it.
 * `plain-text`: readable text with no sign of news: "show anyway?". `other`: nothing of ours (not shown).
 * `unreadable`: looks like a source, but has a problem that keeps it from being read.
 */
export type Outcome = 'articles' | 'not-articles' | 'plain-text' | 'other' | 'unreadable';

export interface ParsedFile<A extends ParsedArticle = ParsedArticle> {
  readonly outcome: Outcome;
  readonly articles: readonly A[];
  /** For `not-articles` and `other`: what it is, `wordpress-comments`, `rss`, `html`, `json-object`, … */
  readonly what?: string;
  readonly problems: readonly Problem[];
}

/** A source as the engine answers it. */
export interface SourceFile extends ParsedFile<Article> {
  readonly path: Path;
  /** `sha1:` + first 12 hex digits of the git blob id of the file's bytes. */
  readonly blob: string;
  readonly encoding: Encoding;
}
