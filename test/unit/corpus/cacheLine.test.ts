import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createEngine, type Path } from '../../../src/core/index.ts';
import { readLine, writeLine, type LineHead } from '../../../src/core/corpus/cache/cacheLine.ts';
import { summarise } from '../../../src/core/corpus/summary.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const engine = createEngine();

async function roundTrips(folder: string): Promise<number> {
  let articles = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:txt|json|jsonl|md)$/u.test(entry.name)) continue;
    const bytes = new Uint8Array(readFileSync(join(entry.parentPath, entry.name)));
    if (bytes.length > 300_000) continue;
    const path = entry.name as Path;
    const { outcome, encoding, blob, problems, ...file } = await engine.parse({ path, bytes });
    const content = { outcome, encoding, blob, problems, articles: file.articles.map((article) => summarise({ outcome, encoding, blob, problems, ...file }, article)) };
    const head: LineHead = { path, size: bytes.length, mtime: 1.5, settled: true, entities: '' };
    const line = writeLine(head, { content });
    assert.ok(!line.includes('\n'));
    const read = readLine(line);
    assert.deepEqual(read?.head, head);
    assert.deepEqual(read.body(), { content }, entry.name);
    articles += content.articles.length;
  }
  return articles;
}

test('records come back from a line as they were: samples', async () => {
  assert.ok((await roundTrips(join(root, 'samples'))) > 5);
});

const corpus = join(root, '..', 'shared', 'corpus', 'wordpress');
test('records come back from a line as they were: real posts', { skip: !existsSync(corpus) }, async () => {
  assert.ok((await roundTrips(corpus)) > 10);
});

test('a line that is cut or has another sign somewhere is not there', () => {
  const line = writeLine({ path: 'a.json' as Path, size: 1, mtime: 1, settled: true, entities: '' }, { content: { outcome: 'other', articles: [], problems: [] } });
  for (let at = 0; at < line.length; at++) {
    assert.equal(readLine(line.slice(0, at))?.body(), undefined);
    assert.equal(readLine(`${line.slice(0, at)}~${line.slice(at + 1)}`)?.body(), undefined);
  }
});
