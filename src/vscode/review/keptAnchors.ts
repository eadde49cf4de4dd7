import type * as vscode from 'vscode';
import type { ReviewEntry } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';

/**
 * Annotations that a person looked at and left as they are. Remembered in the workspace, not in the sidecar: nothing about the
 * annotation changed. It counts for the text that was looked at; after the next change the annotation is listed again.
 */
export interface KeptAnchors {
  has(at: LibraryFolder, entry: ReviewEntry): boolean;
  set(at: LibraryFolder, entries: readonly ReviewEntry[], keep: boolean): void;
}

const key = 'newsmark.keptAnchors';
/** About 300 kB in the workspace's memory; the ones kept longest ago go first. */
const most = 5000;

export function createKeptAnchors(memento: vscode.Memento): KeptAnchors {
  const stored = memento.get<unknown>(key);
  const kept = new Set<string>(Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : []);
  return {
    has: (at, entry) => kept.size > 0 && kept.has(nameOf(at, entry)),
    set: (at, entries, keep) => {
      for (const entry of entries) {
        if (keep) kept.add(nameOf(at, entry));
        else kept.delete(nameOf(at, entry));
      }
      for (const oldest of kept) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      void memento.update(key, [...kept]);
    },
  };
}

/** The annotation, and the text it was looked at in. */
function nameOf({ corpus }: LibraryFolder, { record, ref, state }: ReviewEntry): string {
  const seen = (ref && corpus.record(ref)?.revision) ?? corpus.source(record.source)?.blob ?? '';
  return `${record.annotation.id} ${state} ${seen}`;
}
