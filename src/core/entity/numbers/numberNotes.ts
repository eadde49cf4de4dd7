import type { Mention, NumberNote } from '../../model/entity.ts';
import type { TokenBlock } from '../tagger.ts';
import type { Token } from '../tokens.ts';
import { number } from '../values/slots.ts';
import { amountOf } from './amount.ts';
import { contentStem, contextWords } from './contextWords.ts';

/** No more of an article are kept: tables of numbers are not compared. */
const MOST = 60;
/** A bare number so great is one of something the words before it name: "it would cost 47.5 million". */
const LEAST_BARE = 1_000_000;

/** Related headlines belong to other articles. */
const PASSED_OVER: ReadonlySet<string> = new Set(['related', 'credit', 'byline', 'table']);

interface Placed {
  readonly from: number;
  readonly to: number;
  readonly note: Omit<NumberNote, 'words' | 'text'>;
}

const isInside = ({ start, end }: Token, { span }: Mention): boolean => start < span.end && span.start < end;

/** Numbers with a scale and no unit, in tokens nothing else holds, and no noun behind them that they count. */
const bareAt = (tokens: readonly Token[], at: number, taken: ReadonlySet<Token>): Placed | undefined => {
  const first = tokens[at];
  if (first === undefined || first.shape !== 'number' || taken.has(first)) return undefined;
  const read = number(tokens, at);
  const amount = Number(read?.value);
  const last = tokens[at + (read?.length ?? 0) - 1];
  const after = tokens[at + (read?.length ?? 0)];
  if (read === undefined || last === undefined || !(amount >= LEAST_BARE) || read.length < 2) return undefined;
  if (taken.has(last) || (after !== undefined && (taken.has(after) || (after.shape === 'lower' && contentStem(after) !== undefined)))) return undefined;
  return { from: at, to: at + read.length, note: { span: { start: first.start, end: last.end }, amount, unit: '' } };
};

const inBlock = (text: string, { tokens }: TokenBlock, mentions: readonly Mention[]): readonly NumberNote[] => {
  const taken = new Set<Token>();
  let at = 0;
  const placed: Placed[] = [];
  for (const mention of mentions) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mention.span.start) at++;
    let to = at;
    for (let token = tokens[to]; token !== undefined && isInside(token, mention); token = tokens[++to]) taken.add(token);
    // "A 38-year-old", "aged 38": the age of a person, and each person has another.
    const isAge = tokens[to]?.text === 'old' || tokens[to + 1]?.text === 'old' || tokens[at - 1]?.text === 'aged';
    const amount = isAge || mention.value === undefined || mention.kind === 'date' || mention.entity !== undefined ? undefined : amountOf(mention.kind, mention.value);
    if (amount !== undefined) placed.push({ from: at, to, note: { span: mention.span, ...amount } });
  }
  for (let place = 0; place < tokens.length; place++) {
    const bare = bareAt(tokens, place, taken);
    if (bare !== undefined) placed.push(bare);
  }
  return placed.sort((a, b) => a.from - b.from).flatMap(({ from, to, note }) => {
    const words = contextWords(tokens, from, to, (token) => taken.has(token)).join(' ');
    // Without a word beside it nothing tells what it is.
    return words === '' ? [] : [{ ...note, text: text.slice(note.span.start, note.span.end), words }];
  });
};

/** The amounts of an article with the words around them. `mentions` are sorted. */
export const numberNotesOf = (text: string, blocks: readonly TokenBlock[], mentions: readonly Mention[]): readonly NumberNote[] => {
  const notes: NumberNote[] = [];
  let at = 0;
  for (const block of blocks) {
    while (at < mentions.length && (mentions[at]?.span.end ?? 0) <= block.span.start) at++;
    const own: Mention[] = [];
    for (let mention = mentions[at]; mention !== undefined && mention.span.start < block.span.end; mention = mentions[++at]) own.push(mention);
    if (!PASSED_OVER.has(block.kind) && notes.length < MOST) notes.push(...inBlock(text, block, own));
  }
  return notes.slice(0, MOST);
};
