import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';

/** Reads character references of HTML: named, decimal, hexadecimal, with or without semicolon. Decodes once: `&amp;lt;` reads `&lt;`. */
export interface EntityReader {
  /** The reference whose `&` is at `at`: what it stands for and where it ends; `undefined` when it is just an ampersand. */
  read(html: string, at: number, limit: number): { readonly text: string; readonly end: number } | undefined;
}

/** Longest reference that is looked at: the longest name has 32 letters, numbers may be padded with zeros. */
const MAX_ENTITY = 64;

/** `where` tells text from attribute values, in which `&copy=1` is no reference. */
export function createEntityReader(where: 'text' | 'attribute'): EntityReader {
  let points: number[] = [];
  const decoder = new EntityDecoder(htmlDecodeTree, (point) => points.push(point));
  const mode = where === 'text' ? DecodingMode.Legacy : DecodingMode.Attribute;
  return {
    read(html, at, limit) {
      const input = html.slice(at + 1, Math.min(limit, at + MAX_ENTITY));
      points = [];
      decoder.startEntity(mode);
      const written = decoder.write(input, 0);
      const length = written < 0 ? decoder.end() : written;
      if (length <= 0 || points.length === 0) return undefined;
      return { text: String.fromCodePoint(...points), end: at + length };
    },
  };
}
