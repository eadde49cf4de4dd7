import * as vscode from 'vscode';
import { annotationsAt, type AnnotationRecord } from '../../core/index.ts';
import { articleScheme } from '../articleUri.ts';
import type { OpenArticle } from '../reader.ts';
import type { Services } from '../services.ts';

/** A hover shows so many annotations of one place; the tree shows all. */
const most = 4;

/** The shown annotations at a place somebody points at: shortest first, at least one. */
export interface PointedAt {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly open: OpenArticle;
  readonly offset: number;
  readonly records: readonly AnnotationRecord[];
}

/** A hover over annotated passages, in reading views and raw sources. */
export function registerPassageHover({ coders, library, places }: Services, hoverOf: (at: PointedAt) => vscode.Hover | undefined | Promise<vscode.Hover | undefined>): vscode.Disposable {
  const selector: vscode.DocumentSelector = [{ scheme: articleScheme }, ...['json', 'jsonc', 'jsonl', 'plaintext', 'markdown'].map((language) => ({ language }))];
  /** Most files are not annotated: those need not be parsed for a hover. */
  const isAnnotated = (uri: vscode.Uri): boolean => {
    const found = library.find(uri);
    return (found?.corpus.source(found.path)?.annotations.length ?? 0) > 0;
  };
  return vscode.languages.registerHoverProvider(selector, {
    provideHover: async (document, position, token) => {
      if (document.uri.scheme !== articleScheme && !isAnnotated(document.uri)) return undefined;
      const place = await places.placeAt(document, position);
      if (place === undefined || token.isCancellationRequested) return undefined;
      const { open, offset } = place;
      const records = annotationsAt(coders.annotationsOf(open.found.corpus, open.ref), offset).slice(0, most);
      return records.length === 0 ? undefined : hoverOf({ document, position, open, offset, records });
    },
  });
}
