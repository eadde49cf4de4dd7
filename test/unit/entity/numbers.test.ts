import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { amountOf } from '../../../src/core/entity/numbers/amount.ts';
import { stemOf } from '../../../src/core/entity/numbers/contextWords.ts';
import { differingNumbers, type NumberedArticle } from '../../../src/core/entity/numbers/differing.ts';
import type { NumberNote } from '../../../src/core/model/entity.ts';
import { articleOf, recogniser } from './brackets.ts';

interface Told extends NumberedArticle {
  readonly name: string;
}

const told = (name: string, day: string, headline: string, paragraphs: readonly string[], shared = 2): Told => {
  const { numbers } = recogniser.recognise(articleOf(paragraphs, day));
  return { name, numbers, day, topic: () => new Set(headline.toLowerCase().split(' ').map(stemOf)), shared: () => shared };
};

const differing = (text: string, here: Told, others: readonly Told[]): readonly string[] => {
  const note = here.numbers.find((one) => one.text === text);
  assert.ok(note, `${text} among ${here.numbers.map((one) => one.text).join(', ')}`);
  return differingNumbers(note, here, others).map(({ article, note: other }) => `${article.name} ${other.text}`);
};

const FERRY = told('courier', '2026-03-03', 'Harbour board approves ferry terminal', [
  'The harbour board of Lindsund approved a new ferry terminal on Tuesday.', 'Chair Anna Berg said the terminal would cost €48 million, twice the first estimate.',
]);

test('numbers: what is kept of an amount', () => {
  const { numbers } = recogniser.recognise(articleOf(['Chair Anna Berg said the terminal would cost €48 million, twice the first estimate of 24 million. A 38-year-old man was hurt.']));
  assert.deepEqual(numbers.map(({ text, amount, unit, words }) => [text, amount, unit, words]), [
    ['€48 million', 48e6, 'EUR', 'cost twic terminal chair'],
    ['24 million', 24e6, '', 'twic cost terminal chair'],
  ]);
});

test('numbers: number and unit of a value', () => {
  assert.deepEqual(amountOf('money', '48000000 EUR'), { amount: 48e6, unit: 'EUR' });
  assert.deepEqual(amountOf('percent', '0.64'), { amount: 64, unit: '%' });
  assert.deepEqual(amountOf('quantity', '2500 people'), { amount: 2500, unit: 'people' });
  assert.deepEqual(amountOf('quantity', 'P30D'), { amount: 30, unit: 'D' });
  assert.deepEqual(amountOf('quantity', 'PT30M'), { amount: 30, unit: 'TM' });
  assert.equal(amountOf('quantity', 'PT1H30M'), undefined);
});

test('numbers: another outlet’s sum for the same thing, in a currency or with none', () => {
  const minutes = told('minutes', '2026-03-05', 'Board votes for ferry terminal', ['The minutes say that the terminal will cost 47.5 million.']);
  const wire = told('wire', '2026-03-04', 'Lindsund approves ferry terminal', ['Building the ferry terminal will cost some €50 million, the board said.']);
  assert.deepEqual([...differing('€48 million', FERRY, [minutes, wire])].sort(), ['minutes 47.5 million', 'wire €50 million']);
  assert.deepEqual(differing('47.5 million', minutes, [FERRY]), ['courier €48 million'], 'and the other way about');
});

test('numbers: what is no contradiction', () => {
  const cases: readonly (readonly [string, Told])[] = [
    ['the same number', told('a', '2026-03-04', 'Harbour board approves ferry terminal', ['The terminal would cost 48 million euros.'])],
    ['a rounding', told('b', '2026-03-04', 'Harbour board approves ferry terminal', ['The terminal would cost €48.1 million.'])],
    ['an article that has both', told('c', '2026-03-04', 'Harbour board approves ferry terminal', ['The terminal would cost €50 million, the wire said; the board said the cost is €48 million.'])],
    ['another thing', told('d', '2026-03-04', 'Harbour board approves ferry terminal', ['Fishermen landed herring for €45 million.'])],
    ['another unit', told('e', '2026-03-04', 'Harbour board approves ferry terminal', ['The terminal would cost 47 percent of the budget.'])],
    ['a month later', told('f', '2026-05-04', 'Harbour board approves ferry terminal', ['The terminal would cost €50 million.'])],
    ['nobody in common', told('g', '2026-03-04', 'Harbour board approves ferry terminal', ['The terminal would cost €50 million.'], 0)],
    ['another headline', told('h', '2026-03-04', 'School roof repaired', ['The roof would cost €50 million.'])],
  ];
  for (const [why, other] of cases) assert.deepEqual(differing('€48 million', FERRY, [other]), [], why);
});

const aNote: fc.Arbitrary<NumberNote> = fc.record({
  span: fc.constant({ start: 0, end: 1 }), text: fc.constant('x'), amount: fc.constantFrom(0, 1, 2, 100, 101, -5), unit: fc.constantFrom('EUR', '', '%'),
  words: fc.array(fc.constantFrom('cost', 'terminal', 'ferry', 'board'), { minLength: 1, maxLength: 4 }).map((words) => [...new Set(words)].join(' ')),
});

test('numbers, property: who contradicts whom is mutual, and nobody contradicts himself', () => {
  const anArticle = fc.array(aNote, { minLength: 1, maxLength: 4 }).map((numbers): NumberedArticle => ({ numbers, topic: () => new Set(['ferry', 'board']), shared: () => 2 }));
  fc.assert(fc.property(anArticle, anArticle, (one, other) => {
    for (const note of one.numbers) {
      assert.deepEqual(differingNumbers(note, one, [one]), []);
      for (const { note: theirs } of differingNumbers(note, one, [other])) assert.ok(differingNumbers(theirs, other, [one]).length > 0);
    }
  }));
});
