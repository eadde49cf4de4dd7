import { mayBeName } from './capitals.ts';
import type { Capitals } from './capitals.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import type { TokenBlock } from './tagger.ts';
import type { Token } from './tokens.ts';

/** What the rules look at: a block, what the article tells about capitals, and the lists. */
export interface Sight {
  readonly block: TokenBlock;
  readonly capitals: Capitals;
  readonly lexicon: Lexicon;
}

/** Tokens `[from, to)` of a block that may make one name or several: capitals with the small words between them. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const MOST_PARTICLES = 3;
const LONGEST_RUN = 24;
/** A capital before a hyphen that is no part of a name: "Post-Trump". */
const PREFIXES = new Set('post pro anti non pre ex mid vice co self then inter trans un neo'.split(' '));

/** The longest name of the lists that begins at a token; the texts must be equal. */
export const phraseAt = (tokens: readonly Token[], at: number, lexicon: Lexicon): Phrase | undefined => {
  const first = tokens[at];
  if (first === undefined) return undefined;
  return lexicon.phrases.get(first.text)?.find((phrase) =>
    phrase.words.every((word, index) => tokens[at + index]?.text === word && (index === 0 || tokens[at + index]?.gap !== 'line')));
};

const isName = (sight: Sight, at: number): boolean => {
  const token = sight.block.tokens[at];
  return token !== undefined && mayBeName(sight.block, token, sight.capitals, sight.lexicon);
};

/** The first word of a sentence may belong to a name when a capital follows: "Foreign Ministry". What does not belong is cut off later. */
const beginsRun = (sight: Sight, at: number): boolean => {
  if (isName(sight, at)) return true;
  const token = sight.block.tokens[at];
  const next = sight.block.tokens[at + 1];
  return token?.shape === 'capital' && token.first && sight.block.casing === 'sentence' && !sight.lexicon.noNames.has(token.text)
    && !sight.lexicon.openers.has(token.text) && next?.gap === 'blank' && next.shape === 'capital' && isName(sight, at + 1);
};

/** A hyphen between two capitals joins them ("Jean-Claude"), unless one of them is a nation or a prefix ("China-Russia", "Post-Trump"). */
const behindHyphen = (sight: Sight, at: number, run: number): number => {
  const { tokens } = sight.block;
  const hyphen = tokens[at];
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (hyphen?.text !== '-' && hyphen?.text !== '‑') return 0;
  if (hyphen.gap !== 'none' || next?.gap !== 'none' || before === undefined) return 0;
  if (PREFIXES.has(before.text.toLowerCase()) || phraseAt(tokens, at - 1, sight.lexicon) !== undefined) return 0;
  if (isName(sight, at + 1)) return phraseAt(tokens, at + 1, sight.lexicon) === undefined ? at + 2 : 0;
  // "Kim Jong-un": the second half of a given name in lower case, behind a family name that comes first.
  const family = sight.lexicon.familyFirst.has(tokens[run]?.text ?? '') || (run + 1 < at && sight.lexicon.familyFirst.has(tokens[at - 2]?.text ?? ''));
  return family && next.shape === 'lower' && next.text.length <= 5 && at > run + 1 ? at + 2 : 0;
};

/** Small words inside a personal name: "Ursula von der Leyen". */
const behindParticles = (sight: Sight, at: number): number => {
  const { tokens } = sight.block;
  for (let next = at; next < at + MOST_PARTICLES; next++) {
    const token = tokens[next];
    if (token?.gap !== 'blank' || !sight.lexicon.particles.has(token.text) || token.text === 'of' || token.text === 'and') return 0;
    const after = tokens[next + 1];
    if (after?.text === '-' && isName(sight, next + 2) && (token.text === 'al' || token.text === 'el')) return next + 3;
    if (after?.gap === 'blank' && isName(sight, next + 1)) return next + 2;
  }
  return 0;
};

const hasHead = (sight: Sight, run: number, at: number, heads: ReadonlySet<string>): boolean => {
  for (let index = run; index < at; index++) if (heads.has(sight.block.tokens[index]?.text ?? '')) return true;
  return false;
};

