import type { EntityKind } from '../model/entity.ts';
import type { Lexicon } from './lexicon.ts';
import { phraseAt } from './runs.ts';
import type { LabelledSpan, TokenBlock } from './tagger.ts';
import type { Token } from './tokens.ts';

/** A name as the tokens `[from, to)` of its block. */
interface Name {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly score: number;
}

/** Last words of what is agreed, enacted or awarded: with a capital, behind another one, they end its name. */
const WORK_ENDS = new Set('Act Agreement Agreements Accord Accords Treaty Protocol Conventions Pact Charter Declaration Amendment Directive Memorandum Prize'.split(' '));
/** "Treaty of Versailles", "Convention on the Law of the Sea". */
const WORK_STARTS = new Set('Treaty Convention Protocol Declaration'.split(' '));
/** So many capitals may stand between a name and such a word, or before it. */
const FARTHEST = 3;
/** Kinds that lists tell better than a recogniser of persons, places and organisations. */
const LISTED: ReadonlySet<EntityKind> = new Set(['event', 'group', 'product']);

const isCapital = (token: Token | undefined): boolean => token?.gap === 'blank' && (token.shape === 'capital' || token.shape === 'upper' || token.shape === 'mixed');

/** The kind of a list, where a name is in it as a whole. */
const listedKind = (tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): EntityKind | undefined => {
  const phrase = phraseAt(tokens, from, lexicon);
  return phrase !== undefined && from + phrase.words.length === to ? phrase.kind : undefined;
};

/**
 * "Russian state news": words in small letters at the end belong to what follows ("agency"), not to the name. Places keep theirs
 * ("Cosham railway station") unless a people is all that is left ("Canadian border"). Undefined: nothing is left.
 */
const withoutTail = (name: Name, tokens: readonly Token[], lexicon: Lexicon): Name | undefined => {
  let { to } = name;
  for (let last = tokens[to - 1]; to > name.from && last?.shape === 'lower' && last.gap === 'blank' && lexicon.commonWords.has(last.text); last = tokens[to - 1]) to--;
  if (to === name.to) return name;
  while (to > name.from && (tokens[to - 1]?.shape === 'mark' || tokens[to - 1]?.shape === 'possessive')) to--;
  if (tokens.slice(name.from, to).every((token) => token.shape === 'lower')) return undefined;
  return name.kind === 'place' && listedKind(tokens, name.from, to, lexicon) !== 'group' ? name : { ...name, to };
};

/** "Democrats and Republicans": two listed names of one kind are two. */
const apart = (name: Name, tokens: readonly Token[], lexicon: Lexicon): readonly Name[] => {
  const first = phraseAt(tokens, name.from, lexicon);
  const and = name.from + (first?.words.length ?? 0);
  if (first === undefined || and + 1 >= name.to || (tokens[and]?.text !== 'and' && tokens[and]?.text !== 'or')) return [name];
  if (listedKind(tokens, and + 1, name.to, lexicon) !== first.kind) return [name];
  return [{ ...name, to: and, kind: first.kind }, { ...name, from: and + 1, kind: first.kind }];
};

/** Where a work's name that holds this one ends: "[[Paris]] Agreement", "[[Nobel]] Peace Prize"; undefined when it holds none. */
const workEnd = ({ to }: Name, tokens: readonly Token[]): number | undefined => {
  for (let at = to; at < to + FARTHEST && isCapital(tokens[at]); at++) if (WORK_ENDS.has(tokens[at]?.text ?? '')) return at + 1;
  return undefined;
};

/** Where it begins when only its last word was seen: "Geneva [[Conventions]]". */
const workStart = ({ from, to }: Name, tokens: readonly Token[], lexicon: Lexicon): number => {
  let start = from;
  if (to - from !== 1 || !WORK_ENDS.has(tokens[from]?.text ?? '')) return start;
  while (from - start < FARTHEST && isCapital(tokens[start]) && tokens[start - 1]?.shape === 'capital' && !lexicon.openers.has(tokens[start - 1]?.text ?? '')) start--;
  return start;
};

const asWork = (name: Name, tokens: readonly Token[], lexicon: Lexicon): Name => {
  const first = tokens[name.from]?.text ?? '';
  const after = tokens[name.from + 1]?.text;
  if (WORK_STARTS.has(first) && (after === 'of' || after === 'on') && name.to - name.from > 2) return { ...name, kind: 'work' };
  if (name.kind === 'group' || name.kind === 'event') return name;
  const to = workEnd(name, tokens);
  if (to !== undefined) return { ...name, to, kind: 'work' };
  const from = workStart(name, tokens, lexicon);
  return from === name.from ? name : { ...name, from, kind: 'work' };
};

/** A listed thing has its kind. A body that is called by its seat ("the White House") stays a body; a place is never made of one that is. */
const asListed = (name: Name, tokens: readonly Token[], lexicon: Lexicon): Name => {
  const kind = name.kind === 'person' ? undefined : listedKind(tokens, name.from, name.to, lexicon);
  if (kind === undefined) return name;
  return LISTED.has(kind) || (name.kind === 'place' && kind === 'organisation') ? { ...name, kind } : name;
};

/** "First [[World War]]": a listed name that ends where this one ends and begins before it. */
const widened = (name: Name, tokens: readonly Token[], lexicon: Lexicon): Name => {
  for (let from = name.from - FARTHEST; from < name.from; from++) {
    const kind = listedKind(tokens, from, name.to, lexicon);
    if (kind !== undefined && LISTED.has(kind)) return { ...name, from, kind };
  }
  return name;
};

const mended = (names: readonly Name[], tokens: readonly Token[], lexicon: Lexicon): readonly Name[] => {
  const all = names.flatMap((name) => withoutTail(name, tokens, lexicon) ?? []).flatMap((name) => apart(name, tokens, lexicon)).map((name) => asListed(asWork(widened(name, tokens, lexicon), tokens, lexicon), tokens, lexicon));
  // Of two that now overlap the longer one stands.
  const kept: Name[] = [];
  for (const name of all) {
    const last = kept.at(-1);
    if (last === undefined || last.to <= name.from) kept.push(name);
    else if (name.to - name.from > last.to - last.from) kept[kept.length - 1] = name;
  }
  return kept;
};

/**
 * Puts borders and kinds of names right where words and lists say more than a recogniser of persons, places and organisations can know.
 * In English running text only; labels are sorted and stay so. Linear.
 */
export const mendNames = (labels: readonly LabelledSpan[], blocks: readonly TokenBlock[], lexicon: Lexicon): readonly LabelledSpan[] => {
  const out: LabelledSpan[] = [];
  let next = 0;
  for (const { span, casing, tokens } of blocks) {
    const names: Name[] = [];
    const begin = next;
    let at = 0;
    for (let label = labels[next]; label !== undefined && label.span.start < span.end; label = labels[++next]) {
      while (at < tokens.length && (tokens[at]?.start ?? 0) < label.span.start) at++;
      const from = at;
      while (at < tokens.length && (tokens[at]?.end ?? 0) <= label.span.end) at++;
      if (tokens[from]?.start === label.span.start && tokens[at - 1]?.end === label.span.end) names.push({ from, to: at, kind: label.kind, score: label.score });
    }
    // A name that is not made of whole tokens is left as it is, with the others of its block.
    if (casing !== 'sentence' || names.length < next - begin) out.push(...labels.slice(begin, next));
    else out.push(...mended(names, tokens, lexicon).map(({ from, to, kind, score }) => ({ span: { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }, kind, score })));
  }
  return out;
};
