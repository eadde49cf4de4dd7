import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ferry } from '../corpus/memoryCorpus.ts';
import { ferryFolder } from './ferryFolder.ts';
import { runCli } from './runCli.ts';

let folder = '';
beforeEach(async () => {
  folder = await ferryFolder();
});
afterEach(() => rm(folder, { recursive: true }));

const quote = 'it would cost €48 million, twice the first estimate';
const tagIt = ['tag', 'press/ferry.json', '--quote', quote, '--tag', 'claim/figure', '--by', 'maria'];

test('list answers facts, blocks and revision', async () => {
  const { status, lines } = await runCli(folder, ['list', '.', '--json']);
  const [article] = lines.map((line) => JSON.parse(line));
  assert.equal(status, 0);
  assert.equal(article.source, 'press/ferry.json');
  assert.equal(article.article, '812');
  assert.equal(article.revision, 'sha256:f57be2a2214a');
  assert.equal(article.blob, 'sha1:ce32999158e7');
  assert.deepEqual(article.blocks.map((block: { kind: string }) => block.kind), ['title', 'paragraph', 'paragraph']);
  assert.equal(article.published.utc, '2026-03-03T16:20:00Z');
});

test('text prints the passage text; its map leads to the source in any unit', async () => {
  const plain = await runCli(folder, ['text', 'press/ferry.json']);
  assert.equal(plain.lines[0], 'Harbour board approves ferry terminal');
  const read = async (unit: string): Promise<{ text: string; map: number[][] }> => JSON.parse((await runCli(folder, ['text', 'press', '--json', '--unit', unit])).lines[0] ?? '');
  const { text, map } = await read('utf16');
  for (const [start = 0, end = 0, from = 0, to = 0] of map) if (end - start === to - from) assert.equal(text.slice(start, end), ferry.slice(from, to));
  const bytes = await read('byte');
  const [, end = 0] = bytes.map.at(-1) ?? [];
  assert.equal(end, new TextEncoder().encode(text).length);
});

test('tag writes the sidecar and prints the id; annotations finds it again; check is content', async () => {
  const tagged = await runCli(folder, tagIt);
  assert.equal(tagged.status, 0, tagged.errors);
  assert.match(tagged.lines[0] ?? '', /^[a-z][a-z0-9]{9}$/);
  const yaml = await readFile(join(folder, 'press', 'ferry.json.newsmark.yaml'), 'utf8');
  assert.match(yaml, /at: 133-184\n {4}raw: 293-349\n/);
  const [annotation] = (await runCli(folder, ['annotations', '.', '--json'])).lines.map((line) => JSON.parse(line));
  assert.deepEqual(annotation.resolution, { state: 'exact', how: 'raw', article: '812', at: [{ start: 133, end: 184 }], score: 1 });
  assert.equal((await runCli(folder, ['check', '.'])).status, 0);
});

test('tag says what is wrong: no such quote, several places, no tag', async () => {
  const missing = await runCli(folder, ['tag', 'press/ferry.json', '--quote', 'nowhere', '--tag', 'x']);
  assert.equal(missing.status, 1);
  assert.match(missing.errors, /not in the passage text/);
  const several = await runCli(folder, ['tag', 'press/ferry.json', '--quote', 'the', '--tag', 'x']);
  assert.match(several.errors, /stands there \d+ times/);
  assert.equal((await runCli(folder, ['tag', 'press/ferry.json', '--quote', quote])).status, 1);
  assert.match((await runCli(folder, ['tag', 'press/ferry.json', '--quote', quote, '--tag', 'bad tag'])).errors, /no tag/);
  assert.equal((await runCli(folder, ['list', 'no-such-folder'])).status, 1);
});

test('list of a file without an article says so on stderr, with status 0', async () => {
  await writeFile(join(folder, 'shopping.txt'), 'milk, bread');
  const { status, lines, errors } = await runCli(folder, ['list', 'shopping.txt', '--json']);
  assert.deepEqual([status, lines], [0, []]);
  assert.match(errors, /no article in there/);
});

test('every command answers --help with the usage', async () => {
  const { status, lines } = await runCli(folder, ['list', '--help']);
  assert.equal(status, 0);
  assert.match(lines.join('\n'), /newsmark list PATH/);
});

test('the message of a site that ends in a full stop gets no second one', async () => {
  await writeFile(join(folder, 'error.json'), '{"code":"rest_no_route","message":"No route was found.","data":{"status":404}}');
  const { errors } = await runCli(folder, ['list', 'error.json']);
  assert.match(errors, /No route was found\. Fetch it again\./);
});

