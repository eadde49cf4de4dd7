import * as vscode from 'vscode';
import { annotationsAt, folderRecords, isFolderSource, recordsOf, type AnnotationRecord, type Path } from '../../core/index.ts';
import type { AnnotationNode, FolderAnnotationNode, Node } from '../articles/nodes.ts';
import type { Found, LibraryFolder } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';

/** How a link or a tree item names an annotation in a command's argument. */
export interface AnnotationAddress {
  /** Address of the source file; of a folder its sidecar's. */
  readonly source: string;
  readonly id: string;
}

/** An annotation and the folder it belongs to. */
export interface AnnotationTarget {
  readonly at: LibraryFolder;
  readonly record: AnnotationRecord;
}

/** The annotation a command is meant for: the one its argument names, else one at the cursor; asks when there are several. */
export async function annotationTarget(
  argument: unknown, services: Services, fits: (record: AnnotationRecord) => boolean = () => true,
): Promise<AnnotationTarget | undefined> {
  if (isAddress(argument)) return targetOf(argument, services);
  if (isNode<AnnotationNode>(argument, 'annotation')) return { at: argument.parent.parent.row.at, record: argument.record };
  if (isNode<FolderAnnotationNode>(argument, 'folderAnnotation')) return { at: argument.at, record: argument.record };
  const found = (await annotationsAtCursor(services)).filter(({ record }) => fits(record));
  if (found.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no annotation at the cursor.'));
    return undefined;
  }
  return found.length === 1 ? found[0] : choose(found);
}

export function addressOfAnnotation({ at, record }: AnnotationTarget): AnnotationAddress {
  return { source: at.uriOf(isFolderSource(record.source) ? record.sidecar : record.source).toString(), id: record.annotation.id };
}

/** Whether a command's argument is an element of the Articles view of that kind. */
export function isNode<N extends Node>(argument: unknown, kind: N['kind']): argument is N {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === kind;
}

/** Whether a command's argument names an annotation. */
export function isAddress(argument: unknown): argument is AnnotationAddress {
  return typeof argument === 'object' && argument !== null && 'source' in argument && 'id' in argument
    && typeof argument.source === 'string' && typeof argument.id === 'string';
}

/** The annotation of an address; says so when it is gone. */
export function targetOf({ source, id }: AnnotationAddress, { library }: Services): AnnotationTarget | undefined {
  const found = library.find(vscode.Uri.parse(source));
  const record = found && recordsIn(found).find(({ annotation }) => annotation.id === id);
  if (found !== undefined && record !== undefined) return { at: found.at, record };
  void vscode.window.showInformationMessage(vscode.l10n.t('This annotation is not there any more.'));
  return undefined;
}

/** The annotations of a source; of a folder's own sidecar, where the file is one. */
export function recordsIn({ corpus, path }: Found): readonly AnnotationRecord[] {
  return corpus.source(path)?.annotations ?? corpus.folderSidecars().filter((sidecar) => sidecar.path === path).flatMap(folderRecords);
}

/** An annotation of a sidecar, by its id. */
export function annotationIn({ corpus, path }: Found, source: Path, id: string | undefined): AnnotationRecord | undefined {
  return recordsOf(corpus, source).find(({ annotation, sidecar }) => annotation.id === id && sidecar === path);
}

/** The annotations at the cursor of the active editor, be it a reading view or a source. */
export async function annotationsAtCursor({ places, coders }: Pick<Services, 'places' | 'coders'>): Promise<readonly AnnotationTarget[]> {
  const editor = vscode.window.activeTextEditor;
  const place = editor && (await places.placeAt(editor.document, editor.selection.active));
  if (place === undefined) return [];
  const { found, ref } = place.open;
  return annotationsAt(coders.annotationsOf(found.corpus, ref), place.offset).map((record) => ({ at: found.at, record }));
}

async function choose(found: readonly AnnotationTarget[]): Promise<AnnotationTarget | undefined> {
  const items = found.map((target) => ({
    label: plainLabel(target.record.annotation.tags.join(', ')) || vscode.l10n.t('without a tag'),
    ...(target.record.annotation.by !== undefined && { description: plainLabel(target.record.annotation.by) }),
    detail: plainLabel(quoteOf(target.record)),
    target,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Several annotations are here. Which one?') });
  return picked?.target;
}

/** The quote of an annotation in one line; passages that are apart are joined by an ellipsis. */
export function quoteOf({ annotation }: AnnotationRecord): string {
  return annotation.passages.map(({ quote }) => quote.split(/\s+/u).join(' ')).join(' … ');
}
