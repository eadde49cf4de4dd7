import type { Row } from './align.ts';
import type { Sentences } from './sentenceLinks.ts';
import { sentenceLength } from './sentenceLinks.ts';
import { shingleAt } from './sharedRuns.ts';

/** Words in a row that make a sentence worth comparing with another. */
const TRACE = 3;
/** A row of words in more sentences than this tells nothing. */
const COMMON = 16;

/** Which sentences each row of a few words stands in. Sentences shorter than that are a trace as a whole. */
export function tracesOf(among: Iterable<number>, row: Row, sentences: Sentences): ReadonlyMap<number, readonly number[]> {
  const traces = new Map<number, number[]>();
  for (const sentence of among) {
    for (const key of traceKeys(sentence, row, sentences)) {
      const places = traces.get(key);
      if (places === undefined) traces.set(key, [sentence]);
      else if (places[places.length - 1] !== sentence && places.length <= COMMON) places.push(sentence);
    }
  }
  return traces;
}

function traceKeys(sentence: number, row: Row, sentences: Sentences): readonly number[] {
  const from = sentences.starts[sentence] ?? 0;
  const length = sentenceLength(sentences, sentence);
  const size = Math.min(TRACE, length);
  return Array.from({ length: length - size + 1 }, (_, step) => shingleAt(row.ids, from + step, size));
}

/** Sentences with traces of this one, most first. */
export function byTraces(sentence: number, traces: ReadonlyMap<number, readonly number[]>, old: Row, a: Sentences): readonly number[] {
  const votes = new Map<number, number>();
  for (const key of traceKeys(sentence, old, a)) {
    const places = traces.get(key);
    if (places !== undefined && places.length <= COMMON) for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  return [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0]).map(([place]) => place);
}
