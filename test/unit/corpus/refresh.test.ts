import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Corpus, Files, Path } from '../../../src/core/index.ts';
import type { MemoryFolder } from './memoryCorpus.ts';
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

test('a file whose program set its time back is seen as changed, by a watcher and by a scan, where the host tells when it was written', async () => {
  // A path of the test's own.
  const path = 'a.json' as Path;
  const folder = memoryFolder({ [path]: ferry });
  let changed = 1;
  const stat: Files['stat'] = async () => ({ size: ferry.length, mtime: 5, changed });
  const files: Files = { ...folder.files, stat, list: async () => [{ path, size: ferry.length, mtime: 5, changed }] };
  const corpus = memoryCorpus(folder, {}, { files });
  await corpus.scan();
  const title = (): string | undefined => corpus.source(path)?.articles[0]?.facts.title;
  // As many bytes as before, and the same time, as `cp -p` and unpacking programs leave it.
  const write = (name: string): void => {
    folder.texts.set(path, ferry.replace('Harbour', name));
    changed += 1;
  };
  write('Village');
  await corpus.refresh([path], 'if-changed');
  assert.equal(title(), 'Village board approves ferry terminal');
  write('Kingdom');
  await corpus.scan();
  assert.equal(title(), 'Kingdom board approves ferry terminal');
  const reads = folder.reads.length;
  await corpus.scan();
  await corpus.refresh([path], 'if-changed');
  assert.equal(folder.reads.length, reads);
});

test('what is looked at while the folder is listed is known better than by the listing, and a later listing better than an earlier one', async () => {
  // Paths of the test's own.
  const [early, late, going] = ['a.json' as Path, 'late/b.json' as Path, 'c.json' as Path];
  const folder = memoryFolder({ [early]: ferry, [going]: ferry });
  const waiting: (() => void)[] = [];
  const list: Files['list'] = async () => {
    // Each file as it was when the listing came by.
    const files = await folder.files.list();
    await new Promise<void>((resolve) => waiting.push(resolve));
    return files;
  };
  const corpus = memoryCorpus(folder, {}, { files: { ...folder.files, list } });
  const listed = async (scan: Promise<void>): Promise<void> => {
    while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
    waiting.shift()?.();
    return scan;
  };
  await listed(corpus.scan());
  const scan = corpus.scan();
  while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
  folder.texts.set(late, ferry);
  folder.texts.delete(going);
  await corpus.refresh([late, going], 'if-changed');
  const later = corpus.scan();
  await listed(scan);
  assert.deepEqual([...corpus.sources()].map(({ path }) => path).sort(), [early, late]);
  assert.deepEqual(corpus.candidates(), [early, late]);
  folder.texts.set(going, ferry);
  await listed(later);
  assert.equal(corpus.source(late) !== undefined, true);
});

