import * as vscode from 'vscode';
import { addressOf } from '../articleUri.ts';
import type { Services } from '../services.ts';
import type { Renames } from './movedIn.ts';

interface MovedTab {
  readonly tab: vscode.Tab;
  readonly uri: vscode.Uri;
  /** The article's address now; undefined while its source cannot be read where it went. */
  readonly now: vscode.Uri | undefined;
}

/** So many moves are remembered for tabs that could not follow yet. */
const mostPending = 20;

/**
 * Reading views of sources that were renamed or moved go along: VS Code does so for files, but the address of a reading view names
 * its source. Each keeps its column, what is selected and where it was scrolled to; the keyboard stays where it is. Of several moves
 * in quick succession the source may be gone on when a tab comes to follow it: then it follows with the next.
 */
export function createTabMover(services: Pick<Services, 'library' | 'reader'>): (files: Renames) => Promise<void> {
  let pending: readonly Renames[] = [];
  return async (files) => {
    pending = [...pending, files].slice(-mostPending);
    const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    const moved = (await Promise.all(all.map((tab) => movedTab(tab, pending, services)))).filter((one) => one !== undefined);
    if (moved.every(({ now }) => now !== undefined)) pending = [];
    for (const group of new Set(moved.map(({ tab }) => tab.group))) await follow(group, moved.filter(({ tab }) => tab.group === group));
  };
}

/** Opens the tabs of a group at their new addresses. To open one brings it to the front: what was in front comes last. */
async function follow(group: vscode.TabGroup, moved: readonly MovedTab[]): Promise<void> {
  const front = group.activeTab;
  const able = moved.filter(({ now }) => now !== undefined);
  for (const one of able.filter(({ tab }) => tab !== front)) await show(one);
  const inFront = able.find(({ tab }) => tab === front);
  if (inFront !== undefined) await show(inFront);
  else if (able.length > 0 && front?.input instanceof vscode.TabInputText) {
    await vscode.window.showTextDocument(front.input.uri, { viewColumn: group.viewColumn, preserveFocus: true, preview: front.isPreview });
  }
  await vscode.window.tabGroups.close(able.map(({ tab }) => tab), true);
}

async function movedTab(tab: vscode.Tab, moves: readonly Renames[], { library, reader }: Pick<Services, 'library' | 'reader'>): Promise<MovedTab | undefined> {
  const uri = tab.input instanceof vscode.TabInputText ? tab.input.uri : undefined;
  const address = uri && addressOf(uri);
  if (uri === undefined || address === undefined) return undefined;
  const target = moves.reduce(movedBy, address.source);
  if (target.toString() === address.source.toString()) return undefined;
  const found = library.find(target);
  const open = found && (await reader.open(found.at, { path: found.path, article: address.article }));
  return { tab, uri, now: open?.uri };
}

/** Where a file is after a move of it, or of a folder it is in. */
function movedBy(file: vscode.Uri, files: Renames): vscode.Uri {
  const move = files.find(({ oldUri }) => oldUri.authority === file.authority && (file.path === oldUri.path || file.path.startsWith(`${oldUri.path}/`)));
  return move === undefined ? file : move.newUri.with({ path: `${move.newUri.path}${file.path.slice(move.oldUri.path.length)}` });
}

async function show({ tab, uri, now }: MovedTab): Promise<void> {
  if (now === undefined) return;
  const { viewColumn } = tab.group;
  const old = vscode.window.visibleTextEditors.find((editor) => editor.viewColumn === viewColumn && editor.document.uri.toString() === uri.toString());
  const [seen] = old?.visibleRanges ?? [];
  const editor = await vscode.window.showTextDocument(now, { viewColumn, preserveFocus: true, preview: tab.isPreview, ...(old && { selection: old.selection }) });
  if (seen !== undefined) editor.revealRange(seen, vscode.TextEditorRevealType.AtTop);
}
