import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNameTagger } from '../../../../src/core/entity/crf/nameTagger.ts';
import { createRuleTagger } from '../../../../src/core/entity/capitalisedNames.ts';
import { createLexicon } from '../../../../src/core/entity/lexicon.ts';
import { tokenBlocksOf } from '../../../../src/core/entity/tokenBlocks.ts';
import type { TaggerInput } from '../../../../src/core/entity/tagger.ts';
import { tinyModel } from './tinyModel.ts';

const lexicon = createLexicon();
const rules = createRuleTagger(lexicon);
const FACTS = { authors: [], categories: [], provenance: {} };

const inputOf = (text: string, language?: string): TaggerInput => ({
  text, facts: FACTS, blocks: tokenBlocksOf(text, [{ kind: 'paragraph', span: { start: 0, end: text.length } }], lexicon, language),
});

const ENGLISH = 'The ferry left Lindsund on Tuesday, and Anna Berg of the Harbour Board was on it.';
const GERMAN = 'Die Fähre verließ am Dienstag den Hafen, und Anna Berg war mit an Bord, wie die Zeitung gestern schrieb, bevor sie weiter nach Berlin fuhr und dort blieb, weil es regnete.';

test('without weights the rules speak', () => {
  assert.equal(createNameTagger(rules, undefined, () => assert.fail('no line')), rules);
});

test('sound weights are used', () => {
  const lines: string[] = [];
  const tagger = createNameTagger(rules, tinyModel(), (line) => lines.push(line));
  const found = tagger(inputOf(ENGLISH)).filter((span) => span.kind === 'place');
  assert.deepEqual(found.map(({ span }) => ENGLISH.slice(span.start, span.end)), ['Lindsund']);
  assert.deepEqual(lines, []);
});

test('weights whose checksum does not fit are told once, and the rules speak', () => {
  const weights = Uint8Array.from(tinyModel());
  weights[200] = (weights[200] ?? 0) ^ 1;
  const lines: string[] = [];
  const tagger = createNameTagger(rules, weights, (line) => lines.push(line));
  assert.deepEqual(lines, [], 'nothing is read before the first article');
  assert.deepEqual(tagger(inputOf(ENGLISH)), rules(inputOf(ENGLISH)));
  assert.deepEqual(tagger(inputOf(ENGLISH)), rules(inputOf(ENGLISH)));
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /checksum/u);
});

test('other languages are left to the rules, and nothing is loaded for them', () => {
  const lines: string[] = [];
  const tagger = createNameTagger(rules, new Uint8Array(3), (line) => lines.push(line));
  assert.deepEqual(tagger(inputOf(GERMAN, 'de')), rules(inputOf(GERMAN, 'de')));
  assert.deepEqual(lines, []);
});
