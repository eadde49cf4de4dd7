import { BEGIN, INSIDE, kindOf, LAST, partOf, UNIT } from './labels.ts';

/** A name as tokens `[from, to)` of a block. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
}

/** The names in a row of labels. Only names that are opened and closed count. */
export const spansOf = (labels: ArrayLike<number>): readonly TokenSpan[] => {
  const spans: TokenSpan[] = [];
  let open = -1;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] ?? 0;
    const kind = kindOf(label);
    const part = kind < 0 ? UNIT : partOf(label);
    if (kind >= 0 && part === UNIT) spans.push({ from: at, to: at + 1, kind });
    if (part === BEGIN) open = at;
    else if (part === LAST && open >= 0 && kindOf(labels[open] ?? 0) === kind) spans.push({ from: open, to: at + 1, kind });
    if (part !== BEGIN && part !== INSIDE) open = -1;
  }
  return spans;
};
