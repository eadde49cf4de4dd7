import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotationsOfRoot, checkCorpus, fileRole, defaultSettings, folderAnnotations, folderSource, sidecarPath, tagsOnFolder, yamlProblems, type ArticleRef, type Path, type TagId } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const onFolder = (folder: string): ArticleRef => ({ path: folderSource(folder), article: '' as ArticleRef['article'] });
const tag = 'sample' as TagId;

test('a folder’s sidecar stands in it, and its name says so', () => {
  for (const [folder, path] of [['press', 'press/.newsmark.yaml'], ['a/b', 'a/b/.newsmark.yaml'], ['', '.newsmark.yaml']] as const) {
    assert.equal(sidecarPath(folderSource(folder), undefined, defaultSettings), path);
    assert.deepEqual(fileRole(path as Path, defaultSettings), { kind: 'sidecar', source: folderSource(folder) });
  }
  const settings = { ...defaultSettings, sidecarFolder: 'notes' };
  assert.equal(sidecarPath(folderSource('press'), 'maria', settings), 'notes/press/.newsmark.maria.yaml');
  assert.deepEqual(fileRole('notes/press/.newsmark.maria.yaml' as Path, settings), { kind: 'sidecar', source: 'press/', coder: 'maria' });
  assert.deepEqual(fileRole('notes/.newsmark.yaml' as Path, settings), { kind: 'sidecar', source: '' });
});

test('a note on a folder is written, shown, undone, and no problem', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const { ids } = await corpus.edits.annotate([{ ref: onFolder('press'), scope: 'folder', spans: [], tags: [tag], note: 'From the archive', by: 'maria', label: 'Note' }]);
  assert.equal(folder.texts.get('press/.newsmark.yaml'), `newsmark: 1
source: "."
annotations:
  - id: ${ids[0]}
    scope: folder
    tags: [sample]
    note: From the archive
    by: maria
    created: 2026-11-21T20:15:00Z
`);
  assert.deepEqual([...folderAnnotations(corpus)].map(([name, records]) => [name, records.map(({ annotation }) => annotation.note)]), [['press', ['From the archive']]]);
  assert.deepEqual(checkCorpus(corpus), []);
  assert.deepEqual(corpus.orphanSidecars(), []);
  assert.equal(annotationsOfRoot(corpus, '').length, 1, 'refactorings of tags find it');
  const [record] = folderAnnotations(corpus).get('press') ?? [];
  assert.ok(record);
  await corpus.edits.change('Edit', [{ record, patch: { note: 'Changed' } }]);
  assert.match(folder.texts.get('press/.newsmark.yaml') ?? '', /note: Changed/u);
  await corpus.edits.undo();
  await corpus.edits.undo();
  assert.equal(folder.texts.has('press/.newsmark.yaml'), false);
  assert.equal(folderAnnotations(corpus).size, 0);
});

test('a coder has a sidecar of their own for a folder too', async () => {
  const folder = memoryFolder({ 'ferry.json': ferry });
  const corpus = memoryCorpus(folder, { coder: 'maria', coderName: 'Maria Müller' });
  await corpus.scan();
  await corpus.edits.annotate([{ ref: onFolder(''), scope: 'folder', spans: [], tags: [], note: 'x', label: 'Note' }]);
  assert.match(folder.texts.get('.newsmark.maria.yaml') ?? '', /^newsmark: 1\nsource: "\."\ncoder: Maria Müller\n/u);
});

test('what a source’s sidecar says of its folder is the folder’s; passages in a folder’s sidecar are told', async () => {
  const folder = memoryFolder({
    'press/ferry.json': ferry,
    'press/ferry.json.newsmark.yaml': 'newsmark: 1\nsource: ferry.json\nannotations:\n  - id: aaaaaaaaaa\n    scope: folder\n    note: old place\n',
    'press/.newsmark.yaml': 'newsmark: 1\nsource: .\nannotations:\n  - id: aaaaaaaaaa\n    scope: folder\n    note: new place\n  - id: bbbbbbbbbb\n    quote: Harbour board\n    prefix: ""\n    suffix: ""\n',
  });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  assert.deepEqual(folderAnnotations(corpus).get('press')?.map(({ annotation }) => annotation.note), ['new place', undefined, 'old place']);
  assert.deepEqual(checkCorpus(corpus).map(({ path, problem }) => `${path}:${problem.line} ${problem.code}`).sort(), [
    'press/.newsmark.yaml:4 sidecar.duplicate-id', 'press/.newsmark.yaml:7 sidecar.not-folder',
  ]);
  // Asked for one file, the same is told but for what other files have a part in.
  const of = (path: string): readonly string[] => yamlProblems(corpus, path as Path).map(({ code, line }) => `${line} ${code}`);
  assert.deepEqual(of('press/.newsmark.yaml'), ['7 sidecar.not-folder']);
  assert.deepEqual(of('press/ferry.json.newsmark.yaml'), []);
});

test('the tags a coder has put on a folder: in whatever sidecar, not another coder’s, not one that is only suggested', async () => {
  const item = (id: string, more: string): string => `  - id: ${id}\n    scope: folder\n${more}`;
  const folder = memoryFolder({
    'press/ferry.json': ferry,
    'press/ferry.json.newsmark.yaml': `newsmark: 1\nsource: ferry.json\nannotations:\n${item('aaaaaaaaaa', '    tags: [old-place]\n    by: maria\n')}`,
    'press/.newsmark.yaml': `newsmark: 1\nsource: .\nannotations:\n${item('bbbbbbbbbb', '    tags: [sample, whole]\n    by: maria\n')}${
      item('cccccccccc', '    tags: [proposed]\n    status: suggested\n    by: maria\n')}${item('dddddddddd', '    tags: [other]\n    by: tom\n')}${item('eeeeeeeeee', '    tags: [nobody]\n')}`,
    'other/.newsmark.yaml': `newsmark: 1\nsource: .\nannotations:\n${item('ffffffffff', '    tags: [elsewhere]\n    by: maria\n')}`,
  });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  assert.deepEqual(tagsOnFolder(corpus, 'press', 'maria'), ['sample', 'whole', 'old-place']);
  assert.deepEqual(tagsOnFolder(corpus, 'press', 'tom'), ['other']);
  assert.deepEqual(tagsOnFolder(corpus, 'press', undefined), ['nobody']);
  assert.deepEqual(tagsOnFolder(corpus, '', 'maria'), []);
});
