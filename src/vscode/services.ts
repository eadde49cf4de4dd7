import * as vscode from 'vscode';
import type { EditFailure, Engine, Problem } from '../core/index.ts';
import { tellFailure } from './annotations/tellFailure.ts';
import { createJournal, type Journal, type JournalOptions } from './journal.ts';
import { createLibrary, type Library } from './library.ts';
import type { LibraryFolder, LibraryParts } from './libraryFolder.ts';
import type { HostPorts } from './hostPorts.ts';
import { createLostSources, type LostSources } from './lostSources.ts';
import { messageOf } from './messages.ts';
import { createPages, type Pages } from './pages.ts';
import { createPlaces, type Places } from './places.ts';
import { createReader, type Reader } from './reader.ts';
import { createShowSource, type ShowSource } from './reading/showSource.ts';
import { createShownCoders, type ShownCoders } from './shownCoders.ts';
import { createTextStore } from './textStore.ts';

/** What every feature gets. */
export interface Services extends vscode.Disposable {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly engine: Engine;
  readonly library: Library;
  /** One more over the same storage: what another window sees, for the tests. */
  readonly another: () => Library;
  readonly reader: Reader;
  readonly pages: Pages;
  readonly places: Places;
  readonly journal: Journal;
  readonly lost: LostSources;
  readonly showSource: ShowSource;
  /** Whose annotations are shown. */
  readonly coders: ShownCoders;
  /** The sentence for a problem. Handed over, so that the sentences are in one bundle only. */
  readonly messageOf: (problem: Problem) => string;
  /** Tells why a file could not be written; handed over for the same reason. */
  readonly tellFailure: (failure: EditFailure, at: LibraryFolder) => void;
  /** Fires after a person has annotated something in a folder. */
  readonly annotated: vscode.EventEmitter<LibraryFolder>;
}

export function createServices(context: vscode.ExtensionContext, host: HostPorts): Services {
  const log = vscode.window.createOutputChannel('Newsmark', { log: true });
  const worker = vscode.Uri.joinPath(context.extensionUri, 'dist', host.workerName);
  const weights = vscode.Uri.joinPath(context.extensionUri, 'media', 'ner.bin');
  const worked = host.createEngine({ worker, weights }, (line) => {
    log.error(line);
    void vscode.window.showErrorMessage(vscode.l10n.t('The part of Newsmark that reads sources has stopped. It is started again when it is needed. The log says more.'));
  });
  const { engine } = worked;
  const storage = context.storageUri ?? context.globalStorageUri;
  const journal = createJournal(storage, { merge: mergeKept(engine) });
  const parts: LibraryParts = { host, engine, journal, texts: createTextStore(storage), openCache: cacheOpener(context, host, [worker, weights], log), log };
  const library = createLibrary(parts);
  const reader = createReader(library, engine);
  const places = createPlaces(library, reader);
  const coders = createShownCoders(context.workspaceState);
  const pages = createPages();
  const lost = createLostSources();
  const annotated = new vscode.EventEmitter<LibraryFolder>();
  const owned = vscode.Disposable.from(annotated, coders, lost, pages, reader, library, worked, log);
  return {
    context, log, engine, library, another: () => createLibrary(parts), reader, pages, places, journal, lost, showSource: createShowSource(), coders, messageOf, annotated,
    tellFailure: (failure, at) => void tellFailure(failure, at, { log, messageOf }),
    dispose: () => owned.dispose(),
  };
}

/** Opens caches of folders, with code that is loaded when the first folder is read. */
function cacheOpener({ extensionUri, storageUri }: vscode.ExtensionContext, host: HostPorts, engineFiles: readonly vscode.Uri[], log: vscode.LogOutputChannel): LibraryParts['openCache'] {
  const inDist = (...names: readonly string[]): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'dist', ...names);
  const code = inDist('later', 'cache.cjs');
  return async (folder, files) => {
    if (storageUri === undefined) return undefined;
    try {
      // The build makes the file of that name out of the module of that name.
      const { openCache } = (await host.loadFile(code)) as typeof import('./later/cache.ts');
      return await openCache({ storage: storageUri, folder, files, program: [inDist(host.entryName), code, ...engineFiles] });
    } catch (error) {
      log.error(`cache of ${folder.toString()}: ${String(error)}`);
      return undefined;
    }
  };
}

/** Sidecars merge by annotation; other files are a person's to compare. */
function mergeKept(engine: Engine): NonNullable<JournalOptions['merge']> {
  return async (uri, before, now, text) => {
    if (!/\.newsmark\.(?:[a-z0-9_-]+\.)?yaml$/u.test(vscode.Uri.parse(uri).path)) return undefined;
    const merged = await engine.mergeSidecars(before, now, text);
    return merged.kind === 'merged' && merged.conflicts.length === 0 ? merged.text : undefined;
  };
}
