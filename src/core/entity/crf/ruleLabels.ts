import type { EntityKind } from '../../model/entity.ts';
import type { LabelledSpan, TokenBlock } from '../tagger.ts';
import { BEGIN, INSIDE, LAST, UNIT } from './labels.ts';

/** Kinds of the rules in the order of their labels; an order once shipped stays. */
const RULE_KINDS: readonly EntityKind[] = ['person', 'place', 'organisation', 'group', 'event', 'work', 'product', 'other'];

/** What the rules found, as a label for each token of each block: 0 outside, else `1 + kind * 4 + part`. */
export const ruleLabels = (blocks: readonly TokenBlock[], spans: readonly LabelledSpan[]): readonly Uint8Array[] => {
  let next = 0;
  return blocks.map((block) => {
    const labels = new Uint8Array(block.tokens.length);
    while (next < spans.length && (spans[next]?.span.end ?? 0) <= block.span.start) next++;
    let at = next;
    block.tokens.forEach((token, index) => {
      while (at < spans.length && (spans[at]?.span.end ?? 0) <= token.start) at++;
      const found = spans[at];
      if (found === undefined || token.start < found.span.start || token.end > found.span.end) return;
      const first = token.start === found.span.start;
      const last = token.end === found.span.end;
      const part = first ? (last ? UNIT : BEGIN) : last ? LAST : INSIDE;
      labels[index] = 1 + RULE_KINDS.indexOf(found.kind) * 4 + part;
    });
    return labels;
  });
};
