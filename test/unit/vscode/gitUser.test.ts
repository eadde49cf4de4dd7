import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCoderSlug } from '../../../src/core/index.ts';
import { slugOf, userOf, type GitExports } from '../../../src/vscode/annotations/gitUser.ts';

test('a name as a short name', () => {
  assert.equal(slugOf('Maria Müller'), 'maria-muller');
  assert.equal(slugOf('  Søren O’Łukasz-Weiß '), 'soren-olukasz-weiss');
  assert.equal(slugOf('maria_m'), 'maria-m');
  assert.equal(slugOf('Ana 陈'), 'ana');
  assert.equal(slugOf('陈伟'), undefined);
  assert.equal(slugOf(''), undefined);
  assert.equal(slugOf(`${'a'.repeat(31)} berg`), 'a'.repeat(31));
});

test('whatever the name is, the short name can stand in a file name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
    const slug = slugOf(name);
    return slug === undefined || (isCoderSlug(slug) && !slug.startsWith('-') && !slug.endsWith('-'));
  }));
});

function git(...names: readonly (string | Error)[]): GitExports {
  const repositories = names.map((name) => ({ getConfig: (key: string) => (name instanceof Error ? Promise.reject(name) : Promise.resolve(key === 'user.name' ? name : 'no')) }));
  return { getAPI: () => ({ repositories }) };
}

test('the name Git has, of the first repository; none is no error', async () => {
  assert.equal(await userOf(git('Maria Müller\n', 'Tom')), 'Maria Müller');
  assert.equal(await userOf(git()), undefined);
  assert.equal(await userOf(git('')), undefined);
  assert.equal(await userOf(git(new Error('no such setting'))), undefined);
  assert.equal(await userOf({ getAPI: () => { throw new Error('switched off'); } }), undefined);
});