test('check answers 2 for an error, and 2 for a warning when strict', async () => {
  await runCli(folder, tagIt);
  await writeFile(join(folder, '.newsmark', 'codebook.yaml'), 'newsmark: 1\ntags:\n  - id: tone\n');
  const lenient = await runCli(folder, ['check', '.']);
  assert.deepEqual([lenient.status, lenient.lines.at(-1)], [0, '0 errors, 1 warning, 0 notes']);
  const strict = await runCli(folder, ['check', '.', '--strict']);
  assert.equal(strict.status, 2);
  assert.match(strict.lines[0] ?? '', /^press\/ferry\.json\.newsmark\.yaml:6: warning: The tag “claim\/figure” is not in the codebook/);
  const sarif = JSON.parse((await runCli(folder, ['check', '.', '--format', 'sarif'])).lines.join(''));
  assert.equal(sarif.runs[0].results[0].ruleId, 'sidecar.unknown-tag');
  await writeFile(join(folder, '.newsmark', 'codebook.yaml'), 'newsmark: 1\ntags: [\n');
  assert.equal((await runCli(folder, ['check', '.'])).status, 2);
});

test('reanchor finds a passage after an edit through git, and writes its new place', async () => {
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder, encoding: 'utf8' });
  git('init', '-q');
  await runCli(folder, tagIt);
  git('add', '.');
  git('commit', '-qm', 'tagged');
  await writeFile(join(folder, 'press', 'ferry.json'), ferry.replace('<p class=\\"p\\">', '<p>Lindsund has waited for it.<\\/p>\\n<p>').replace('on Tuesday', 'on Tuesday evening'));
  const found = await runCli(folder, ['reanchor', '.', '--json']);
  const { resolution } = JSON.parse(found.lines[0] ?? '');
  assert.deepEqual([found.status, resolution.state, resolution.how], [0, 'moved', 'diff']);
  await runCli(folder, ['reanchor', '.', '--write']);
  const [annotation] = (await runCli(folder, ['annotations', '.', '--json'])).lines.map((line) => JSON.parse(line));
  assert.deepEqual([annotation.resolution.state, annotation.resolution.how, annotation.quote], ['exact', 'raw', quote]);
});

test('merge joins what two people added, and keeps both values of a conflict', async () => {
  await runCli(folder, tagIt);
  const path = join(folder, 'press', 'ferry.json.newsmark.yaml');
  const base = await readFile(path, 'utf8');
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  await write('base.yaml', base);
  await write('ours.yaml', base.replace('    by: maria', '    note: Check the minutes.\n    by: maria'));
  await write('theirs.yaml', base.replace('[claim/figure]', '[claim/figure, tone]'));
  assert.equal((await runCli(folder, ['merge', 'base.yaml', 'ours.yaml', 'theirs.yaml'])).status, 0);
  const merged = await readFile(join(folder, 'ours.yaml'), 'utf8');
  assert.match(merged, /tags: \[claim\/figure, tone\]/);
  assert.match(merged, /note: Check the minutes\./);
  await write('ours.yaml', base.replace('    by: maria', '    note: one\n    by: maria'));
  await write('theirs.yaml', base.replace('    by: maria', '    note: two\n    by: maria'));
  const conflict = await runCli(folder, ['merge', 'base.yaml', 'ours.yaml', 'theirs.yaml', '--output', 'merged.yaml']);
  assert.equal(conflict.status, 2);
  assert.match(conflict.lines[0] ?? '', /conflict in note of/);
  const both = await readFile(join(folder, 'merged.yaml'), 'utf8');
  assert.ok(both.includes('note: one') && both.includes('note: two'));
  await write('theirs.yaml', 'newsmark: [\n');
  assert.equal((await runCli(folder, ['merge', 'base.yaml', 'ours.yaml', 'theirs.yaml'])).status, 1);
  assert.match(await readFile(join(folder, 'ours.yaml'), 'utf8'), /note: one/);
});

test('--cache keeps what was found, and a changed source is seen', async () => {
  const before = await runCli(folder, ['entities', '.', '--json']);
  const cache = join(folder, '.kept');
  for (let look = 0; look < 2; look++) assert.deepEqual((await runCli(folder, ['entities', '.', '--json', '--cache', '.kept'])).lines, before.lines);
  const [about = ''] = await readdir(cache);
  const kept = await readdir(join(cache, about));
  assert.equal(kept.length, 1);
  const file = join(folder, 'press', 'ferry.json');
  await writeFile(file, ferry.replace('Anna Berg', 'Emma Lund'));
  const { lines } = await runCli(folder, ['entities', '.', '--json', '--cache', '.kept']);
  assert.match(lines.join(''), /Emma Lund/);
  assert.equal((await runCli(folder, ['check', '.', '--cache', 'press/ferry.json'])).status, 1);
});
