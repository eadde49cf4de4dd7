import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { annotationKeys, codedKeys, linkKeys, noteKeys, passageKeys, sidecarKeys } from '../../../src/core/sidecar/annotationKeys.ts';
import { attributeKeys, codebookKeys, relationKeys, tagKeys } from '../../../src/core/sidecar/codebookKeys.ts';
import { entityFileKeys, entityKeys } from '../../../src/core/sidecar/entityKeys.ts';
import { isBlockKind, isFormat, overruledKeys, sourceRuleKeys, sourceRulesKeys } from '../../../src/core/sidecar/sourceRuleKeys.ts';

interface Schema {
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[]; readonly description?: string; readonly const?: number }>>;
  readonly patternProperties: Readonly<Record<string, unknown>>;
  readonly additionalProperties: boolean;
}

function schema(name: string): Schema & { readonly definitions: Readonly<Record<string, Schema>> } {
  // The file's shape is what the assertions below are about.
  return JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as ReturnType<typeof schema>;
}

function assertKeys(part: Schema | undefined, keys: readonly string[]): void {
  assert.deepEqual(Object.keys(part?.properties ?? {}).toSorted(), keys.toSorted());
  assert.deepEqual(Object.keys(part?.patternProperties ?? {}), ['^x-']);
  for (const [key, { description }] of Object.entries(part?.properties ?? {})) assert.ok(description, key);
}

test('the schemas know the very keys the readers know', () => {
  const sidecar = schema('sidecar');
  assertKeys(sidecar, sidecarKeys);
  assertKeys(sidecar.definitions['annotation'], annotationKeys);
  assertKeys(sidecar.definitions['anchor'], passageKeys);
  assertKeys(sidecar.definitions['coded'], codedKeys);
  assertKeys(sidecar.definitions['link'], linkKeys);
  assertKeys(sidecar.definitions['noteEntry'], noteKeys);
  const codebook = schema('codebook');
  assertKeys(codebook, codebookKeys);
  assertKeys(codebook.definitions['tag'], tagKeys);
  assertKeys(codebook.definitions['attribute'], attributeKeys);
  assertKeys(codebook.definitions['relation'], relationKeys);
  const entities = schema('entities');
  assertKeys(entities, entityFileKeys);
  assertKeys(entities.definitions['entity'], entityKeys);
  const sources = schema('sources');
  assertKeys(sources, sourceRulesKeys);
  assertKeys(sources.definitions['rule'], sourceRuleKeys);
  assertKeys(sources.definitions['block'], overruledKeys);
  assert.ok(sources.definitions['rule']?.properties['treatAs']?.enum?.every(isFormat));
  assert.ok(sources.definitions['block']?.properties['kind']?.enum?.every(isBlockKind));
});

test('every reference of a schema leads somewhere', () => {
  for (const name of ['sidecar', 'codebook', 'entities', 'sources']) {
    const text = JSON.stringify(schema(name));
    for (const [, definition] of text.matchAll(/#\/definitions\/(\w+)/g)) assert.ok(schema(name).definitions[definition ?? ''], `${name} ${definition}`);
  }
});
