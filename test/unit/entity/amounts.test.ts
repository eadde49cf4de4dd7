import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AMOUNT_SENTENCES, scoreAmounts } from './amountSentences.ts';
import { readBrackets, valuesIn } from './brackets.ts';

test('money and percent: sixty sentences, F1 of span and value at least 95', (context) => {
  assert.equal(AMOUNT_SENTENCES.length, 60);
  const { f1, wrong } = scoreAmounts();
  for (const line of wrong) context.diagnostic(line);
  context.diagnostic(`${AMOUNT_SENTENCES.length} sentences, F1 ${f1.toFixed(1)}`);
  assert.ok(f1 >= 95, `F1 ${f1}`);
});

/** Lengths of time and measures; the same brackets. */
const QUANTITIES = [
  'a video call for about [[an hour and a half = PT1H30M about]] on Monday',
  'the leaders’ more than [[hour-and-a-half = PT1H30M moreThan]] conversation',
  'a [[30-day = P30D]] ceasefire after [[three years = P3Y]] of war',
  'some [[2,500 people = 2500 people about]] were moved [[40 kilometres = 40 km]] inland',
  'within [[half an hour = PT0.5H]] of the start',
  'the [[80th anniversary = P80Y]] of the victory',
  'a [[10-mile = 10 mi]] walk in [[two and a half hours = PT2H30M]]',
  'a field of [[12 hectares = 12 ha]] and [[3 square kilometres = 3 km²]] of wood',
  'a rise of [[0.5 percentage points = 0.5 pp]]',
  'at [[38 degrees Celsius = 38 °C]] in the shade',
];

test('quantities: durations in ISO 8601, measures in one spelling, bounds beside the value', () => {
  for (const sentence of QUANTITIES) {
    const { text, gold } = readBrackets(sentence);
    const expected = gold.map((value) => value.replace('PT0.5H', 'PT30M'));
    assert.deepEqual(valuesIn(text, ['quantity']), expected, sentence);
  }
});

test('amounts: what is none', () => {
  for (const text of ['Room 240 of the hotel', 'the 45th President', 'a second person', 'in 1998 he left', 'Windows 11', 'won 3-1 at home', 'he won two seats again']) {
    assert.deepEqual(valuesIn(text, ['money', 'percent']), [], text);
  }
});
