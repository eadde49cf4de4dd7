import type { Anchor, Annotation, Resolution } from '../model/annotation.ts';
import type { TextMap } from '../model/textMap.ts';
import type { Comparison } from './byDiff.ts';
import { compareTexts, findByDiff } from './byDiff.ts';
import { findByRaw, findByRevision } from './byOffsets.ts';
import { copyCandidates, findByQuote, findVerbatim } from './byQuote.ts';
import { findCopies } from './copies.ts';
import type { Finding, Target } from './finding.ts';
import { unsure } from './finding.ts';
import { indexText } from './indexedText.ts';
import type { Sought } from './sought.ts';
import { prepareSought } from './sought.ts';
import type { Vocabulary } from './tokens.ts';

/** Today's article, and the file it is from. */
export interface ResolveTarget {
  readonly text: string;
  readonly map: TextMap;
  readonly revision: string;
  readonly blob: string;
}

export interface Resolver {
  /**
   * Where the annotation is today. `old` is the passage text it was made on (its `revision`), when known; `others` has, by revision,
   * those that single passages of it name.
   */
  resolve(annotation: Annotation, old?: OldText, others?: ReadonlyMap<string, OldText>): Resolution;
}

interface OldText {
  readonly text: string;
}

/**
 * Finds annotations again in one article. Everything that costs (the folded form, its words, the alignment with an old
 * text) is made once, when first needed, and shared by all annotations.
 */
export function createResolver(article: ResolveTarget): Resolver {
  const vocabulary: Vocabulary = new Map();
  const target: Target = { index: indexText(article.text, vocabulary), map: article.map };
  const comparisons = new Map<string, Comparison>();
  const comparisonWith = (old: string): Comparison => {
    let comparison = comparisons.get(old);
    if (comparison === undefined) comparisons.set(old, comparison = compareTexts(old, target));
    return comparison;
  };
  return {
    resolve(annotation, old, others) {
      if (annotation.scope !== 'passage') return { state: 'exact' };
      return joined(annotation.passages.map((anchor) => {
        const own = anchor.revision === undefined ? old : others?.get(anchor.revision);
        return findPassage(target, article, annotation, anchor, own && (() => comparisonWith(own.text)));
      }));
    },
  };
}

/** The order of the contract: what is certain by bytes first, what is likely last. */
function findPassage(target: Target, article: ResolveTarget, annotation: Annotation, anchor: Anchor, compared: (() => Comparison) | undefined): Finding {
  const { blob = annotation.blob, revision = annotation.revision } = anchor;
  const sameFile = blob !== undefined && blob === article.blob;
  const sameText = revision !== undefined && revision === article.revision;
  const byOffsets = (sameFile ? findByRaw(target, anchor) : undefined) ?? (sameText ? findByRevision(target, anchor) : undefined);
  if (byOffsets !== undefined) return byOffsets;
  const verbatim = compared === undefined ? findVerbatim(target, anchor) : undefined;
  if (verbatim !== undefined) return verbatim;
  const sought = prepareSought(anchor, target.index.vocabulary);
  if (sought.quote === '') return unsure('orphan', []);
  const byDiff = compared === undefined ? undefined : findByDiff(target, sought, compared());
  if (byDiff?.kind === 'found') return byDiff.state === 'changed' ? unlessCopied(target, sought, byDiff) : byDiff;
  // The old text shows that the passage is gone: what looks like it elsewhere is offered, not taken.
  if (byDiff !== undefined) return unsure(byDiff.state, [...byDiff.candidates, ...copyCandidates(target, sought, findCopies(target.index, sought))]);
  return findByQuote(target, sought);
}

/** Surroundings so alike that a copy word for word may be the passage itself. */
const RIVAL_CONTEXT = 0.9;

/** The comparison found the passage edited; if it also stands unedited elsewhere, in its old surroundings, a person decides. */
function unlessCopied(target: Target, sought: Sought, changed: Extract<Finding, { kind: 'found' }>): Finding {
  const copies = findCopies(target.index, sought);
  const [best] = copies.ranked;
  if (best === undefined || best.agreement.score < RIVAL_CONTEXT) return changed;
  return unsure('ambiguous', [...copyCandidates(target, sought, copies), { at: changed.at, score: changed.score }]);
}

const DOUBT = { exact: 0, moved: 1, changed: 2, ambiguous: 3, orphan: 4 } as const;

function alone(finding: Finding): Resolution {
  if (finding.kind === 'unsure') return { state: finding.state, candidates: finding.candidates };
  const { state, how, at, score } = finding;
  return { state, how, at: [at], score };
}

/** One answer for all passages of an annotation: as good as the worst of them. */
function joined(findings: readonly Finding[]): Resolution {
  const worst = [...findings].sort((a, b) => DOUBT[b.state] - DOUBT[a.state])[0];
  if (worst === undefined) return { state: 'orphan', candidates: [] };
  const apart = worst.kind === 'unsure' ? findings.length > 1 : findings.some((one) => one.kind === 'found' && (one.state !== worst.state || one.how !== worst.how));
  const passages = apart && { passages: findings.map(alone) };
  if (worst.kind === 'unsure') return { state: worst.state, candidates: worst.candidates, ...passages };
  const at = findings.flatMap((finding) => (finding.kind === 'found' ? [finding.at] : []));
  const score = Math.min(...findings.map((finding) => (finding.kind === 'found' ? finding.score : 1)));
  return { state: worst.state, how: worst.how, at, score, ...passages };
}
