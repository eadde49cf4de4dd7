import { withoutAround, withoutTrailing } from '../../text/trailing.ts';
import { findAbsurdDate, findPrintedDates } from '../dates/printedDate.ts';
import type { DateHints, FoundDate } from '../dates/printedDate.ts';
import { readByline } from './byline.ts';
import { isCaption } from './captionLine.ts';
import { isCreditLine } from './creditLine.ts';
import type { Chunk } from './chunk.ts';
import { foldLine } from './foldedLine.ts';
import { endHeadings, furnitureLines, furnitureStarts, noticePhrases, noticeStarts, readAlsoLabels, relatedHeadings, rightsPhrases } from './pagePhrases.ts';
import { capturedLabels, modifiedLabels, publishedLabels, relativeDates } from './dateLabels.ts';
import { dateTokens } from '../dates/dateTokens.ts';
import { monthOf } from '../dates/monthNames.ts';
import { isWeekday } from '../dates/weekdayNames.ts';
import { zoneOf } from '../dates/zoneNames.ts';
import { endsSentence, wordCount } from './sentenceShape.ts';

/** What a chunk is by itself, before its neighbours are looked at. */
export type LineRole =
  | 'url' | 'date' | 'byline' | 'rights' | 'furniture' | 'related-heading' | 'end-heading' | 'read-also' | 'caption' | 'picture' | 'text';

const relatedSet: ReadonlySet<string> = new Set(relatedHeadings);
const endSet: ReadonlySet<string> = new Set(endHeadings);
const furnitureSet: ReadonlySet<string> = new Set(furnitureLines);
const wordBorder = /^[\p{L}\p{N}]/u;

/** Looks a phrase up by its first three letters, so that a long list costs little a line. */
const startIndex = (phrases: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const list = index.get(phrase.slice(0, 2)) ?? [];
    list.push(phrase);
    index.set(phrase.slice(0, 2), list);
  }
  return index;
};
const starts = startIndex(furnitureStarts);
const notices = startIndex(noticeStarts);
const readAlso = startIndex(readAlsoLabels);

const startsWithPhrase = (folded: string, index: ReadonlyMap<string, readonly string[]>): string | undefined =>
  index.get(folded.slice(0, 2))?.find((phrase) => folded.startsWith(phrase) && (!wordBorder.test(folded.slice(phrase.length)) || folded.charCodeAt(0) > 0x2e80));

/** `12:45`, `0 : 0`, `3,409`, `5 Min Read`: numbers and hardly a word. */
const isCounter = (text: string): boolean => /\p{N}/u.test(text) && text.replace(/[^\p{L}]/gu, '').length <= 3;

export const isUrlLine = (text: string): boolean => /^(?:https?:\/\/|www\.)[^\s]+$/i.test(text) || /^(?:url|link|source|permalink)\s{0,4}:?\s{0,4}https?:\/\/[^\s]+$/i.test(text);

/** The copyright sign or a rights phrase, in a line that is not running text about rights. */
export const isRightsLine = (text: string): boolean => {
  if (text.length > 700) return false;
  const folded = text.toLowerCase();
  const found = rightsPhrases.find((phrase) => folded.includes(phrase));
  if (found === undefined) return false;
  if (found === '(c)' || found === 'copyright') return text.length < 160 && /(?:19|20)\d\d|reserved/.test(text);
  return true;
};

/** `2 hours ago`, `vor 3 Stunden`, `Updated 14 hours ago`: a time stamp with no date in it. */
export const isRelativeDate = (text: string): boolean => {
  if (text.length > 60 || !(/\p{N}/u.test(text) || /^\W*(?:an?|just|yesterday|today|updated|about|over|vor|il|hace|há|una?|een|منذ)(?:\s|$)/iu.test(text))) return false;
  const folded = foldLine(text);
  return relativeDates.some((pattern) => pattern.test(folded));
};

