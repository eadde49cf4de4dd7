import type { FormatId } from '../model/article.ts';
import type { Format } from './formats/format.ts';
import { wordpress } from './formats/wordpress.ts';

/** Formats of JSON sources in the order they are tried: the surest first, the one that guesses last. */
export const FORMATS: readonly Format[] = [
  wordpress,
];

export function formatOf(id: FormatId): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
