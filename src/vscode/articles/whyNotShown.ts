import * as vscode from 'vscode';
import { endingOf, baseName, fileRole, isSkippedFolder, type SourceRecord, type SourceRulesChange } from '../../core/index.ts';
import { addressOf } from '../articleUri.ts';
import type { Found } from '../libraryFolder.ts';
import { oneLine, plainMessage } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { setRule } from '../sourceRules/setRule.ts';
import type { ArticlesView } from './articlesView.ts';
import type { Node } from './nodes.ts';
import { sourceMeant } from './target.ts';
import { articleCount } from './words.ts';
import { registerCommand } from '../registerCommand.ts';

/** A sentence about a file, and what can be done about it. */
interface Answer {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => unknown };
}

/** “Why is this file not shown?”, and hiding a file on a person's word. */
export function registerWhyNotShown(services: Services, articles: ArticlesView): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('newsmark.whyNotShown', async (target?: unknown) => {
      const uri = await fileInQuestion(target);
      if (uri === undefined) return;
      const answer = await explain(uri, services, articles);
      const chosen = await vscode.window.showInformationMessage(plainMessage(answer.text), ...(answer.action === undefined ? [] : [answer.action.label]));
      if (chosen !== undefined) await answer.action?.run();
    }),
    registerCommand('newsmark.hideSource', async (node?: Node) => {
      const meant = sourceMeant(services, articles.view, node);
      if (meant === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first, or choose one in the Articles view.'));
        return;
      }
      const found: Found = { at: meant.at, corpus: meant.at.corpus, path: meant.source.path };
      await setRule(found, vscode.l10n.t('Hide {0}', found.path), (path) => ({ kind: 'ignore', path, ignore: true }), services);
    }),
  );
}

async function fileInQuestion(target: unknown): Promise<vscode.Uri | undefined> {
  if (target instanceof vscode.Uri) return target;
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active !== undefined) return addressOf(active)?.source ?? active;
  const [picked] = (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Which file is not shown?'), canSelectMany: false })) ?? [];
  return picked;
}

/** Exported for tests: what the command says about a file. */
export async function explain(uri: vscode.Uri, services: Services, articles: ArticlesView): Promise<Answer> {
  const { library } = services;
  const found = library.find(uri);
  const name = baseName(uri.path);
  if (found === undefined) return { text: vscode.l10n.t('{0} is in no folder of this window. Open its folder to see its articles.', name) };
  const reason = reasonOfName(found, name);
  if (reason !== undefined) return reason;
  await library.start();
  if (found.corpus.source(found.path) === undefined) await found.corpus.refresh([found.path]);
  const source = found.corpus.source(found.path);
  return source === undefined
    ? { text: vscode.l10n.t('{0} is not there any more.', found.path) }
    : reasonOfContent(source, found, services, articles);
}

/** Files that are not looked into, by their name and folder. */
function reasonOfName({ corpus, path }: Found, name: string): Answer | undefined {
  const role = fileRole(path, corpus.settings());
  if (role.kind === 'candidate') return undefined;
  if (role.kind === 'sidecar') return { text: vscode.l10n.t('{0} is a sidecar: it holds the annotations of {1}.', name, role.source) };
  if (role.kind === 'project') return { text: vscode.l10n.t('{0} is a project file of Newsmark, not a source.', name) };
  const skipped = path.split('/').slice(0, -1).find(isSkippedFolder);
  if (skipped !== undefined) return { text: vscode.l10n.t('{0} is in the folder {1}, which is not looked into.', name, skipped) };
  if (name.startsWith('.') || role.kind === 'leftover') return { text: vscode.l10n.t('{0} is a hidden file; those are not looked into.', name) };
  return {
    text: vscode.l10n.t('{0} ends in “{1}”, which is not among the endings that are looked into.', name, endingOf(name)),
    action: {
      label: vscode.l10n.t('Open Setting'),
      run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'newsmark.include'),
    },
  };
}

function reasonOfContent(source: SourceRecord, found: Found, services: Services, { choices }: ArticlesView): Answer {
  const { path } = found;
  const rule = (label: string, change: (path: string) => SourceRulesChange) => (): Promise<boolean> => setRule(found, label, change, services);
  if (source.ignored) {
    return {
      text: vscode.l10n.t('{0} is hidden by a rule in .newsmark/sources.yaml.', path),
      action: { label: vscode.l10n.t('Show Again'), run: rule(vscode.l10n.t('Show {0}', path), (relative) => ({ kind: 'ignore', path: relative, ignore: false })) },
    };
  }
  switch (source.outcome) {
    case 'articles': {
      const text = vscode.l10n.t('{0} is shown: {1}.', path, articleCount(source.articles.length));
      if (choices.filter() === '') return { text };
      return {
        text: `${text} ${vscode.l10n.t('The filter “{0}” may hide it.', choices.filter())}`,
        action: { label: vscode.l10n.t('Clear Filter'), run: () => choices.set({ filter: '' }) },
      };
    }
    case 'plain-text': return {
      text: vscode.l10n.t('{0} is plain text without a sign of news: no time stamp, byline, address or list of related headlines. Show it as an article anyway?', path),
      action: { label: vscode.l10n.t('Show Anyway'), run: rule(vscode.l10n.t('Show {0}', path), (relative) => ({ kind: 'treatAs', path: relative, format: 'text-page' })) },
    };
    case 'not-articles': return { text: vscode.l10n.t('{0} was recognised, but it holds no news: {1}.', path, oneLine(source.what ?? '?', 60)) };
    case 'other': return { text: vscode.l10n.t('{0} holds nothing that looks like news.', path) };
    case 'unreadable': {
      const [problem] = source.problems;
      return { text: vscode.l10n.t('{0} is listed under “Could not be read”: {1}', path, problem === undefined ? '' : services.messageOf(problem)) };
    }
  }
}
