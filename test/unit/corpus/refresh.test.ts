import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Path } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

// A path of the test's own.
const lost = 'press/gone.json.newsmark.yaml' as Path;

test('a sidecar whose source is not there tells of its coming, its changes and its going', async () => {
  const folder = memoryFolder({});
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const told: string[][] = [];
  corpus.onDidChange(({ sources }) => told.push([...sources]));
  for (const text of ['newsmark: 1\nannotations: []\n', 'newsmark: 1\nannotations: [\n', undefined]) {
    if (text === undefined) folder.texts.delete(lost);
    else folder.texts.set(lost, text);
    await corpus.refresh([lost]);
  }
  assert.deepEqual(told, [['press/gone.json'], ['press/gone.json'], ['press/gone.json']]);
});

test('a watcher that reports what was read already makes nothing be read again', async () => {
  // A path of the test's own.
  const path = 'a.json' as Path;
  const folder = memoryFolder({ [path]: ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const reads = folder.reads.length;
  await corpus.refresh([path], 'if-changed');
  assert.equal(folder.reads.length, reads);
  folder.texts.set(path, ferry.replace('Harbour', 'The harbour'));
  await corpus.refresh([path], 'if-changed');
  assert.equal(folder.reads.length, reads + 1);
  folder.texts.delete(path);
  await corpus.refresh([path], 'if-changed');
  assert.equal(corpus.source(path), undefined);
});
