import * as vscode from 'vscode';
import { carryEdits, planCarry, versionDay, type ArticleRecord, type ArticleRef } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { articlesMeant } from '../articles/target.ts';
import type { ArticlesView } from '../articles/articlesView.ts';
import type { Node } from '../articles/nodes.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import { showArticle } from '../reading/showArticle.ts';
import type { Services } from '../services.ts';
import { timestamp } from '../timestamp.ts';
import { chooseCarried } from './chooseCarried.ts';
import { registerCommand } from '../registerCommand.ts';

/** All versions of an article, oldest first; empty where there is but one. */
export type VersionsOf = (at: LibraryFolder, ref: ArticleRef) => readonly ArticleRecord[];

/** An article with all its versions, oldest first. */
interface Versioned {
  readonly at: LibraryFolder;
  readonly record: ArticleRecord;
  readonly all: readonly ArticleRecord[];
}

export function registerVersionCommands(services: Services, { view }: ArticlesView, versionsOf: VersionsOf): vscode.Disposable {
  const on = (id: string, act: (versioned: Versioned) => Promise<void>): vscode.Disposable =>
    registerCommand(id, async (node?: Node) => {
      await services.library.start();
      const [meant] = await articlesMeant(services, view, node, undefined);
      if (meant === undefined) return void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first, or choose one in the Articles view.'));
      const all = versionsOf(meant.at, meant.record.ref);
      if (all.length > 0) return act({ ...meant, all });
      void vscode.window.showInformationMessage(vscode.l10n.t('There is one version of this article only. Versions have the same address, or the same id from the same outlet.'));
    });
  return vscode.Disposable.from(
    on('newsmark.showVersions', async ({ at, all, record }) => {
      const chosen = await pickVersion(at, all, vscode.l10n.t('Versions of this article, oldest first'), record, services);
      if (chosen !== undefined) await showArticle(services.reader, at, chosen.ref);
    }),
    on('newsmark.compareVersions', async (versioned) => {
      const pair = await pairOf(versioned, vscode.l10n.t('Compare with which version?'), services);
      if (pair !== undefined) await compare(versioned.at, pair, services);
    }),
    on('newsmark.carryAnnotations', async (versioned) => {
      const pair = await pairOf(versioned, vscode.l10n.t('Carry annotations over from which version?'), services);
      if (pair !== undefined) await carry(versioned.at, pair, services);
    }),
  );
}

/** An older version and a newer one. */
interface Pair {
  readonly older: ArticleRecord;
  readonly newer: ArticleRecord;
}

/** The article and another version of it: the one before, of two the other; with more the person is asked. */
async function pairOf({ at, record, all }: Versioned, title: string, services: Services): Promise<Pair | undefined> {
  const others = all.filter((one) => one !== record && !isSame(one.ref, record.ref));
  const other = others.length === 1 ? others[0] : await pickVersion(at, others, title, record, services);
  if (other === undefined) return undefined;
  const place = (one: ArticleRecord): number => all.findIndex(({ ref }) => isSame(ref, one.ref));
  return place(other) < place(record) ? { older: other, newer: record } : { older: record, newer: other };
}

function isSame(one: ArticleRef, other: ArticleRef): boolean {
  return one.path === other.path && one.article === other.article;
}

async function pickVersion(at: LibraryFolder, versions: readonly ArticleRecord[], title: string, current: ArticleRecord, { coders }: Services): Promise<ArticleRecord | undefined> {
  const items = versions.map((record) => ({
    label: plainLabel(versionDay(record) ?? record.ref.path), description: plainLabel(record.ref.path),
    detail: [
      vscode.l10n.t('annotations: {0}', coders.annotationsOf(at.corpus, record.ref).length),
      isSame(record.ref, current.ref) ? vscode.l10n.t('this one') : '',
    ].filter((part) => part !== '').join(' · '),
    record,
  }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.record;
}

async function compare(at: LibraryFolder, { older, newer }: Pair, { reader }: Services): Promise<void> {
  const [one, other] = [older, newer].map(({ ref, facts }) => reader.uriOf(at, ref, facts.title));
  if (one === undefined || other === undefined) return;
  await vscode.commands.executeCommand('vscode.diff', one, other, `${older.ref.path} ↔ ${newer.ref.path}`, { preview: true });
}

async function carry(at: LibraryFolder, { older, newer }: Pair, services: Services): Promise<void> {
  const plan = await planCarry(at.corpus, services.engine, older.ref, newer.ref);
  if (plan === undefined) return;
  const chosen = await chooseCarried(plan, newer.ref.path);
  if (chosen.length === 0) return;
  if ((await at.corpus.open(newer.ref))?.text !== plan.text) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The newer version has changed meanwhile. Nothing was carried over: please look at it again.'));
    return;
  }
  const label = vscode.l10n.t('Carry annotations over ({0})', chosen.length);
  const edits = await carryEdits(at.corpus, services.engine, plan, chosen, { now: timestamp(), random: () => Math.random() });
  if (tellOutcome(await at.corpus.edits.files(label, edits), at, services)) vscode.window.setStatusBarMessage(`$(check) ${plainLabel(label)}`, 6000);
}
