import type { BlockKind } from '../model/article.ts';
import type { Token } from './tokens.ts';

/** Small words of English that hardly any other language writes so. */
const SMALL = new Set('the of and to that is was for with by from this have has had are were been which their they his her its not but would will who about after said more when than into over during between'.split(' '));
/** So many words in small letters tell a language. */
const ENOUGH = 12;
/** English prose has some 250 of them in 1,000 words, headlines fewer; Dutch or Esperanto below 30. */
const SHARE = 0.09;
const MOST = 4_000;
/** Most words are plain: a fraction of the time. */
const PLAIN = /^[A-Za-z'’]+$/;
const LATIN = /^[\p{Script=Latin}'’]+$/u;

/** Page furniture names the outlet, not what is reported; code and embeds are no text; a printed time stamp is no date of the story. */
export const PASSED_OVER: ReadonlySet<BlockKind> = new Set(['boilerplate', 'code', 'embed', 'date']);

/** Whether a text is English: by its small words where it is long enough, else by the language its source states; short texts count as English. */
export const isEnglish = (blocks: readonly (readonly Token[])[], language: string | undefined): boolean => {
  let words = 0;
  let small = 0;
  let letters = 0;
  let latin = 0;
  for (const token of blocks.flat().slice(0, MOST)) {
    if (token.shape !== 'lower' && token.shape !== 'capital') continue;
    letters++;
    if (PLAIN.test(token.text) || LATIN.test(token.text.slice(0, 40))) latin++;
    if (token.shape !== 'lower') continue;
    words++;
    if (SMALL.has(token.text)) small++;
  }
  if (latin * 2 < letters) return false;
  if (words >= ENOUGH) return small >= words * SHARE;
  return small > 0 || language === undefined || language.toLowerCase().startsWith('en');
};
