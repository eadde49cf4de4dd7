import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readCodebook } from '../../../src/core/sidecar/readCodebook.ts';
import { readEntityFile } from '../../../src/core/sidecar/readEntityFile.ts';
import { readSidecar } from '../../../src/core/sidecar/readSidecar.ts';
import { readSourceRules } from '../../../src/core/sidecar/readSourceRules.ts';
import { sampleText } from './sampleSidecar.ts';

function example(page: string): string {
  return /```yaml\n([^]*?)```/.exec(readFileSync(new URL(`../../../docs/${page}-format.md`, import.meta.url), 'utf8'))?.[1] ?? '';
}

test('the examples of the format pages are read without a problem', () => {
  for (const [page, read] of [['sidecar', readSidecar], ['codebook', (text: string) => readCodebook(text)], ['entities', readEntityFile], ['sources', readSourceRules]] as const) {
    const { content, problems } = read(example(page));
    assert.ok(content);
    assert.deepEqual(problems, [], page);
  }
});

test('the sample of the tests is that of the page', () => {
  assert.equal(example('sidecar').replace(/^#.*\n/, ''), sampleText);
});
