import type { EntityKind } from '../../model/entity.ts';

/** Kinds the model tells apart, in the order of their labels. */
export const KINDS: readonly EntityKind[] = ['person', 'place', 'organisation'];

/** Labels: 0 outside; then for each kind begin, inside, last and unit (a name of one token): BILOU. */
export const LABELS: number = 1 + 4 * KINDS.length;
/** Row of the transition matrix that stands for the start of a block, and column for its end. */
export const BORDER: number = LABELS;
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;

export const labelOf = (kind: number, part: number): number => 1 + kind * 4 + part;
/** Index of the kind; -1 for outside. */
export const kindOf = (label: number): number => (label === 0 ? -1 : (label - 1) >> 2);
export const partOf = (label: number): number => (label - 1) & 3;

/** Whether the inside of a name goes on behind this label. */
const opens = (label: number): boolean => label !== 0 && label !== BORDER && (partOf(label) === BEGIN || partOf(label) === INSIDE);
/** Whether this label needs an open name before it. */
const continues = (label: number): boolean => label !== 0 && label !== BORDER && (partOf(label) === INSIDE || partOf(label) === LAST);

/** Which label may follow which: names are opened, closed and of one kind. Index `from * (LABELS + 1) + to`; `BORDER` on both sides. */
export const allowedMoves = (): Uint8Array => {
  const size = LABELS + 1;
  const allowed = new Uint8Array(size * size);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) {
      const fits = opens(from) ? continues(to) && kindOf(from) === kindOf(to) : !continues(to);
      allowed[from * size + to] = fits ? 1 : 0;
    }
  }
  return allowed;
};
