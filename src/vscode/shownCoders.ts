import * as vscode from 'vscode';
import { annotationsSeen, authorOf, seenBy, type AnnotationRecord, type ArticleRef, type Corpus, type SourceRecord } from '../core/index.ts';

/** Whose annotations are shown in marks, hovers, counts and threads; remembered for the workspace. */
export interface ShownCoders extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  /** Short names, the empty one for annotations that name nobody; undefined for everybody's. */
  chosen(): readonly string[] | undefined;
  choose(coders: readonly string[] | undefined): Promise<void>;
  isShown(coder: string): boolean;
  /** The annotations of an article that are shown: for everything that marks, lists, counts or steps to them. */
  annotationsOf(corpus: Corpus, ref: ArticleRef): readonly AnnotationRecord[];
  /** Whether an annotation is shown. */
  shows(corpus: Corpus, record: AnnotationRecord): boolean;
  /** A source with the annotations that are shown. */
  seen(source: SourceRecord): SourceRecord;
}

const key = 'newsmark.shownCoders';

export function createShownCoders(memento: vscode.Memento): ShownCoders {
  const changed = new vscode.EventEmitter<void>();
  let seen = new WeakMap<SourceRecord, SourceRecord>();
  const chosen = (): readonly string[] | undefined => {
    const stored = memento.get<unknown>(key);
    return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : undefined;
  };
  let now = chosen();
  const isShown = (coder: string): boolean => now?.includes(coder) !== false;
  return {
    onDidChange: changed.event,
    chosen: () => now,
    choose: async (coders) => {
      await memento.update(key, coders);
      now = coders;
      seen = new WeakMap();
      changed.fire();
    },
    isShown,
    annotationsOf: (corpus, ref) => annotationsSeen(corpus.source(ref.path), ref, isShown),
    shows: (corpus, record) => isShown(authorOf(record, corpus.source(record.source))),
    seen: (source) => {
      if (now === undefined) return source;
      const known = seen.get(source) ?? seenBy(source, isShown);
      seen.set(source, known);
      return known;
    },
    dispose: () => changed.dispose(),
  };
}
