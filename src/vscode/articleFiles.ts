import * as vscode from 'vscode';
import { addressOf, articleScheme } from './articleUri.ts';
import { isPage } from './pages.ts';
import type { Reader } from './reader.ts';
import type { Services } from './services.ts';
import { encodeUtf8 } from './utf8.ts';

interface Served {
  readonly text: string;
  readonly mtime: number;
}

/** How many served texts are remembered, to tell whether a change changed what is shown. */
const remembered = 200;

/** The `newsmark:` file system: every article as a read-only file. */
export function registerArticleFiles({ library, reader, pages, log }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const served = new Map<string, Served>();
  const serve = async (uri: vscode.Uri): Promise<Served> => {
    const key = uri.toString();
    // Whoever reads an article wants to know what the folder says about it.
    void library.start();
    const text = isPage(uri) ? await pages.textOf(uri) : await textOf(uri, reader, log);
    const before = served.get(key);
    const now = before?.text === text ? before : { text, mtime: Math.max(Date.now(), (before?.mtime ?? 0) + 1) };
    served.delete(key);
    served.set(key, now);
    const oldest = served.keys().next();
    if (served.size > remembered && oldest.done !== true) served.delete(oldest.value);
    return now;
  };
  const follow = async (): Promise<void> => {
    for (const document of vscode.workspace.textDocuments) {
      const { uri } = document;
      const before = uri.scheme === articleScheme ? served.get(uri.toString()) : undefined;
      if (before === undefined) continue;
      const now = await serve(uri);
      if (now.mtime !== before.mtime) changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    }
  };
  return vscode.Disposable.from(
    changed,
    library.onDidChange(() => void follow()),
    pages.onDidChange(() => void follow()),
    vscode.workspace.registerFileSystemProvider(articleScheme, provider(serve, changed.event), {
      isCaseSensitive: true,
      isReadonly: new vscode.MarkdownString(vscode.l10n.t('This is the article as it reads, taken out of its source. Use “Open Source” to see or edit the file it comes from.')),
    }),
  );
}

function provider(serve: (uri: vscode.Uri) => Promise<Served>, onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]>): vscode.FileSystemProvider {
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => {
      if (addressOf(uri) === undefined && !isPage(uri)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      const { text, mtime } = await serve(uri);
      return { type: vscode.FileType.File, ctime: 0, mtime, size: encodeUtf8(text).byteLength, permissions: vscode.FilePermission.Readonly };
    },
    readFile: async (uri) => encodeUtf8((await serve(uri)).text),
    readDirectory: () => [],
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
    createDirectory: refuse,
  };
}

/** The article's text, or words that say why there is none: a tab never fails. */
async function textOf(uri: vscode.Uri, reader: Reader, log: vscode.LogOutputChannel): Promise<string> {
  try {
    const open = await reader.articleOf(uri);
    return open?.view.text ?? goneText(uri);
  } catch (error) {
    log.error(`article ${uri.toString()}: ${String(error)}`);
    return vscode.l10n.t('This article could not be read: {0}', error instanceof Error ? error.message : String(error));
  }
}

function goneText(uri: vscode.Uri): string {
  const address = addressOf(uri);
  const source = address === undefined ? uri.path : vscode.workspace.asRelativePath(address.source);
  return [
    vscode.l10n.t('This article is no longer there.'),
    vscode.l10n.t('{0} was deleted, moved or changed, or its folder is not open any more.', source),
    vscode.l10n.t('If the file comes back, the article comes back here.'),
  ].join('\n\n');
}
