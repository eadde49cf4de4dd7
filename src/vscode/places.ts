import * as vscode from 'vscode';
import { passageSpanOf, toPassage, toSource, viewSpanOf, type Article, type PassageSpan, type Span } from '../core/index.ts';
import { articleScheme } from './articleUri.ts';
import { rangeOf, spanOf } from './convert.ts';
import type { Library } from './library.ts';
import type { LineTable } from './lineTable.ts';
import { createRawSources, type RawSources } from './rawText.ts';
import type { OpenArticle, Reader } from './reader.ts';

/** A stretch of an article that was pointed at in a document; empty for a caret. */
export interface Place {
  readonly open: OpenArticle;
  readonly span: PassageSpan;
}

/** Goes between the places of documents (reading views and raw sources) and passages. */
export interface Places {
  /** Undefined where no text of an article stands: in markup, in added lines, in a document that is not up to date. */
  placeAt(document: vscode.TextDocument, position: vscode.Position): Promise<{ readonly open: OpenArticle; readonly offset: number } | undefined>;
  spanAt(document: vscode.TextDocument, range: vscode.Range): Promise<Place | undefined>;
  /** Where a document shows a passage: one range a block, in the document's order. The document is the article's reading view or its source. */
  rangesOf(document: vscode.TextDocument, open: OpenArticle, span: PassageSpan): Promise<readonly vscode.Range[]>;
  /** The source behind a document of a raw file. */
  readonly rawOf: RawSources;
}

export function createPlaces(library: Library, reader: Reader): Places {
  const rawOf = createRawSources(library);
  const spanAt = async (document: vscode.TextDocument, range: vscode.Range): Promise<Place | undefined> => {
    if (document.uri.scheme === articleScheme) {
      const open = await reader.articleOf(document);
      const span = open && passageSpanOf(open.view, spanOf<'view'>(open.table, range));
      return open === undefined || span === undefined ? undefined : { open, span };
    }
    const raw = await rawOf(document);
    const found = library.find(document.uri);
    if (raw === undefined || found === undefined) return undefined;
    const span = spanOf<'source'>(raw.table, range);
    const article = raw.source.articles.find(({ item }) => item.start <= span.start && span.start < item.end);
    const passage = article && toPassage(article.map, span);
    const open = article && passage && (await reader.open(found.at, { path: found.path, article: article.id }));
    return open === undefined || passage === undefined || open.article.revision !== article?.revision ? undefined : { open, span: passage };
  };
  return {
    rawOf,
    spanAt,
    placeAt: async (document, position) => {
      const place = await spanAt(document, new vscode.Range(position, position));
      return place && { open: place.open, offset: place.span.start };
    },
    rangesOf: async (document, open, span) => {
      if (document.uri.scheme === articleScheme) return viewRanges(open, span);
      const raw = await rawOf(document);
      const article = raw?.source.articles.find(({ id }) => id === open.ref.article);
      return raw === undefined || article === undefined ? [] : sourceRanges(article, raw.table, span);
    },
  };
}

/** Ranges of a passage in the reading view. */
export function viewRanges({ view, table }: Pick<OpenArticle, 'view' | 'table'>, span: PassageSpan): readonly vscode.Range[] {
  return viewSpanOf(view, span).map((one) => rangeOf(table, one));
}

/** Ranges of a passage in the raw file, one a block: between blocks there may stand anything, in any order. */
export function sourceRanges(article: Article, table: LineTable, span: PassageSpan): readonly vscode.Range[] {
  const pieces: Span[] = [];
  for (const block of article.blocks) {
    const start = Math.max(block.span.start, span.start);
    const end = Math.min(block.span.end, span.end);
    const isInside = start < end || (span.start === span.end && start === end);
    const source = isInside ? toSource(article.map, { start, end }) : undefined;
    if (source !== undefined) pieces.push(source);
    if (source !== undefined && span.start === span.end) break;
  }
  return pieces.sort((a, b) => a.start - b.start).map((piece) => rangeOf(table, piece));
}
