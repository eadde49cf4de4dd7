import * as vscode from 'vscode';
import { createVersionIndex, partAt, type VersionIndex } from '../../core/index.ts';
import { articleScheme } from '../articleUri.ts';
import type { ArticlesView } from '../articles/articlesView.ts';
import type { Row } from '../articles/rows.ts';
import { offsetAt } from '../convert.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { commandLink } from '../plainLabel.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { Services } from '../services.ts';
import { registerVersionCommands, type VersionsOf } from './versionCommands.ts';

/** One article saved more than once: said in the Articles view and on the facts line, compared, annotations carried over. */
export function registerVersions(services: Services, articles: ArticlesView): vscode.Disposable {
  const { library, reader } = services;
  let indices = new Map<LibraryFolder, VersionIndex>();
  const versionsOf: VersionsOf = (at, ref) => {
    const index = indices.get(at) ?? createVersionIndex(at.corpus);
    indices.set(at, index);
    return index.of(ref);
  };
  articles.tree.extra.mark = (item: vscode.TreeItem, { at, record }: Row) => {
    const { length } = versionsOf(at, record.ref);
    if (length === 0) return;
    const words = versionWords(length);
    item.description = [item.description, words].filter((part) => typeof part === 'string' && part !== '').join(' · ');
    item.contextValue = `${item.contextValue ?? ''} versions`;
    item.accessibilityInformation = { label: `${item.accessibilityInformation?.label ?? ''}, ${words}` };
  };
  return vscode.Disposable.from(
    library.onDidChange(() => {
      indices = new Map();
    }),
    vscode.languages.registerHoverProvider({ scheme: articleScheme }, {
      provideHover: async (document, position) => {
        const open = await reader.articleOf(document);
        if (open === undefined || partAt(open.view, offsetAt(open.table, position))?.kind !== 'facts') return undefined;
        const { length } = versionsOf(open.found.at, open.ref);
        if (length === 0) return undefined;
        const links = [['newsmark.showVersions', vscode.l10n.t('Show versions')], ['newsmark.compareVersions', vscode.l10n.t('Compare')], ['newsmark.carryAnnotations', vscode.l10n.t('Carry annotations over')]] as const;
        const building = plainMarkdown(links.map(([command]) => command)).text(versionWords(length)).own(' · ');
        return new vscode.Hover(building.own(links.map(([command, title]) => commandLink(title, command, [])).join(' | ')).value);
      },
    }),
    registerVersionCommands(services, articles, versionsOf),
  );
}

function versionWords(count: number): string {
  return vscode.l10n.t('{0} versions', count);
}
