import { comparable } from './comparable.ts';
import type { DraftBlock } from './draftBlock.ts';

/** Body units that are compared; longer than any excerpt. */
const MAX_COMPARED = 6_000;
const CUT_MARKS = /\s{0,3}(?:\[?(?:…|\.\.\.|&hellip;)\]?|(?:continue reading|read more|weiterlesen|lire la suite|leer más|selengkapnya|baca selengkapnya).{0,300})\s{0,5}$/iu;

/** Whether an excerpt says only what the body begins with: then it is no deck. */
export function repeatsBeginning(excerpt: string, title: string | undefined, body: readonly DraftBlock[]): boolean {
  const wanted = comparable(excerpt.slice(0, MAX_COMPARED).replace(CUT_MARKS, '').replace(CUT_MARKS, ''));
  if (wanted === '') return true;
  const everything = comparable(textOf(body));
  const running = comparable(textOf(body.filter(({ kind }) => kind === 'paragraph')));
  if (everything === '') return false;
  const head = comparable(title ?? '');
  return [everything, running, head + everything, head + running].some((text) => startsAlike(text, wanted));
}

function startsAlike(body: string, excerpt: string): boolean {
  if (body.startsWith(excerpt)) return true;
  if (excerpt.length > body.length) return excerpt.startsWith(body);
  // A caption or dateline may stand before what both say.
  const at = body.slice(0, 800).indexOf(excerpt.slice(0, 60));
  return at !== -1 && excerpt.length >= 60 && alikeUnits(body.slice(at), excerpt) >= excerpt.length * 0.9;
}

function alikeUnits(one: string, other: string): number {
  let count = 0;
  while (count < other.length && one.charAt(count) === other.charAt(count)) count += 1;
  return count;
}

function textOf(blocks: readonly DraftBlock[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length > MAX_COMPARED) break;
    text += block.text.text;
  }
  return text.slice(0, MAX_COMPARED * 2);
}
