import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, recogniser } from './brackets.ts';

test('language: English by its small words, whatever the page’s furniture is in; others are not', () => {
  assert.equal(recogniser.recognise(articleOf(['The harbour board of Lindsund approved a new terminal on Tuesday, and the mayor said that it was about time to build it.'])).english, true);
  assert.equal(recogniser.recognise(articleOf(['Der Hafenrat von Lindsund hat am Dienstag mit vier zu drei Stimmen einem neuen Terminal zugestimmt, sagte der Direktor nach der Sitzung.'])).english, false);
  assert.equal(recogniser.recognise(articleOf(['Le conseil du port a approuvé mardi un nouveau terminal, selon le maire, qui dit avoir attendu cela depuis trois ans.', 'boilerplate: The terms of use and the policy of this site have to be read and agreed to by all of the people who use it.'])).english, false);
  assert.equal(recogniser.recognise(articleOf(['Совет порта одобрил новый терминал во вторник.'])).english, false);
});
