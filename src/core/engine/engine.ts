import type { DateReading } from '../entity/values/explainDate.ts';
import type { Article, SourceFile } from '../model/article.ts';
import type { Anchor, Annotation, Resolution, Sidecar } from '../model/annotation.ts';
import type { Codebook } from '../model/codebook.ts';
import type { EntityFile } from '../model/entity.ts';
import type { ArticleId, Path } from '../model/ids.ts';
import type { Edited, Reading } from '../model/reading.ts';
import type { PassageSpan, ViewSpan } from '../model/span.ts';
import type { Folding } from '../reading/folding.ts';
import type { ReadingLabels } from '../reading/labels.ts';
import type { OutlineItem } from '../reading/outline.ts';
import type { ReadingView } from '../reading/readingView.ts';
import type { ReadableArticle } from '../reading/renderArticle.ts';
import type { SourceRule, SourceRules } from '../model/sourceRules.ts';
import type { Merged } from '../sidecar/mergeSidecars.ts';
import type { CodebookChange, EntityChange, SidecarChange, SidecarHead, SourceRulesChange } from '../model/changes.ts';

export type { Edited, Reading };

export interface ParseRequest {
  readonly path: Path;
  readonly bytes: Uint8Array;
  /** What a person said about this file. */
  readonly rule?: SourceRule;
  /** Text of the root's entity file; the file wins over the recogniser. */
  readonly entityFile?: EntityFile;
  /** False: names, dates and sums are not looked for, which is most of the work. The answer's articles have none. */
  readonly names?: boolean;
}

/** Passage text an annotation was made on, when it is known. */
export interface OldText {
  readonly revision: string;
  readonly text: string;
}

export interface ResolveRequest {
  readonly source: SourceFile;
  readonly annotations: readonly Annotation[];
  readonly oldTexts?: readonly OldText[];
}

/** How one annotation was found in the source as it is now. */
export interface Resolved extends Resolution {
  /** Today's article id: differs from the annotation's when it moved. Absent for scope `folder` and lost articles. */
  readonly article?: ArticleId;
}

/** A reading view with everything an editor asks of it. */
export interface RenderedArticle {
  readonly view: ReadingView;
  readonly outline: OutlineItem;
  readonly folds: readonly Folding[];
}

/**
 * The heavy work: everything that needs a parser. Runs in a worker of each host, or in process for the command line and tests.
 * All arguments and answers are plain data that a structured clone carries. No method throws for wrong input.
 */
export interface Engine {
  parse(request: ParseRequest): Promise<SourceFile>;
  resolve(request: ResolveRequest): Promise<readonly Resolved[]>;
  /** Anchors for passages of an article, to be written. */
  describe(article: Pick<Article, 'text' | 'map'>, spans: readonly PassageSpan[]): Promise<readonly Anchor[]>;
  /** The reading view of an article and its structure. */
  render(article: ReadableArticle, labels: ReadingLabels): Promise<RenderedArticle>;
  /** What Expand Selection takes at an offset of the view, from the inside out. */
  expand(view: ReadingView, text: string, offset: number): Promise<readonly ViewSpan[]>;
  /** The sentence of the text that holds the offset. */
  sentenceAt(text: string, offset: number): Promise<PassageSpan | undefined>;
  /** The sentences of some stretches of a text, in their order. */
  sentencesIn(text: string, spans: readonly PassageSpan[]): Promise<readonly PassageSpan[]>;
  /** How the value of a date came about; `block` holds the date. Undefined where no rule finds this value. */
  explainDate(article: Pick<Article, 'text' | 'facts'>, block: PassageSpan, date: PassageSpan, value: string): Promise<DateReading | undefined>;
  readSidecar(text: string): Promise<Reading<Sidecar>>;
  /** `text` undefined: the file does not exist yet. An empty `text` in the answer: nothing but our head is left, the file goes. */
  editSidecar(text: string | undefined, head: SidecarHead, changes: readonly SidecarChange[]): Promise<Edited>;
  /** Three-way by id and field; an empty text is a file that is not there. */
  mergeSidecars(base: string, ours: string, theirs: string): Promise<Merged>;
  readCodebook(text: string): Promise<Reading<Codebook>>;
  editCodebook(text: string | undefined, changes: readonly CodebookChange[]): Promise<Edited>;
  readEntities(text: string): Promise<Reading<EntityFile>>;
  editEntities(text: string | undefined, changes: readonly EntityChange[]): Promise<Edited>;
  readSourceRules(text: string): Promise<Reading<SourceRules>>;
  editSourceRules(text: string | undefined, changes: readonly SourceRulesChange[]): Promise<Edited>;
}

