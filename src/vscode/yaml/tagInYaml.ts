import * as vscode from 'vscode';
import { codebookMeaning, fileRole, findTag, sidecarMeaning, tagAround, tagAroundLine, tagTable, yamlSpotAt, type Path, type Tag, type YamlLines, type YamlMeaning, type YamlSpot } from '../../core/index.ts';
import type { Library } from '../library.ts';
import type { Found } from '../libraryFolder.ts';
import { codebookFor, type CodebookPlace, type TagPlace } from '../codebook/codebooks.ts';

/** A sidecar or a codebook in an editor. */
export interface YamlFile {
  readonly found: Found;
  readonly kind: 'sidecar' | 'codebook';
  /** The source of a sidecar; the codebook itself. */
  readonly source: Path;
  readonly place: CodebookPlace;
  readonly lines: YamlLines;
}

/** A place in a sidecar or codebook where a tag id stands or could be typed. */
export interface TagSpot {
  readonly place: CodebookPlace;
  readonly range: vscode.Range;
  readonly text: string;
  /** The tag it means today. */
  readonly tag: Tag | undefined;
}

export function yamlFileOf(document: vscode.TextDocument, library: Library): YamlFile | undefined {
  const found = library.find(document.uri);
  const role = found && fileRole(found.path, found.corpus.settings());
  if (found === undefined || role === undefined) return undefined;
  const lines = linesOf(document);
  if (role.kind === 'sidecar') return { kind: 'sidecar', found, lines, source: role.source, place: codebookFor(found.at, role.source) };
  return role.kind === 'project' && role.file === 'codebook.yaml' ? { kind: 'codebook', found, lines, source: found.path, place: codebookFor(found.at, found.path) } : undefined;
}

export function linesOf(document: vscode.TextDocument): YamlLines {
  return { count: document.lineCount, at: (index) => document.lineAt(index).text };
}

/** What a place of such a file is for. */
export function meaningOf({ kind }: Pick<YamlFile, 'kind'>, spot: YamlSpot): YamlMeaning | undefined {
  return kind === 'sidecar' ? sidecarMeaning(spot) : codebookMeaning(spot);
}

/** The tag that is named at a position: among an annotation's tags, as a key of its attributes, as a replacement, by its own `id`. */
export function tagSpotAt(document: vscode.TextDocument, { line, character }: vscode.Position, library: Library): TagSpot | undefined {
  const file = yamlFileOf(document, library);
  const spot = file && yamlSpotAt(file.lines, line, character);
  if (file === undefined || spot === undefined) return undefined;
  const { place, kind } = file;
  const { kind: meant } = meaningOf(file, spot) ?? {};
  const around = kind === 'codebook' ? tagAround(spot) : undefined;
  const isOwn = around?.path.length === 1 && around.path[0] === 'id';
  if (!isOwn && meant !== 'tag' && (meant !== 'attributes' || !spot.colon)) return undefined;
  const tag = findTag(tagTable(place.codebook), isOwn ? around.id : spot.text);
  // What is being typed as an id is no tag that is missing.
  return isOwn && tag === undefined ? undefined : { place, text: spot.text, tag, range: new vscode.Range(line, spot.start, line, spot.end) };
}

/** What stands where a tag could at the cursor of the active editor and is none of the codebook. */
export function unknownTagInEditor(library: Library): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const spot = editor && tagSpotAt(editor.document, editor.selection.active, library);
  return spot === undefined || spot.tag !== undefined || spot.text === '' ? undefined : spot.text;
}

/** The tag at the cursor of the active editor, when that is a sidecar or codebook; in the codebook else the tag that the cursor stands in. */
export function tagInEditor(library: Library): TagPlace | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { document, selection: { active } } = editor;
  const file = yamlFileOf(document, library);
  if (file?.place.codebook === undefined) return undefined;
  const spot = tagSpotAt(document, active, library);
  const around = spot === undefined && file.kind === 'codebook' ? tagAroundLine(file.lines, active.line, active.character) : undefined;
  const tag = spot?.tag ?? (around && findTag(tagTable(file.place.codebook), around.id));
  return tag && { ...file.place, codebook: file.place.codebook, tag };
}
