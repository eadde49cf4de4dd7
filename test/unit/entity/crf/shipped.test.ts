import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRecogniser } from '../../../../src/core/entity/recognise.ts';
import type { Recognised, Recogniser } from '../../../../src/core/entity/recognise.ts';
import type { Block, BlockKind } from '../../../../src/core/model/article.ts';

const file = join(import.meta.dirname, '../../../../media/ner.bin');
const skip = existsSync(file) ? false : 'no weights';
const recogniserOf = (): Recogniser => createRecogniser({ weights: readFileSync(file), log: (line) => assert.fail(line) });

interface Written { readonly text: string; readonly blocks: readonly Block[] }
const FACTS = { authors: [], categories: [], provenance: {} };

const articleOf = (parts: readonly (readonly [BlockKind, string])[]): Written => {
  const blocks: Block[] = [];
  let text = '';
  for (const [kind, words] of parts) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind, span: { start: text.length, end: text.length + words.length } });
    text += words;
  }
  return { text, blocks };
};

const named = (article: Written, { mentions }: Recognised, kind: string): readonly string[] =>
  mentions.filter((mention) => mention.kind === kind).map(({ span }) => article.text.slice(span.start, span.end));

const STORY = articleOf([
  ['title', 'Harbour Board Approves New Ferry Terminal in Lindsund'],
  ['paragraph', 'The harbour board of Lindsund approved a new ferry terminal on Tuesday, said Anna Berg, who chairs it.'],
  ['paragraph', 'Berg told the Coast Courier that the Ministry of Transport in Oslo would pay half. We\'re pleased, said Governor Erik Holm of Norway.'],
]);

test('the shipped weights find persons, places and organisations of an invented story', { skip }, () => {
  const found = recogniserOf().recognise({ ...STORY, facts: FACTS });
  for (const person of ['Anna Berg', 'Berg', 'Erik Holm']) assert.ok(named(STORY, found, 'person').includes(person), person);
  for (const place of ['Oslo', 'Norway']) assert.ok(named(STORY, found, 'place').includes(place), place);
  assert.ok(named(STORY, found, 'organisation').includes('Ministry of Transport'));
});

test('headlines in Title Case name no nonsense persons', { skip }, () => {
  const recogniser = recogniserOf();
  for (const [headline, persons] of [
    ['Trump Reinstates Tariffs on Steel', ['Trump']], ['Putin Celebrates Military Success', ['Putin']], ['Tariff Tensions Rise as Trump Unveils New Import Taxes', ['Trump']],
    ['Harbour Workers Strike Over Pay Dispute', []], ['Markets Rally After Surprise Rate Cut', []], ['We\'re Back: What Readers Want Now', []],
  ] as const) {
    const article = articleOf([['title', headline], ['paragraph', 'The report was published on Monday, after Donald Trump had spoken with Vladimir Putin for an hour. Aides said Trump and Putin would meet soon.']]);
    assert.deepEqual(named(article, recogniser.recognise({ ...article, facts: FACTS }), 'person'), [...persons, 'Donald Trump', 'Vladimir Putin', 'Trump', 'Putin'], headline);
  }
});

test('the same article gives the same answer, whatever was read before', { skip }, () => {
  const one = recogniserOf();
  const first = one.recognise({ ...STORY, facts: FACTS });
  for (let number = 0; number < 30; number++) {
    const other = articleOf([['paragraph', `On day ${number} Carla Moreno${number} of Port Hale met the Dock Union in Vienna and left.`]]);
    one.recognise({ ...other, facts: FACTS });
  }
  assert.deepEqual(one.recognise({ ...STORY, facts: FACTS }), first);
  assert.deepEqual(recogniserOf().recognise({ ...STORY, facts: FACTS }), first);
});

test('mentions of any text are sorted, disjoint and inside one block', { skip }, () => {
  const recogniser = recogniserOf();
  const words = fc.constantFrom('Anna', 'Berg', 'the', 'Ministry', 'of', 'Oslo', '(', ')', '"', 'said', 'U.S.', 'NATO', 'and', '-', '’s', '.', 'President', '2025', 'É', '🙂', 'Xi');
  const block = fc.tuple(fc.constantFrom<BlockKind>('title', 'paragraph', 'caption', 'related'), fc.array(words, { minLength: 1, maxLength: 25 }).map((list) => list.join(' ')));
  fc.assert(fc.property(fc.array(block, { maxLength: 6 }), (parts) => {
    const article = articleOf(parts);
    let last = 0;
    for (const { span } of recogniser.recognise({ ...article, facts: FACTS }).mentions) {
      assert.ok(span.start >= last && span.end > span.start);
      assert.ok(article.blocks.some((around) => around.span.start <= span.start && span.end <= around.span.end));
      last = span.end;
    }
  }), { numRuns: 150 });
});
