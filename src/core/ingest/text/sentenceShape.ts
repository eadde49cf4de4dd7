/** Closing signs that may follow a full stop. */
const closers = '"”»’\')]}›」』）】*_';
const stops = '.!?…。！？؟۔।॥։።፧᙮‼⁉｡';

/** Whether the text ends as a sentence does: a full stop of any script, perhaps inside quotation marks. */
export const endsSentence = (text: string): boolean => {
  let at = text.length - 1;
  while (at > 0 && (closers.includes(text.charAt(at)) || text.charCodeAt(at) === 0x200f)) at -= 1;
  return stops.includes(text.charAt(at)) && at > 0;
};

/** Scripts that write no full stop (Thai, Lao, Khmer). */
export const hasNoStops = (text: string): boolean => /[\u0e01-\u0eff\u1780-\u17ff]/u.test(text.slice(0, 200));

/** Words of a text; a character of a script without blanks counts as half a word. */
export const wordCount = (text: string): number => {
  let words = 0;
  let inside = false;
  let dense = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 0x0e00 && code <= 0x0eff) || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff) || (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) dense += 1;
    const blank = code <= 0x20 || code === 0xa0;
    if (!blank && !inside) words += 1;
    inside = !blank;
  }
  return words + Math.floor(dense / 2);
};

/** Signs of running text: a sentence, or as long as one where the script has no full stops. */
export const isProse = (text: string, width: number): boolean => (endsSentence(text) && width >= 20 && wordCount(text) >= 4) || (width >= 100 && (hasNoStops(text) || wordCount(text) >= 14));

/** Text as compared for repetition: letters and digits only, lower case. */
export const bareText = (text: string): string => text.slice(0, 1000).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
