import type { EntityKind } from '../model/entity.ts';
import { capitalsOf } from './capitals.ts';
import { viewOf, weigh } from './evidence.ts';
import type { View } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { isNoise } from './noise.ts';
import { runsOf } from './runs.ts';
import { segmentsOf } from './segments.ts';
import type { LabelledSpan, Tagger, TokenBlock } from './tagger.ts';

/** A name with the sums of the rules, before the article as a whole is heard. */
interface Candidate {
  readonly view: View;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sums: Map<EntityKind, number>;
}

const LISTED = 2.2;
/** So much the mentions of a family name must say for a person. */
const FAMILY = 2;
/** A kind below this sum is not believed: the name stays, as `other`. */
const LEAST = 1;

const best = (sums: ReadonlyMap<EntityKind, number>): { readonly kind: EntityKind; readonly sum: number } => {
  let kind: EntityKind = 'other';
  let sum = 0;
  for (const [candidate, weight] of sums) if (weight > sum) [kind, sum] = [candidate, weight];
  return { kind, sum };
};

const candidatesOf = (block: TokenBlock, text: string, capitals: ReturnType<typeof capitalsOf>, lexicon: Lexicon): readonly Candidate[] => {
  const sight = { block, capitals, lexicon };
  const candidates: Candidate[] = [];
  for (const run of runsOf(sight)) {
    for (const segment of segmentsOf(sight, run)) {
      const view = viewOf(sight, segment);
      const last = block.tokens[segment.to - 1];
      if (view === undefined || last === undefined) continue;
      const sums = weigh(view);
      if (segment.listed !== undefined) sums.set(segment.listed, (sums.get(segment.listed) ?? 0) + LISTED);
      candidates.push({ view, sums, text: text.slice(view.first.start, last.end), start: view.first.start, end: last.end });
    }
  }
  return candidates;
};

/** What all mentions of one name say together. */
const votesOf = (candidates: readonly Candidate[]): ReadonlyMap<string, ReadonlyMap<EntityKind, number>> => {
  const votes = new Map<string, Map<EntityKind, number>>();
  const add = (name: string, kind: EntityKind, weight: number): void => {
    const sums = votes.get(name) ?? new Map<EntityKind, number>();
    sums.set(kind, (sums.get(kind) ?? 0) + weight);
    votes.set(name, sums);
  };
  for (const candidate of candidates) {
    for (const [kind, weight] of candidate.sums) add(candidate.text, kind, weight);
    const { words } = candidate.view;
    const { kind, sum } = best(candidate.sums);
    // A full name speaks for its family name, and for its given name alone.
    if (kind === 'person' && words.length >= 2 && sum >= 2) {
      add(words.at(-1) ?? '', 'person', sum);
      add(words[0] ?? '', 'person', sum / 2);
    }
  }
  return votes;
};

/** Family names of the persons the article names in full. */
const familiesOf = (candidates: readonly Candidate[]): ReadonlySet<string> => new Set(candidates.flatMap(({ view: { words }, sums }) => {
  const { kind, sum } = best(sums);
  return kind === 'person' && words.length >= 2 && sum >= FAMILY ? words.slice(-1) : [];
}));

const decide = (candidate: Candidate, votes: ReadonlyMap<string, ReadonlyMap<EntityKind, number>>): LabelledSpan => {
  const own = best(candidate.sums);
  const all = best(votes.get(candidate.text) ?? candidate.sums);
  const chosen = candidate.view.segment.titled ? own : all;
  const weak = chosen.sum < LEAST || chosen.kind === 'other';
  const { words } = candidate.view;
  // "Hunter Biden" in an article about Joe Biden: the family name tells.
  const family = weak && words.length === 2 ? best(votes.get(words[1] ?? '') ?? candidate.sums) : chosen;
  const kind = family.kind === 'person' && family.sum >= FAMILY ? 'person' : weak ? 'other' : chosen.kind;
  return { span: { start: candidate.start, end: candidate.end }, kind, score: Math.min(1, own.sum / 4) };
};

/**
 * Names by their capitals, lists and the words around them; every mention of a name in the article has a voice in its kind.
 * Linear in the article.
 */
export const createRuleTagger = (lexicon: Lexicon): Tagger => (input) => {
  const capitals = capitalsOf(input.blocks);
  const candidates = input.blocks.flatMap((block) => candidatesOf(block, input.text, capitals, lexicon));
  const votes = votesOf(candidates);
  const families = familiesOf(candidates);
  return candidates.filter(({ view }) => !isNoise(view, (name) => families.has(name))).map((candidate) => decide(candidate, votes));
};
