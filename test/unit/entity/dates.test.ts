import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBrackets, valuesIn } from './brackets.ts';

/** The article's day: a Wednesday. */
const PUBLISHED = '2025-01-22T11:38:31';

const DATES = [
  'They met on [[Tuesday = 2025-01-21]] and will meet again on [[Friday = 2025-01-24]].',
  'The vote was held on [[Wednesday = 2025-01-22]].',
  'She resigned [[last Friday = 2025-01-17]], aides said.',
  'Talks begin [[next Monday = 2025-01-27]].',
  'He came [[yesterday = 2025-01-21]] and leaves [[tomorrow = 2025-01-23]].',
  'The board sits [[today = 2025-01-22]].',
  'Prices rose [[last week = 2025-01-13/2025-01-19]], and [[this week = 2025-01-20/2025-01-26]] they fell.',
  'Exports fell [[last month = 2024-12]] and [[last year = 2024]].',
  '[[This year = 2025]] and [[next year = 2026]] the town saves.',
  'The ferry sank [[two years ago = 2023]], [[three weeks ago = 2025-01-01]] it was raised.',
  'It burned [[ten days ago = 2025-01-12]].',
  'In [[May = 2024-05]] the mayor resigned; since [[December = 2024-12]] she has been back.',
  'The fair will open in [[May = 2025-05]].',
  'He was born on [[7 October 1952 = 1952-10-07]] in a village.',
  'On [[January 6, 2021 = 2021-01-06]] the crowd broke in.',
  'On [[Friday, July 21, 2017 = 2017-07-21]], they won.',
  'The [[21st of October = 2024-10-21]] was a holiday.',
  'On [[September 14 = 2024-09-14]] it rained.',
  'It dates from [[March 2014 = 2014-03]].',
  'Signed on [[2024-11-30 = 2024-11-30]], valid until [[31/12/2026 = 2026-12-31]].',
  'It began in [[1998 = 1998]] and ended in [[2004 = 2004]].',
  'the [[2016 = 2016]] election and the [[2018 = 2018]] World Cup',
  'in the late [[1990s = 1990/1999]]',
  'built between [[1961 = 1961]] and [[1989 = 1989]]',
  'over [[the past 30 days = 2024-12-23/2025-01-22]]',
  'during [[the next two weeks = 2025-01-22/2025-02-05]]',
  'Since [[last summer = 2024-06-01/2024-08-31]] the beach is closed.',
  'the [[summer of 2022 = 2022-06-01/2022-08-31]]',
  '[[the third quarter of 2024 = 2024-07/2024-09]]',
  'by [[the end of the year = 2025-12-31]]',
  'commemorate it this year, with events in [[May = 2025-05]] and [[September = 2025-09]]',
];

test('dates: resolved against the article’s day', () => {
  for (const sentence of DATES) {
    const { text, gold } = readBrackets(sentence.replace('it this year', 'it [[this year = 2025]]'));
    assert.deepEqual(valuesIn(text, ['date'], PUBLISHED), gold, sentence);
  }
});

test('dates: without the article’s day what is relative has no value, what is printed in full has one', () => {
  assert.deepEqual(valuesIn('on Tuesday, last month, on 3 March 2024, in 1998', ['date']), ['3-10 ?', '12-22 ?', '27-39 2024-03-03', '44-48 1998']);
});

test('dates: no dates', () => {
  for (const text of ['2000 people came', 'they may march on', 'the second may fall', 'sold for $2024', 'No. 2020 won', 'in the fall of the wall', 'Monday.com'.slice(6)]) {
    assert.deepEqual(valuesIn(text, ['date'], PUBLISHED), [], text);
  }
});

test('dates: impossible days are none', () => {
  assert.deepEqual(valuesIn('on 31 February 2024', ['date'], PUBLISHED).filter((value) => value.includes('02-31')), []);
});

test('dates: the day a page was fetched is not the article’s day', () => {
  assert.deepEqual(valuesIn('They met on Tuesday.', ['date']), ['12-19 ?']);
});
