import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ferryFolder } from './ferryFolder.ts';
import { runCli } from './runCli.ts';

let folder = '';
beforeEach(async () => {
  folder = await ferryFolder();
});
afterEach(() => rm(folder, { recursive: true }));

const sidecar = 'press/ferry.json.newsmark.yaml';
const item = (note: string): string => `newsmark: 1\nsource: ferry.json\nannotations:\n  - id: aaaaaaaaaa\n    article: "812"\n    scope: article\n    note: ${note}\n`;

test('annotations and reanchor tell of a sidecar they cannot read, and answer the others', async () => {
  const broken = item('"open').replace('aaaaaaaaaa', 'bbbbbbbbbb');
  await writeFile(join(folder, sidecar), item('one'));
  await writeFile(join(folder, 'press/ferry.json.newsmark.maria.yaml'), broken);
  await writeFile(join(folder, 'press/gone.json.newsmark.yaml'), item('two'));
  for (const command of [['annotations', 'press'], ['reanchor', 'press'], ['reanchor', 'press', '--write']]) {
    const { status, lines, errors } = await runCli(folder, command);
    assert.deepEqual([status, lines.length], [1, 1], command.join(' '));
    assert.match(errors, /maria\.yaml:7: this sidecar is left out\. This is not valid YAML/);
    assert.match(errors, /gone\.json\.newsmark\.yaml: its source press\/gone\.json is not there\. Move it/);
  }
  assert.equal(await readFile(join(folder, 'press/ferry.json.newsmark.maria.yaml'), 'utf8'), broken);
});

test('after a merge with a conflict annotations and check say so; a side that cannot be read leaves ours, and is named as git names it', async () => {
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  await Promise.all([write('base', item('one')), write(sidecar, item('two')), write('theirs', item('three'))]);
  const merged = await runCli(folder, ['merge', 'base', sidecar, 'theirs', '--name', 'press/x.yaml']);
  assert.deepEqual([merged.status, merged.lines], [2, ['press/x.yaml: conflict in note of aaaaaaaaaa']]);
  assert.match((await runCli(folder, ['annotations', 'press'])).errors, /ferry\.json\.newsmark\.yaml:7: .*conflict markers/);
  assert.equal((await runCli(folder, ['check', 'press'])).status, 2);
  await Promise.all([write('ours', item('two')), write('theirs', item('"open'))]);
  const refused = await runCli(folder, ['merge', 'base', 'ours', 'theirs', '--name', 'press/x.yaml']);
  assert.equal(refused.status, 1);
  assert.match(refused.errors, /^press\/x\.yaml \(their side\):7: .*\n.*nothing was merged, press\/x\.yaml is what it was/);
  assert.equal(await readFile(join(folder, 'ours'), 'utf8'), item('two'));
});

test('tag and entities say why a source has no article', async () => {
  await writeFile(join(folder, 'press', 'deep.json'), '['.repeat(3000));
  const { status, errors } = await runCli(folder, ['tag', 'press/deep.json', '--quote', 'Berg', '--tag', 'tone']);
  assert.equal(status, 1);
  assert.match(errors, /press\/deep\.json: The JSON is nested deeper/);
  assert.match((await runCli(folder, ['entities', 'press/deep.json', '--json'])).errors, /press\/deep\.json: The JSON is nested deeper/);
});

test('a passage is found through the repository its source is in, one below the root too', async () => {
  const inner = join(folder, 'press');
  const git = (...args: readonly string[]): void => void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@a.example', ...args], { cwd: inner, stdio: 'ignore' });
  await runCli(folder, ['tag', 'press/ferry.json', '--quote', 'it would cost €48 million', '--tag', 'tone']);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'tagged');
  await writeFile(join(inner, 'ferry.json'), (await readFile(join(inner, 'ferry.json'), 'utf8')).replace('Chair Anna Berg', 'Speaking on Monday, chair Anna Berg'));
  const { lines: [line = ''] } = await runCli(folder, ['reanchor', '.', '--json']);
  // Printed by us.
  assert.equal((JSON.parse(line) as { readonly resolution: { readonly how: string } }).resolution.how, 'diff');
});

test('a sidecar that is not UTF-8 is refused with the way out', async () => {
  await writeFile(join(folder, sidecar), Buffer.from(item('café'), 'latin1'));
  assert.match((await runCli(folder, ['tag', 'press/ferry.json', '--quote', 'Berg', '--tag', 'tone'])).errors, /ferry\.json\.newsmark\.yaml: nothing was written: it is not UTF-8; save it as UTF-8/);
});
