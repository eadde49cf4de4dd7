import * as vscode from 'vscode';
import { fileRole, findTag, tagTable, yamlPlaceAt, type PathKey, type Tag, type YamlPlace } from '../../core/index.ts';
import type { Library } from '../library.ts';
import { codebookFor, type CodebookPlace, type TagPlace } from './codebooks.ts';

/** An attribute of a tag, and one of its values where one is meant. */
export interface AttributePlace extends TagPlace {
  readonly name: string;
  readonly value?: string;
}

/** An attribute's key or value in a sidecar or a codebook. */
export interface AttributeSpot extends AttributePlace {
  readonly range: vscode.Range;
}

/** The attribute that stands at a position; undefined where none of the codebook does. */
export function attributeSpotAt(document: vscode.TextDocument, { line, character }: vscode.Position, library: Library): AttributeSpot | undefined {
  const found = library.find(document.uri);
  const role = found && fileRole(found.path, found.corpus.settings());
  if (found === undefined || (role?.kind !== 'sidecar' && !(role?.kind === 'project' && role.file === 'codebook.yaml'))) return undefined;
  const place = codebookFor(found.at, role.kind === 'sidecar' ? role.source : found.path);
  const lineAt = (at: number): string => document.lineAt(at).text;
  const spot = yamlPlaceAt(lineAt, line, character);
  const meant = spot && (role.kind === 'sidecar' ? inSidecar(spot, place) : inCodebook(spot, place, lineAt));
  if (spot === undefined || meant === undefined || place.codebook === undefined || !Object.hasOwn(meant.tag.attributes, meant.name)) return undefined;
  return { ...place, codebook: place.codebook, ...meant, range: new vscode.Range(line, spot.start, line, spot.end) };
}

export function attributeInEditor(library: Library): AttributeSpot | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && attributeSpotAt(editor.document, editor.selection.active, library);
}

type Meant = Pick<AttributePlace, 'tag' | 'name' | 'value'>;

/** Below `attributes` a tag, below that the attribute. */
function inSidecar({ on, text, path }: YamlPlace, { codebook }: CodebookPlace): Meant | undefined {
  const at = path.findIndex(({ key }) => key === 'attributes');
  const [id, name] = path.slice(at + 1);
  const tag = at < 0 || id === undefined ? undefined : findTag(tagTable(codebook), id.key);
  if (tag === undefined || name === undefined || path.length !== at + 3) return undefined;
  return { tag, name: name.key, ...(on === 'value' && { value: text }) };
}

/** Below `attributes` the attribute; below that its values. The tag is the one whose keys stand where `attributes` does. */
function inCodebook({ on, text, path }: YamlPlace, { codebook }: CodebookPlace, lineAt: (line: number) => string): Meant | undefined {
  const at = path.findLastIndex(({ key }) => key === 'attributes');
  const [attributes, name, values] = path.slice(Math.max(at, 0));
  if (at < 0 || attributes === undefined || name === undefined) return undefined;
  const isKey = on === 'key' && path.length === at + 2;
  const isValue = on === 'value' && path.length === at + 3 && values?.key === 'values';
  const tag = isKey || isValue ? tagAround(codebook?.tags ?? [], attributes, name.key, lineAt) : undefined;
  return tag && { tag, name: name.key, ...(isValue && { value: text }) };
}

function tagAround(tags: readonly Tag[], attributes: PathKey, name: string, lineAt: (line: number) => string): Tag | undefined {
  const inLine = tags.filter(({ line, attributes: own }) => line - 1 === attributes.line && Object.hasOwn(own, name));
  if (inLine.length > 0) return inLine.length === 1 ? inLine[0] : undefined;
  return tags.filter(({ line }) => line - 1 < attributes.line && lineAt(line - 1).search(/[^\s-]/u) === attributes.column).at(-1);
}
