import { performance } from 'node:perf_hooks';
import type { Annotation } from '../../src/core/model/annotation.ts';
import type { SidecarChange } from '../../src/core/model/changes.ts';
import type { AnnotationId, TagId } from '../../src/core/model/ids.ts';
import { newItem } from '../../src/core/sidecar/editItem.ts';
import { editSidecar } from '../../src/core/sidecar/editSidecar.ts';
import { createItemCache } from '../../src/core/sidecar/itemCache.ts';
import { readSidecar } from '../../src/core/sidecar/readSidecar.ts';

// One sidecar of ten thousand annotations: the first read, and edits after it, each on the outcome of the one before.
// Run: node bench/sidecar/large.ts

const items = 10_000;
const bar = 100;
const rounds = 15;

function annotation(index: number, id: string = `a${String(index).padStart(9, '0')}`): Annotation {
  return {
    // Made up to the pattern of ids.
    id: id as AnnotationId,
    article: '812',
    scope: 'passage',
    tags: ['claim/figure' as TagId, 'tone' as TagId],
    passages: [{ quote: `it would cost €48 million, twice estimate ${index}`, prefix: 'minal on Tuesday.\n\nChair Anna Berg said ', suffix: ' & more than the town’s yearly budget.', at: { start: index * 10, end: index * 10 + 50 }, raw: { start: index * 12, end: index * 12 + 60 } }],
    revision: 'sha256:f57be2a2214a',
    blob: 'sha1:ce32999158e7',
    note: 'The minutes say 47.5. Check.',
    by: 'maria',
    created: '2026-11-21T20:15:00Z',
  };
}

const times = new Map<string, { readonly wall: number; readonly processor: number }[]>();

function timed<T>(what: string, work: () => T): T {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(cpu);
  times.set(what, [...(times.get(what) ?? []), { wall: performance.now() - start, processor: (user + system) / 1000 }]);
  console.log(`${what.padEnd(24)} ${(performance.now() - start).toFixed(0).padStart(6)} ms, processor ${((user + system) / 1000).toFixed(0).padStart(6)} ms`);
  return answer;
}

const lines = Array.from({ length: items }, (_, index) => `${newItem(annotation(index), { column: 2, lineBreak: '\n' })}\n`).join('');
let text = `newsmark: 1\nsource: ferry.json\nannotations:\n${lines}`;
console.log(`${items} annotations, ${text.length} characters; an edit after the first read should take ${bar} ms at most`);
const cache = createItemCache();
timed('first read', () => readSidecar(text, cache));
timed('read again', () => readSidecar(text, cache));
for (let round = 0; round < rounds; round += 1) {
  const changes: readonly (readonly [string, SidecarChange])[] = [
    ['set a note', { kind: 'set', id: annotation(5000 + round).id, patch: { note: `new ${round}` } }],
    ['add in the middle', { kind: 'add', annotation: annotation(4000, `b00000000${round}`) }],
    ['remove', { kind: 'remove', id: annotation(10 + round).id }],
    ['coded', { kind: 'coded', article: '812', by: 'maria', state: round % 2 === 0 ? 'done' : 'doing' }],
  ];
  for (const [what, change] of changes) {
    const outcome = timed(what, () => editSidecar(text, { source: 'ferry.json' }, [change], cache));
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
    text = outcome.text;
  }
}

const median = (values: readonly number[]): string => (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(0);
console.log('\nmedians');
for (const [what, all] of times) {
  if (all.length > 1) console.log(`${what.padEnd(24)} ${median(all.map(({ wall }) => wall)).padStart(6)} ms, processor ${median(all.map(({ processor }) => processor)).padStart(6)} ms, longest ${Math.max(...all.map(({ wall }) => wall)).toFixed(0)} ms`);
}
