import * as vscode from 'vscode';
import { findTag, placesOf, tagTable, type AnnotationRecord, type PassageSpan } from '../../core/index.ts';
import { articleScheme } from '../articleUri.ts';
import type { OpenArticle } from '../reader.ts';
import type { Services } from '../services.ts';
import { createDecorationTypes, type DecorationTypes, type MarkState } from './decorationTypes.ts';
import { lookOf, untaggedLook, type TagLook } from './tagLook.ts';

/** How long changes of editors are gathered, in milliseconds. */
const gather = 60;

/** Shows every tagged passage in visible reading views and raw sources. */
export function registerDecorations(services: Services): vscode.Disposable {
  const types = createDecorationTypes();
  const runs = new WeakMap<vscode.TextEditor, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const editor of vscode.window.visibleTextEditors) void decorate(editor);
    }, gather);
  };
  const decorate = async (editor: vscode.TextEditor): Promise<void> => {
    const run = (runs.get(editor) ?? 0) + 1;
    runs.set(editor, run);
    const ranges = await rangesByType(editor.document, services, types);
    if (ranges === undefined || runs.get(editor) !== run || editor.document.isClosed) return;
    for (const type of types.all()) editor.setDecorations(type, ranges.get(type) ?? []);
  };
  soon();
  return vscode.Disposable.from(
    types,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.workspace.onDidChangeTextDocument(soon),
    services.library.onDidChange(soon),
    services.coders.onDidChange(soon),
  );
}

type RangesByType = ReadonlyMap<vscode.TextEditorDecorationType, readonly vscode.Range[]>;

/** Undefined: the document is nothing of ours, or not up to date; what is shown stays. */
async function rangesByType(document: vscode.TextDocument, services: Services, types: DecorationTypes): Promise<RangesByType | undefined> {
  const articles = await articlesIn(document, services);
  if (articles === undefined) return undefined;
  const found = new Map<vscode.TextEditorDecorationType, vscode.Range[]>();
  for (const open of articles) {
    for (const record of services.coders.annotationsOf(open.found.corpus, open.ref)) {
      for (const span of placesOf(record)) {
        const ranges = await services.places.rangesOf(document, open, inside(span, open));
        for (const look of looksOf(record, open)) {
          const type = types.get(look, stateOf(record));
          found.set(type, [...(found.get(type) ?? []), ...ranges]);
        }
      }
    }
  }
  return found;
}

/** The annotated articles a document shows. */
async function articlesIn(document: vscode.TextDocument, { library, reader, coders }: Services): Promise<readonly OpenArticle[] | undefined> {
  if (document.uri.scheme === articleScheme) {
    const open = await reader.articleOf(document);
    return open && [open];
  }
  const found = library.find(document.uri);
  const source = found?.corpus.source(found.path);
  if (found === undefined || source === undefined) return undefined;
  const marked = source.articles.filter(({ ref }) => coders.annotationsOf(found.corpus, ref).length > 0);
  const opened = await Promise.all(marked.map(({ ref }) => reader.open(found.at, ref)));
  return opened.filter((open) => open !== undefined);
}

function inside(span: PassageSpan, { article }: OpenArticle): PassageSpan {
  return { start: Math.min(span.start, article.text.length), end: Math.min(span.end, article.text.length) };
}

function looksOf({ annotation }: AnnotationRecord, { found }: OpenArticle): readonly TagLook[] {
  const { codebook } = found.corpus.project(found.path);
  if (annotation.tags.length === 0) return [untaggedLook];
  const table = tagTable(codebook);
  return annotation.tags.map((id) => lookOf(codebook, findTag(table, id)));
}

function stateOf({ stale, resolution }: AnnotationRecord): MarkState {
  return stale ? 'stale' : resolution?.state === 'changed' ? 'changed' : 'certain';
}
