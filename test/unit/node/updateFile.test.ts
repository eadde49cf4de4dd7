import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { updateFile } from '../../../src/node/updateFile.ts';

let folder = '';
before(async () => { folder = await mkdtemp(join(tmpdir(), 'newsmark-update-')); });
after(() => rm(folder, { recursive: true }));

test('two processes that add lines at the same time lose none', async () => {
  const path = join(folder, 'lines.txt');
  const add = (name: string): Promise<number | null> => new Promise((resolve) => {
    spawn(process.execPath, [join(import.meta.dirname, 'addLines.ts'), path, name, '100'], { stdio: 'ignore' }).on('exit', resolve);
  });
  assert.deepEqual(await Promise.all([add('a'), add('b')]), [0, 0]);
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  assert.equal(new Set(lines).size, 200);
  assert.deepEqual(await readdir(folder), ['lines.txt']);
});

test('leave, write, delete', async () => {
  const path = join(folder, 'new', 'a.yaml');
  assert.deepEqual(await updateFile(path, async () => ({ kind: 'leave' })), { kind: 'done', before: undefined, after: undefined });
  assert.deepEqual(await readdir(folder).then((names) => names.includes('new')), false);
  await updateFile(path, async () => ({ kind: 'write', text: '\uFEFFa\r\n' }));
  assert.deepEqual([...(await readFile(path))], [0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]);
  assert.deepEqual(await updateFile(path, async (text) => (text === '\uFEFFa\r\n' ? { kind: 'delete' } : { kind: 'leave' })), { kind: 'done', before: '\uFEFFa\r\n', after: undefined });
  assert.deepEqual(await readdir(join(folder, 'new')), []);
});

test('a file that is not UTF-8 is refused and stays as it is', async () => {
  const path = join(folder, 'latin.yaml');
  await writeFile(path, Buffer.from([0x61, 0xe9, 0x0a]));
  const result = await updateFile(path, async () => ({ kind: 'write', text: 'x' }));
  assert.equal(result.kind, 'failed');
  assert.deepEqual([...(await readFile(path))], [0x61, 0xe9, 0x0a]);
});

test('a folder without permission answers denied', { skip: process.getuid?.() === 0 ? 'root may write everywhere' : false }, async () => {
  const locked = await mkdtemp(join(folder, 'locked-'));
  await chmod(locked, 0o555);
  const result = await updateFile(join(locked, 'a.yaml'), async () => ({ kind: 'write', text: 'x' }));
  assert.equal(result.kind === 'failed' && result.why, 'denied');
});
