import type { TokenBlock } from '../tagger.ts';
import type { Token } from '../tokens.ts';
import type { ArticleWords } from './articleWords.ts';
import { feature, pair } from './hashing.ts';
import type { WordFacts } from './wordFacts.ts';

/** A block as the model sees it. */
export interface BlockView {
  readonly number: number;
  readonly tokens: readonly Token[];
  readonly words: readonly WordFacts[];
  readonly matches: readonly (readonly number[])[];
  readonly casing: TokenBlock['casing'];
}

/** Takes the features of one token, as hashes. */
export type Emit = (hash: number) => void;

/** Numbers of the templates. A number once shipped is never used for another meaning. */
const T = {
  bias: 0, word: 1, form: 6, wordPair: 7, prefix: 11, suffix: 15, suffixNear: 19, shape: 21, shapePair: 26, shapeTriple: 28, cluster: 30, clusterPair: 50,
  list: 60, listNear: 61, listAll: 63, listShape: 64, place: 70, capitals: 71, capitalsShape: 72, before: 73, behind: 74, glue: 75, clusterShape: 76,
  listCluster: 77, nextSkip: 78, lastSkip: 79,
} as const;

/** What stands before a block and behind it. */
export const OUTSIDE: WordFacts = {
  lower: 1, form: 1, shape: 1, prefixes: [], suffixes: [], clusters: [-1, -1, -1, -1], isName: false, isLower: false,
};
const NO_MATCHES: readonly number[] = [];
/** Sets shapes in headlines apart. */
const HEADLINE = 0x1000193;
/** So many words before a token and behind it are looked at. */
export const REACH = 2;
/** Levels of the clusters, coarse to fine, looked at for words one and two away. */
const WIDE_LEVELS = [1, 2];
const NEAR_LEVELS = [0, 1, 2, 3];

const bucket = (count: number): number => (count === 0 ? 0 : count === 1 ? 1 : count < 4 ? 2 : 3);

/** What one word says of the token `offset` words before it, whatever else stands there: the same wherever the word stands. */
export const emitWord = (emit: Emit, word: WordFacts, offset: number, mode: number): void => {
  emit(feature(T.word + offset + REACH, word.lower));
  emit(feature(T.shape + offset + REACH, word.shape + mode));
  for (const level of offset === -REACH || offset === REACH ? WIDE_LEVELS : NEAR_LEVELS) emit(feature(T.cluster + offset + REACH, word.clusters[level] ?? 0));
  if (offset === -1) emit(feature(T.suffixNear, word.suffixes[2] ?? 0));
  if (offset === 1) emit(feature(T.suffixNear + 1, word.suffixes[2] ?? 0));
  if (offset !== 0) return;
  if (mode === 0) emit(feature(T.form, word.form));
  for (let length = 0; length < 4; length++) {
    const prefix = word.prefixes[length] ?? 0;
    const suffix = word.suffixes[length] ?? 0;
    if (prefix !== 0) emit(feature(T.prefix + length, prefix));
    if (suffix !== 0) emit(feature(T.suffix + length, suffix));
  }
};

/** What words say together. */
const emitPairs = (emit: Emit, view: BlockView, at: number, mode: number): void => {
  const word = (offset: number): WordFacts => view.words[at + offset] ?? OUTSIDE;
  const [own, last, next] = [word(0), word(-1), word(1)];
  emit(feature(T.wordPair, pair(last.lower, own.lower)));
  emit(feature(T.wordPair + 1, pair(own.lower, next.lower)));
  emit(feature(T.wordPair + 2, pair(word(-2).lower, last.lower)));
  emit(feature(T.wordPair + 3, pair(next.lower, word(2).lower)));
  emit(feature(T.shapePair, pair(last.shape, own.shape) + mode));
  emit(feature(T.shapePair + 1, pair(own.shape, next.shape) + mode));
  emit(feature(T.shapeTriple, pair(pair(last.shape, own.shape), next.shape) + mode));
  emit(feature(T.clusterPair, pair(last.clusters[1] ?? 0, own.clusters[1] ?? 0)));
  emit(feature(T.clusterPair + 1, pair(own.clusters[1] ?? 0, next.clusters[1] ?? 0)));
  emit(feature(T.clusterPair + 2, pair(last.clusters[2] ?? 0, next.clusters[2] ?? 0)));
  emit(feature(T.clusterPair + 3, pair(next.clusters[2] ?? 0, word(2).clusters[2] ?? 0)));
  emit(feature(T.clusterShape, pair(own.shape + mode, own.clusters[2] ?? 0)));
};

const emitLists = (emit: Emit, view: BlockView, at: number, mode: number): void => {
  const own = view.matches[at] ?? NO_MATCHES;
  const shape = view.words[at]?.shape ?? 0;
  let all = 0;
  for (const match of own) {
    emit(feature(T.list, match));
    emit(feature(T.listShape, pair(match, shape) + mode));
    all = pair(all, match);
  }
  emit(feature(T.listAll, all));
  for (const match of view.matches[at - 1] ?? NO_MATCHES) emit(feature(T.listNear, match));
  for (const match of view.matches[at + 1] ?? NO_MATCHES) emit(feature(T.listNear + 1, match));
};

const emitArticle = (emit: Emit, view: BlockView, at: number, mode: number, article: ArticleWords): void => {
  const own = view.words[at];
  if (own?.isName !== true) return;
  const first = view.tokens[at]?.first === true ? 1 : 0;
  const told = bucket(article.low.get(own.lower) ?? 0) * 4 + bucket((article.inside.get(own.form) ?? 0) - (mode === 0 && first === 0 ? 1 : 0));
  const capitals = told * 4 + first * 2 + (article.short ? 1 : 0);
  emit(feature(T.capitals, capitals + mode));
  emit(feature(T.capitalsShape, pair(capitals, own.shape) + mode));
  for (const place of article.places.get(own.form) ?? []) {
    if (place.block === view.number && place.at === at) continue;
    emit(feature(T.before, place.before));
    emit(feature(T.behind, place.behind));
  }
};

/** In Title Case and in capitals the same shape means something else. */
export const modeOf = ({ casing }: Pick<BlockView, 'casing'>): number => (casing === 'sentence' ? 0 : HEADLINE);

/** The features of a token that are not those of single words: see `emitWord`. */
export const emitTogether = (emit: Emit, view: BlockView, at: number, article: ArticleWords): void => {
  const token = view.tokens[at];
  if (token === undefined) return;
  const mode = modeOf(view);
  emit(feature(T.bias, mode));
  emit(feature(T.place, (token.first ? 1 : 0) + mode));
  emit(feature(T.glue, (token.gap === 'none' ? 1 : 0) + (view.tokens[at + 1]?.gap === 'none' ? 2 : 0)));
  emitPairs(emit, view, at, mode);
  emitLists(emit, view, at, mode);
  emitArticle(emit, view, at, mode, article);
};

/** All features of one token in its block and its article. The order does not matter; a feature may come twice. */
export const emitFeatures = (emit: Emit, view: BlockView, at: number, article: ArticleWords): void => {
  if (view.tokens[at] === undefined) return;
  for (let offset = -REACH; offset <= REACH; offset++) emitWord(emit, view.words[at + offset] ?? OUTSIDE, offset, modeOf(view));
  emitTogether(emit, view, at, article);
};
