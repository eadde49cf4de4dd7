import { blocksOf, labelsOf } from './documents.ts';
import type { Document } from './documents.ts';

/** Words that stay low in a headline. */
const LOW = new Set('a an the and but or nor as at by for in of off on per to up via with from into over vs if is'.split(' '));
/** Lines with fewer or more words look like no headline. */
const FEWEST = 4;
const MOST = 22;
const UPPER_SHARE = 0.15;

/** The same words in Title Case; no character is added or lost. */
const inTitleCase = (line: string): string =>
  line.replace(/[\p{L}\p{M}'’]+/gu, (word, at: number) => (at > 0 && LOW.has(word) ? word : sameLength(word, word.charAt(0).toUpperCase() + word.slice(1))));

const sameLength = (old: string, young: string): string => (old.length === young.length ? young : old);

/** Writes some lines of a document as headlines, so that the model learns that capitals say little there. Names stay where they are. */
export const withHeadlines = (document: Document, share: number, random: () => number): Document => {
  const chosen = new Set<number>();
  const lines = document.text.split('\n').map((line, number) => {
    const words = line.split(' ').length;
    const draw = random();
    if (words < FEWEST || words > MOST || draw >= share) return line;
    chosen.add(number);
    return draw < share * UPPER_SHARE ? sameLength(line, line.toUpperCase()) : inTitleCase(line);
  });
  if (chosen.size === 0) return document;
  const text = lines.join('\n');
  const blocks = blocksOf(text, (line) => chosen.has(line));
  return { ...document, text, blocks, labels: blocks.map((block) => labelsOf(block, document.spans)) };
};
