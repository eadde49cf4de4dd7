import type { Article, Facts } from '../model/article.ts';
import type { PassageSpan } from '../model/span.ts';
import { dayText } from './factsLine.ts';
import { filled } from './labels.ts';
import type { ReadingLabels } from './labels.ts';

const oneLine = (value: string): string => value.split(/\s+/).filter((word) => word !== '').join(' ');

/** Author, “headline”, outlet, day, URL: as far as they are known, on one line. Empty when nothing is known. */
export const citation = (facts: Facts, labels: ReadingLabels): string => {
  const { title, outlet, credit, firstPublishedBy: first, url } = facts;
  const items = [
    facts.authors.join(', '),
    title === undefined ? undefined : `“${oneLine(title)}”`,
    outlet ?? credit,
    first === undefined || first === outlet ? undefined : filled(labels.firstPublishedBy, first),
    dayText(facts, labels),
    url,
  ];
  return items.map((item) => oneLine(item ?? '')).filter((item) => item !== '').join(', ');
};

/**
 * A passage as a quotation with its citation: `“It would cost €48 million” — Maria Ek, “Headline”, Coast Courier, 2026-03-03,
 * https://…`. The passage's own characters stay as they are, inner quotation marks and paragraphs included; only white space
 * at its borders goes.
 */
export const quotation = (article: Pick<Article, 'text' | 'facts'>, span: PassageSpan, labels: ReadingLabels): string => {
  const source = citation(article.facts, labels);
  return `“${article.text.slice(span.start, span.end).trim()}”${source === '' ? '' : ` — ${source}`}`;
};
