import * as vscode from 'vscode';
import type { Coordinate, Span } from '../core/index.ts';
import type { LineTable } from './lineTable.ts';

/**
 * The only place where the core's spans meet the editor's ranges. A span counts in the text its table was made from
 * (the decoded file, or the reading view's text), never in `document.offsetAt`, which counts normalised line ends.
 */

export function positionAt(table: LineTable, offset: number): vscode.Position {
  const { line, column } = table.placeAt(offset);
  return new vscode.Position(line, column);
}

export function offsetAt(table: LineTable, position: vscode.Position): number {
  return table.offsetAt(position.line, position.character);
}

/** `{start: 0, end: 4}` in "Anna Berg" is line 0, columns 0 to 4. */
export function rangeOf(table: LineTable, span: Span): vscode.Range {
  return new vscode.Range(positionAt(table, span.start), positionAt(table, span.end));
}

/** The span of a range, counted in the table's text. */
export function spanOf<C extends Coordinate>(table: LineTable, range: vscode.Range): Span<C> {
  return { start: offsetAt(table, range.start), end: offsetAt(table, range.end) };
}
