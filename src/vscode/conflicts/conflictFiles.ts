import * as vscode from 'vscode';
import { holdsConflict, type Corpus, type Path } from '../../core/index.ts';
import { articleOfNode, type Node } from '../articles/nodes.ts';
import type { Found } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { isUnread } from './unreadFile.ts';

/** The file with conflict markers that a command is meant for: the one named, an article's sidecar, the active editor's, else a chosen one. */
export async function conflictMeant({ library }: Services, target: unknown): Promise<Found | undefined> {
  if (target instanceof vscode.Uri) return library.find(target);
  if (isUnread(target)) return { at: target.at, corpus: target.at.corpus, path: target.path };
  const ofArticle = conflictsOfArticle(target);
  const uri = vscode.window.activeTextEditor?.document.uri;
  const active = uri && library.find(uri);
  await library.start();
  const all = library.folders().flatMap((at) => conflictsIn(at.corpus).map((path): Found => ({ at, corpus: at.corpus, path })));
  const isActive = (found: Found): boolean => active !== undefined && found.at === active.at && found.path === active.path;
  const known = ofArticle ?? (all.some(isActive) ? all.filter(isActive) : all);
  if (known.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No file of ours holds conflict markers.'));
    return undefined;
  }
  if (known.length === 1) return known[0];
  const items = known.map((found) => ({ label: plainLabel(vscode.workspace.asRelativePath(found.at.uriOf(found.path))), found }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Resolve the conflict in which file?') }))?.found;
}

/** Every file of ours with conflict markers, in the order of paths. */
function conflictsIn(corpus: Corpus): readonly Path[] {
  const sidecars = [...[...corpus.sources()].flatMap((source) => source.sidecars), ...corpus.folderSidecars(), ...corpus.orphanSidecars()];
  const projects = [...corpus.projects()].flatMap(({ problems }) => [...problems].map(([path, list]) => ({ path, problems: list })));
  return [...new Set([...sidecars, ...projects].filter(holdsConflict).map(({ path }) => path))].sort();
}

/** Sidecars with conflict markers of an element of the Articles view; undefined for anything else. */
function conflictsOfArticle(target: unknown): readonly Found[] | undefined {
  if (typeof target !== 'object' || target === null || !('kind' in target)) return undefined;
  // Only the Articles view's menu calls with an object that has a kind.
  const row = articleOfNode(target as Node)?.row;
  return row?.source.sidecars.filter(holdsConflict).map(({ path }) => ({ at: row.at, corpus: row.at.corpus, path }));
}
