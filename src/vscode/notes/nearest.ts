/** Something at a line of a document. */
export interface AtLine {
  readonly line: number;
}

/**
 * The `most` things nearest to the lines that are seen, in the order they are given in. Those within count as equally near;
 * of equally near ones the first win.
 */
export function nearest<T extends AtLine>(all: readonly T[], seen: { readonly first: number; readonly last: number }, most: number): readonly T[] {
  if (all.length <= most) return all;
  const distance = ({ line }: T): number => Math.max(seen.first - line, line - seen.last, 0);
  const chosen = new Set([...all].sort((a, b) => distance(a) - distance(b)).slice(0, most));
  return all.filter((one) => chosen.has(one));
}
