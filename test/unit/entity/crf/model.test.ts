import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashText, pair } from '../../../../src/core/entity/crf/hashing.ts';
import { MAGIC, readModel } from '../../../../src/core/entity/crf/model.ts';
import { labelOf, UNIT } from '../../../../src/core/entity/crf/labels.ts';
import { addRow } from '../../../../src/core/entity/crf/stage.ts';
import { feature } from '../../../../src/core/entity/crf/hashing.ts';
import { LABEL_COUNT, tinyModel } from './tinyModel.ts';

test('a written model reads back: clusters, lists, weights', () => {
  const read = readModel(tinyModel());
  assert.equal(read.kind, 'model');
  if (read.kind !== 'model') return;
  const { knowledge, first } = read.model;
  assert.deepEqual(knowledge.clustersOf(hashText('board')), knowledge.clustersOf(hashText('ferry')));
  assert.notDeepEqual(knowledge.clustersOf(hashText('harbour')), knowledge.clustersOf(hashText('lindsund')));
  assert.deepEqual(knowledge.clustersOf(hashText('unheard')), [0, 0, 0, 0]);
  assert.equal(knowledge.classesOf(pair(hashText('lindsund'), hashText('harbour'))), 4);
  assert.equal(knowledge.classesOf(hashText('anna')), 8);
  assert.equal(knowledge.classesOf(hashText('lindsund')), 0);
  const scores = new Int32Array(LABEL_COUNT);
  addRow(first, feature(3, hashText('lindsund')), scores, 0);
  assert.equal(scores[labelOf(1, UNIT)], 384);
  assert.equal(scores[0], -128);
  addRow(first, feature(3, hashText('board')), scores, 0);
  assert.equal(scores[0], -128);
});

test('a damaged model is a fault, whichever byte was hit', () => {
  const bytes = tinyModel();
  for (let at = 0; at < bytes.length; at += 7) {
    const damaged = Uint8Array.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 0x40;
    const read = readModel(damaged);
    const expected = at < MAGIC.length ? 'not-a-model' : at < MAGIC.length + 4 ? 'other-version' : 'checksum';
    assert.deepEqual(read, { kind: 'fault', fault: expected }, `byte ${at}`);
  }
});

test('a model cut short, and no model at all, are faults', () => {
  const bytes = tinyModel();
  assert.deepEqual(readModel(bytes.subarray(0, bytes.length - 1)), { kind: 'fault', fault: 'checksum' });
  assert.deepEqual(readModel(bytes.subarray(0, 20)), { kind: 'fault', fault: 'not-a-model' });
  assert.deepEqual(readModel(new Uint8Array(0)), { kind: 'fault', fault: 'not-a-model' });
  assert.deepEqual(readModel(new Uint8Array(5000)), { kind: 'fault', fault: 'not-a-model' });
});

test('a model lying inside a larger buffer reads the same', () => {
  const bytes = tinyModel();
  const larger = new Uint8Array(bytes.length + 40);
  larger.set(bytes, 13);
  assert.equal(readModel(larger.subarray(13, 13 + bytes.length)).kind, 'model');
});
