import { withoutTrailing } from '../../text/trailing.ts';

const isSign = (sign: string): boolean => /[^\p{L}\p{N})]/u.test(sign);

/** Lower case, blanks run together, and without the signs around a line: `  » Share this: ` → `share this`. For comparing with phrase lists. */
export const foldLine = (line: string): string =>
  withoutTrailing(line.slice(0, 400).toLowerCase().replace(/[’ʼ‘`]/g, '\'').replace(/[\s\u00a0_]+/g, ' ').replace(/^[^\p{L}\p{N}©@(]+/u, ''), isSign);