/** Words of the ferry article; where the second copy stands tells whether the source was read anew. */
async function markedFerry(): Promise<{ readonly folder: MemoryFolder; readonly corpus: Corpus; readonly path: Path; readonly sidecar: Path; readonly mark: (start: number, end: number) => Promise<unknown> }> {
  // Paths of the test's own.
  const [path, sidecar] = ['a.json' as Path, 'a.json.newsmark.yaml' as Path];
  const folder = memoryFolder({ [path]: ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const [article] = corpus.source(path)?.articles ?? [];
  assert.ok(article);
  const mark = (start: number, end: number): Promise<unknown> => corpus.edits.annotate([{ ref: article.ref, scope: 'passage', spans: [{ start, end }], tags: [], note: 'seen', label: 'Note' }]);
  return { folder, corpus, path, sidecar, mark };
}

test('what is written about a source does not make it be parsed again', async () => {
  const { folder, corpus, path, mark } = await markedFerry();
  await mark(0, 7);
  const reads = folder.reads.length;
  await mark(8, 13);
  await mark(14, 22);
  await corpus.edits.undo();
  assert.equal(folder.reads.length, reads);
  assert.deepEqual(corpus.source(path)?.annotations.map(({ resolution }) => [resolution?.state, resolution?.at?.[0]?.start]), [['exact', 0], ['exact', 8]]);
});

test('an annotation changed by hand in its sidecar is looked for again, the others stay where they are', async () => {
  const { folder, corpus, path, sidecar, mark } = await markedFerry();
  await mark(0, 7);
  await mark(8, 13);
  const text = folder.texts.get(sidecar) ?? '';
  folder.texts.set(sidecar, text.replace(/quote: board[^]*$/u, 'quote: Lindsund\n'));
  await corpus.refresh([sidecar]);
  const places = corpus.source(path)?.annotations.map(({ annotation, resolution }) => [annotation.passages[0]?.quote, resolution?.state]);
  assert.deepEqual(places, [['Harbour', 'exact'], ['Lindsund', 'moved']]);
});

test('a source that changed without being told of is read when its sidecar changes', async () => {
  const { folder, corpus, path, sidecar, mark } = await markedFerry();
  await mark(0, 7);
  folder.texts.set(path, ferry.replace('Harbour', 'Old harbour'));
  const text = folder.texts.get(sidecar) ?? '';
  folder.texts.set(sidecar, text.replace('seen', 'seen twice'));
  await corpus.refresh([sidecar]);
  assert.equal(corpus.source(path)?.annotations[0]?.resolution?.state === 'exact', false);
});

/** A door that is shut until it is opened. */
function door(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((done) => {
    open = done;
  });
  return { passed, open };
}

test('a file that comes while the folder is being listed is there when the list, which lacks it, is done', async () => {
  // A path of the test's own.
  const path = 'a.json' as Path;
  const folder = memoryFolder({});
  const listed = door();
  const list: Files['list'] = async () => {
    const found = await folder.files.list();
    await listed.passed;
    return found;
  };
  const corpus = memoryCorpus(folder, {}, { files: { ...folder.files, list } });
  const scan = corpus.scan();
  // The list is under way.
  await new Promise((done) => setTimeout(done, 0));
  folder.texts.set(path, ferry);
  await corpus.refresh([path], 'if-changed');
  listed.open();
  await scan;
  assert.equal(corpus.source(path)?.articles.length, 1);
  assert.deepEqual(corpus.candidates(), [path]);
});

test('of two looks at a codebook the later one counts, also when the first one is slower', async () => {
  // A path of the test's own.
  const path = '.newsmark/codebook.yaml' as Path;
  const book = (id: string): string => `newsmark: 1\ntags:\n  - id: ${id}\n`;
  const folder = memoryFolder({ [path]: book('old') });
  const read = door();
  let looks = 0;
  const slow = <T>(ask: (asked: Path) => Promise<T>) => async (asked: Path): Promise<T> => {
    const found = await ask(asked);
    if (asked === path && ++looks === 1) await read.passed;
    return found;
  };
  const corpus = memoryCorpus(folder, {}, { files: { ...folder.files, read: slow(folder.files.read), readText: slow(folder.files.readText) } });
  const first = corpus.refresh([path]);
  await new Promise((done) => setTimeout(done, 0));
  folder.texts.set(path, book('new'));
  const second = corpus.refresh([path]);
  // Time enough for the second one, if it does not wait.
  await Promise.race([second, new Promise((done) => setTimeout(done, 50))]);
  read.open();
  await Promise.all([first, second]);
  assert.deepEqual(corpus.project(path).codebook?.tags.map(({ id }) => String(id)), ['new']);
});

test('a source that comes and is read while its sidecar is being read has its annotations', async () => {
  // Paths of the test's own.
  const [path, sidecar] = ['a.json' as Path, 'a.json.newsmark.yaml' as Path];
  const folder = memoryFolder({});
  const read = door();
  const slow = <T>(ask: (asked: Path) => Promise<T>) => async (asked: Path): Promise<T> => {
    if (asked === sidecar) await read.passed;
    return ask(asked);
  };
  const corpus = memoryCorpus(folder, {}, { files: { ...folder.files, read: slow(folder.files.read), readText: slow(folder.files.readText) } });
  await corpus.scan();
  folder.texts.set(sidecar, 'newsmark: 1\nsource: a.json\nannotations:\n  - {id: d7f3q2m9xa, scope: article, tags: [claim]}\n');
  const reading = corpus.refresh([sidecar], 'if-changed');
  // The sidecar is being read.
  await new Promise((done) => setTimeout(done, 0));
  folder.texts.set(path, ferry);
  await corpus.refresh([path], 'if-changed');
  read.open();
  await reading;
  assert.equal(corpus.source(path)?.annotations.length, 1);
});
