import * as vscode from 'vscode';
import { baseName, holdsConflict, projectPath, type Path, type Problem, type ProjectFileName } from '../../core/index.ts';
import type { Library } from '../library.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { oneLine } from '../plainLabel.ts';
import { plainMarkdown } from '../plainMarkdown.ts';

/** A project file that cannot be read just now, as a row of the view that shows what it says. */
export interface UnreadNode {
  readonly kind: 'unread';
  readonly id: string;
  readonly parent: undefined;
  readonly at: LibraryFolder;
  readonly path: Path;
  readonly problem: Problem;
  /** What it said when it could be read last is shown below. */
  readonly isShownBelow: boolean;
}

/** Whether an element is such a row. */
export function isUnread(node: unknown): node is UnreadNode {
  return typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'unread';
}

/** The files of this name that cannot be read, in the order of folders and roots. */
export function unreadFiles(library: Library, name: ProjectFileName): readonly UnreadNode[] {
  return library.folders().flatMap((at) => [...at.corpus.projects()].sort((a, b) => (a.root < b.root ? -1 : 1)).flatMap((project): readonly UnreadNode[] => {
    const path = projectPath(project.root, name);
    if (project.unread?.includes(path) !== true) return [];
    const problems = project.problems.get(path) ?? [];
    const problem = problems.find((one) => holdsConflict({ problems: [one] })) ?? problems.find(({ severity }) => severity === 'error');
    const isShownBelow = (name === 'codebook.yaml' ? project.codebook : project.entityFile) !== undefined;
    return problem === undefined ? [] : [{ kind: 'unread', id: `unread\n${at.uriOf(path).toString()}`, parent: undefined, at, path, problem, isShownBelow }];
  }));
}

/** Says what is the matter, opens the file there, and has the commands that resolve a conflict in its menu. */
export function unreadItem(node: UnreadNode, messageOf: (problem: Problem) => string): vscode.TreeItem {
  const { at, path, problem, isShownBelow } = node;
  const isConflict = holdsConflict({ problems: [problem] });
  const label = isConflict ? vscode.l10n.t('{0} holds conflict markers', baseName(path)) : vscode.l10n.t('{0} cannot be read', baseName(path));
  const item = new vscode.TreeItem(oneLine(label), vscode.TreeItemCollapsibleState.None);
  item.id = node.id;
  const below = isShownBelow ? vscode.l10n.t('Below: as it was read last.') : '';
  item.description = oneLine([vscode.l10n.t('line {0}', problem.line ?? 1), below].filter((part) => part !== '').join(' · '), 200);
  item.iconPath = new vscode.ThemeIcon(isConflict ? 'git-merge' : 'error', new vscode.ThemeColor(isConflict ? 'list.warningForeground' : 'list.errorForeground'));
  item.contextValue = isConflict ? 'unread conflict' : 'unread';
  item.tooltip = plainMarkdown().text(messageOf(problem), 600).own('\n\n').text(vscode.l10n.t('Nothing is written to it until it can be read.')).value;
  item.accessibilityInformation = { label: `${label}, ${messageOf(problem)}` };
  const line = Math.max(0, (problem.line ?? 1) - 1);
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open File'), arguments: [at.uriOf(path), { selection: new vscode.Range(line, 0, line, 0) }] };
  return item;
}
