import type { EntityKind } from '../model/entity.ts';
import { isCommon } from './capitals.ts';
import type { Sight } from './runs.ts';
import { endKind, titleLength } from './segments.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';

/** What a rule may ask about a segment and the words around it. */
export interface View {
  readonly sight: Sight;
  readonly segment: Segment;
  /** The segment's words. */
  readonly words: readonly string[];
  /** The words before and after it, in lower case; marks as they are; empty at the borders of the block. */
  readonly before: string;
  readonly before2: string;
  readonly after: string;
  readonly after2: string;
  readonly first: Token;
  readonly titleBefore: boolean;
  readonly end: EntityKind | undefined;
}

const PLACE_PREPOSITIONS = new Set(['in', 'near', 'at', 'across', 'throughout', 'outside', 'inside', 'toward', 'towards', 'into', 'around']);
const PLACE_NOUNS = new Set('city town village region province district island port capital suburb county peninsula river state area coast border airport neighbourhood neighborhood'.split(' '));
const FIRM_NOUNS = new Set('company firm group bank party newspaper agency website magazine maker giant chain airline carmaker broadcaster network team club union app shares employees spokesman spokeswoman officials founder headquarters users'.split(' '));
const INITIAL = /^\p{Lu}\.$/u;
const ACRONYM = /^[\p{Lu}&][\p{Lu}\p{N}&]{1,5}s?$/u;
const PLACE_ENDINGS = /(?:stan|land|lands|burg|burgh|shire|ville|grad|pur|abad|polis|istan|sk|ford|field|stadt|heim|dorf|bourg|ham)$/u;
const FAMILY_ENDINGS = /(?:ov|ova|ev|eva|sky|ski|ska|skyy|skiy|enko|chuk|vich|vić|ić|ich|ez|es|son|sen|sson|stein|berg|mann|man|ini|elli|etti|escu|ian|yan|idze|shvili|opoulos|akis|oğlu|oglu|aitis|quist|ström)$/u;

/** "Floridians", "Germanic", "Danish": peoples and what is theirs. */
const GROUP_ENDINGS = /(?:ians?|[bcdfgmntvrls]ic|[lgndtm]ish|ese|ists|ans)$/u;
const one = (view: View): string => (view.words.length === 1 ? view.words[0] ?? '' : '');
const lexicon = (view: View): Sight['lexicon'] => view.sight.lexicon;
const isGiven = (view: View): boolean => lexicon(view).firstNames.has(view.words[0] ?? '');
const isWordGiven = (view: View): boolean => lexicon(view).wordNames.has(view.words[0] ?? '');
const isPersonal = (view: View): boolean => lexicon(view).speechVerbs.has(view.after) || view.after === 'who';
const plain = (view: View): boolean => !view.words.includes('of') && !view.words.includes('for') && !view.words.includes('and') && !view.words.includes('&');

interface Rule {
  readonly kind: EntityKind;
  readonly weight: number;
  readonly when: (view: View) => boolean;
}

