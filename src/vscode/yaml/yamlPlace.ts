import * as vscode from 'vscode';
import { yamlSpotAt, type Path, type YamlMeaning, type YamlSpot } from '../../core/index.ts';
import type { CodebookPlace } from '../codebook/codebooks.ts';
import { linesOf, meaningOf, yamlFileOf } from './tagInYaml.ts';
import type { Library } from '../library.ts';
import type { Found } from '../libraryFolder.ts';

/** A place of a sidecar or a codebook, and what it is for. */
export interface YamlPlace {
  readonly document: vscode.TextDocument;
  readonly found: Found;
  /** The source of a sidecar; the codebook itself. */
  readonly source: Path;
  readonly codebook: CodebookPlace;
  readonly spot: YamlSpot;
  readonly meaning: YamlMeaning;
  readonly range: vscode.Range;
}

export function yamlPlaceIn(document: vscode.TextDocument, { line, character }: vscode.Position, library: Library): YamlPlace | undefined {
  const file = yamlFileOf(document, library);
  const spot = file && yamlSpotAt(file.lines, line, character);
  const meaning = spot && meaningOf(file, spot);
  if (file === undefined || spot === undefined || meaning === undefined) return undefined;
  return { document, found: file.found, source: file.source, spot, meaning, codebook: file.place, range: new vscode.Range(line, spot.start, line, spot.end) };
}

/** Where in a document a word stands that is meant: from a line on, the first for which `wanted` holds. */
export function findSpot(document: vscode.TextDocument, text: string, from: number, wanted: (spot: YamlSpot) => boolean): vscode.Range | undefined {
  for (let line = Math.max(0, from); line < document.lineCount; line += 1) {
    const written = document.lineAt(line).text;
    for (let at = written.indexOf(text); at >= 0; at = written.indexOf(text, at + 1)) {
      const spot = yamlSpotAt(linesOf(document), line, at);
      if (spot?.text === text && wanted(spot)) return new vscode.Range(line, spot.start, line, spot.end);
    }
  }
  return undefined;
}
