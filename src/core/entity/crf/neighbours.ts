import type { ArticleView } from './articleView.ts';
import { feature, pair } from './hashing.ts';
import { KINDS, LABELS, kindOf } from './labels.ts';
import { spansOf } from './spans.ts';
import type { Emit } from './features.ts';

/** What the first stage found in an article, as the second one looks at it. */
export interface FirstPass {
  /** Labels of the first stage, block by block. */
  readonly labels: readonly Uint8Array[];
  /** What the rules say, block by block; see `ruleLabels`. */
  readonly rules: readonly Uint8Array[];
  /** For each form, how often it is part of a name of each kind, and how often it is outside: `KINDS.length + 1` counts. */
  readonly votes: ReadonlyMap<number, Int32Array>;
  /** The same for forms inside names of two or more words. */
  readonly longer: ReadonlyMap<number, Int32Array>;
  /** For each name of two or more words, how often it was found whole, by kind. */
  readonly names: ReadonlyMap<number, Int32Array>;
}

const OUTSIDE: number = KINDS.length;
/** Numbers of the templates; they follow those of the first stage. */
const T = { label: 100, labelPair: 105, labelTriple: 107, vote: 108, voteWord: 109, longer: 110, longerPart: 111, voteNear: 112, name: 114, voteSure: 115, wordLabel: 116, rule: 117, ruleLabel: 120, ruleNext: 121, ruleVote: 122, ruleShape: 123 } as const;
/** Longest name that is looked for elsewhere in the article. */
const LONGEST = 5;

const counted = (map: Map<number, Int32Array>, key: number): Int32Array => {
  const counts = map.get(key) ?? new Int32Array(OUTSIDE + 1);
  map.set(key, counts);
  return counts;
};
const addOne = (counts: Int32Array, kind: number): void => { counts[kind] = (counts[kind] ?? 0) + 1; };

export const firstPass = (article: ArticleView, labels: readonly Uint8Array[], rules: readonly Uint8Array[]): FirstPass => {
  const votes = new Map<number, Int32Array>();
  const longer = new Map<number, Int32Array>();
  const names = new Map<number, Int32Array>();
  for (const block of article.blocks) {
    const found = labels[block.number] ?? new Uint8Array(0);
    if (block.casing === 'sentence') {
      block.words.forEach((word, at) => {
        if (!word.isName) return;
        const kind = kindOf(found[at] ?? 0);
        addOne(counted(votes, word.form), kind < 0 ? OUTSIDE : kind);
      });
    }
    for (const span of spansOf(found)) {
      if (span.to - span.from < 2 || block.casing !== 'sentence') continue;
      let phrase = 0;
      for (let at = span.from; at < span.to; at++) {
        const form = block.words[at]?.form ?? 0;
        phrase = phrase === 0 ? form : pair(phrase, form);
        if (block.words[at]?.isName === true) addOne(counted(longer, form), span.kind);
      }
      addOne(counted(names, phrase), span.kind);
    }
  }
  return { labels, rules, votes, longer, names };
};

/** The kind with most votes, and how clear it is: 0 no vote, else `1 + kind * 3 + clearness`. `own` is a vote that does not count. */
const majority = (counts: Int32Array | undefined, own: number): number => {
  if (counts === undefined) return 0;
  let sum = 0;
  let best = 0;
  let kind = 0;
  for (let option = 0; option <= OUTSIDE; option++) {
    const count = (counts[option] ?? 0) - (option === own ? 1 : 0);
    sum += count;
    if (count > best) { best = count; kind = option; }
  }
  if (best <= 0) return 0;
  return 1 + kind * 3 + (best * 4 >= sum * 3 ? (best > 2 ? 2 : 1) : 0);
};

/** The kinds of longer names of the article that begin at each token of a block, as features by part. */
const longNamesAt = (article: ArticleView, block: number, names: FirstPass['names']): Int32Array => {
  const view = article.blocks[block];
  const words = view?.words ?? [];
  const marks = new Int32Array(words.length);
  for (let from = 0; from < words.length; from++) {
    if (words[from]?.isName !== true || marks[from] !== 0) continue;
    let phrase = words[from]?.form ?? 0;
    for (let to = from + 1; to < Math.min(words.length, from + LONGEST); to++) {
      phrase = pair(phrase, words[to]?.form ?? 0);
      const kind = majority(names.get(phrase), -1);
      if (kind === 0) continue;
      for (let at = from; at <= to; at++) marks[at] = kind * 4 + (at === from ? 1 : at === to ? 3 : 2);
    }
  }
  return marks;
};

/** Features of the second stage for each token of a block: labels of the first one here, around, and for the same word elsewhere. */
export const emitNeighbours = (article: ArticleView, pass: FirstPass, block: number): ((at: number, emit: Emit) => void) => {
  const view = article.blocks[block];
  const labels = pass.labels[block] ?? new Uint8Array(0);
  const rules = pass.rules[block] ?? new Uint8Array(0);
  const marks = longNamesAt(article, block, pass.names);
  const label = (at: number): number => (at < 0 || at >= labels.length ? LABELS : labels[at] ?? 0);
  const vote = (at: number): number => {
    const word = view?.words[at];
    if (word?.isName !== true) return -1;
    const kind = kindOf(label(at));
    return majority(pass.votes.get(word.form), view?.casing === 'sentence' ? (kind < 0 ? OUTSIDE : kind) : -1);
  };
  return (at, emit) => {
    const word = view?.words[at];
    if (word === undefined) return;
    for (let offset = -2; offset <= 2; offset++) emit(feature(T.label + offset + 2, label(at + offset)));
    emit(feature(T.labelPair, label(at - 1) * 16 + label(at)));
    emit(feature(T.labelPair + 1, label(at) * 16 + label(at + 1)));
    emit(feature(T.labelTriple, (label(at - 1) * 16 + label(at)) * 16 + label(at + 1)));
    emit(feature(T.wordLabel, pair(word.lower, label(at))));
    const rule = rules[at] ?? 0;
    for (let offset = -1; offset <= 1; offset++) emit(feature(T.rule + offset + 1, rules[at + offset] ?? 0));
    emit(feature(T.ruleLabel, rule * 16 + label(at)));
    emit(feature(T.ruleNext, (rule * 64 + (rules[at + 1] ?? 0)) * 16 + label(at)));
    emit(feature(T.ruleShape, pair(rule, word.shape)));
    if (!word.isName) return;
    const own = vote(at);
    const longer = majority(pass.longer.get(word.form), -1);
    emit(feature(T.vote, own));
    emit(feature(T.voteSure, own * 16 + label(at)));
    emit(feature(T.ruleVote, rule * 16 + own));
    emit(feature(T.longer, longer));
    emit(feature(T.longerPart, (longer * 16 + label(at)) * 16 + label(at + 1)));
    emit(feature(T.voteNear, vote(at - 1)));
    emit(feature(T.voteNear + 1, vote(at + 1)));
    emit(feature(T.name, (marks[at] ?? 0) * 16 + label(at)));
  };
};
