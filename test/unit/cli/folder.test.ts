import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ferryFolder } from './ferryFolder.ts';
import { runCli } from './runCli.ts';

let folder = '';
beforeEach(async () => {
  folder = await ferryFolder();
});
afterEach(() => rm(folder, { recursive: true }));

test('a folder is tagged in a sidecar of its own; annotations lists it, check is content', async () => {
  const tagged = await runCli(folder, ['tag', 'press', '--scope', 'folder', '--tag', 'sample', '--note', 'From the archive', '--by', 'maria']);
  assert.equal(tagged.status, 0, tagged.errors);
  assert.match(await readFile(join(folder, 'press', '.newsmark.yaml'), 'utf8'), /scope: folder\n {4}tags: \[sample\]\n {4}note: From the archive\n/u);
  assert.deepEqual((await runCli(folder, ['annotations', '.'])).lines, [`press/\t${tagged.lines[0]}\texact\tsample\t`]);
  const [entry] = (await runCli(join(folder, 'press'), ['annotations', '.', '--json'])).lines.map((line) => JSON.parse(line));
  assert.deepEqual([entry.source, entry.sidecar, entry.scope, entry.resolution], ['./', '.newsmark.yaml', 'folder', { state: 'exact' }]);
  assert.equal((await runCli(folder, ['check', '.', '--strict'])).status, 0);
});

test('only a folder can be tagged as one', async () => {
  const { status, errors } = await runCli(folder, ['tag', 'press/ferry.json', '--scope', 'folder', '--tag', 'x']);
  assert.equal(status, 1);
  assert.match(errors, /is not a folder/u);
});
