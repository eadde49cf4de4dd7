import * as vscode from 'vscode';
import type { PageTarget } from '../../core/index.ts';
import { articleScheme } from '../articleUri.ts';
import { offsetAt, rangeOf } from '../convert.ts';
import { entityCommandLink } from './pageLinks.ts';
import { createLineTable, sameLines, type LineTable } from '../lineTable.ts';
import { isPage } from '../pages.ts';
import { viewRanges } from '../places.ts';
import type { EntityActions } from '../entityEdits/entityActions.ts';
import { entityPlace, type EntityPlace } from '../entityView/entityPlace.ts';
import { createPageTexts, type PageTexts } from './pageTexts.ts';
import { pageUri } from './pageUri.ts';
import { registerCommand } from '../registerCommand.ts';

export const openPageCommand = 'newsmark.openEntityPage';
const moreCommand = 'newsmark.moreOfEntityPage';

/** Pages about entities: a text in which what names a place is a link there, by click and by F12. */
export function registerEntityPage({ services, onEntity }: EntityActions): vscode.Disposable {
  const texts = createPageTexts(services);
  services.pages.serve((uri) => texts.textOf(uri));
  const selector: vscode.DocumentSelector = { scheme: articleScheme, pattern: '/entity/*' };
  return vscode.Disposable.from(
    services.coders.onDidChange(() => services.pages.renew()),
    services.library.onDidName(() => {
      if (services.library.unnamed() === 0) services.pages.renew();
    }),
    registerCommand(openPageCommand, onEntity(vscode.l10n.t('Open the page of which entity?'), async (place) => {
      await vscode.window.showTextDocument(pageUri(place), { preview: true });
    })),
    registerCommand(moreCommand, (address: unknown) => {
      const uri = typeof address === 'string' ? vscode.Uri.parse(address) : vscode.window.activeTextEditor?.document.uri;
      if (uri === undefined || !isPage(uri)) return;
      texts.more(uri);
      services.pages.renew();
    }),
    vscode.languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: async (document) => {
        const shown = await shownPage(document, texts);
        return shown?.links.map(({ start, end, to }) => {
          const link = new vscode.DocumentLink(rangeOf(shown.table, { start, end }), entityCommandLink(to, shown.place, document.uri, moreCommand));
          link.tooltip = tooltipOf(to);
          return link;
        });
      },
    }),
    vscode.languages.registerDefinitionProvider(selector, {
      provideDefinition: async (document, position) => {
        const shown = await shownPage(document, texts);
        const offset = shown && offsetAt(shown.table, position);
        const link = shown?.links.find(({ start, end }) => offset !== undefined && start <= offset && offset <= end);
        if (shown === undefined || link === undefined) return undefined;
        const found = await locationOf(link.to, shown.place, services.reader);
        return found && [{ ...found, originSelectionRange: rangeOf(shown.table, link) }];
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(selector, { provideDocumentSymbols: sectionsOf }, { label: vscode.l10n.t('Entity') }),
    vscode.languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: (document) => sectionsOf(document).filter(({ range }) => range.end.line > range.start.line).map(({ range }) => new vscode.FoldingRange(range.start.line, range.end.line)),
    }),
  );
}

interface ShownPage {
  readonly place: EntityPlace;
  readonly table: LineTable;
  readonly links: readonly { readonly start: number; readonly end: number; readonly to: PageTarget }[];
}

/** The page of a document, while the document shows it as it is now. */
async function shownPage(document: vscode.TextDocument, texts: PageTexts): Promise<ShownPage | undefined> {
  const found = await texts.pageOf(document.uri);
  if (found === undefined || document.isClosed || !sameLines(document.getText(), found.page.text)) return undefined;
  return { place: found.place, links: found.page.links, table: createLineTable(found.page.text) };
}

/** The sections of a page, by the sign before their headings. */
function sectionsOf(document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const starts: number[] = [];
  for (let line = 0; line < document.lineCount; line++) if (document.lineAt(line).text.startsWith('§ ')) starts.push(line);
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? document.lineCount;
    let last = next - 1;
    while (last > start && document.lineAt(last).isEmptyOrWhitespace) last -= 1;
    const head = document.lineAt(start);
    return new vscode.DocumentSymbol(head.text.slice(2), '', vscode.SymbolKind.String, new vscode.Range(head.range.start, document.lineAt(last).range.end), head.range);
  });
}

function tooltipOf(to: PageTarget): string {
  switch (to.kind) {
    case 'place': return vscode.l10n.t('Open the article at this place');
    case 'entity': return vscode.l10n.t('Open the page');
    case 'entry': return vscode.l10n.t('Open in Entity File');
    case 'web': return to.url;
    case 'more': return vscode.l10n.t('Show More');
  }
}

/** Where F12 leads. */
async function locationOf(to: PageTarget, place: EntityPlace, reader: EntityActions['services']['reader']): Promise<vscode.LocationLink | undefined> {
  const top = new vscode.Range(0, 0, 0, 0);
  switch (to.kind) {
    case 'place': {
      const open = await reader.open(place.at, to.ref);
      const [range] = open === undefined ? [] : viewRanges(open, to.span);
      return open && { targetUri: open.uri, targetRange: range ?? top };
    }
    case 'entity': {
      const other = entityPlace(place, to.id);
      return other && { targetUri: pageUri(other), targetRange: top };
    }
    case 'entry': return { targetUri: place.at.uriOf(place.path), targetRange: new vscode.Range(to.line - 1, 0, to.line - 1, 0) };
    case 'web': case 'more': return undefined;
  }
}
