import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Recognised } from '../../../src/core/entity/recognise.ts';
import type { EntityFile } from '../../../src/core/model/entity.ts';
import { articleOf, fileOf, recogniser } from './brackets.ts';
import type { ArticleText } from './brackets.ts';

const pieces = ['Anna Berg', 'Berg', 'Xi Jinping', 'President', 'the', 'of', 'and', 'Ministry of', 'Harbour Board', '(', ')', ', ', '. ', '-', '’s', '\'', 'U.S.', '$', '5', 'million', '%', 'on Tuesday', 'last', 'month',
  'May', '2024', '\n', 'WTO', 'KIM', 'İstanbul', 'ß', 'ﬁ', '林松', 'Владимир', '\ud800', '😀', '\u200d', 'é', ' '];
const someText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(' ')), fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')));
const kinds = ['', 'title: ', 'related: ', 'caption: ', 'boilerplate: '];
const anArticle = fc.array(fc.tuple(fc.constantFrom(...kinds), someText), { minLength: 1, maxLength: 5 }).map((parts) => articleOf(parts.map(([kind, text]) => kind + text.replaceAll(/\n\n+/gu, '\n')), '2025-01-22'));
const aFile: fc.Arbitrary<EntityFile | undefined> = fc.option(fc.array(fc.constantFrom('Berg', 'Anna Berg', 'US', '林松', 'İstanbul', '…', 'of', ' '), { maxLength: 4 }).map((found) => fileOf(found.map((name) => ({ kind: 'person', name })), ['WTO'])), { nil: undefined });

const holds = (article: ArticleText, { mentions, entities }: Recognised): void => {
  let end = 0;
  const counts = new Map<number, number>();
  for (const { span, entity, kind, value } of mentions) {
    assert.ok(span.start >= end && span.end > span.start, 'sorted, disjoint, not empty');
    assert.ok(article.blocks.some((block) => block.kind !== 'boilerplate' && block.span.start <= span.start && span.end <= block.span.end), 'inside one block');
    end = span.end;
    if (entity === undefined) assert.ok(['date', 'money', 'percent', 'quantity'].includes(kind));
    else {
      assert.equal(entities[entity]?.kind, kind);
      assert.ok(entities[entity]?.aliases.includes(article.text.slice(span.start, span.end)));
      assert.equal(value, undefined);
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  }
  entities.forEach((entity, index) => {
    assert.equal(entity.mentions, counts.get(index) ?? 0);
    assert.ok(entity.mentions > 0 && entity.name !== '');
    for (const { at } of entity.descriptions) assert.ok(article.blocks.some(({ span }) => span.start <= at.start && at.start < at.end && at.end <= span.end));
  });
};

test('recogniser, property: mentions are sorted, disjoint, inside one block, and count up; no text throws', () => {
  fc.assert(fc.property(anArticle, aFile, (article, file) => { holds(article, recogniser.recognise(article, file)); }), { numRuns: 400 });
});

test('recogniser, property: the same article gives the same answer', () => {
  fc.assert(fc.property(anArticle, (article) => { assert.deepEqual(recogniser.recognise(article), recogniser.recognise(article)); }), { numRuns: 50 });
});

/** Texts that punish what looks back or ahead too far. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['one word of capitals', 'A'], ['capitals', 'NATO '], ['names', 'John Berg '], ['one family', 'Anna Berg Jane Berg Berg '], ['hyphens', 'A-'], ['initials', 'J. '], ['points', 'U.S.'], ['digits', '1,'], ['sums', '$5 million '],
  ['of', 'Ministry of '], ['of and', 'Ministry of Health and '], ['brackets', '('], ['apostrophes', '\'s'], ['particles', 'Van van de '], ['ideographs', '汉'], ['titles', 'President '], ['acronyms', 'ABC (ABC) '], ['numbers', 'two hundred and '], ['articles', 'a '],
];
test('recogniser: hostile texts of 100,000 characters are read whole', () => {
  for (const [name, piece] of HOSTILE) {
    const article = articleOf([piece.repeat(Math.ceil(100_000 / piece.length))]);
    holds(article, recogniser.recognise(article));
    assert.ok(article.text.length >= 100_000, name);
  }
});
