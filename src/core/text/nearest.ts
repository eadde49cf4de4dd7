/** The words that are most likely meant by a mistyped one: at most `most`, nearest first, none further off than a third of its length. */
export function nearestWords(word: string, words: readonly string[], most: number): readonly string[] {
  const limit = Math.max(1, Math.ceil(word.length / 3));
  return words
    .map((one) => ({ one, distance: Math.abs(one.length - word.length) > limit ? Infinity : editDistance(word.toLowerCase(), one.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
}

/** How many units have to be put in, taken out, changed or swapped with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      const isSwap = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      const at = (list: readonly number[], index: number): number => list[index] ?? Infinity;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same, isSwap ? at(older, j - 2) + 1 : Infinity));
    }
    older = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