/** The rules: each that holds adds its weight to its kind; the kind with the greatest sum wins. */
const RULES: readonly Rule[] = [
  { kind: 'person', weight: 3, when: (view) => view.segment.titled && view.end === undefined },
  { kind: 'person', weight: 1.6, when: (view) => view.titleBefore && view.before !== 'the' },
  { kind: 'person', weight: 2.4, when: (view) => isGiven(view) && view.words.length >= 2 && plain(view) },
  { kind: 'person', weight: 1.2, when: (view) => isGiven(view) && view.words.length === 1 },
  { kind: 'person', weight: 1.5, when: (view) => isWordGiven(view) && view.words.length >= 2 && plain(view) },
  { kind: 'person', weight: 1.3, when: (view) => lexicon(view).familyFirst.has(view.words[0] ?? '') && view.words.length >= 2 && view.words.length <= 5 && plain(view) },
  { kind: 'person', weight: 2, when: (view) => view.words.length >= 2 && view.words.slice(0, -1).some((word) => INITIAL.test(word)) },
  { kind: 'person', weight: 1.5, when: (view) => view.words.length >= 3 && plain(view) && view.words.slice(1, -1).some((word) => lexicon(view).particles.has(word)) },
  { kind: 'person', weight: 1.6, when: (view) => lexicon(view).speechVerbs.has(view.after) && view.end === undefined },
  { kind: 'person', weight: 0.7, when: (view) => lexicon(view).speechVerbs.has(view.before) && view.before !== 'in' },
  { kind: 'person', weight: 1, when: (view) => view.after === 'who' || view.after2 === 'who' || view.after === 'himself' || view.after === 'herself' },
  { kind: 'person', weight: 1.5, when: (view) => view.after === ',' && /^\d{2}$/u.test(view.after2) },
  { kind: 'person', weight: 0.8, when: (view) => FAMILY_ENDINGS.test(view.words.at(-1) ?? '') && plain(view) },
  { kind: 'person', weight: 0.6, when: (view) => view.words.length >= 2 && view.words.length <= 3 && plain(view) && view.before !== 'the' },
  { kind: 'person', weight: 0.5, when: (view) => view.words.length === 1 && view.before !== 'the' && !ACRONYM.test(one(view)) },
  { kind: 'person', weight: 0.4, when: (view) => view.after === '\'s' || view.after === '’s' },

  { kind: 'place', weight: 3, when: (view) => view.end === 'place' },
  { kind: 'place', weight: 1.6, when: (view) => lexicon(view).placeStarts.has(view.words[0] ?? '') && view.words.length >= 2 && view.end === undefined },
  { kind: 'place', weight: 1, when: (view) => PLACE_PREPOSITIONS.has(view.before) },
  { kind: 'place', weight: 0.3, when: (view) => view.before === 'from' || view.before === 'to' || view.before === 'of' },
  { kind: 'place', weight: 2, when: (view) => view.before === 'of' && PLACE_NOUNS.has(view.before2) },
  { kind: 'place', weight: 1.5, when: (view) => PLACE_NOUNS.has(view.after) },
  { kind: 'place', weight: 1, when: (view) => PLACE_NOUNS.has(view.before) },
  { kind: 'place', weight: 0.7, when: (view) => PLACE_ENDINGS.test(one(view)) && one(view).length > 5 },
  { kind: 'place', weight: 2, when: (view) => view.words.includes('of') && lexicon(view).placeHeadsWithOf.has(view.words[view.words.indexOf('of') - 1] ?? '') },

  { kind: 'organisation', weight: 3.2, when: (view) => view.end === 'organisation' },
  { kind: 'organisation', weight: 3, when: (view) => view.words.slice(1).some((word, index) => (word === 'of' || word === 'for') && lexicon(view).headsWithOf.has(view.words[index] ?? '')) },
  { kind: 'organisation', weight: 1.8, when: (view) => view.segment.listed === undefined && ACRONYM.test(one(view).replaceAll('.', '')) && one(view).length > 2 && view.sight.block.casing !== 'upper' && !lexicon(view).notOrganisations.has(one(view)) },
  { kind: 'organisation', weight: 0.8, when: (view) => view.before === 'the' },
  { kind: 'organisation', weight: 0.8, when: (view) => view.first.shape === 'mixed' },
  { kind: 'organisation', weight: 1.5, when: (view) => FIRM_NOUNS.has(view.after) },
  { kind: 'organisation', weight: 1, when: (view) => FIRM_NOUNS.has(view.before) },
  { kind: 'organisation', weight: 2, when: (view) => view.words.includes('&') },
  { kind: 'organisation', weight: 0.6, when: (view) => view.words.length >= 2 && view.words.some((word) => ACRONYM.test(word)) },

  { kind: 'group', weight: 1.2, when: (view) => view.segment.listed === undefined && GROUP_ENDINGS.test(one(view)) },
  { kind: 'group', weight: 1.5, when: (view) => view.segment.listed === 'group' && !view.segment.titled && !isPersonal(view) },

  { kind: 'event', weight: 3.1, when: (view) => view.end === 'event' },
  { kind: 'event', weight: 3.4, when: (view) => view.words.length >= 2 && lexicon(view).eventStarts.has(view.words[0] ?? '') },
  { kind: 'work', weight: 3.1, when: (view) => view.end === 'work' },
  { kind: 'other', weight: 1.4, when: (view) => view.words.every((word) => isCommon(word, view.sight.capitals, lexicon(view))) },
  { kind: 'other', weight: 3, when: (view) => lexicon(view).notOrganisations.has(one(view)) },
];

const lowAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? '';

/** A title in small letters right before: "aide", "foreign affairs adviser". Looks three words back. */
const hasTitleBefore = (sight: Sight, from: number): boolean => {
  const { tokens } = sight.block;
  if (tokens[from]?.gap === 'line') return false;
  for (let at = Math.max(0, from - 3); at < from; at++) {
    if (at + titleLength(tokens, at, from, sight.lexicon) === from) return true;
  }
  return false;
};

export const viewOf = (sight: Sight, segment: Segment): View | undefined => {
  const { tokens } = sight.block;
  const first = tokens[segment.from];
  if (first === undefined) return undefined;
  return {
    sight, segment, first,
    words: tokens.slice(segment.from, segment.to).filter((token) => token.shape !== 'mark' || token.text === '&').map((token) => token.text),
    before: lowAt(tokens, segment.from - 1),
    before2: lowAt(tokens, segment.from - 2),
    after: lowAt(tokens, segment.to),
    after2: lowAt(tokens, segment.to + 1),
    titleBefore: hasTitleBefore(sight, segment.from),
    end: endKind(sight, segment.from, segment.to),
  };
};

/** The sums of all rules that hold for a segment, by kind. */
export const weigh = (view: View): Map<EntityKind, number> => {
  const sums = new Map<EntityKind, number>();
  for (const rule of RULES) if (rule.when(view)) sums.set(rule.kind, (sums.get(rule.kind) ?? 0) + rule.weight);
  return sums;
};
