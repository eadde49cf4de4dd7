import type { ReadAnnotation, Sidecar } from '../model/annotation.ts';
import type { ArticleEntity, NumberNote } from '../model/entity.ts';
import type { BlockKind, Encoding, Facts, FormatId, Outcome, RelatedHeadline } from '../model/article.ts';
import type { Codebook } from '../model/codebook.ts';
import type { EntityFile } from '../model/entity.ts';
import type { ArticleId, Path } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceRules } from '../model/sourceRules.ts';
import type { PassageSpan } from '../model/span.ts';
import type { Resolved } from '../engine/engine.ts';

/** An article's place in a corpus. */
export interface ArticleRef {
  readonly path: Path;
  readonly article: ArticleId;
}

export interface Section {
  readonly title: string;
  readonly span: PassageSpan;
}

/** What the corpus keeps of every article in memory: all but its text, map and blocks. */
export interface ArticleRecord {
  readonly ref: ArticleRef;
  readonly format: FormatId;
  readonly facts: Facts;
  readonly sections: readonly Section[];
  readonly related: readonly RelatedHeadline[];
  readonly entities: readonly ArticleEntity[];
  /** Three numbers a mention that names an entity: start, end, index into `entities`. */
  readonly mentions: Int32Array;
  readonly numbers: readonly NumberNote[];
  /** Counts as English; in all other languages names are found by the entity file and by rules only. */
  readonly english: boolean;
  readonly wordFilter: Uint8Array;
  readonly blockCounts: Readonly<Partial<Record<BlockKind, number>>>;
  readonly otherIds: readonly string[];
  readonly textLength: number;
  readonly revision: string;
  readonly problems: readonly Problem[];
}

/** One annotation, in which file it stands and where its passage is today. */
export interface AnnotationRecord {
  readonly annotation: ReadAnnotation;
  readonly sidecar: Path;
  readonly source: Path;
  /** Absent while the source could not be read. */
  readonly resolution?: Resolved;
  /** Of the article its places are in, as it was when they were found: in another text they are no places. */
  readonly revision?: string;
  /** The sidecar cannot be read any more: this is the last good reading. */
  readonly stale: boolean;
}

export interface SidecarState {
  readonly path: Path;
  readonly source: Path;
  readonly coder?: string;
  /** The last good content. */
  readonly content?: Sidecar;
  readonly stale: boolean;
  readonly problems: readonly Problem[];
  /** Blob of the source when it was seen last before it went. */
  readonly lastBlob?: string;
}

/** What a source came to by itself, without what is written about it. */
export interface SourceContent {
  readonly outcome: Outcome;
  readonly what?: string;
  readonly encoding?: Encoding;
  /** Absent: it could not be read. */
  readonly blob?: string;
  readonly articles: readonly ArticleRecord[];
  readonly problems: readonly Problem[];
  /** Read for its row only: names, dates and sums of its articles are not looked for yet, and it is in no entity index. */
  readonly unnamed?: true;
}

/** A candidate that was read. */
export interface SourceRecord extends SourceContent {
  readonly path: Path;
  /** A person said in `.newsmark/sources.yaml` that it is not to be shown. */
  readonly ignored: boolean;
  readonly sidecars: readonly SidecarState[];
  readonly annotations: readonly AnnotationRecord[];
}

/** The files of one `.newsmark/` folder. */
export interface Project {
  /** Folder that holds `.newsmark/`, empty for the base. */
  readonly root: string;
  readonly codebook?: Codebook;
  readonly entityFile?: EntityFile;
  readonly sourceRules?: SourceRules;
  readonly problems: ReadonlyMap<Path, readonly Problem[]>;
  /** Files of it that cannot be read just now; of what they said the last good reading stands. */
  readonly unread?: readonly Path[];
}

/** What changed, told once per step. Sources that went are in `sources` too. */
export interface CorpusChange {
  readonly sources: ReadonlySet<Path>;
  /** Roots whose codebook, entity file or rules changed. */
  readonly projects: ReadonlySet<string>;
}

