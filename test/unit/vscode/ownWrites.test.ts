/** A file that was just written is looked at again: what happens to it right after may be told by nobody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileChange, Path } from '../../../src/core/index.ts';
import { lookedAtAgain } from '../../../src/vscode/ownWrites.ts';
import { memoryFolder } from '../corpus/memoryCorpus.ts';

// Paths of the test's own.
const [one, other] = ['a.newsmark.yaml' as Path, 'b.newsmark.yaml' as Path];
const write = (text: string) => async (): Promise<FileChange> => ({ kind: 'write', text });

test('each file that was written is looked at once, when it rests; one that was left alone is not', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const folder = memoryFolder({ [other]: 'x' });
  const looked: Path[] = [];
  const files = lookedAtAgain(folder.files, async (path) => void looked.push(path));
  await files.update(one, write('1'));
  context.mock.timers.tick(300);
  await files.update(one, write('2'));
  await files.update(other, write('x'));
  await files.update(other, async () => ({ kind: 'leave' }));
  context.mock.timers.tick(300);
  assert.deepEqual(looked, []);
  context.mock.timers.tick(300);
  assert.deepEqual(looked, [one]);
  folder.denied.add(other);
  assert.equal((await files.update(other, write('y'))).kind, 'failed');
  context.mock.timers.tick(1_000);
  assert.deepEqual(looked, [one]);
});