const labelWords: ReadonlySet<string> = new Set([...modifiedLabels, ...capturedLabels, ...publishedLabels].flatMap((label) => label.split(' ')));

/** A day and month without a year, `Jul. 7 5:59 PM EDT`, `[06月24日 11時30分]`: a time stamp that gives no date. */
const isYearless = (text: string): boolean => {
  if (text.length > 50 || !/\p{N}/u.test(text) || endsSentence(text)) return false;
  const tokens = dateTokens(text);
  if (tokens.some((token) => token.kind === 'number' && token.text.length >= 4 && token.text.startsWith('20'))) return false;
  const month = tokens.some((token, index) => (token.kind === 'word' && monthOf(token.text) !== undefined && (tokens[index + 1]?.kind === 'number' || tokens[index - 1]?.kind === 'number' || tokens[index + 2]?.kind === 'number')) || token.text === '月' || token.text === '월');
  if (!month) return false;
  const other = tokens.filter((token) => token.kind === 'word' && monthOf(token.text) === undefined && !isWeekday(token.text) && zoneOf(token.text) === undefined && !labelWords.has(token.text) && token.text.length > 2);
  return other.length === 0 && tokens.filter((token) => token.kind === 'number').length <= 5;
};

/** A short line with a day that cannot be: `Published: 31 February 2020`. */
export const absurdDateLine = (text: string, hints: DateHints): FoundDate | undefined => {
  if (text.length > 80 || !/\p{N}/u.test(text)) return undefined;
  const found = findAbsurdDate(text, hints);
  return found !== undefined && text.length - (found.end - found.start) <= 24 ? found : undefined;
};

