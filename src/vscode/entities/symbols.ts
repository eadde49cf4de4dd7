import * as vscode from 'vscode';
import { articleOfKey, filterRows, mentionsIn, searchKey, type EntityIndex, type EntitySummary, type SearchTexts } from '../../core/index.ts';
import { allRows } from '../articles/rows.ts';
import { outletAndDay, titleOf } from '../articles/words.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { oneLine } from '../plainLabel.ts';
import { viewRanges } from '../places.ts';
import type { Services } from '../services.ts';
import { kindWord, symbolKindOf } from './kindWords.ts';

/** So many symbols of a kind are answered. */
const most = 100;

/** Ctrl+T: entities and articles. Where an entity is first named is looked up when it is chosen. */
export function registerSymbols(services: Services): vscode.Disposable {
  const { library, reader } = services;
  const entities = new WeakMap<vscode.SymbolInformation, { readonly at: LibraryFolder; readonly index: EntityIndex; readonly summary: EntitySummary }>();
  const texts: SearchTexts = new WeakMap();
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      if (query.trim() === '') return [];
      await library.start();
      if (token.isCancellationRequested) return [];
      const found: vscode.SymbolInformation[] = [];
      for (const { at, index } of indices(library.folders())) {
        for (const summary of index.find(query, most)) {
          const place = new vscode.Location(at.folder.uri, new vscode.Position(0, 0));
          const symbol = new vscode.SymbolInformation(symbolName(index, summary, query), symbolKindOf(summary.kind), containerName(summary), place);
          entities.set(symbol, { at, index, summary });
          found.push(symbol);
        }
      }
      for (const row of filterRows(allRows(library), query, texts).slice(0, most)) {
        const uri = reader.uriOf(row.at, row.record.ref, row.record.facts.title);
        found.push(new vscode.SymbolInformation(titleOf(row), vscode.SymbolKind.File, outletAndDay(row).join(' · '), new vscode.Location(uri, new vscode.Position(0, 0))));
      }
      return found;
    },
    resolveWorkspaceSymbol: async (symbol) => {
      const entity = entities.get(symbol);
      if (entity === undefined) return symbol;
      const { at, index, summary } = entity;
      const [article] = index.get(summary.id)?.articles ?? [];
      const ref = article && articleOfKey(article.key);
      const record = ref && at.corpus.record(ref);
      const open = record && (await reader.open(at, record.ref));
      const span = article && record && mentionsIn(record, article.indices)[0];
      const range = open && span && viewRanges(open, span)[0];
      if (open !== undefined && range !== undefined) symbol.location = new vscode.Location(open.uri, range);
      return symbol;
    },
  });
}

/** The index of every root, each once. */
function indices(folders: readonly LibraryFolder[]): readonly { readonly at: LibraryFolder; readonly index: EntityIndex }[] {
  const found = new Map<EntityIndex, LibraryFolder>();
  for (const at of folders) for (const { path } of at.corpus.sources()) found.set(at.corpus.entities(path), at);
  return [...found].map(([index, at]) => ({ at, index }));
}

/** VS Code keeps only names that hold the query: an entity found by another spelling is listed under that one. */
function symbolName(index: EntityIndex, { id, name }: EntitySummary, query: string): string {
  const words = searchKey(query).split(/\s+/u);
  const holds = (text: string): boolean => words.every((word) => searchKey(text).includes(word));
  const alias = holds(name) ? undefined : index.get(id)?.aliases.find(({ text }) => holds(text));
  return oneLine(alias === undefined ? name : `${alias.text} (${name})`);
}

function containerName({ kind, articles, mentions }: EntitySummary): string {
  return vscode.l10n.t('{0}, {1} mentions in {2} articles', kindWord(kind), mentions, articles);
}
