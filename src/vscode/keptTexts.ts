import * as vscode from 'vscode';
import { encodeEntry, parseEntry, type Entry } from './journalEntry.ts';

/** A text that was kept, and the file it is kept in. */
export interface Kept extends Entry {
  readonly file: vscode.Uri;
  /** When it was kept, in milliseconds since 1970. */
  readonly time: number;
}

/** Younger entries may belong to a write that another window has under way; in milliseconds, as with locks. */
export const underWay = 10_000;

/** The files of a folder of the editor's storage, one for each kept text. */
export interface KeptTexts {
  /** Keeps a text, in a new file or in place of what a file kept. Throws when it cannot be kept. */
  keep(entry: Entry, file?: vscode.Uri): Promise<vscode.Uri>;
  /** Undefined: gone meanwhile. */
  read(file: vscode.Uri): Promise<Entry | undefined>;
  /** Oldest first. */
  all(): Promise<readonly Kept[]>;
  drop(file: vscode.Uri): Promise<void>;
}

export function createKeptTexts(folder: vscode.Uri, now: () => number): KeptTexts {
  const { fs } = vscode.workspace;
  let lastName = 0;
  const read = async (file: vscode.Uri): Promise<Entry | undefined> => {
    // Gone meanwhile: nothing is kept.
    const bytes = await Promise.resolve(fs.readFile(file)).catch(() => undefined);
    return bytes && parseEntry(bytes);
  };
  // Already gone is as good as dropped.
  const drop = async (file: vscode.Uri): Promise<void> => Promise.resolve(fs.delete(file)).catch(() => undefined);
  return {
    keep: async (entry, file) => {
      lastName += 1;
      const target = file ?? vscode.Uri.joinPath(folder, `${now()}-${String(lastName).padStart(6, '0')}.json`);
      await fs.writeFile(target, encodeEntry(entry));
      return target;
    },
    read,
    all: async () => {
      // No folder: nothing was ever kept.
      const names = await Promise.resolve(fs.readDirectory(folder)).catch(() => []);
      const entries: Kept[] = [];
      const today = now();
      for (const [name] of names.sort(([one], [other]) => (one < other ? -1 : 1))) {
        const file = vscode.Uri.joinPath(folder, name);
        const entry = await read(file);
        const time = Number.parseInt(name, 10) || 0;
        if (entry !== undefined) entries.push({ ...entry, file, time });
        // Cut off while it was kept: its file was not touched.
        else if (today - time > underWay) await drop(file);
      }
      return entries;
    },
    drop,
  };
}
