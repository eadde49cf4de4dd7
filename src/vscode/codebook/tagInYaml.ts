import * as vscode from 'vscode';
import { fileRole, findTag, tagFieldAt, tagTable, type Tag } from '../../core/index.ts';
import type { Library } from '../library.ts';
import { codebookFor, type CodebookPlace, type TagPlace } from './codebooks.ts';

/** A place in a sidecar or codebook where a tag id stands or could be typed. */
export interface TagSpot {
  readonly place: CodebookPlace;
  readonly range: vscode.Range;
  readonly text: string;
  /** The tag it means today. */
  readonly tag: Tag | undefined;
}

export const yamlFiles: vscode.DocumentSelector = { pattern: '**/*.yaml' };

export function tagSpotAt(document: vscode.TextDocument, { line, character }: vscode.Position, library: Library): TagSpot | undefined {
  const found = library.find(document.uri);
  const role = found && fileRole(found.path, found.corpus.settings());
  if (found === undefined || (role?.kind !== 'sidecar' && !(role?.kind === 'project' && role.file === 'codebook.yaml'))) return undefined;
  const place = codebookFor(found.at, role.kind === 'sidecar' ? role.source : found.path);
  const field = tagFieldAt(role.kind === 'sidecar' ? 'sidecar' : 'codebook', (at) => document.lineAt(at).text, line, character);
  if (field !== undefined) {
    return { place, text: field.text, range: new vscode.Range(line, field.start, line, field.end), tag: findTag(tagTable(place.codebook), field.text) };
  }
  return role.kind === 'project' ? definedAt(document, line, character, place) : undefined;
}

/** The tag of an `id:` in the codebook, where the line still says what was read. */
function definedAt(document: vscode.TextDocument, line: number, character: number, place: CodebookPlace): TagSpot | undefined {
  const written = document.lineAt(line).text;
  let from = 0;
  // In brackets a line may hold several tags, in the order they are read.
  for (const tag of place.codebook?.tags ?? []) {
    if (tag.line !== line + 1) continue;
    const text = tag.id.slice(tag.id.lastIndexOf('/') + 1);
    const start = written.indexOf(text, written.indexOf('id:', from) + 3);
    if (start < 0) return undefined;
    if (character >= start && character <= start + text.length) return { place, text, tag, range: new vscode.Range(line, start, line, start + text.length) };
    from = start + text.length;
  }
  return undefined;
}

/** What stands where a tag could at the cursor of the active editor and is none of the codebook. */
export function unknownTagInEditor(library: Library): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const spot = editor && tagSpotAt(editor.document, editor.selection.active, library);
  return spot === undefined || spot.tag !== undefined || spot.text === '' ? undefined : spot.text;
}

/** The tag at the cursor of the active editor, when that is a sidecar or codebook. */
export function tagInEditor(library: Library): TagPlace | undefined {
  const editor = vscode.window.activeTextEditor;
  const spot = editor && tagSpotAt(editor.document, editor.selection.active, library);
  return spot?.tag === undefined || spot.place.codebook === undefined ? undefined : { ...spot.place, codebook: spot.place.codebook, tag: spot.tag };
}
