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

const OUTSIDE: WordFacts = {
  lower: 1, form: 1, shape: 1, prefixes: [], suffixes: [], clusters: [-1, -1, -1, -1], isName: false, isLower: false,
};
const NO_MATCHES: readonly number[] = [];
/** Sets shapes in headlines apart. */
const HEADLINE = 0x1000193;
/** Levels of the clusters, coarse to fine, looked at for words one and two away. */
const WIDE_LEVELS = [1, 2];
const NEAR_LEVELS = [0, 1, 2, 3];

const bucket = (count: number): number => (count === 0 ? 0 : count === 1 ? 1 : count < 4 ? 2 : 3);

const emitWords = (emit: Emit, view: BlockView, at: number, mode: number): void => {
  const word = (offset: number): WordFacts => view.words[at + offset] ?? OUTSIDE;
  const own = word(0);
  for (let offset = -2; offset <= 2; offset++) {
    const near = word(offset);
    emit(feature(T.word + offset + 2, near.lower));
    emit(feature(T.shape + offset + 2, near.shape + mode));
  }
  if (mode === 0) emit(feature(T.form, own.form));
  emit(feature(T.wordPair, pair(word(-1).lower, own.lower)));
  emit(feature(T.wordPair + 1, pair(own.lower, word(1).lower)));
  emit(feature(T.wordPair + 2, pair(word(-2).lower, word(-1).lower)));
  emit(feature(T.wordPair + 3, pair(word(1).lower, word(2).lower)));
  for (let length = 0; length < 4; length++) {
    const prefix = own.prefixes[length] ?? 0;
    const suffix = own.suffixes[length] ?? 0;
    if (prefix !== 0) emit(feature(T.prefix + length, prefix));
    if (suffix !== 0) emit(feature(T.suffix + length, suffix));
  }
  emit(feature(T.suffixNear, word(-1).suffixes[2] ?? 0));
  emit(feature(T.suffixNear + 1, word(1).suffixes[2] ?? 0));
  emit(feature(T.shapePair, pair(word(-1).shape, own.shape) + mode));
  emit(feature(T.shapePair + 1, pair(own.shape, word(1).shape) + mode));
  emit(feature(T.shapeTriple, pair(pair(word(-1).shape, own.shape), word(1).shape) + mode));
};

const emitClusters = (emit: Emit, view: BlockView, at: number, mode: number): void => {
  const word = (offset: number): WordFacts => view.words[at + offset] ?? OUTSIDE;
  const own = word(0);
  for (let offset = -2; offset <= 2; offset++) {
    const clusters = word(offset).clusters;
    for (const level of offset === -2 || offset === 2 ? WIDE_LEVELS : NEAR_LEVELS) emit(feature(T.cluster + offset + 2, clusters[level] ?? 0));
  }
  emit(feature(T.clusterPair, pair(word(-1).clusters[1] ?? 0, own.clusters[1] ?? 0)));
  emit(feature(T.clusterPair + 1, pair(own.clusters[1] ?? 0, word(1).clusters[1] ?? 0)));
  emit(feature(T.clusterPair + 2, pair(word(-1).clusters[2] ?? 0, word(1).clusters[2] ?? 0)));
  emit(feature(T.clusterPair + 3, pair(word(1).clusters[2] ?? 0, word(2).clusters[2] ?? 0)));
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

/** All features of one token in its block and its article. The order does not matter; a feature may come twice. */
export const emitFeatures = (emit: Emit, view: BlockView, at: number, article: ArticleWords): void => {
  const token = view.tokens[at];
  if (token === undefined) return;
  // In Title Case and in capitals the same shape means something else.
  const mode = view.casing === 'sentence' ? 0 : HEADLINE;
  emit(feature(T.bias, mode));
  emit(feature(T.place, (token.first ? 1 : 0) + mode));
  emit(feature(T.glue, (token.gap === 'none' ? 1 : 0) + (view.tokens[at + 1]?.gap === 'none' ? 2 : 0)));
  emitWords(emit, view, at, mode);
  emitClusters(emit, view, at, mode);
  emitLists(emit, view, at, mode);
  emitArticle(emit, view, at, mode, article);
};
