import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as vscode from 'vscode';
import type { Files, Path, UpdateResult } from '../../src/core/index.ts';
import type { Journal } from '../../src/vscode/journal.ts';
import { edited, engine } from './checkSaved.ts';
import { typedByHand, type Save } from './savedAnnotations.ts';
import { Uri, type StandInProcess } from './standInVscode.ts';

export type Parts = typeof import('./journalParts.ts');

/** The journal and the files of hosts without `node:fs`, over the file system in memory. */
export async function loadParts(): Promise<Parts> {
  const folder = await mkdtemp(join(tmpdir(), 'newsmark-journal-'));
  try {
    const outfile = join(folder, 'parts.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'journalParts.ts')], outfile, bundle: true, platform: 'neutral', format: 'esm', mainFields: ['module', 'main'], logLevel: 'silent',
      alias: { vscode: join(import.meta.dirname, 'standInVscode.ts') },
    });
    // The bundle of that file.
    return (await import(pathToFileURL(outfile).href)) as Parts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const sidecar = 'press/ferry.json.newsmark.yaml';
export const sidecarFile: string = `/folder/${sidecar}`;
// The stand-in has of a `Uri` what journal and files use.
export const uriOf = (path: string): vscode.Uri => new Uri('memory', `/folder/${path}`) as unknown as vscode.Uri;

/** A start of the extension in such a host. */
export interface Started {
  readonly journal: Journal;
  readonly files: Files;
  save(save: Save): Promise<UpdateResult & { readonly refused: boolean }>;
  /** Milliseconds it waited for somebody else's write to end. */
  waited(): number;
}

/** Time goes on only by waiting, or by hand. */
export interface Clock {
  time: number;
}

/** `during`: what happens while two texts are joined. */
export function start(parts: Parts, process: StandInProcess, clock: Clock, during: () => Promise<void> = async () => undefined): Started {
  parts.startProcess(process);
  let waited = 0;
  // The same stand-in.
  const journal = parts.createJournal(new Uri('memory', '/storage') as unknown as vscode.Uri, {
    now: () => clock.time,
    wait: async (milliseconds) => {
      waited += milliseconds;
      clock.time += milliseconds;
    },
    merge: async (_uri, before, now, text) => {
      await during();
      const merged = await engine.mergeSidecars(before, now, text);
      return merged.kind === 'merged' && merged.conflicts.length === 0 ? merged.text : undefined;
    },
  });
  const files = journal.around(parts.createWorkspaceFiles({ wanted: () => true, uriOf }), uriOf, true);
  return {
    journal, files,
    waited: () => waited,
    save: async ({ changes }) => {
      let refused = false;
      // The sidecar's path in the folder.
      const result = await files.update(sidecar as Path, async (text) => {
        try {
          return { kind: 'write', text: await edited(text ?? typedByHand, changes) };
        } catch {
          // The text is broken or not what it should be.
          refused = true;
          return { kind: 'leave' };
        }
      });
      return { ...result, refused };
    },
  };
}
