import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createEntityIndex } from '../../../src/core/entity/folder.ts';
import type { EntityIndex } from '../../../src/core/entity/folder.ts';
import { createRecogniser } from '../../../src/core/entity/recognise.ts';
import type { Recognised } from '../../../src/core/entity/recognise.ts';
import { parseFile } from '../../../src/core/ingest/parseFile.ts';
import type { ParsedArticle } from '../../../src/core/model/article.ts';
import type { EntityKind } from '../../../src/core/model/entity.ts';
import type { Path } from '../../../src/core/model/ids.ts';

/** The two original samples; not part of the project, so the tests are skipped where they are absent. */
const SEEDS = join(import.meta.dirname, '../../../../shared/seeds');
const skip = !existsSync(SEEDS);

interface Seed extends Recognised {
  readonly article: ParsedArticle;
}

const read = (): { readonly seeds: readonly Seed[]; readonly index: EntityIndex } => {
  const recogniser = createRecogniser();
  const index = createEntityIndex();
  const seeds = readdirSync(SEEDS).sort().flatMap((name) => {
    // Paths are branded texts.
    const { articles } = parseFile({ path: name as Path, bytes: readFileSync(join(SEEDS, name)) });
    return articles.map((article) => ({ article, ...recogniser.recognise(article) }));
  });
  seeds.forEach((seed, at) => { index.put(String(at), seed.entities); });
  return { seeds, index };
};

const EXPECTED: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  person: ['Xi Jinping', 'Vladimir Putin', 'Donald Trump', 'Yuri Ushakov', 'Volodymyr Zelensky'],
  place: ['China', 'Russia', 'Ukraine', 'United States', 'Taiwan', 'South Korea', 'Middle East', 'Beijing', 'Moscow'],
  organisation: ['Kremlin', 'TASS', 'Foreign Ministry', 'White House'],
};

test('seeds: everybody and every place once over both', { skip }, () => {
  const { index } = read();
  const all = index.all();
  for (const [kind, names] of Object.entries(EXPECTED)) {
    for (const name of names) assert.equal(all.filter((one) => one.kind === kind && one.name === name).length, 1, `${kind} ${name}`);
  }
  for (const surname of ['Putin', 'Xi', 'Trump', 'Ushakov', 'Zelensky']) {
    assert.equal(all.filter(({ kind, name }) => kind === 'person' && name.split(' ').includes(surname)).length, 1, surname);
  }
});

test('seeds: Ushakov in either is one person with both spellings and both articles', { skip }, () => {
  const { seeds, index } = read();
  const ids = seeds.map(({ article, mentions }, at) => {
    const mention = mentions.find(({ span }) => article.text.slice(span.start, span.end) === 'Ushakov');
    return index.entityOf(String(at), mention?.entity ?? -1);
  });
  assert.ok(ids[0] !== undefined && ids[0] === ids[1]);
  const found = index.get(ids[0]);
  assert.equal(found?.articles.length, 2);
  const aliases = found.aliases.map(({ text }) => text);
  assert.ok(aliases.includes('Yuri Ushakov') && aliases.includes('Yury Ushakov'));
  assert.deepEqual(found.articles.flatMap(({ descriptions }) => descriptions.map(({ text }) => text)).sort(), ['Kremlin aide', 'foreign affairs adviser']);
});

test('seeds: United States in all spellings', { skip }, () => {
  const { index } = read();
  const found = index.all().find(({ name }) => name === 'United States');
  const aliases = (found === undefined ? undefined : index.get(found.id))?.aliases.map(({ text }) => text) ?? [];
  for (const alias of ['United States', 'U.S.', 'US']) assert.ok(aliases.includes(alias), alias);
});

test('seeds: sums, shares, lengths of time and days', { skip }, () => {
  const { seeds } = read();
  const values = seeds.map(({ article, mentions }) => mentions.filter(({ value }) => value !== undefined).map(({ span, value, bound }) => [article.text.slice(span.start, span.end), value, bound]));
  const page = values.find((list) => list.some(([text]) => text === '$240 billion')) ?? [];
  const post = values.find((list) => list.some(([text]) => text === 'Tuesday')) ?? [];
  assert.deepEqual(page.find(([text]) => text === '$240 billion'), ['$240 billion', '240000000000 USD', undefined]);
  assert.deepEqual(page.find(([text]) => text === '64%'), ['64%', '0.64', 'moreThan']);
  assert.deepEqual(page.find(([text]) => text === 'an hour and a half'), ['an hour and a half', 'PT1H30M', 'about']);
  assert.deepEqual(post.find(([text]) => text === '80th anniversary'), ['80th anniversary', 'P80Y', undefined]);
  assert.ok(post.filter(([text]) => text === 'Tuesday').every(([, value]) => value === '2025-01-21'));
});
