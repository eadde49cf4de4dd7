import type { Facts } from '../../model/article.ts';
import type { Mention } from '../../model/entity.ts';
import type { TokenBlock } from '../tagger.ts';
import type { Token } from '../tokens.ts';
import { createAmountRules } from './amountRules.ts';
import { boundBefore } from './bounds.ts';
import { dayIn } from './calendar.ts';
import type { Day } from './calendar.ts';
import { contextAt } from './dateContext.ts';
import { createDateRules } from './dateRules.ts';
import { firstSlot, firstWords, matchAt } from './pattern.ts';
import type { Match, Pattern, Slot } from './pattern.ts';
import { CARDINALS, CURRENCY_CODES, CURRENCY_SYMBOLS, DOLLAR_PREFIXES, MONTHS, ORDINALS, SEASONS, TIME_UNITS, WEEKDAYS } from './words.ts';

/** Finds dates, sums, percentages and quantities: sorted, disjoint, each inside one block. */
export type ValueFinder = (blocks: readonly TokenBlock[], facts: Facts) => readonly Mention[];

/** The day that "on Tuesday" is seen from: published, else changed last. The day a page was fetched is not the article's. */
export const articleDay = (facts: Facts): Day | undefined => dayIn(facts.published?.value ?? '') ?? dayIn(facts.modified?.value ?? '');

const TRIGGER_WORDS = new Set([
  ...[...CARDINALS.keys(), ...ORDINALS.keys(), ...SEASONS.keys(), ...TIME_UNITS.keys()],
  ...('a an the in since until till by during before after from to through throughout of early late mid between and around circa c. for as into than last next this coming past previous current following today tonight '
    + 'yesterday tomorrow year half quarter about nearly almost over within first second - – on').split(' '),
]);
const TRIGGER_TEXTS = new Set([...MONTHS.keys(), ...WEEKDAYS.keys(), ...CURRENCY_SYMBOLS.keys(), ...CURRENCY_CODES, ...DOLLAR_PREFIXES.keys()]);

const mayBegin = (token: Token): boolean => token.shape === 'number' || TRIGGER_TEXTS.has(token.text) || (token.end - token.start < 12 && TRIGGER_WORDS.has(token.text.toLowerCase()));

interface Found {
  readonly match: Match;
  readonly mention: Mention;
}

interface Rule {
  readonly pattern: Pattern;
  readonly mention: (match: Match, tokens: readonly Token[], span: Mention['span'], day: Day | undefined) => Mention | undefined;
}

const dateRules = (): readonly Rule[] => createDateRules().map(({ pattern, value, needsValue }) => ({
  pattern,
  mention: (match, tokens, span, day) => {
    const iso = value(match, contextAt(tokens, match.from, match.to, day));
    if (iso === undefined) return needsValue ? undefined : { span, kind: 'date' };
    return { span, kind: 'date', value: iso };
  },
}));

const amountRules = (): readonly Rule[] => createAmountRules().map(({ kind, pattern, value }) => ({
  pattern,
  mention: (match, tokens, span) => {
    const bound = boundBefore(tokens, match.from);
    return { span, kind, value: value(match), ...(bound !== undefined && { bound }) };
  },
}));

/** A rule, and which of the slots that rules begin with is its own: see `firstSlot`. */
interface PlacedRule extends Rule {
  readonly slot: number | undefined;
}

/** Rules in their order, by the word they begin with; rules that a slot begins are in every list. */
interface RuleIndex {
  readonly byWord: ReadonlyMap<string, readonly PlacedRule[]>;
  readonly others: readonly PlacedRule[];
  /** Every slot that a rule begins with: read once at a token, for all of its rules. */
  readonly slots: readonly Slot[];
}

const indexOf = (rules: readonly Rule[]): RuleIndex => {
  const slots = [...new Set(rules.flatMap(({ pattern }) => firstSlot(pattern) ?? []))];
  const begins = rules.map((rule) => {
    const slot = firstSlot(rule.pattern);
    return { rule: { ...rule, slot: slot && slots.indexOf(slot) }, words: firstWords(rule.pattern) };
  });
  const words = new Set(begins.flatMap((entry) => [...(entry.words ?? [])]));
  const beginning = (word: string | undefined): readonly PlacedRule[] => begins.filter((entry) => entry.words === undefined || (word !== undefined && entry.words.has(word))).map(({ rule }) => rule);
  return { byWord: new Map([...words].map((word) => [word, beginning(word)])), others: beginning(undefined), slots };
};

const longestAt = (tokens: readonly Token[], at: number, rules: RuleIndex, day: Day | undefined): Found | undefined => {
  let best: { readonly match: Match; readonly rule: Rule } | undefined;
  const reads = rules.slots.map((read) => read(tokens, at) !== undefined);
  for (const rule of rules.byWord.get(tokens[at]?.text.toLowerCase() ?? '') ?? rules.others) {
    if (rule.slot !== undefined && reads[rule.slot] !== true) continue;
    const match = matchAt(rule.pattern, tokens, at);
    if (match !== undefined && match.to > match.from && (best === undefined || match.to > best.match.to)) best = { match, rule };
  }
  // "in [July]" begins at "in"; what begins at "July" itself may reach farther: "July 2003".
  const inner = best !== undefined && best.match.from > at ? longestAt(tokens, best.match.from, rules, day) : undefined;
  if (inner !== undefined && inner.match.to > (best?.match.to ?? 0)) return inner;
  const first = tokens[best?.match.from ?? 0];
  const last = tokens[(best?.match.to ?? 0) - 1];
  if (best === undefined || first === undefined || last === undefined) return undefined;
  const mention = best.rule.mention(best.match, tokens, { start: first.start, end: last.end }, day);
  return mention === undefined ? undefined : { match: best.match, mention };
};

const valuesIn = (tokens: readonly Token[], rules: RuleIndex, day: Day | undefined): readonly Mention[] => {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const found = token !== undefined && mayBegin(token) ? longestAt(tokens, at, rules, day) : undefined;
    if (found !== undefined && found.mention.span.start >= (mentions.at(-1)?.span.end ?? 0)) mentions.push(found.mention);
    at = Math.max(found?.match.to ?? 0, at + 1);
  }
  return mentions;
};

export const createValueFinder = (): ValueFinder => {
  const rules = indexOf([...amountRules(), ...dateRules()]);
  return (blocks, facts) => blocks.flatMap((block) => valuesIn(block.tokens, rules, articleDay(facts)));
};