/** "Ministry of", "Centre for the": takes in the next capital behind "of" or "for" when the word before it is such a head. */
const behindOf = (sight: Sight, at: number): number => {
  const { tokens } = sight.block;
  const word = tokens[at]?.text;
  if ((word !== 'of' && word !== 'for') || tokens[at]?.gap !== 'blank') return 0;
  const before = tokens[at - 1]?.text ?? '';
  const takes = sight.lexicon.headsWithOf.has(before) || (word === 'of' && (sight.lexicon.placeHeadsWithOf.has(before) || sight.lexicon.eventStarts.has(before)));
  if (!takes) return 0;
  const next = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1;
  return tokens[next]?.gap === 'blank' && isName(sight, next) ? next + 1 : 0;
};

/** "Fish and Wildlife Service", "Food and Drug Administration": a common word before "and", and an organisation's last word soon behind. */
const beforeEnd = (sight: Sight, and: number): boolean => {
  const { tokens } = sight.block;
  const before = tokens[and - 1]?.text ?? '';
  if (!sight.lexicon.commonWords.has(before.toLowerCase()) && !/(?:ic|al)$/u.test(before)) return false;
  for (let at = and + 2; at < and + 5; at++) {
    const token = tokens[at];
    if (token?.gap !== 'blank' || token.shape !== 'capital') return false;
    if (sight.lexicon.organisationEnds.has(token.text)) return true;
  }
  return false;
};

/** "Department of Health and Human Services": goes on behind "and" only inside such a name, and not into a name of its own. */
const behindAnd = (sight: Sight, at: number, run: number): number => {
  const { tokens } = sight.block;
  const word = tokens[at]?.text;
  if (tokens[at]?.gap !== 'blank' || tokens[at + 1]?.gap !== 'blank' || !isName(sight, at + 1)) return 0;
  if (word === '&') return at + 2;
  if (word !== 'and' || phraseAt(tokens, at + 1, sight.lexicon) !== undefined) return 0;
  if (beforeEnd(sight, at)) return at + 2;
  const of = tokens.slice(run, at).some((token) => token.text === 'of' || token.text === 'for');
  const person = sight.lexicon.firstNames.has(tokens[at + 1]?.text ?? '');
  return of && !person && hasHead(sight, run, at, sight.lexicon.headsWithOf) && sight.lexicon.commonWords.has((tokens[at + 1]?.text ?? '').toLowerCase()) ? at + 2 : 0;
};

/** Kings and popes: "Charles III", "King Mojmír I"; a bare "I" is a pronoun unless a ruler's title stands before the name. */
const NUMERAL = /^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|XX|XXIII)$/u;
const RULERS = new Set('king queen emperor tsar czar pope prince sultan duke pharaoh shah'.split(' '));
const behindNumeral = (sight: Sight, at: number, run: number): number => {
  const token = sight.block.tokens[at];
  if (token?.gap !== 'blank' || sight.block.casing !== 'sentence') return 0;
  const ruler = token.text === 'I' && at - run <= 2 && [run, run - 1].some((index) => RULERS.has(sight.block.tokens[index]?.text.toLowerCase() ?? ''));
  return ruler || NUMERAL.test(token.text) ? at + 1 : 0;
};

const goesOn = (sight: Sight, at: number, run: number): number => {
  const token = sight.block.tokens[at];
  if (token === undefined || at - run > LONGEST_RUN) return 0;
  const numeral = behindNumeral(sight, at, run);
  if (numeral > 0) return numeral;
  const phrase = phraseAt(sight.block.tokens, at, sight.lexicon);
  if (token.gap === 'blank' && phrase !== undefined && isName(sight, at)) return at + phrase.words.length;
  if (token.gap === 'blank' && isName(sight, at) && !token.first) return at + 1;
  if (token.gap === 'blank' && isName(sight, at) && sight.block.casing !== 'sentence') return at + 1;
  return behindHyphen(sight, at, run) || behindParticles(sight, at) || behindOf(sight, at) || behindAnd(sight, at, run);
};

/** The runs of a block in order. Linear: every token is looked at from a bounded distance. */
export const runsOf = (sight: Sight): readonly Run[] => {
  const runs: Run[] = [];
  for (let at = 0; at < sight.block.tokens.length;) {
    if (!beginsRun(sight, at)) {
      at++;
      continue;
    }
    const phrase = phraseAt(sight.block.tokens, at, sight.lexicon);
    let to = at + (phrase?.words.length ?? 1);
    for (let next = goesOn(sight, to, at); next > 0; next = goesOn(sight, to, at)) to = next;
    runs.push({ from: at, to });
    at = to;
  }
  return runs;
};
