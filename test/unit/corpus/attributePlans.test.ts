import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeChanges, attributePatch, createEngine, everyAnnotationOf, tagTable, unreadSidecarsOf, type AttributeChange, type Path, type Tag } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const book = `newsmark: 1
tags:
  - id: claim
    children:
      - id: figure # a number
        was: [number]
        attributes: # what is asked
          certainty: {type: choice, values: [low, medium, high], required: true} # how sure
          # where it is from
          evidence:
            type: url
`;
const codebook = (await createEngine().readCodebook(book)).content;
const table = tagTable(codebook);
const figure = table.byId.get('claim/figure');
assert.ok(figure);
const tag: Tag = figure;
const rename: AttributeChange = { kind: 'rename', tag, name: 'certainty', to: 'how sure: really?' };

async function edit(change: AttributeChange): Promise<string> {
  const edited = await createEngine().editCodebook(book, attributeChanges(change) ?? []);
  assert.equal(edited.kind, 'edited');
  return edited.kind === 'edited' ? edited.text : '';
}

test('renaming an attribute writes its key anew and nothing else', async () => {
  assert.equal(await edit(rename), book.replace('certainty:', '"how sure: really?":'));
  assert.equal(await edit({ ...rename, name: 'evidence', to: 'address' }), book.replace('evidence:', 'address:'));
  const inBrackets = 'newsmark: 1\ntags: [{id: a, attributes: {x: {type: text}, y: {type: url}}}]\n';
  assert.deepEqual(await createEngine().editCodebook(inBrackets, [{ kind: 'renameAttribute', id: 'a' as Tag['id'], name: 'x', to: 'z, w' }]), { kind: 'edited', text: inBrackets.replace('x:', '"z, w":') });
});

test('a name that is there, or one that is not, is refused', async () => {
  assert.equal(attributeChanges({ ...rename, to: 'evidence' }), undefined);
  assert.equal(attributeChanges({ ...rename, name: 'none' }), undefined);
  assert.equal(attributeChanges({ ...rename, name: 'constructor' }), undefined);
  for (const [name, to] of [['certainty', 'evidence'], ['none', 'x'], ['certainty', ' ']] as const) {
    const edited = await createEngine().editCodebook(book, [{ kind: 'renameAttribute', id: tag.id, name, to }]);
    assert.equal(edited.kind === 'refused' && edited.problems[0]?.code, 'codebook.bad-attribute');
  }
});

test('removing an attribute, and renaming a choice, also to one that is there', async () => {
  assert.ok(!(await edit({ kind: 'remove', tag, name: 'certainty' })).includes('certainty'));
  assert.equal(await edit({ kind: 'value', tag, name: 'certainty', value: 'low', to: 'weak' }), book.replace('[low', '[weak'));
  assert.equal(await edit({ kind: 'value', tag, name: 'certainty', value: 'low', to: 'medium' }), book.replace('[low, medium', '[medium'));
  assert.equal(attributeChanges({ kind: 'value', tag, name: 'certainty', value: 'none', to: 'x' }), undefined);
});

test('annotations follow under every id of the tag; what is there under the new name is not written over', () => {
  const of = (attributes: Record<string, Record<string, string>>, change: AttributeChange): unknown => attributePatch({ attributes }, table, change);
  assert.deepEqual(of({ 'claim/figure': { evidence: 'x', certainty: 'low' }, claim: { certainty: 'a' } }, rename), { attributes: { 'claim/figure': { evidence: 'x', 'how sure: really?': 'low' }, claim: { certainty: 'a' } } });
  assert.deepEqual(of({ number: { certainty: 'low' } }, rename), { attributes: { number: { 'how sure: really?': 'low' } } });
  assert.equal(of({ 'claim/figure': { evidence: 'x' } }, rename), undefined);
  assert.equal(attributePatch({}, table, rename), undefined);
  assert.equal(of({ 'claim/figure': { certainty: 'low', other: 'x' } }, { ...rename, to: 'other' }), 'taken');
  assert.deepEqual(of({ 'claim/figure': { certainty: 'low' } }, { kind: 'remove', tag, name: 'certainty' }), { attributes: undefined });
  assert.deepEqual(of({ 'claim/figure': { certainty: 'low', x: 'y' } }, { kind: 'remove', tag, name: 'certainty' }), { attributes: { 'claim/figure': { x: 'y' } } });
  assert.deepEqual(of({ 'claim/figure': { certainty: 'low' } }, { kind: 'value', tag, name: 'certainty', value: 'low', to: 'weak' }), { attributes: { 'claim/figure': { certainty: 'weak' } } });
  assert.equal(of({ 'claim/figure': { certainty: 'high' } }, { kind: 'value', tag, name: 'certainty', value: 'low', to: 'weak' }), undefined);
});

test('all sidecars of the root and the codebook in one step; comments stay, undo gives every byte back', async () => {
  const item = (id: string, attributes: string): string => `  - id: ${id}\n    article: "812"\n    scope: article\n    tags: [claim/figure]\n    attributes:${attributes}\n`;
  const ours = `newsmark: 1\nsource: ferry.json\nannotations:\n${item('a00000001a', '\n      # sure?\n      claim/figure: {certainty: low, evidence: "https://a.example"} # said')}`;
  const lost = `newsmark: 1\nsource: gone.json\nannotations:\n${item('a00000002a', ' {number: {certainty: high}}')}`;
  const files = {
    'press/ferry.json': ferry, '.newsmark/codebook.yaml': book, 'press/ferry.json.newsmark.yaml': ours, 'press/gone.json.newsmark.yaml': lost,
    'press/ferry.json.newsmark.jon.yaml': 'newsmark: 1\nannotations: [\n',
  };
  const folder = memoryFolder(files);
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  assert.deepEqual(unreadSidecarsOf(corpus, '').map(({ path }) => path), ['press/ferry.json.newsmark.jon.yaml']);
  const patches = everyAnnotationOf(corpus, '').flatMap((record) => {
    const patch = attributePatch(record.annotation, table, { ...rename, to: 'confidence' });
    return patch === undefined || patch === 'taken' ? [] : [{ record, patch }];
  });
  assert.deepEqual(patches.map(({ record }) => record.sidecar), ['press/ferry.json.newsmark.yaml', 'press/gone.json.newsmark.yaml']);
  const outcome = await corpus.edits.refactor('Rename', '.newsmark/codebook.yaml' as Path, attributeChanges({ ...rename, to: 'confidence' }) ?? [], patches);
  assert.deepEqual(outcome.failures, []);
  const text = async (path: string): Promise<string> => {
    const read = await folder.files.readText(path as Path);
    return read.kind === 'text' ? read.text : '';
  };
  const withoutTime = async (path: string): Promise<string> => (await text(path)).replace(/\n {4}updated:.*/u, '');
  assert.equal(await withoutTime('press/ferry.json.newsmark.yaml'), ours.replace('{certainty: low, evidence: "https://a.example"}', '{confidence: low, evidence: "https://a.example"}'));
  assert.equal(await withoutTime('press/gone.json.newsmark.yaml'), lost.replace('certainty', 'confidence'));
  await corpus.edits.undo();
  for (const [path, before] of Object.entries(files)) if (path.endsWith('.yaml')) assert.equal(await text(path), before, path);
});
