import * as vscode from 'vscode';
import type { Codebook, Tag } from '../../core/index.ts';

/** How a tag looks: a colour and, for those who do not tell colours apart, a line pattern. */
export interface TagLook {
  /** `#rrggbb` */
  readonly color: string;
  readonly pattern: LinePattern;
}

export const linePatterns = ['solid', 'dashed', 'dotted', 'double', 'wavy'] as const;
export type LinePattern = (typeof linePatterns)[number];

/** Colours for tags that have none: far apart in hue, readable on light and dark grounds (Okabe and Ito 2008, darkened). */
export const palette: readonly [string, ...string[]] = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#56b4e9', '#7a5195'];
/** Marks without a tag: a note alone, a link alone. */
export const untaggedLook: TagLook = { color: '#7f7f7f', pattern: 'dotted' };

const isColor = /^#[0-9a-f]{6}$/iu;

/** The look of a tag by its place in the codebook; one that is not there looks like an untagged mark with a wavy line. */
export function lookOf(codebook: Codebook | undefined, tag: Tag | undefined): TagLook {
  const index = tag === undefined ? -1 : (codebook?.tags.indexOf(tag) ?? -1);
  if (tag === undefined || index < 0) return { ...untaggedLook, pattern: 'wavy' };
  return { color: colorOf(codebook, tag) ?? nth(palette, index), pattern: nth(linePatterns, index) };
}

/** The tag's own colour or the nearest parent's. */
function colorOf(codebook: Codebook | undefined, tag: Tag): string | undefined {
  if (tag.color !== undefined && isColor.test(tag.color)) return tag.color.toLowerCase();
  const parent = codebook?.tags.find(({ id }) => id === tag.parent);
  return parent && colorOf(codebook, parent);
}

function nth<T>(list: readonly [T, ...T[]] | readonly T[], index: number): T {
  // The lists above are not empty, so the remainder is one of their places.
  return list[index % list.length] as T;
}

/** A small picture of the look, for lists: a filled square over the line pattern. */
export function lookIcon({ color, pattern }: TagLook): vscode.Uri {
  const dashes = { solid: '', dashed: '4 2', dotted: '1.5 1.5', double: '', wavy: '2 1 1 1' }[pattern];
  const line = (y: number): string => `<path d="M1 ${y}h14" stroke="${color}" stroke-width="1.6" stroke-dasharray="${dashes}"/>`;
  const lines = pattern === 'double' ? line(12.5) + line(15) : line(14);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="3" y="1" width="10" height="9" rx="2" fill="${color}"/>${lines}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
