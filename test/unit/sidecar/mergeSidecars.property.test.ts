import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import type { AnnotationPatch, SidecarChange } from '../../../src/core/model/changes.ts';
import { annotationData } from '../../../src/core/sidecar/annotationData.ts';
import { resolveConflicts } from '../../../src/core/sidecar/conflictHunks.ts';
import { editSidecar } from '../../../src/core/sidecar/editSidecar.ts';
import { mergeSidecars, type Merged } from '../../../src/core/sidecar/mergeSidecars.ts';
import { readSidecar } from '../../../src/core/sidecar/readSidecar.ts';
import { sameData } from '../../../src/core/sidecar/yamlData.ts';
import { annotationWith, idText, patch } from './arbitraries.ts';
import { handWritten, type HandWritten } from './handWritten.ts';
import { runs } from './runs.ts';

interface Sides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

const coded = fc.record({ kind: fc.constant('coded' as const), article: fc.constantFrom('1', '2'), by: fc.constantFrom('a', 'b'), state: fc.constantFrom('todo', 'doing', 'done', undefined), created: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z') });
const step = fc.oneof(
  { weight: 2, arbitrary: annotationWith(idText).map((annotation) => ({ kind: 'add' as const, annotation })) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), at: fc.nat(4), patch }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.nat(4) }) },
  { weight: 1, arbitrary: coded },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const sides: fc.Arbitrary<Sides> = fc.tuple(handWritten, fc.array(step, { maxLength: 4 }), fc.array(step, { maxLength: 4 }))
  .map(([base, ours, theirs]) => ({ base: base.text, ours: changed(base, ours), theirs: changed(base, theirs) }));

function changed(base: HandWritten, steps: readonly Step[]): string {
  return steps.reduce((text, one) => {
    const present = readSidecar(text).content?.annotations ?? [];
    const target = 'at' in one ? present[one.at % Math.max(present.length, 1)] : undefined;
    const change = one.kind === 'set' ? target && set(target, one.patch) : one.kind === 'remove' ? target && { kind: 'remove' as const, id: target.id } : one;
    const outcome = change === undefined ? undefined : editSidecar(text, { source: 's' }, [change]);
    return outcome?.kind === 'edited' && outcome.text !== '' ? outcome.text : text;
  }, base.text);
}

function set(target: Annotation, wanted: AnnotationPatch): SidecarChange {
  const { passages, ...rest } = wanted;
  return { kind: 'set', id: target.id, patch: target.scope === 'passage' && passages !== undefined ? wanted : rest };
}

function merged({ base, ours, theirs }: Sides): Merged & { readonly kind: 'merged' } {
  const outcome = mergeSidecars(base, ours, theirs);
  assert.ok(outcome.kind === 'merged', JSON.stringify(outcome));
  return outcome;
}

function byId(text: string): ReadonlyMap<string, Annotation> {
  const { content, problems } = readSidecar(text);
  assert.ok(content, `${JSON.stringify(problems)}\n${text}`);
  return new Map(content.annotations.map((annotation) => [annotation.id, annotation]));
}

function same(one: Annotation | undefined, other: Annotation | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameData(unordered(one), unordered(other));
}

/** Tags and links are sets: their order says nothing. */
function unordered(annotation: Annotation): ReturnType<typeof annotationData> {
  const text = (value: unknown): string => JSON.stringify(value);
  return annotationData({ ...annotation, tags: annotation.tags.toSorted(), ...(annotation.links && { links: annotation.links.toSorted((one, other) => (text(one) < text(other) ? -1 : 1)) }) });
}

test('what only one side changed is that side, to the byte', () => {
  fc.assert(fc.property(sides, ({ base, ours }) => {
    assert.equal(merged({ base, ours, theirs: base }).text, ours);
    assert.equal(merged({ base, ours: base, theirs: ours }).text, ours);
    assert.equal(merged({ base, ours, theirs: ours }).text, ours);
  }), runs(20));
});

test('each annotation comes out as the side that changed it has it, and nothing changed is lost', () => {
  fc.assert(fc.property(sides, (all) => {
    const { text, conflicts } = merged(all);
    if (conflicts.length > 0) return;
    const [olds, mine, yours, result] = [all.base, all.ours, all.theirs, text].map(byId);
    for (const id of new Set([...olds?.keys() ?? [], ...mine?.keys() ?? [], ...yours?.keys() ?? []])) {
      const [old, our, their, got] = [olds?.get(id), mine?.get(id), yours?.get(id), result?.get(id)];
      if (same(our, their) || same(their, old)) assert.ok(same(got, our), text);
      else if (same(our, old)) assert.ok(same(got, their), text);
      else assert.ok(got !== undefined, 'changed on one side, removed on the other: stays');
    }
  }), runs(40));
});

test('the order of the sides is irrelevant up to conflicts, and each side can be had from the markers', () => {
  fc.assert(fc.property(sides, ({ base, ours, theirs }) => {
    const one = merged({ base, ours, theirs });
    const other = merged({ base, ours: theirs, theirs: ours });
    assert.deepEqual(new Set(one.conflicts.map((conflict) => JSON.stringify(conflict))), new Set(other.conflicts.map((conflict) => JSON.stringify(conflict))));
    for (const [side, opposite] of [['ours', 'theirs'], ['theirs', 'ours']] as const) {
      const mine = byId(resolveConflicts(one.text, side) ?? assert.fail(one.text));
      const yours = byId(resolveConflicts(other.text, opposite) ?? assert.fail(other.text));
      assert.deepEqual(new Set(mine.keys()), new Set(yours.keys()));
      for (const [id, annotation] of mine) assert.ok(same(annotation, yours.get(id)), `${one.text}\n=====\n${other.text}`);
    }
    if (one.conflicts.length > 0) assert.equal(readSidecar(one.text).problems[0]?.code, 'yaml.conflict-markers');
  }), runs(40));
});
