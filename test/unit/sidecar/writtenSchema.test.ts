import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { editSidecar } from '../../../src/core/sidecar/editSidecar.ts';
import { annotationWith, idText } from './arbitraries.ts';
import { schemaFaults } from './jsonSchema.ts';
import { sampleText } from './sampleSidecar.ts';

const root = new URL('../../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

function faults(name: string, yaml: string): readonly string[] {
  // JSON.parse knows no types; a schema is an object.
  return schemaFaults(JSON.parse(text(`schemas/${name}.schema.json`)) as Readonly<Record<string, unknown>>, parse(yaml));
}

test('what Newsmark writes is what the shipped schema of sidecars says', () => {
  assert.deepEqual(faults('sidecar', sampleText), []);
  fc.assert(fc.property(fc.uniqueArray(annotationWith(idText), { minLength: 1, maxLength: 3, selector: ({ id }) => id }), (annotations) => {
    const written = editSidecar(undefined, { source: 'ferry.json', coder: 'Maria Müller' }, [
      ...annotations.map((annotation) => ({ kind: 'add', annotation }) as const),
      { kind: 'coded', article: '812', by: 'maria', state: 'done', created: '2026-11-21T20:20:00Z' },
    ]);
    assert.equal(written.kind, 'edited');
    if (written.kind === 'edited') assert.deepEqual(faults('sidecar', written.text), [], written.text);
  }), { numRuns: 200 });
});

test('each file of the samples fits its schema', () => {
  // A glob passes over folders with a dot.
  const project = ['codebook', 'entities', 'sources'].map((name) => [name, `samples/.newsmark/${name}.yaml`] as const);
  const sidecars = globSync('samples/**/*.newsmark*.yaml', { cwd: root }).map((path) => ['sidecar', path] as const);
  assert.ok(sidecars.length > 5);
  for (const [name, path] of [...project, ...sidecars]) assert.deepEqual(faults(name, text(path)), [], path);
});

test('canary: sidecars made by hand that say something else do not fit', () => {
  const item = (fields: string): string => `newsmark: 1\nannotations:\n  - {id: k7f3q2m9xa, ${fields}}\n`;
  const wrong = [
    'newsmark: 2\n', 'source: a.json\n', 'newsmark: 1\nannotation: []\n', 'newsmark: 1\nannotations: {}\n', 'newsmark: 1\nannotations: [{tags: [a]}]\n',
    'newsmark: 1\nannotations: [{id: K7}]\n', item('scope: chapter'), item('tags: claim'), item('tags: [[claim]]'), item('at: 12'), item('at: 12..40'),
    item('revision: f57be2a2214a'), item('blob: ce32999158e7'), item('attributes: {claim: high}'), item('attributes: {claim: {certainty: [high]}}'),
    item('links: [{to: m2x8aa01bc}]'), item('links: {to: m2x8aa01bc, as: supports}'), item('note: [{by: maria}]'), item('note: {body: a}'),
    item('status: perhaps'), item('mood: good'), item('passages: [{at: 1-2}]'), 'newsmark: 1\ncoded: [{article: "812"}]\n', 'newsmark: 1\ncoded: [{state: finished}]\n',
  ];
  for (const yaml of wrong) assert.ok(faults('sidecar', yaml).length > 0, yaml);
  assert.deepEqual(faults('sidecar', item('x-mine: {a: 1}, tags: [], article: 812')), []);
});
