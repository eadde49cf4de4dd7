/** Runs of a property: few enough for every day, more by `NEWSMARK_RUNS=20`, a factor. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: count * Number(process.env['NEWSMARK_RUNS'] ?? 1) };
}
