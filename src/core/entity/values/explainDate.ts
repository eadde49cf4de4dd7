import type { Facts } from '../../model/article.ts';
import type { PassageSpan } from '../../model/span.ts';
import type { Token } from '../tokens.ts';
import { dayIn, isoDay } from './calendar.ts';
import { contextAt } from './dateContext.ts';
import type { DateContext } from './dateContext.ts';
import { createDateRules } from './dateRules.ts';
import { matchAt } from './pattern.ts';

/** How a date's value was come by. */
export interface DateReading {
  /** The words alone say it: "7 October 1952". */
  readonly inFull: boolean;
  /** The article's day, where the value hangs on it. */
  readonly day?: string;
  /** Which of the article's days that is. */
  readonly of?: 'published' | 'modified';
  /** The tense that decided between the one before and the one to come. */
  readonly tense?: 'past' | 'future';
  /** "this year", "last year" beside it named the year. */
  readonly yearBeside?: true;
}

/** Rules may begin some words before the span they find: "in the [1990s]". */
const LOOKS_BACK = 4;

/**
 * How the value of a date came about: it is worked out again without the article's day, in the other tense and with another year beside
 * it, and what changes it had a say. `tokens` are those of the block. Undefined where no rule finds this value.
 */
export const explainDate = (tokens: readonly Token[], { start, end }: PassageSpan, value: string, facts: Facts): DateReading | undefined => {
  const first = tokens.findIndex((token) => token.start === start);
  const of = dayIn(facts.published?.value ?? '') === undefined ? 'modified' : 'published';
  const day = dayIn(facts[of]?.value ?? '');
  for (const rule of createDateRules()) {
    for (let at = first; at >= Math.max(0, first - LOOKS_BACK); at--) {
      const match = matchAt(rule.pattern, tokens, at);
      if (match === undefined || match.from !== first || tokens[match.to - 1]?.end !== end) continue;
      const context = contextAt(tokens, match.from, match.to, day);
      const valueIn = (change: Partial<DateContext>): string | undefined => rule.value(match, { ...context, ...change });
      if (valueIn({}) !== value) continue;
      if (day === undefined || valueIn({ day: undefined, year: undefined }) === value) return { inFull: true };
      const otherTense = valueIn({ future: !context.future }) !== value;
      const otherYear = context.year !== undefined && valueIn({ year: context.year + 1 }) !== value;
      return { inFull: false, day: isoDay(day), of, ...(otherTense && { tense: context.future ? 'future' : 'past' }), ...(otherYear && { yearBeside: true }) };
    }
  }
  return undefined;
};
