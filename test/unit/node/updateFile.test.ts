import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import type { Path } from '../../../src/core/index.ts';
import { createNodeFiles } from '../../../src/node/files.ts';
import { lockPath, withLock } from '../../../src/node/lock.ts';
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

const add = (line: string) => async (text: string | undefined): Promise<{ readonly kind: 'write'; readonly text: string }> => ({ kind: 'write', text: `${text ?? ''}${line}\n` });

/** Makes a lock as old as that, in milliseconds. */
async function age(lock: string, milliseconds: number): Promise<void> {
  const then = new Date(Date.now() - milliseconds);
  await utimes(lock, then, then);
}

test('a lock of nine seconds is respected, one of eleven is taken over', async () => {
  const path = join(folder, 'locked.txt');
  const lock = await lockPath(path);
  await writeFile(lock, 'somebody else');
  await age(lock, 9_000);
  const before = performance.now();
  await updateFile(path, add('a'));
  assert.ok(performance.now() - before > 900, 'it waited for the rest of the ten seconds');
  await writeFile(lock, 'somebody else');
  await age(lock, 11_000);
  const next = performance.now();
  await updateFile(path, add('b'));
  assert.ok(performance.now() - next < 900);
  await writeFile(lock, 'somebody of tomorrow');
  await age(lock, -3_600_000);
  await updateFile(path, add('c'));
  assert.equal(await readFile(path, 'utf8'), 'a\nb\nc\n');
  assert.equal(await stat(lock).then(() => true, () => false), false, 'no lock is left');
});

test('of many that wait for a dead lock, one after another gets it', async () => {
  const path = join(folder, 'waiting.txt');
  const lock = await lockPath(path);
  let inside = 0;
  let most = 0;
  await writeFile(lock, 'dead');
  await age(lock, 11_000);
  await Promise.all(Array.from({ length: 30 }, () => withLock(path, async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 2));
    inside -= 1;
  })));
  assert.equal(most, 1);
});

test('a process that was stopped for so long that its lock was taken over writes nothing over what was written since', async () => {
  const path = join(folder, 'stopped.txt');
  await writeFile(path, '');
  let turns = 0;
  const result = await updateFile(path, async (text) => {
    turns += 1;
    if (turns === 1) {
      await age(await lockPath(path), 11_000);
      await updateFile(path, add('theirs'));
    }
    return add('mine')(text);
  });
  assert.equal(result.kind, 'done');
  assert.equal(await readFile(path, 'utf8'), 'theirs\nmine\n');
  assert.equal((await readdir(folder)).some((name) => name.endsWith('.nm-tmp')), false);
});

test('a program that knows no locks writes meanwhile: the change is made on its text', async () => {
  const path = join(folder, 'meanwhile.txt');
  let turns = 0;
  await updateFile(path, async (text) => {
    turns += 1;
    if (turns === 1) await writeFile(path, 'by an editor\n');
    return add('mine')(text);
  });
  assert.equal(await readFile(path, 'utf8'), 'by an editor\nmine\n');
  const restless = await updateFile(path, async (text) => {
    turns += 1;
    await writeFile(path, `${turns}\n`);
    return add('mine')(text);
  });
  assert.equal(restless.kind, 'failed');
  assert.equal(await readFile(path, 'utf8'), `${turns}\n`);
});

test('a link stays a link, and mode stays mode', { skip: process.platform === 'win32' ? 'no such modes' : false }, async () => {
  const path = join(folder, 'real.txt');
  const link = join(folder, 'link.txt');
  await writeFile(path, 'a\n');
  await chmod(path, 0o664);
  await symlink(path, link);
  await updateFile(link, add('b'));
  assert.equal((await lstat(link)).isSymbolicLink(), true);
  assert.equal(await readFile(path, 'utf8'), 'a\nb\n');
  assert.equal((await stat(path)).mode & 0o777, 0o664);
});

test('where no temporary file can be made nothing is written, and the failure says why', async () => {
  const path = join(folder, 'full.txt');
  await writeFile(path, 'a\n');
  await mkdir(join(folder, '.full.txt.nm-tmp'));
  const result = await updateFile(path, add('b'));
  assert.equal(result.kind, 'failed');
  assert.match(result.kind === 'failed' ? result.detail : '', /directory|not permitted/iu);
  assert.equal(await readFile(path, 'utf8'), 'a\n');
  await rm(join(folder, '.full.txt.nm-tmp'), { recursive: true });
  assert.equal((await updateFile(path, add('b'))).kind, 'done');
});

test('a temporary file of a dead process goes with the next look at the folder, one of a live one stays', async () => {
  const base = await mkdtemp(join(folder, 'left-'));
  const temporary = join(base, '.a.yaml.nm-tmp');
  const look = (): Promise<unknown> => createNodeFiles(base, { wanted: () => true, leftover: (path: Path) => path.endsWith('.nm-tmp') }).list();
  await writeFile(temporary, 'half');
  await withLock(join(base, 'a.yaml'), async () => {
    await look();
    assert.equal(await readFile(temporary, 'utf8'), 'half');
  });
  // The dead one left its lock, and another one died while it took that over.
  const lock = await lockPath(join(base, 'a.yaml'));
  for (const left of [lock, `${lock}.over`]) {
    await writeFile(left, 'dead');
    await age(left, 11_000);
  }
  await look();
  assert.deepEqual(await readdir(base), []);
});
