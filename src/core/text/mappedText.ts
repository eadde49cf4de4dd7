import type { TextMap } from '../model/textMap.ts';
import { RUN_SIZE, composeMaps, createMapBuilder, identityMap, mapFromRuns } from './textMap.ts';

/** A text with the place each of its characters came from. */
export interface MappedText {
  readonly text: string;
  readonly map: TextMap;
}

/** A part of a source taken as it is: `[start, end)` of `source`. */
export function takenFrom(source: string, start: number, end: number): MappedText {
  return { text: source.slice(start, end), map: identityMap(end - start, start) };
}

/** `[start, end)` of a mapped text, itself mapped. An atom that is cut stands for its whole source. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const window = identityMap(end - start, start);
  return { text: mapped.text.slice(start, end), map: composeMaps(window, mapped.map) };
}

/** `outer` was made from `inner.text`; the answer maps it to where `inner` came from. */
export function throughMapped(outer: MappedText, inner: MappedText): MappedText {
  return { text: outer.text, map: composeMaps(outer.map, inner.map) };
}

/** Texts one after the other with `separator`, which has no run, between them. */
export function joinMapped(parts: readonly MappedText[], separator: string): MappedText {
  let text = '';
  const runs: number[] = [];
  parts.forEach((part, index) => {
    if (index > 0) text += separator;
    appendShifted(runs, part.map, text.length);
    text += part.text;
  });
  return { text, map: mapFromRuns(runs) };
}

/** The same map with every run merged that stands, character for character, in `source`. */
export function mergedRuns(mapped: MappedText, source: string): TextMap {
  const builder = createMapBuilder();
  const { runs } = mapped.map;
  for (let at = 0; at < runs.length; at += RUN_SIZE) {
    const textStart = runs[at] ?? 0;
    const textEnd = runs[at + 1] ?? 0;
    const sourceStart = runs[at + 2] ?? 0;
    const sourceEnd = runs[at + 3] ?? 0;
    const length = textEnd - textStart;
    const isCopy = length === sourceEnd - sourceStart && mapped.text.slice(textStart, textEnd) === source.slice(sourceStart, sourceEnd);
    if (isCopy) builder.copy(textStart, sourceStart, length);
    else builder.atom(textStart, textEnd, sourceStart, sourceEnd);
  }
  return builder.build();
}

function appendShifted(runs: number[], map: TextMap, shift: number): void {
  for (let at = 0; at < map.runs.length; at += RUN_SIZE) {
    runs.push((map.runs[at] ?? 0) + shift, (map.runs[at + 1] ?? 0) + shift, map.runs[at + 2] ?? 0, map.runs[at + 3] ?? 0);
  }
}
