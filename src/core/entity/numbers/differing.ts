import type { NumberNote } from '../../model/entity.ts';
import { dayIn } from '../values/calendar.ts';

/** An article whose amounts are compared. What costs time is asked for only when the words already agree. */
export interface NumberedArticle {
  readonly numbers: readonly NumberNote[];
  /** ISO day; undefined when it is not known. */
  readonly day?: string;
  /** Stems of the headline's content words. */
  readonly topic: () => ReadonlySet<string>;
  /** How many entities it names that the article asked about names, too. */
  readonly shared: () => number;
}

/** Another amount near the same words. */
export interface Differing<A extends NumberedArticle> {
  readonly article: A;
  readonly note: NumberNote;
  /** How surely both speak of one thing: common words, and common words of the headlines. */
  readonly weight: number;
}

/** Articles farther apart than this report on different days' figures. */
const MOST_DAYS = 21;

/** What it takes: the fewer words agree, the closer the numbers must be. `near`: common words beside the amounts; `ratio`: of the larger to the smaller. */
const AGREEMENTS: readonly { readonly near: number; readonly part: number; readonly topic: number; readonly shared: number; readonly ratio: number }[] = [
  { near: 4, part: 0.5, topic: 0, shared: 1, ratio: 10 },
  { near: 3, part: 0.4, topic: 1, shared: 2, ratio: 4 },
  { near: 2, part: 0.25, topic: 1, shared: 2, ratio: 2 },
  { near: 1, part: 0.1, topic: 2, shared: 2, ratio: 1.25 },
];

const dayNumber = (day: string | undefined): number => dayIn(day ?? '') ?? NaN;

/** Whether two articles may speak of the same days. Where a day is not known the words alone decide. */
export const isNearInTime = (one: string | undefined, other: string | undefined): boolean => !(Math.abs(dayNumber(one) - dayNumber(other)) > MOST_DAYS);

const common = (one: Iterable<string>, other: ReadonlySet<string>): number => {
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count;
};

const comparable = (one: NumberNote, other: NumberNote): boolean => one.unit === other.unit || ((one.unit === '' || other.unit === '') && isMoneyLike(one.unit) && isMoneyLike(other.unit));

/** A bare "47.5 million" may be a sum of any currency. */
const isMoneyLike = (unit: string): boolean => unit === '' || /^[A-Z]{3}$/u.test(unit);

const ratioOf = (one: number, other: number): number => {
  const [small, large] = [Math.min(Math.abs(one), Math.abs(other)), Math.max(Math.abs(one), Math.abs(other))];
  return small === 0 ? Infinity : large / small;
};

/** "Around 12,000" beside "12,400" is rounding. */
const isRounding = (one: NumberNote, other: NumberNote): boolean => ratioOf(one.amount, other.amount) < 1.005;

/** Whether an article has an amount, or one that is the same but for rounding. */
const says = (numbers: readonly NumberNote[], note: NumberNote): boolean => numbers.some((own) => comparable(own, note) && isRounding(own, note));

/**
 * Amounts of other articles that stand near the same words and differ: the likeliest first, one an article. Cautious: an article that
 * has our amount too, or whose amount we have too, does not contradict; headlines, names and days must fit.
 */
export const differingNumbers = <A extends NumberedArticle>(note: NumberNote, here: NumberedArticle, others: Iterable<A>): readonly Differing<A>[] => {
  const words = new Set(note.words.split(' '));
  const found: Differing<A>[] = [];
  for (const article of others) {
    if (!isNearInTime(here.day, article.day)) continue;
    let best: Differing<A> | undefined;
    for (const other of article.numbers) {
      if (!comparable(note, other) || isRounding(note, other)) continue;
      const theirs = other.words.split(' ');
      const near = common(theirs, words);
      if (near === 0) continue;
      const part = near / Math.min(words.size, theirs.length);
      const fits = AGREEMENTS.some((asked) => near >= asked.near && part >= asked.part && ratioOf(note.amount, other.amount) <= asked.ratio
        && article.shared() >= asked.shared && (asked.topic === 0 || common(article.topic(), here.topic()) >= asked.topic));
      if (!fits || says(here.numbers, other) || says(article.numbers, note)) continue;
      const weight = near + common(article.topic(), here.topic());
      if (best === undefined || weight > best.weight) best = { article, note: other, weight };
    }
    if (best !== undefined) found.push(best);
  }
  return found.sort((a, b) => b.weight - a.weight);
};
