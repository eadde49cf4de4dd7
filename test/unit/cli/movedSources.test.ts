import assert from 'node:assert/strict';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ferryFolder } from './ferryFolder.ts';
import { runCli } from './runCli.ts';

let folder = '';
beforeEach(async () => {
  folder = await ferryFolder();
});
afterEach(() => rm(folder, { recursive: true }));

const byHand = 'newsmark: 1\nsource: ferry.json\nannotations:\n  - id: aaaaaaaaaa\n    article: "812"\n    tags: [tone]\n    quote: it would cost €48 million\n';

test('a sidecar written by hand whose source was moved: check, annotations and reanchor name the place, as a person would type it', async () => {
  await writeFile(join(folder, 'press/ferry.json.newsmark.yaml'), byHand);
  await mkdir(join(folder, 'press/archive'));
  await rename(join(folder, 'press/ferry.json'), join(folder, 'press/archive/boat.json'));
  const said = 'The source “ferry.json” is not there; its quote is at “archive/boat.json” now. Move the sidecar beside it.';
  const press = join(folder, 'press');
  const { lines } = await runCli(press, ['check', '.', '--json']);
  const found = lines.map((line) => JSON.parse(line)).find(({ code }) => code === 'sidecar.no-source');
  assert.deepEqual([found?.file, found?.message], ['ferry.json.newsmark.yaml', said]);
  for (const command of ['annotations', 'reanchor']) assert.ok((await runCli(press, [command, '.'])).errors.includes(`ferry.json.newsmark.yaml: ${said}`), command);
  await copyFile(join(folder, 'press/archive/boat.json'), join(folder, 'press/archive/copy.json'));
  const several = (await runCli(folder, ['check', '.', '--json'])).lines.map((line) => JSON.parse(line)).find(({ code }) => code === 'sidecar.no-source');
  assert.equal(several?.message, 'The source “press/ferry.json” is not there; its quote is in each of these: “press/archive/boat.json”, “press/archive/copy.json”. Move the sidecar beside the right one.');
});
