import type { PrintedDate } from '../../model/article.ts';
import { isoText, isRealDay } from './calendarDay.ts';
import { dateTokens } from './dateTokens.ts';
import { monthOf } from './monthNames.ts';

const isUrlYear = (text: string): boolean => text.length === 4 && Number(text) >= 1990 && Number(text) <= 2100;

/**
 * The day a news address carries in its path: `/2013/05/03/`, `/2013/may/03/`, `/2019-11-19/`, `-20130504`, `ymd=20081216`.
 * Often the day of publication, sometimes the day of the event: a fact read from it is a guess. `undefined` where none stands.
 */
export const findUrlDate = (url: string): { readonly start: number; readonly end: number; readonly date: PrintedDate } | undefined => {
  const tokens = dateTokens(url.length > 2000 ? url.slice(0, 2000) : url);
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'number') continue;
    if (token.text.length === 8 && isUrlYear(token.text.slice(0, 4))) {
      const year = Number(token.text.slice(0, 4));
      const month = Number(token.text.slice(4, 6));
      const day = Number(token.text.slice(6));
      if (isRealDay(year, month, day)) return { start: token.start, end: token.end, date: { value: isoText({ year, month, day }), printed: url.slice(token.start, token.end) } };
    }
    const mark = tokens[index + 1]?.text;
    const middle = tokens[index + 2];
    const last = tokens[index + 4];
    if (!isUrlYear(token.text) || (mark !== '/' && mark !== '-' && mark !== '_') || tokens[index + 3]?.text !== mark) continue;
    if (middle === undefined || last?.kind !== 'number' || last.text.length > 2) continue;
    const month = middle.kind === 'number' && middle.text.length <= 2 ? Number(middle.text) : (monthOf(middle.text, 'en')?.month ?? 0);
    const found = { year: Number(token.text), month, day: Number(last.text) };
    if (!isRealDay(found.year, found.month, found.day)) continue;
    return { start: token.start, end: last.end, date: { value: isoText(found), printed: url.slice(token.start, last.end) } };
  }
  return undefined;
};
