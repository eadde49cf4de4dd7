/** A text's letters and digits in lower case: equal for texts that a reader takes for the same words. */
export function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
