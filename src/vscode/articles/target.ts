import * as vscode from 'vscode';
import type { ArticleRecord, SourceRecord } from '../../core/index.ts';
import { addressOf } from '../articleUri.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import { articleOfNode, type Node } from './nodes.ts';

/** An article that a command is meant for. */
export interface ArticleMeant {
  readonly at: LibraryFolder;
  readonly record: ArticleRecord;
}

/** A file that a command is meant for. */
export interface SourceMeant {
  readonly at: LibraryFolder;
  readonly source: SourceRecord;
}

/** All chosen elements' articles when a command was called on one of them; from the palette the active editor's, else the chosen ones. */
export async function articlesMeant(
  { reader, library }: Services, view: vscode.TreeView<Node>, node: Node | undefined, nodes: readonly Node[] | undefined,
): Promise<readonly ArticleMeant[]> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (node === undefined && uri !== undefined) {
    const open = await reader.articleOf(uri);
    const record = open?.found.corpus.record(open.ref);
    if (open !== undefined && record !== undefined) return [{ at: open.found.at, record }];
    const found = library.find(uri);
    const records = found?.corpus.source(found.path)?.articles ?? [];
    if (found !== undefined && records.length > 0) return records.map((one) => ({ at: found.at, record: one }));
  }
  const chosen = nodes ?? (node === undefined ? view.selection : [node]);
  return chosen.flatMap((one) => articleOfNode(one)?.row ?? []);
}

/** The file of an element; from the palette the active editor's, else the chosen element's. */
export function sourceMeant({ library }: Services, view: vscode.TreeView<Node>, node: Node | undefined): SourceMeant | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (node === undefined && uri !== undefined) {
    const found = library.find(addressOf(uri)?.source ?? uri);
    const source = found?.corpus.source(found.path);
    if (found !== undefined && source !== undefined) return { at: found.at, source };
  }
  const one = node ?? view.selection[0];
  return one?.kind === 'unreadable' ? one.row : one && articleOfNode(one)?.row;
}
