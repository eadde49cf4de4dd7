import type { Anchor, Candidate, ResolutionHow, ResolutionState } from '../model/annotation.ts';
import type { PassageSpan } from '../model/span.ts';
import type { TextMap } from '../model/textMap.ts';
import { foldText } from '../text/fold.ts';
import type { IndexedText } from './indexedText.ts';

/** Today's text, ready for searching. */
export interface Target {
  readonly index: IndexedText;
  readonly map: TextMap;
}

/** What became of one passage. */
export type Finding =
  | { readonly kind: 'found'; readonly state: Extract<ResolutionState, 'exact' | 'moved' | 'changed'>; readonly at: PassageSpan; readonly how: ResolutionHow; readonly score: number }
  | { readonly kind: 'unsure'; readonly state: Extract<ResolutionState, 'ambiguous' | 'orphan'>; readonly candidates: readonly Candidate[] };

/** A place that is certain, with the state its words and offsets give. */
export function found(target: Target, anchor: Anchor, at: PassageSpan, how: ResolutionHow, score: number): Finding {
  return { kind: 'found', state: stateOf(target.index.text, anchor, at), at, how, score: Math.min(1, Math.round(score * 1000) / 1000) };
}

function stateOf(text: string, anchor: Anchor, at: PassageSpan): 'exact' | 'moved' | 'changed' {
  const words = text.slice(at.start, at.end);
  if (words === anchor.quote) return anchor.at?.start === at.start && anchor.at.end === at.end ? 'exact' : 'moved';
  return isSameFolded(words, anchor.quote) ? 'moved' : 'changed';
}

/** Equal up to folding and blanks at the ends. */
export function isSameFolded(a: string, b: string): boolean {
  return foldText(a).text.trim() === foldText(b).text.trim();
}

/** Ten places are as many as a person compares; more would only make answers long. */
const MOST_CANDIDATES = 10;

/** No place is certain: several to choose from, or none (then what stands nearest is still offered). */
export function unsure(state: 'ambiguous' | 'orphan', candidates: readonly Candidate[]): Finding {
  const ranked = [...candidates].sort((a, b) => b.score - a.score || a.at.start - b.at.start);
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    const known = kept.some((other) => other.at.start === candidate.at.start && other.at.end === candidate.at.end);
    if (!known && kept.length < MOST_CANDIDATES) kept.push({ at: candidate.at, score: Math.max(0, Math.min(1, Math.round(candidate.score * 1000) / 1000)) });
  }
  return { kind: 'unsure', state, candidates: kept };
}
