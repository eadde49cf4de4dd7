import type { MentionKind, ViewSpan } from '../../core/index.ts';
import type { LineTable } from '../lineTable.ts';

/** Semantic token types of the manifest, in the order of the legend. Kinds that look alike share one. */
export const tokenTypes = ['newsPerson', 'newsPlace', 'newsOrganisation', 'newsGroup', 'newsEvent', 'newsWork', 'newsName', 'newsDate', 'newsNumber'] as const;
type TokenType = (typeof tokenTypes)[number];

const TYPE_OF: Readonly<Record<MentionKind, TokenType>> = {
  person: 'newsPerson', place: 'newsPlace', organisation: 'newsOrganisation', group: 'newsGroup', event: 'newsEvent', work: 'newsWork', product: 'newsWork', other: 'newsName',
  date: 'newsDate', money: 'newsNumber', percent: 'newsNumber', quantity: 'newsNumber',
};

/** A piece of the view and what is named there. */
export interface TokenSpan {
  readonly span: ViewSpan;
  readonly kind: MentionKind;
}

/**
 * Semantic tokens as the editor takes them: five numbers each, lines and columns from the token before. Spans come in any order (what stands
 * apart is shown below the story); those that overlap the one before are left out, those over several lines are cut at their ends.
 */
export function tokenData(spans: readonly TokenSpan[], table: LineTable): Uint32Array {
  const data: number[] = [];
  let lastLine = 0;
  let lastColumn = 0;
  let end = 0;
  for (const { span, kind } of [...spans].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < end || span.end <= span.start) continue;
    end = span.end;
    const from = table.placeAt(span.start);
    const to = table.placeAt(span.end);
    for (let { line } = from; line <= to.line; line++) {
      const column = line === from.line ? from.column : 0;
      const stop = line === to.line ? to.column : table.placeAt(table.offsetAt(line, Infinity)).column;
      if (stop <= column) continue;
      data.push(line - lastLine, line === lastLine ? column - lastColumn : column, stop - column, tokenTypes.indexOf(TYPE_OF[kind]), 0);
      lastLine = line;
      lastColumn = column;
    }
  }
  return Uint32Array.from(data);
}
