import type { DateHints } from '../dates/printedDate.ts';
import type { SourceLine } from './sourceLines.ts';

/** Whether the file writes the day or the month first in `05/02/2013`, when one of its dates shows it; else nothing. */
export const dateOrder = (text: string, lines: readonly SourceLine[]): DateHints => {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const line of lines) {
    if (line.end - line.start > 200) continue;
    for (const found of text.slice(line.start, line.end).matchAll(/(?<!\d)(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?(?:\d{4}|\d{2})(?!\d)/gu)) {
      if (Number(found[1]) > 12 && Number(found[1]) <= 31 && Number(found[2]) <= 12) dayFirst += 1;
      if (Number(found[2]) > 12 && Number(found[2]) <= 31 && Number(found[1]) <= 12) monthFirst += 1;
    }
  }
  return dayFirst === monthFirst || (dayFirst > 0 && monthFirst > 0) ? {} : { dayFirst: dayFirst > monthFirst };
};
