import type { ViewSpan } from '../model/span.ts';
import { sentenceAt } from '../text/sentences.ts';
import { wordAt } from '../text/words.ts';
import type { ReadableArticle } from './renderArticle.ts';
import { partAt, passageSpanOf, viewSpanOf } from './readingView.ts';
import type { ReadingView, ViewPart } from './readingView.ts';
import { sectionsOf } from './sections.ts';

/** From the first to the last of a zone's lines. */
const zoneSpan = (parts: readonly ViewPart[]): ViewSpan | undefined => {
  const first = parts[0];
  const last = parts.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.line.start, end: last.line.end };
};

/** What is shown of a passage span, as one view span inside `part`. */
const within = (view: ReadingView, part: ViewPart, span: { readonly start: number; readonly end: number } | undefined): ViewSpan | undefined => {
  if (span === undefined) return undefined;
  const pieces = viewSpanOf(view, span).filter((piece) => piece.start >= part.span.start && piece.end <= part.span.end);
  const last = pieces.at(-1);
  return pieces[0] === undefined || last === undefined ? undefined : { start: pieces[0].start, end: last.end };
};

/**
 * What Expand Selection takes, from the inside out: word, sentence, paragraph, the sections around it, the story with its
 * headline (or what is set apart), the whole view. Every span holds the offset and is larger than the one before it;
 * steps that would not grow are left out. `offset` counts in the view; never empty unless the view is.
 */
export const selectionChain = (view: ReadingView, article: Pick<ReadableArticle, 'text'>, offset: number): readonly ViewSpan[] => {
  const part = partAt(view, offset);
  const at = part?.block === undefined ? undefined : passageSpanOf(view, { start: offset, end: offset })?.start;
  const steps: (ViewSpan | undefined)[] = [];
  if (part !== undefined && at !== undefined) steps.push(within(view, part, wordAt(article.text, at)), within(view, part, sentenceAt(article.text, at)));
  if (part !== undefined) steps.push(part.span, part.line);
  for (const section of sectionsOf(view).toReversed()) steps.push(section.span);
  steps.push(
    zoneSpan(view.parts.filter((one) => one.zone === 'head' || one.zone === 'story')),
    { start: 0, end: view.text.length },
  );
  const chain: ViewSpan[] = [];
  for (const step of steps) {
    if (step === undefined || step.start > offset || step.end < offset || step.start === step.end) continue;
    const last = chain.at(-1);
    const grows = last === undefined || (step.start <= last.start && step.end >= last.end && step.end - step.start > last.end - last.start);
    if (grows) chain.push(step);
  }
  return chain;
};
