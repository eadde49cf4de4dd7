/** Whether a character, given as the text of one code point, belongs to a set. */
export type IsSign = (sign: string) => boolean;

/**
 * The text without the characters at its end that `isSign` accepts: `withoutTrailing('Oslo, –', isMark)` → `Oslo`.
 * By code points; half of a pair alone counts as one. Linear, where the pattern `[,–]+$` tries every such character again.
 */
export const withoutTrailing = (text: string, isSign: IsSign): string => {
  let end = text.length;
  while (end > 0) {
    const start = end >= 2 && (text.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1;
    if (!isSign(text.slice(start, end))) break;
    end = start;
  }
  return text.slice(0, end);
};

/** As `withoutTrailing`, at both ends. */
export const withoutAround = (text: string, isSign: IsSign): string => {
  let start = 0;
  for (const sign of text) {
    if (!isSign(sign)) break;
    start += sign.length;
  }
  return withoutTrailing(text.slice(start), isSign);
};
