/**
 * Passage (or view) text to the text it was made from, as runs in text order.
 * `runs` holds four numbers a run: textStart, textEnd, sourceStart, sourceEnd (half-open, UTF-16).
 * Equal lengths: the run is 1:1, unit for unit. Different lengths: an atom (an escape, an entity, collapsed white space);
 * a span that touches an atom takes all of it. Separators between blocks have no run.
 * `a &amp; b` → text `a & b`: runs 0-2→0-2, 2-3→2-7, 3-5→7-9.
 */
export interface TextMap {
  readonly runs: Int32Array;
}
