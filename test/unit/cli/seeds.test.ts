import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCli } from './runCli.ts';

/** The two original samples, as the command line answers them; not part of the project, so the tests are skipped where they are absent. */
const SHARED = join(import.meta.dirname, '../../../../shared');
const skip = !existsSync(join(SHARED, 'seeds'));

interface Answer {
  readonly source: string;
  readonly mentions: readonly { readonly kind: string; readonly entity?: string; readonly name: string; readonly text: string; readonly value?: string; readonly bound?: string }[];
  readonly entities: readonly { readonly id: string; readonly kind: string; readonly name: string; readonly aliases: readonly string[]; readonly descriptions: readonly string[] }[];
}

const read = async (): Promise<readonly Answer[]> => {
  const { status, lines } = await runCli(SHARED, ['entities', 'seeds', '--json']);
  assert.equal(status, 0);
  // The command's own answer.
  return lines.map((line) => JSON.parse(line) as Answer);
};

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  person: ['Xi Jinping', 'Vladimir Putin', 'Donald Trump', 'Yuri Ushakov', 'Volodymyr Zelensky'],
  place: ['China', 'Russia', 'Ukraine', 'United States', 'Taiwan', 'South Korea', 'Middle East', 'Beijing', 'Moscow'],
  organisation: ['Kremlin', 'TASS', 'Foreign Ministry', 'White House'],
};

test('seeds on the command line, with the trained recogniser: everybody once over both, under one id', { skip }, async () => {
  const answers = await read();
  assert.equal(answers.length, 2);
  const all = answers.flatMap(({ entities }) => entities);
  for (const [kind, names] of Object.entries(EXPECTED)) {
    for (const name of names) {
      const ids = new Set(all.filter((one) => one.name === name).map(({ id, kind: own }) => `${own} ${id}`));
      assert.equal(ids.size, 1, `${name}: ${[...ids].join(', ')}`);
      assert.ok([...ids][0]?.startsWith(`${kind} `), `${name} is a ${kind}`);
    }
  }
  for (const family of ['Putin', 'Xi', 'Trump', 'Ushakov', 'Zelensky']) {
    assert.equal(new Set(all.filter(({ kind, name }) => kind === 'person' && name.split(' ').includes(family)).map(({ id }) => id)).size, 1, family);
  }
  const ushakov = all.filter(({ name }) => name === 'Yuri Ushakov');
  assert.deepEqual(ushakov.flatMap(({ descriptions }) => descriptions).sort(), ['Kremlin aide', 'foreign affairs adviser']);
  const states = new Set(all.filter(({ name }) => name === 'United States').flatMap(({ aliases }) => aliases));
  for (const alias of ['United States', 'U.S.', 'US']) assert.ok(states.has(alias), alias);
});

test('seeds on the command line: sums, shares, days, and no adjective as an organisation', { skip }, async () => {
  const mentions = (await read()).map((answer) => answer.mentions);
  const values = (text: string): readonly (readonly [string, string | undefined])[] => mentions.flat().filter((one) => one.text === text).map(({ value = '', bound }) => [value, bound] as const);
  assert.deepEqual(values('$240 billion'), [['240000000000 USD', undefined]]);
  assert.deepEqual(values('64%'), [['0.64', 'more than']]);
  assert.deepEqual(values('80th anniversary'), [['P80Y', undefined]]);
  const tuesdays = values('Tuesday');
  assert.ok(tuesdays.length > 0 && tuesdays.every(([value]) => value === '2025-01-21'));
  const organisations = mentions.flat().filter(({ kind }) => kind === 'organisation').map(({ text }) => text);
  assert.deepEqual(organisations.filter((text) => /^(?:Russian|Chinese|Ukrainian|American)\b/u.test(text)), []);
});
