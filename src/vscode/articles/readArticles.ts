import * as vscode from 'vscode';
import type { ArticleRecord } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';

/** Which articles were opened, as they are now: an article whose text changed is new again. */
export interface ReadArticles extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  has(at: LibraryFolder, record: ArticleRecord): boolean;
  /** Answers those that were not marked so before. */
  mark(at: LibraryFolder, records: readonly ArticleRecord[], read: boolean): readonly ArticleRecord[];
}

const key = 'newsmark.readArticles';
/** The memento warns from 512 kB on: 20,000 numbers of 16 digits stay below. The ones read longest ago go first. */
const most = 20_000;

export function createReadArticles(memento: vscode.Memento): ReadArticles {
  const changed = new vscode.EventEmitter<void>();
  const stored = memento.get<unknown>(key);
  const read = new Set<number>(Array.isArray(stored) ? stored.filter((one): one is number => typeof one === 'number') : []);
  return {
    onDidChange: changed.event,
    has: (at, record) => read.has(fingerprint(at, record)),
    mark: (at, records, isRead) => {
      const turned = records.filter((record) => read.has(fingerprint(at, record)) !== isRead);
      if (turned.length === 0) return turned;
      for (const record of turned) {
        if (isRead) read.add(fingerprint(at, record));
        else read.delete(fingerprint(at, record));
      }
      for (const oldest of read) {
        if (read.size <= most) break;
        read.delete(oldest);
      }
      void memento.update(key, [...read]);
      changed.fire();
      return turned;
    },
    dispose: () => changed.dispose(),
  };
}

/** 53 bits of path, id and revision: with 20,000 articles two are alike with a chance of one in 40 million. */
function fingerprint(at: LibraryFolder, { ref, revision }: ArticleRecord): number {
  const text = `${at.folder.uri.toString()}\n${ref.path}\n${ref.article}\n${revision}`;
  // FNV-1a twice, from two beginnings.
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return (high >>> 0) % 0x200000 * 0x100000000 + (low >>> 0);
}
