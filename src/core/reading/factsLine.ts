import type { Facts, PrintedDate } from '../model/article.ts';
import { filled } from './labels.ts';
import type { ReadingLabels } from './labels.ts';
import { shownValue } from './plainText.ts';

/** One item of the facts line; `url` where it is a link. */
export interface FactsItem {
  readonly text: string;
  readonly url?: string;
}

/** The printed local day of a date: the first ten characters of its ISO value, less where less was printed ("2026-03"). */
export const dayOf = (date: PrintedDate): string => date.value.slice(0, 10);

/** http and https addresses only, as one word: anything else is text. */
export const webAddress = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\/[^\s<>"\\^`{|}\u0000-\u001f]+$/i.test(url) ? url : undefined;

/** The day an article is filed under, told apart: published, else updated, else captured. */
export const dayText = (facts: Facts, labels: ReadingLabels): string | undefined => {
  if (facts.published !== undefined) return dayOf(facts.published);
  if (facts.modified !== undefined) return filled(labels.updated, dayOf(facts.modified));
  return facts.captured === undefined ? undefined : filled(labels.captured, dayOf(facts.captured));
};

/** What names the publisher: the outlet, else the owner named in the copyright line. */
export const publisherText = (facts: Facts): string | undefined =>
  facts.outlet ?? (facts.credit === undefined ? undefined : `© ${facts.credit}`);

/** Outlet · first publisher · day · authors · URL, as far as they are known. At least one item. */
export const factsItems = (facts: Facts, labels: ReadingLabels): readonly FactsItem[] => {
  const { firstPublishedBy: first } = facts;
  const texts = [
    publisherText(facts),
    first === undefined || first === facts.outlet ? undefined : filled(labels.firstPublishedBy, first),
    dayText(facts, labels),
    facts.authors.join(', '),
  ];
  const items: FactsItem[] = [];
  for (const text of texts) {
    const shown = shownValue(text ?? '');
    if (shown !== '') items.push({ text: shown });
  }
  if (facts.url !== undefined && shownValue(facts.url) !== '') {
    const url = webAddress(facts.url);
    items.push({ text: shownValue(facts.url), ...(url === undefined ? {} : { url }) });
  }
  return items.length > 0 ? items : [{ text: labels.noFacts }];
};
