import assert from 'node:assert/strict';
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ferry } from '../corpus/memoryCorpus.ts';
import { ferryFolder } from './ferryFolder.ts';
import { runCli } from './runCli.ts';

async function inFolder(task: (folder: string) => Promise<void>): Promise<void> {
  const folder = await ferryFolder();
  try {
    await task(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const states = (lines: readonly string[]): readonly string[] =>
  // Printed by `annotations --json`.
  lines.map((line) => (JSON.parse(line) as { readonly resolution: { readonly state: string } }).resolution.state);

test('a sidecar whose name is spelled in NFD belongs to the source in NFC, and is written on', () => inFolder(async (folder) => {
  const [source, other] = ['press/Zürich.json'.normalize('NFC'), 'press/Zürich.json.newsmark.yaml'.normalize('NFD')];
  await writeFile(join(folder, source), ferry);
  await runCli(folder, ['tag', source, '--quote', 'Anna', '--tag', 'tone']);
  await rename(join(folder, `${source}.newsmark.yaml`), join(folder, other));
  assert.deepEqual(states((await runCli(folder, ['annotations', '.', '--json'])).lines), ['exact']);
  assert.equal((await runCli(folder, ['tag', source, '--quote', 'Berg', '--tag', 'tone'])).status, 0);
  assert.deepEqual((await readdir(join(folder, 'press'))).filter((name) => name.endsWith('.yaml')), [other.slice('press/'.length)], 'one sidecar');
  assert.deepEqual(states((await runCli(folder, ['annotations', source, '--json'])).lines), ['exact', 'exact']);
  assert.deepEqual((await runCli(folder, ['check', '.', '--strict'])).lines, ['0 errors, 0 warnings, 0 notes']);
}));

test('check of one file knows what its links lead to, and tells nothing of other files', () => inFolder(async (folder) => {
  await mkdir(join(folder, 'wire'));
  await writeFile(join(folder, 'wire', 'other.json'), ferry);
  const sidecar = (source: string, id: string, more: string): string => `newsmark: 1\nsource: ${source}\nannotations:\n  - id: ${id}\n    article: "812"\n    scope: article\n    tags: [tone]\n${more}`;
  await writeFile(join(folder, '.newsmark', 'codebook.yaml'), 'newsmark: 1\ntags:\n  - id: tone\nrelations:\n  - {id: contradicts}\n');
  await writeFile(join(folder, 'wire', 'other.json.newsmark.yaml'), sidecar('wrong.json', 'm2x8aa01bc', ''));
  await writeFile(join(folder, 'press', 'ferry.json.newsmark.yaml'), sidecar('ferry.json', 'k7f3q2m9xa', '    links:\n      - {to: m2x8aa01bc, in: ../wire/other.json, as: contradicts}\n'));
  for (const path of ['press', 'press/ferry.json', 'press/ferry.json.newsmark.yaml']) {
    assert.deepEqual(await runCli(folder, ['check', path, '--strict']), { status: 0, lines: ['0 errors, 0 warnings, 0 notes'], errors: '' }, path);
  }
  assert.equal((await runCli(folder, ['check', 'wire/other.json.newsmark.yaml', '--strict'])).status, 2);
  await rm(join(folder, 'wire', 'other.json'));
  assert.match((await runCli(folder, ['check', 'press'])).lines[0] ?? '', /other\.json.*not there.*link-target/);
}));

test('a link to a file is the file people see; one that leads to itself is told', () => inFolder(async (folder) => {
  await symlink('ferry.json', join(folder, 'press', 'alias.json'));
  await symlink('self.json', join(folder, 'press', 'self.json'));
  assert.equal((await runCli(folder, ['tag', 'press/alias.json', '--quote', 'Berg', '--tag', 'tone'])).status, 0);
  assert.deepEqual((await readdir(join(folder, 'press'))).filter((name) => name.endsWith('.yaml')), ['alias.json.newsmark.yaml']);
  assert.match((await runCli(folder, ['list', 'press/self.json'])).errors, /leads back to itself/);
}));

test('annotations answers the anchor as the sidecar has it', () => inFolder(async (folder) => {
  await runCli(folder, ['tag', 'press/ferry.json', '--quote', 'it would cost €48 million, twice the first estimate', '--tag', 'tone']);
  const { lines } = await runCli(folder, ['annotations', 'press', '--json']);
  // Printed by us, as the test above.
  const [one] = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  assert.deepEqual([one?.['at'], one?.['raw'], one?.['prefix'], one?.['suffix']], ['133-184', '293-349', 'minal on Tuesday.\n\nChair Anna Berg said ', ' & more than the town’s yearly budget.']);
}));