/** Dates of a line that is a time stamp: little else stands in it. */
export const dateLine = (text: string, hints: DateHints): readonly FoundDate[] => {
  if (text.length > 200 || !/\p{N}/u.test(text)) return [];
  const dates = findPrintedDates(text, hints);
  if (dates.length === 0) return [];
  let rest = text;
  for (const found of [...dates].reverse()) rest = rest.slice(0, found.start) + ' ' + rest.slice(found.end);
  rest = rest.replace(/\p{L}+/gu, (word) => (labelWords.has(word.toLowerCase()) ? ' ' : word));
  const letters = rest.replace(/[^\p{L}]/gu, '').length;
  const words = rest.split(/[^\p{L}']+/u).filter((word) => word !== '').length;
  const printed = dates.reduce((sum, found) => sum + found.end - found.start, 0);
  return letters <= 12 || (words <= 6 && letters <= printed * 1.6) || readByline(withoutTrailing(rest, (sign) => /[\s•·|,–—-]/u.test(sign)).trim()) !== undefined ? dates : [];
};

const isUrlish = (text: string): boolean => !text.includes(' ') && text.length > 12 && /[./%=_-].*[./%=_-]/.test(text) && !/^\p{L}+(?:[-–]\p{L}+)*$/u.test(text);

/** `2026-02-09T18:40:00+01:00`, `Published:2026-02-09T18:40Z`: a time stamp without blanks, which is no address. */
const isStamp = (text: string, hints: DateHints): boolean => {
  if (text.length > 80) return false;
  const [found, other] = findPrintedDates(text, hints);
  if (found === undefined || other !== undefined) return false;
  return /^(?:\p{L}{1,20}[:：])?[[(<"]?$/u.test(text.slice(0, found.start)) && /^(?:\[[\p{L}_/-]{3,40}\])?[\])>"]?$/u.test(text.slice(found.end));
};

/** `[n]` chunks and file names of pictures: `logo-full-black.svg`, `promocbsn.jpg`. */
const isFileName = (text: string): boolean => /^[^\s]{1,120}\.(?:svg|jpe?g|png|gif|webp|ico|mp4)(?:\s.{0,20})?$/i.test(text);

const isField = (text: string): boolean => /_{4,}|\[ {3,}\]|\[[a-z]? {3,}\]/.test(text);

const networks = ['facebook', 'twitter', 'instagram', 'youtube', 'whatsapp', 'linkedin', 'telegram', 'pinterest', 'tiktok', 'flipboard', 'messenger', 'reddit', 'vkontakte', 'threads', 'bluesky', 'mastodon', 'google+', 'rss'];

/** A short line that names two social networks: a share or follow line. */
const namesNetworks = (folded: string): boolean => folded.length < 130 && networks.filter((name) => folded.includes(name)).length >= 2;

/** A line that begins something new after a full stop, though it stands right under a paragraph: a time stamp, a credit, a label. */
export const beginsAnew = (line: string): boolean => {
  if (line.length > 160) return false;
  const folded = foldLine(line.replace(/_/gu, ' '));
  return isUrlLine(line) || dateLine(line.replace(/_/gu, ' '), {}).length > 0 || isCreditLine(line) || isRightsLine(line) || /^image copyright\b/u.test(folded) || relatedSet.has(folded) || endSet.has(folded);
};

/** A line of a menu, a share list or an advertisement, equal to one of the listed phrases. */
export const isFurnitureLine = (line: string): boolean => line.length < 40 && furnitureSet.has(foldLine(line));

/** A newsletter box or form of a sentence or two. In quotation marks it is somebody's words. */
const isNotice = (chunk: Chunk, folded: string): boolean =>
  chunk.width <= 220 && !/["“«„]/u.test(chunk.shown.text) && noticePhrases.some((phrase) => folded.includes(phrase));

/** Encoded data: hardly a blank in a long stretch of a script that has them. */
const isEncoded = (chunk: Chunk): boolean => chunk.width > 120 && chunk.width / wordCount(chunk.shown.text) > 30;

const isCountSign = (sign: string): boolean => /[\d.,]/.test(sign);

/** What the chunk is by its own text. */
export const roleOf = (chunk: Chunk, hints: DateHints): LineRole => {
  const { text } = chunk.shown;
  const folded = foldLine(text);
  if (isUrlLine(text)) return 'url';
  if (chunk.picture && dateLine(text, hints).length === 0 && !isRelativeDate(text) && !isYearless(text)) return 'picture';
  if (folded === '' || isFileName(text) || isField(text) || (isUrlish(text) && !isStamp(text, hints)) || isEncoded(chunk)) return 'furniture';
  if (isRightsLine(text)) return 'rights';
  if (dateLine(text, hints).length > 0 || isRelativeDate(text) || isYearless(text) || absurdDateLine(text, hints) !== undefined) return 'date';
  if (relatedSet.has(folded)) return 'related-heading';
  if (endSet.has(folded)) return 'end-heading';
  if (furnitureSet.has(folded) || furnitureSet.has(withoutAround(folded, isCountSign).trim())) return 'furniture';
  if (chunk.width <= 120 && text.includes(':')) {
    const label = startsWithPhrase(folded, readAlso);
    const rest = label === undefined ? undefined : folded.slice(label.length);
    if (rest !== undefined && /^\s*[:»>]\s*\S/u.test(rest)) return 'read-also';
  }
  if (startsWithPhrase(folded, notices) !== undefined || namesNetworks(folded) || isNotice(chunk, folded)) return 'furniture';
  // Counters are glued before share links: `0Email this to someone`.
  if (chunk.width <= 130 && startsWithPhrase(folded.replace(/^[\d.,]+\s*/u, ''), starts) !== undefined) return 'furniture';
  if (/^(?:more|mehr|más|mais|plus|meer|altro|ещё|больше) (?:from|on|by|about|aus|zu|de|sobre|da|do|van|over|su|от|о|по) \S/u.test(folded) && chunk.width < 50) return 'related-heading';
  if (isCounter(text) && text.length < 40) return 'furniture';
  if (readByline(text) !== undefined) return 'byline';
  return isCaption(text) ? 'caption' : 'text';
};
