import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, fileOf, recogniser, withNames } from './brackets.ts';

const knownIn = (text: string, file: ReturnType<typeof fileOf>): readonly string[] => {
  const article = articleOf([text]);
  const { mentions, entities } = recogniser.recognise(article, file);
  return mentions.flatMap(({ span, entity }) => (entities[entity ?? -1]?.known === undefined ? [] : [article.text.slice(span.start, span.end)]));
};

test('entity file: names and aliases win, in any case and script, as whole words', () => {
  const file = fileOf([{ kind: 'organisation', name: 'Harbour Watch', aliases: ['watch group', 'порт'] }, { kind: 'place', name: '林松' }]);
  assert.deepEqual(knownIn('The harbour watch and HARBOUR WATCH; a watch group, watch groups, порт, спорт, 在林松港.', file), ['harbour watch', 'HARBOUR WATCH', 'watch group', 'порт', '林松']);
});

test('entity file: accents, hyphens and blanks do not matter', () => {
  const file = fileOf([{ kind: 'person', name: 'Jean-Claude Weizsäcker' }]);
  assert.deepEqual(knownIn('Jean Claude Weizsacker met Jean-Claude Weizsäcker.', file), ['Jean Claude Weizsacker', 'Jean-Claude Weizsäcker']);
});

test('entity file: acronyms and common words need their capitals', () => {
  const file = fileOf([{ kind: 'place', name: 'US' }, { kind: 'person', name: 'May' }]);
  assert.deepEqual(knownIn('It may help us, May said in the US.', file), ['May', 'US']);
});

test('entity file: an alias that is part of another person’s name does not take it', () => {
  const file = fileOf([{ kind: 'person', name: 'Vladimir Putin', aliases: ['Putin'] }]);
  assert.deepEqual(knownIn('Lyudmila Putin and Vladimir Putin left. Putin smiled.', file), ['Vladimir Putin', 'Putin']);
});

test('entity file: kind and name come from the file', () => {
  const file = fileOf([{ kind: 'work', name: 'Lindsund Papers', aliases: ['Papers'] }]);
  const { entities, mentions } = recogniser.recognise(articleOf(['The Papers of Lindsund, the Lindsund Papers, are open.']), file);
  assert.deepEqual(entities.filter(({ known }) => known !== undefined).map(({ kind, name, known, mentions: count }) => [kind, name, known, count]), [['work', 'Lindsund Papers', 'e-1', 2]]);
  assert.equal(mentions.filter(({ kind }) => kind === 'work').length, 2);
});

test('entity file: notEntities are whole mentions, case-sensitive', () => {
  const file = fileOf([], ['Great Hall', 'Berg']);
  assert.equal(withNames(articleOf(['Anna Berg came to the Great Hall in Lindsund. Berg and BERG spoke. The Great Hall of Lindsund.']), { file }), '[[Anna Berg]] came to the Great Hall in [[Lindsund]]. Berg and [[BERG]] spoke. The [[Great Hall of Lindsund]].');
});

test('entity file: a family name alone belongs to the file’s person named in full', () => {
  const file = fileOf([{ kind: 'person', name: 'Anna Berg' }]);
  const { entities } = recogniser.recognise(articleOf(['Anna Berg spoke. Berg left.']), file);
  assert.deepEqual(entities.map(({ name, mentions }) => [name, mentions]), [['Anna Berg', 2]]);
});
