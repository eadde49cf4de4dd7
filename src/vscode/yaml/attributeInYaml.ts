import * as vscode from 'vscode';
import { findTag, sidecarMeaning, tagAround, tagTable, yamlSpotAt, type YamlSpot } from '../../core/index.ts';
import type { Library } from '../library.ts';
import type { AttributePlace } from '../codebook/yamlCursor.ts';
import { yamlFileOf } from './tagInYaml.ts';

/** An attribute's key or value in a sidecar or a codebook. */
export interface AttributeSpot extends AttributePlace {
  readonly range: vscode.Range;
}

/** The attribute that stands at a position; undefined where none of the codebook does. */
export function attributeSpotAt(document: vscode.TextDocument, { line, character }: vscode.Position, library: Library): AttributeSpot | undefined {
  const file = yamlFileOf(document, library);
  const spot = file && yamlSpotAt(file.lines, line, character);
  const { codebook } = file?.place ?? {};
  const written = spot && (file?.kind === 'sidecar' ? inSidecar(spot) : inCodebook(spot));
  const tag = written && findTag(tagTable(codebook), written.tag);
  if (file === undefined || spot === undefined || codebook === undefined || written === undefined || tag === undefined || !Object.hasOwn(tag.attributes, written.name)) return undefined;
  return { ...file.place, codebook, ...written, tag, range: new vscode.Range(line, spot.start, line, spot.end) };
}

export function attributeInEditor(library: Library): AttributeSpot | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && attributeSpotAt(editor.document, editor.selection.active, library);
}

interface Written {
  readonly tag: string;
  readonly name: string;
  readonly value?: string;
}

/** Below `attributes` a tag, below that the attribute. */
function inSidecar(spot: YamlSpot): Written | undefined {
  const meaning = sidecarMeaning(spot);
  if (meaning?.kind === 'attribute') return { tag: meaning.tag, name: spot.text };
  return meaning?.kind === 'value' ? { tag: meaning.tag, name: meaning.name, value: spot.text } : undefined;
}

/** Below a tag's `attributes` the attribute; below that its values. */
function inCodebook(spot: YamlSpot): Written | undefined {
  const { id: tag, path: [field, name, values] } = tagAround(spot) ?? { path: [] };
  if (tag === undefined || field !== 'attributes') return undefined;
  if (name === undefined) return spot.role === 'value' ? undefined : { tag, name: spot.text };
  return values === 'values' && spot.role !== 'key' ? { tag, name, value: spot.text } : undefined;
}
