import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokensOf } from '../../../src/core/entity/tokens.ts';
import { explainDate, type DateReading } from '../../../src/core/entity/values/explainDate.ts';
import { articleOf, recogniser } from './brackets.ts';

/** How each date of a sentence was read, seen from a Wednesday. */
const readings = (text: string, published?: string): readonly (readonly [string, DateReading | undefined])[] => {
  const article = articleOf([text], published);
  return recogniser.recognise(article).mentions.filter(({ kind }) => kind === 'date').map(({ span, value }) =>
    [text.slice(span.start, span.end), value === undefined ? undefined : explainDate(tokensOf(text, { start: 0, end: text.length }), span, value, article.facts)] as const);
};

test('dates: how a day was come by', () => {
  const day = '2025-01-22';
  const seen = { inFull: false, day, of: 'published' } as const;
  assert.deepEqual(readings('He was born on 7 October 1952, in the 1950s, and came in 1998.', day).map(([, reading]) => reading), [{ inFull: true }, { inFull: true }, { inFull: true }]);
  assert.deepEqual(readings('They met on Tuesday.', day), [['Tuesday', { ...seen, tense: 'past' }]]);
  assert.deepEqual(readings('They will meet again on Friday.', day), [['Friday', { ...seen, tense: 'future' }]]);
  assert.deepEqual(readings('He came yesterday.', day), [['yesterday', seen]]);
  assert.deepEqual(readings('They will mark it this year, with events in May.', day).at(-1), ['May', { ...seen, yearBeside: true }]);
});

test('dates: with the article’s day unknown only what is printed in full is explained', () => {
  assert.deepEqual(readings('They met on Tuesday and on 3 March 2024.'), [['Tuesday', undefined], ['3 March 2024', { inFull: true }]]);
});

test('dates: every date of the bench of sentences is explained', () => {
  const sentences = ['Prices rose last week, and this week they fell.', 'The ferry sank two years ago, three weeks ago it was raised.', 'over the past 30 days', 'since last summer', 'by the end of the year', 'the third quarter of 2024', 'On Friday, July 21, 2017, they won.', 'late on Monday'];
  for (const sentence of sentences) for (const [text, reading] of readings(sentence, '2025-01-22')) assert.ok(reading, `${text} in ${sentence}`);
});
