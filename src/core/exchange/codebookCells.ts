import { namedColor } from './colorNames.ts';

/**
 * The levels of a name: `Claim > Figure` (MAXQDA), `Codes\\Claim\\Figure` (NVivo, whose first level is the list) and `Claim::Figure` are
 * two. A slash is part of a word: `TV/Radio`.
 */
export function levelsOf(name: string): readonly string[] {
  const parts = name.split(/\\+| > |::/).map((part) => part.trim()).filter((part) => part !== '');
  return name.includes('\\') && parts.length > 1 && /^(?:nodes|codes)$/i.test(parts[0] ?? '') ? parts.slice(1) : parts;
}

/** `#c2410c`, `c2410c`, `#c2410cff` (how dense it is does not matter), `#c41`, `rgb(194, 65, 12)`, `194, 65, 12` and names as CSS has them as `#rrggbb`; undefined for anything else. */
export function colorOf(text: string): string | undefined {
  const hex = /^(?:#([0-9a-f]{6})(?:[0-9a-f]{2})?|([0-9a-f]{6}))$/i.exec(text)?.slice(1).find((found) => found !== undefined);
  if (hex !== undefined) return `#${hex.toLowerCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short !== null) return `#${short.slice(1).map((digit) => digit + digit).join('').toLowerCase()}`;
  const numbers = /^(?:rgb\()? ?(\d{1,3})[,; ] ?(\d{1,3})[,; ] ?(\d{1,3}) ?\)?$/i.exec(text);
  const parts = numbers?.slice(1).map(Number) ?? [];
  if (parts.length === 0) return namedColor(text);
  if (parts.length !== 3 || parts.some((part) => part > 255)) return undefined;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
