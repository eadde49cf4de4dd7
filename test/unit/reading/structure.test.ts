import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BlockKind } from '../../../src/core/model/article.ts';
import type { ViewSpan } from '../../../src/core/model/span.ts';
import { foldingRanges } from '../../../src/core/reading/folding.ts';
import { ENGLISH_LABELS } from '../../../src/core/reading/labels.ts';
import { outline } from '../../../src/core/reading/outline.ts';
import type { OutlineItem } from '../../../src/core/reading/outline.ts';
import { citation, quotation } from '../../../src/core/reading/quotation.ts';
import { renderArticle } from '../../../src/core/reading/renderArticle.ts';
import { selectionChain } from '../../../src/core/reading/selectionChain.ts';
import { articleOf, ferry } from './articleOf.ts';

const view = renderArticle(ferry, ENGLISH_LABELS);
const at = (span: ViewSpan): string => view.text.slice(span.start, span.end);
const firstLast = (span: ViewSpan): string => `${at(span).split('\n')[0]} … ${at(span).split('\n').at(-1)}`;

test('outline: the headline, sections by level, what is set apart', () => {
  const tree = (item: OutlineItem, depth = 0): string =>
    [`${'  '.repeat(depth)}${item.kind}: ${item.name}`, ...item.children.map((child) => tree(child, depth + 1))].join('\n');
  assert.equal(tree(outline(view)), `article: Harbour board approves ferry terminal
  section: Who pays
    section: State
  section: What next
  related: Related headlines (2)
  boilerplate: Not part of the story (2)`);
});

test('folding: sections to their last line, related headlines and boilerplate as apart', () => {
  assert.deepEqual(foldingRanges(view).map(({ kind, span }) => [kind, firstLast(span)]), [
    ['section', '§ Who pays … > Later.'],
    ['section', '§ State … > Later.'],
    ['section', '§ What next … This post appeared first on wire.example'],
    ['apart', '▸ Related headlines (2) … • Port fees rise'],
    ['apart', '▸ Not part of the story (2) … Follow us'],
  ]);
  assert.deepEqual(foldingRanges(renderArticle(articleOf([['heading', 'Alone']]), ENGLISH_LABELS)), []);
});

test('selection: word, sentence, paragraph, section, story, article', () => {
  const chain = (needle: string): string[] => selectionChain(view, ferry, view.text.indexOf(needle)).map(firstLast);
  const whole = 'Harbour board approves ferry terminal … Follow us';
  const story = 'Harbour board approves ferry terminal … This post appeared first on wire.example';
  assert.deepEqual(chain('Berg').map((step) => step.split(' … ')[0]), [
    'Berg', 'Mr. Berg said “we are done.”', 'The board of Lindsund approved a new terminal. Mr. Berg said “we are done.”',
    'Harbour board approves ferry terminal', 'Harbour board approves ferry terminal',
  ]);
  assert.deepEqual(chain('We pay.').slice(-5), ['> We pay. … > Later.', '§ State … > Later.', '§ Who pays … > Later.', story, whole]);
  assert.deepEqual(chain('late again').slice(-3), ['• 2026-03-01  Ferry late again … • 2026-03-01  Ferry late again', '▸ Related headlines (2) … • Port fees rise', whole]);
  assert.deepEqual(chain('Maria Ek').slice(-2), [story, whole]);
});

const kinds: readonly BlockKind[] = ['title', 'deck', 'date', 'heading', 'paragraph', 'quote', 'list-item', 'related', 'boilerplate'];
const words = fc.string({ unit: fc.constantFrom('a', 'B', '. ', '\n', ' ', '…', '🚢'), minLength: 1, maxLength: 20 });
const article = fc.array(fc.tuple(fc.constantFrom(...kinds), words, fc.integer({ min: 1, max: 4 })), { maxLength: 10 }).map((pieces) => articleOf(pieces));

test('property: the outline nests and names its lines; folding starts at a line and spans two', () => {
  fc.assert(fc.property(article, (one) => {
    const shown = renderArticle(one, ENGLISH_LABELS);
    const check = (item: OutlineItem, inside: ViewSpan, from: number): number => {
      assert.ok(item.name !== '' && item.span.start >= inside.start && item.span.end <= inside.end && item.span.start >= from);
      assert.ok(item.selection.start >= item.span.start && item.selection.end <= item.span.end);
      let last = item.span.start;
      for (const child of item.children) last = check(child, item.span, last);
      return item.span.end;
    };
    check(outline(shown), { start: 0, end: shown.text.length }, 0);
    for (const { span } of foldingRanges(shown)) {
      assert.ok(span.start === 0 || shown.text[span.start - 1] === '\n');
      assert.ok(shown.text.slice(span.start, span.end).includes('\n'));
    }
  }));
});

test('property: the chain grows around the offset and ends with the whole view', () => {
  fc.assert(fc.property(article, fc.nat(), (one, seed) => {
    const shown = renderArticle(one, ENGLISH_LABELS);
    const offset = seed % (shown.text.length + 1);
    const chain = selectionChain(shown, one, offset);
    assert.deepEqual(chain.at(-1), { start: 0, end: shown.text.length });
    let inner: ViewSpan = { start: offset, end: offset };
    for (const span of chain) {
      assert.ok(span.start <= inner.start && span.end >= inner.end && span.end - span.start > inner.end - inner.start);
      inner = span;
    }
  }));
});

test('quotation: the passage as it stands, then what is known of its source', () => {
  const start = ferry.text.indexOf('Mr. Berg');
  assert.equal(
    quotation(ferry, { start: start - 1, end: start + 'Mr. Berg said “we are done.”'.length }, ENGLISH_LABELS),
    '“Mr. Berg said “we are done.”” — Maria Ek, Jon Alm, “Harbour board approves ferry terminal”, Coast Courier, 2026-03-03, https://coast-courier.example/ferry',
  );
  assert.equal(quotation(articleOf([['paragraph', 'x']]), { start: 0, end: 1 }, ENGLISH_LABELS), '“x”');
  assert.equal(citation(articleOf([], { title: 'A\n b', firstPublishedBy: 'wire.example', captured: { value: '2025-03-13T07:39:16+02:00', printed: '' } }).facts, ENGLISH_LABELS),
    '“A b”, first published by wire.example, captured 2025-03-13');
});
