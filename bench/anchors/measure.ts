import { describeAnchor } from '../../src/core/anchor/describe.ts';
import { createResolver } from '../../src/core/anchor/resolve.ts';
import type { Annotation, Resolution } from '../../src/core/model/annotation.ts';
import type { AnnotationId } from '../../src/core/model/ids.ts';
import type { PassageSpan } from '../../src/core/model/span.ts';
import { identityMap } from '../../src/core/text/textMap.ts';
import { hypothesis, HYPOTHESIS_CONTEXT } from './hypothesis.ts';
import type { MarkClass, Truth } from './marks.ts';
import { CLASSES, markOf, truthOf } from './marks.ts';
import type { Pieces, Revised, Sentence } from './pieces.ts';
import { takeApart } from './pieces.ts';
import type { Random } from './random.ts';
import { below } from './random.ts';
import type { Level } from './revise.ts';
import { revise } from './revise.ts';

export type Method = 'known' | 'unknown' | 'hypothesis' | 'position';
export const METHODS: readonly Method[] = ['known', 'unknown', 'hypothesis', 'position'];

/** Counts of one method, class and level. */
export interface Tally {
  marks: number;
  /** Marks at least half of whose words are still there, and all whose words are. */
  survived: number;
  intact: number;
  right: number;
  rightIntact: number;
  wrong: number;
  ambiguous: number;
  /** The passage survived, no place was given and no choice offered. */
  falseOrphan: number;
}

export type Tallies = ReadonlyMap<string, Tally>;
export const tallyKey = (method: Method, kind: MarkClass, level: Level): string => `${level.name} ${kind} ${method}`;

/** A mark, what became of it, and what one method said: for looking at mistakes. */
export interface Case {
  readonly method: Method;
  readonly kind: MarkClass;
  readonly level: string;
  readonly old: string;
  readonly young: string;
  readonly mark: PassageSpan;
  readonly truth: Truth;
  readonly answer: Answer;
}
type Answer = { readonly at: PassageSpan | undefined; readonly ambiguous: boolean; readonly resolution?: Resolution };

const REVISION = 'sha256:000000000001';
/** Marks of each class taken from one revision. */
const PER_REVISION = 6;

/** A way to revise an article; `others` are sentences of other articles. */
export type Reviser = (pieces: Pieces, others: readonly Sentence[], level: Level, random: Random) => Revised;

/** Revises texts in turn until every class has enough marks. */
export function measure(
  texts: readonly string[], level: Level, enough: number, random: Random, methods: readonly Method[], onCase: (one: Case) => void, reviser: Reviser = revise,
): Tallies {
  const tallies = new Map<string, Tally>();
  const others = texts.slice(0, 200).flatMap((text) => takeApart(text).flat()).filter((sentence) => sentence.length > 4).map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  const counts = new Map<MarkClass, number>(CLASSES.map((kind) => [kind, 0]));
  for (let round = 0; [...counts.values()].some((count) => count < enough); round++) {
    const old = texts[round % texts.length];
    if (old === undefined) break;
    const pieces = takeApart(old);
    const own = new Set(pieces.flat().map(wordsOf));
    // A sentence the article has itself would not be new: put in where it was taken out, it is the same one.
    const foreign = others.filter(({ words }) => !own.has(words)).map(({ sentence }) => sentence);
    const revised = reviser(pieces, foreign, level, random);
    const words = pieces.flat(2);
    const resolver = createResolver({ text: revised.text, map: identityMap(revised.text.length), revision: 'sha256:2', blob: 'sha1:2' });
    const taken = new Set<string>();
    for (const kind of CLASSES) {
      for (let mark = 0; mark < PER_REVISION && (counts.get(kind) ?? 0) < enough; mark++) {
        const span = markOf(kind, pieces, random);
        if (span === undefined || taken.has(`${span.start}-${span.end}`)) continue;
        taken.add(`${span.start}-${span.end}`);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        const truth = truthOf(span, words, revised);
        const annotation = annotationOf(old, span);
        for (const method of methods) {
          const answer = answerOf(method, annotation, old, revised.text, span, resolver.resolve);
          count(tallies, tallyKey(method, kind, level), truth, answer);
          onCase({ method, kind, level: level.name, old, young: revised.text, mark: span, truth, answer });
        }
      }
    }
  }
  return tallies;
}

const wordsOf = (sentence: Sentence): string => sentence.map(({ text }) => text).join(' ');

export function annotationOf(text: string, span: PassageSpan): Annotation {
  return {
    // Ids are branded by the sidecar reader; the benchmark has none.
    id: 'b000000000' as AnnotationId, scope: 'passage', tags: [], revision: REVISION, blob: 'sha1:1',
    passages: [describeAnchor({ text, map: identityMap(text.length) }, span)],
  };
}

function answerOf(method: Method, annotation: Annotation, old: string, young: string, span: PassageSpan, resolve: (annotation: Annotation, old?: { readonly text: string }) => Resolution): Answer {
  if (method === 'position') return { at: span.end <= young.length ? span : undefined, ambiguous: false };
  if (method === 'hypothesis') {
    const prefix = old.slice(Math.max(0, span.start - HYPOTHESIS_CONTEXT), span.start);
    const suffix = old.slice(span.end, span.end + HYPOTHESIS_CONTEXT);
    return { at: hypothesis(young, old.slice(span.start, span.end), prefix, suffix, span), ambiguous: false };
  }
  const resolution = resolve(annotation, method === 'known' ? { text: old } : undefined);
  return { at: resolution.at?.[0], ambiguous: resolution.state === 'ambiguous', resolution };
}

/** Both ends within one character: the measure, also for passages whose words were changed at the ends. */
export function isRight(truth: Truth, at: PassageSpan): boolean {
  return truth.at !== undefined && Math.abs(truth.at.start - at.start) <= 1 && Math.abs(truth.at.end - at.end) <= 1;
}

export function hasSurvived(truth: Truth): boolean {
  return truth.at !== undefined && truth.kept >= 0.5;
}

function count(tallies: Map<string, Tally>, key: string, truth: Truth, answer: Answer): void {
  const tally = tallies.get(key) ?? { marks: 0, survived: 0, intact: 0, right: 0, rightIntact: 0, wrong: 0, ambiguous: 0, falseOrphan: 0 };
  tallies.set(key, tally);
  const survived = hasSurvived(truth);
  tally.marks++;
  if (survived) tally.survived++;
  if (truth.kept === 1) tally.intact++;
  if (answer.ambiguous) tally.ambiguous++;
  else if (answer.at === undefined) tally.falseOrphan += survived ? 1 : 0;
  else if (!isRight(truth, answer.at)) tally.wrong++;
  else {
    tally.right += survived ? 1 : 0;
    tally.rightIntact += truth.kept === 1 ? 1 : 0;
  }
}

/** A long text made of different ones, for measuring cost. */
export function joinTexts(texts: readonly string[], length: number, random: Random): string {
  const left = [...texts];
  let text = '';
  while (text.length < length && left.length > 0) text += (text === '' ? '' : '\n\n') + left.splice(below(random, left.length), 1).join('');
  return text;
}
