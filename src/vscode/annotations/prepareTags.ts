import * as vscode from 'vscode';
import type { Annotation, AnnotationPatch, AnnotationRecord, ArticleRef, PassageSpan, SeenArticle, TagId } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';

/** What is marked: passages, with none the article, or the folder that `ref` names. */
export interface Mark {
  readonly ref: ArticleRef;
  readonly spans: readonly PassageSpan[];
  /** The article the passages were marked in, as it was shown then. */
  readonly seen?: SeenArticle;
  readonly scope?: 'folder';
}

/** Tags somebody wants on one or more places. */
export interface TagRequest {
  readonly at: LibraryFolder;
  readonly marks: readonly Mark[];
  readonly tags: readonly TagId[];
  readonly by: string | undefined;
  /** The annotation whose tags are edited; else a new one is made. */
  readonly editing?: AnnotationRecord;
}

/** A place with the tags it gets. */
export interface MarkedTags {
  readonly mark: Mark;
  readonly tags: readonly TagId[];
  readonly attributes?: Annotation['attributes'];
}

/** What may be written. */
export interface PreparedTags {
  /** Those that are put on anywhere. */
  readonly tags: readonly TagId[];
  /** All the annotation that is edited is to have. */
  readonly attributes?: Annotation['attributes'];
  /** Names of the attributes that may still be answered. */
  readonly open: readonly string[];
  /** Places that get an annotation of their own; none when one is edited. */
  readonly marks: readonly MarkedTags[];
  /** Annotations of the same places to be changed; when nothing is edited, in place of new ones: one at each place takes the tags. */
  readonly replacing: readonly { readonly record: AnnotationRecord; readonly patch: AnnotationPatch }[];
}

export const prepareTagsCommand = 'newsmark.prepareTags';

/**
 * Asks for what tags need before they are put on: which one of a group stays, and the attributes that have to be answered. What a
 * place has already is not put on it twice. Undefined: nothing is to be written, and the person was told why. The asking is in the part that is loaded later.
 */
export function prepareTags(request: TagRequest): Thenable<PreparedTags | undefined> {
  return vscode.commands.executeCommand<PreparedTags | undefined>(prepareTagsCommand, request);
}
