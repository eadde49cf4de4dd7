import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, beforeEach, test } from 'node:test';
import type * as vscode from 'vscode';
import type { Files, Path } from '../../../src/core/index.ts';
import { createNodeFiles } from '../../../src/node/files.ts';
import type { Journal } from '../../../src/vscode/journal.ts';
import { createRandom } from '../../fuzz/random.ts';
import { checkAnnotations, edited, engine } from '../../kill/checkSaved.ts';
import { loadParts, type Parts } from '../../kill/journalProcess.ts';
import { additionsOf, typedByHand, type Save } from '../../kill/savedAnnotations.ts';
import { Uri } from '../../kill/standInVscode.ts';

/* What a failed write keeps is written again through the files of the desktop: lock, rename, and what is there read first. */

const path = 'press/ferry.json.newsmark.yaml' as Path;
let parts: Parts;
let folder = '';
let file = '';
let isRefusing = true;
before(async () => { parts = await loadParts(); });
beforeEach(async () => {
  parts.disk.clear();
  parts.startProcess({});
  isRefusing = true;
  folder = await mkdtemp(join(tmpdir(), 'newsmark-again-'));
  await mkdir(join(folder, 'press'));
  file = join(folder, path);
  await writeFile(file, typedByHand);
});
after(() => rm(folder, { recursive: true, force: true }));

// The stand-in has of a `Uri` what the journal uses.
const uriOf = (below: string): vscode.Uri => new Uri('file', below === '' ? folder : `${folder}/${below}`) as unknown as vscode.Uri;

/** The journal around the files of the desktop, whose disk may refuse. */
function start(): { readonly journal: Journal; readonly files: Files } {
  const journal = parts.createJournal(new Uri('memory', '/storage') as unknown as vscode.Uri, {
    wait: async () => undefined,
    merge: async (_uri, base, now, text) => {
      const merged = await engine.mergeSidecars(base, now, text);
      return merged.kind === 'merged' && merged.conflicts.length === 0 ? merged.text : undefined;
    },
  });
  const direct = createNodeFiles(folder, { wanted: () => true });
  const files: Files = {
    ...direct,
    update: async (below, change) => {
      if (!isRefusing) return direct.update(below, change);
      const text = await direct.readText(below);
      await change(text.kind === 'text' ? text.text : undefined);
      return { kind: 'failed', why: 'other', detail: 'ENOSPC' };
    },
  };
  return { journal, files: journal.around(files, uriOf, false) };
}

function save(files: Files, { changes }: Save): Promise<unknown> {
  return files.update(path, async (text) => ({ kind: 'write', text: await edited(text ?? typedByHand, changes) }));
}

test('two writers: thirty kept changes are written again while another process adds thirty of its own: all are there', async () => {
  const mine = additionsOf(createRandom(1), 'a', 30);
  const { journal, files } = start();
  for (const one of mine) await save(files, one);
  const kept = await journal.kept();
  assert.equal(kept.length, 30);
  assert.equal(await readFile(file, 'utf8'), typedByHand);
  isRefusing = false;
  const orders = { path: file, seed: 7, name: 'b', saves: 30, onlyAdd: true };
  const other = new Promise((resolve) => {
    spawn(process.execPath, [join(import.meta.dirname, '../../kill/savingProcess.ts'), JSON.stringify(orders)], { stdio: 'ignore' }).on('exit', resolve);
  });
  const outcomes = await Promise.all(kept.map((entry) => journal.writeAgain(entry)));
  assert.equal(await other, 0);
  assert.deepEqual([...new Set(outcomes.map(({ kind }) => kind))], ['written']);
  const faults: string[] = [];
  await checkAnnotations(await readFile(file, 'utf8'), { mine, others: additionsOf(createRandom(7), 'b', 30) }, faults);
  assert.deepEqual(faults, []);
  assert.deepEqual(await journal.kept(), []);
  assert.deepEqual(await readdir(join(folder, 'press')), ['ferry.json.newsmark.yaml'], 'nothing is left beside it');
});

test('the disk refuses once more: it stays kept, once', async () => {
  const { journal, files } = start();
  const [one] = additionsOf(createRandom(1), 'a', 1);
  assert.ok(one);
  await save(files, one);
  const [entry, ...more] = await journal.kept();
  assert.ok(entry && more.length === 0);
  assert.deepEqual(await journal.writeAgain(entry), { kind: 'failed', detail: 'ENOSPC' });
  assert.equal((await journal.kept()).length, 1);
});

test('what others took out stays out, also where the file looks as if our write had been cut off', async () => {
  const { journal, files } = start();
  const [first, second] = additionsOf(createRandom(1), 'a', 2);
  assert.ok(first && second);
  const old = 'newsmark: 1\nsource: ferry.json\nannotations:\n  - {id: z0000000aa, tags: [claim], scope: article}\n  - {id: z0000000ab, tags: [tone], scope: article}\n';
  await writeFile(file, old);
  await save(files, second);
  const [entry] = await journal.kept();
  assert.ok(entry);
  isRefusing = false;
  // A beginning of what we wanted to write, and somebody's wish.
  await writeFile(file, old.slice(0, old.indexOf('  - {id: z0000000ab')));
  assert.deepEqual(await journal.writeAgain(entry), { kind: 'written' });
  const text = await readFile(file, 'utf8');
  assert.ok(text.includes(second.id) && text.includes('z0000000aa') && !text.includes('z0000000ab'), text);
});

test('what cannot be joined is left, and stays kept: another file altogether, a file that went', async () => {
  for (const spoil of [() => writeFile(file, 'just a note\n'), () => rm(file)]) {
    const { journal, files } = start();
    parts.disk.clear();
    isRefusing = true;
    await writeFile(file, typedByHand);
    const [one] = additionsOf(createRandom(1), 'a', 1);
    assert.ok(one);
    await save(files, one);
    await spoil();
    isRefusing = false;
    const [entry] = await journal.kept();
    assert.ok(entry);
    const before = await readFile(file, 'utf8').catch(() => undefined);
    assert.deepEqual(await journal.writeAgain(entry), { kind: 'changed' });
    assert.equal(await readFile(file, 'utf8').catch(() => undefined), before);
    assert.equal((await journal.kept()).length, 1);
  }
});

test('the next start ends nothing of its own accord', async () => {
  const { files } = start();
  const [one] = additionsOf(createRandom(1), 'a', 1);
  assert.ok(one);
  await save(files, one);
  isRefusing = false;
  await writeFile(file, '');
  assert.equal(await start().journal.replay(), 0);
  assert.equal(await readFile(file, 'utf8'), '', 'what looks cut off is what somebody wrote');
});
