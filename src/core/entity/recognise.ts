import type { Block, Facts } from '../model/article.ts';
import type { ArticleEntity, Description, EntityFile, EntityKind, Mention, NumberNote } from '../model/entity.ts';
import type { PassageSpan } from '../model/span.ts';
import { createNameTagger } from './crf/nameTagger.ts';
import { joinNames } from './articleNames.ts';
import type { NameMention } from './articleNames.ts';
import { createRuleTagger } from './capitalisedNames.ts';
import { referentsOf } from './coreference.ts';
import type { Referent } from './coreference.ts';
import { describe, descriptionWordsOf } from './descriptions.ts';
import { createKnownNames, findKnown } from './known.ts';
import type { KnownNames } from './known.ts';
import { createLexicon } from './lexicon.ts';
import { mendNames } from './mendNames.ts';
import { createNameRules } from './names/nameKey.ts';
import { numberNotesOf } from './numbers/numberNotes.ts';
import type { LabelledSpan, Tagger, TokenBlock } from './tagger.ts';
import { tokenBlocksOf } from './tokenBlocks.ts';
import { createValueFinder } from './values/findValues.ts';

/** What the recogniser reads of an article. */
export interface Readable {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly facts: Facts;
}

export interface Recognised {
  /** Names, dates, sums and quantities: sorted, disjoint, each inside one block. */
  readonly mentions: readonly Mention[];
  /** In the order of their first mentions. */
  readonly entities: readonly ArticleEntity[];
  /** Its amounts with the words around them. */
  readonly numbers: readonly NumberNote[];
  /** Whether the text counts as English. */
  readonly english: boolean;
}

export interface Recogniser {
  /** Names and values of one article. The entity file wins over the rules. Never throws; linear in the text. */
  recognise(article: Readable, entityFile?: EntityFile): Recognised;
}

export interface RecogniserResources {
  /** Takes the place of the rules that find names. */
  readonly tagger?: Tagger;
  /** Bytes of `media/ner.bin`: the trained recogniser for English. Without them, or when they are damaged, names are found by rules alone. */
  readonly weights?: Uint8Array;
  /** Told once when the weights cannot be used. */
  readonly log?: (line: string) => void;
}

const overlaps = (one: PassageSpan, other: PassageSpan): boolean => one.start < other.end && other.start < one.end;

/** Two sorted lists in one; of two that overlap the second list's gives way. */
const mergeSorted = <T extends { readonly span: PassageSpan }>(first: readonly T[], second: readonly T[]): readonly T[] => {
  const merged: T[] = [];
  let at = 0;
  for (const item of second) {
    for (let next = first[at]; next !== undefined && next.span.end <= item.span.start; next = first[++at]) merged.push(next);
    const over = first[at];
    if (over === undefined || !overlaps(over.span, item.span)) merged.push(item);
  }
  return merged.concat(first.slice(at));
};

/** Values and names of one place: a name the file or the rules know stands, except names inside a value ("March 4", "US$ 5"). */
const withoutValues = (labels: readonly LabelledSpan[], values: readonly Mention[]): readonly LabelledSpan[] => {
  let at = 0;
  return labels.filter(({ span }) => {
    while (at < values.length && (values[at]?.span.end ?? 0) <= span.start) at++;
    const value = values[at];
    return value === undefined || !(value.span.start <= span.start && span.end <= value.span.end);
  });
};

const hasSmallLetters = (name: string): boolean => name !== name.toUpperCase();

/** Surface forms, most frequent first; of equals the longer one. */
const aliasesOf = (texts: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1)).map(([text]) => text);
};

/** The form with most words, then not in capitals throughout, then the most frequent one. Acronyms give way to what they stand for. */
const fullestOf = (aliases: readonly string[]): string => {
  const rank = (name: string): number => name.split(/[\s-]+/u).length * 2 + (hasSmallLetters(name) ? 1 : 0);
  return aliases.reduce((best, name) => (rank(name) > rank(best) ? name : best), aliases[0] ?? '').replace(/\s+/gu, ' ');
};

type Describe = (mentions: readonly PassageSpan[], kind: EntityKind) => readonly Description[];

const entityOf = (referent: Referent, mentions: readonly NameMention[], describeAll: Describe): ArticleEntity => {
  const mine = referent.mentions.flatMap((index) => mentions[index] ?? []);
  const aliases = aliasesOf(mine.map((mention) => mention.text));
  const descriptions = describeAll(mine.map((mention) => mention.span), referent.kind);
  return {
    kind: referent.kind, name: referent.known?.name ?? referent.name ?? fullestOf(aliases), aliases, mentions: mine.length, descriptions,
    ...(referent.known !== undefined && { known: referent.known.id }),
  };
};

/** The block that holds an offset, by halving: blocks are sorted and disjoint. */
const blockFinder = (blocks: readonly TokenBlock[]) => (at: number): TokenBlock | undefined => {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block === undefined || at < block.span.start) high = middle - 1;
    else if (at >= block.span.end) low = middle + 1;
    else return block;
  }
  return undefined;
};

/** Builds a recogniser; reading its lists takes some milliseconds, so make one and keep it. */
export const createRecogniser = (resources: RecogniserResources = {}): Recogniser => {
  const lexicon = createLexicon();
  const rules = createNameRules();
  const tagger = resources.tagger ?? createNameTagger(createRuleTagger(lexicon), resources.weights, resources.log ?? (() => undefined));
  const descriptionWords = descriptionWordsOf(lexicon);
  const findValues = createValueFinder();
  const read = new WeakMap<EntityFile, KnownNames>();
  const none = createKnownNames(undefined, () => false);
  const namesOf = (file: EntityFile | undefined): KnownNames => {
    if (file === undefined) return none;
    const names = read.get(file) ?? createKnownNames(file, (word) => lexicon.commonWords.has(word));
    read.set(file, names);
    return names;
  };
  const recognise = (article: Readable, entityFile?: EntityFile): Recognised => {
    const { text } = article;
    const blocks = tokenBlocksOf(text, article.blocks, lexicon, article.facts.language);
    const names = namesOf(entityFile);
    const known = blocks.flatMap((block) => findKnown(text, block.span, names));
    const values = findValues(blocks, article.facts);
    const labels = mendNames(withoutValues(tagger({ text, facts: article.facts, blocks }), values), blocks, lexicon);
    const mentions = joinNames(text, known, labels, rules, names.notEntities);
    const referents = referentsOf(mentions, text, rules);
    const blockOf = blockFinder(blocks);
    const entities = referents.map((referent) => entityOf(referent, mentions, (spans, kind) => describe(spans, kind, text, blockOf, descriptionWords)));
    const entityAt = new Map(referents.flatMap((referent, entity) => referent.mentions.map((index) => [index, entity] as const)));
    const named = mentions.map((mention, index): Mention => {
      const entity = entityAt.get(index);
      return { span: mention.span, kind: entity === undefined ? mention.kind : entities[entity]?.kind ?? mention.kind, ...(entity !== undefined && { entity }) };
    });
    const all = mergeSorted(named, values);
    return { mentions: all, entities, numbers: numberNotesOf(text, blocks, all), english: blocks.every(({ casing }) => casing !== 'foreign') };
  };
  return { recognise };
};
