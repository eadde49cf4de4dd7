import * as vscode from 'vscode';
import { LONGEST_SOUGHT, wordAt, type ArticleRef, type EntityId, type Path } from '../../core/index.ts';
import { mentionAt } from '../entities/entityAt.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';

/** What is to be found everywhere: words, in one article or in its root; or the mentions of an entity of a root. */
export type Question = WordsQuestion | EntityQuestion;

export interface WordsQuestion {
  readonly kind: 'words';
  readonly at: LibraryFolder;
  /** The article the words were marked in. */
  readonly ref: ArticleRef;
  readonly words: string;
  readonly everywhere: boolean;
  readonly matchCase: boolean;
}

export interface EntityQuestion {
  readonly kind: 'entity';
  readonly at: LibraryFolder;
  /** Any path of the root. */
  readonly path: Path;
  readonly id: EntityId;
}

/** The words that are selected in the active editor, else the word at its cursor; says what to do when there is none. */
export async function wordsMarked({ places }: Services, everywhere: boolean): Promise<WordsQuestion | undefined> {
  const editor = vscode.window.activeTextEditor;
  const place = editor && (await places.spanAt(editor.document, editor.selection));
  const text = place?.open.article.text ?? '';
  const span = place?.span.start === place?.span.end ? wordAt(text, place?.span.start ?? 0) : place?.span;
  const words = span === undefined ? '' : text.slice(span.start, span.end).trim();
  if (place !== undefined && words !== '' && words.length <= LONGEST_SOUGHT) {
    return { kind: 'words', at: place.open.found.at, ref: place.open.ref, words, everywhere, matchCase: false };
  }
  void vscode.window.showInformationMessage(words === ''
    ? vscode.l10n.t('Select some words of an article first, or put the cursor into a word.')
    : vscode.l10n.t('Select fewer words: passages longer than {0} characters are not searched for.', LONGEST_SOUGHT));
  return undefined;
}

/**
 * The entity a command is meant for. `{path, entity}`: a root's folder or any of its files (a path in the workspace folder or an
 * address) and the entity's id; without an argument the name at the cursor.
 */
export async function entityMeant(services: Services, argument: unknown): Promise<EntityQuestion | undefined> {
  const fields = typeof argument === 'object' && argument !== null && 'entity' in argument && 'path' in argument ? argument : undefined;
  if (typeof fields?.path === 'string' && typeof fields.entity === 'string') {
    // The caller has the id from an entity.
    const id = fields.entity as EntityId;
    await services.library.start();
    const named = rootsNamed(services, fields.path).find(({ at, path }) => at.corpus.entities(path).get(id) !== undefined);
    if (named !== undefined) return { kind: 'entity', ...named, id };
  } else {
    const editor = vscode.window.activeTextEditor;
    const found = editor && (await mentionAt(services, editor.document, editor.selection.active));
    if (found?.entity !== undefined) return { kind: 'entity', at: found.open.found.at, path: found.open.ref.path, id: found.entity.id };
  }
  void vscode.window.showInformationMessage(vscode.l10n.t('No name is at the cursor. Place it on a name in an article.'));
  return undefined;
}

function rootsNamed({ library }: Services, path: string): readonly { readonly at: LibraryFolder; readonly path: Path }[] {
  if (/^[a-z][a-z0-9+.-]+:/iu.test(path)) {
    const uri = vscode.Uri.parse(path);
    const found = library.find(vscode.Uri.joinPath(uri, 'x'));
    return found === undefined ? [] : [{ at: found.at, path: found.path }];
  }
  // A name below a folder or a file stands for the root that holds it.
  return library.folders().map((at) => ({ at, path: (path === '' ? 'x' : `${path}/x`) as Path }));
}
