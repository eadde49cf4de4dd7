import type * as vscode from 'vscode';
import { sourceText, type SourceFile } from '../core/index.ts';
import type { Library } from './library.ts';
import { createLineTable, sameLines, type LineTable } from './lineTable.ts';

/** A raw source as the editor shows it, with everything to go between its places and the article's. */
export interface RawSource {
  readonly source: SourceFile;
  /** Lines of the decoded file. */
  readonly table: LineTable;
}

/** Answers the source behind a document; undefined when it is none, or shows something else than the file as it was read. */
export type RawSources = (document: vscode.TextDocument) => Promise<RawSource | undefined>;

export function createRawSources(library: Library): RawSources {
  const known = new WeakMap<vscode.TextDocument, { readonly version: number; readonly blob: string; readonly table: LineTable | undefined }>();
  return async (document) => {
    const found = library.find(document.uri);
    if (found === undefined || document.isDirty || found.corpus.source(found.path)?.outcome !== 'articles') return undefined;
    const { version } = document;
    const source = await found.corpus.openSource(found.path);
    if (source === undefined || document.version !== version) return undefined;
    const before = known.get(document);
    if (before?.version === version && before.blob === source.blob) return before.table && { source, table: before.table };
    const read = await found.at.files.read(found.path);
    const text = read.kind === 'bytes' ? sourceText(read.bytes) : undefined;
    if (document.version !== version) return undefined;
    const table = text !== undefined && sameLines(text, document.getText()) ? createLineTable(text) : undefined;
    known.set(document, { version, blob: source.blob, table });
    return table && { source, table };
  };
}
