import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import type { SidecarChange } from '../../../src/core/model/changes.ts';
import { annotationData } from '../../../src/core/sidecar/annotationData.ts';
import { patched } from '../../../src/core/sidecar/editItem.ts';
import { editSidecar } from '../../../src/core/sidecar/editSidecar.ts';
import { readSidecar } from '../../../src/core/sidecar/readSidecar.ts';
import { sameData } from '../../../src/core/sidecar/yamlData.ts';
import { annotationWith, idText, patch } from './arbitraries.ts';
import { handWritten } from './handWritten.ts';
import { runs } from './runs.ts';

const head = { source: 'ferry.json' };

test('a hand-written sidecar reads as what was written', () => {
  fc.assert(fc.property(handWritten, ({ text, annotations }) => {
    const { content, problems } = readSidecar(text);
    assert.ok(content, JSON.stringify(problems));
    assertSame(content.annotations, annotations, text);
  }), runs(80));
});

type Step = { readonly kind: 'add'; readonly annotation: Annotation } | { readonly kind: 'set'; readonly at: number; readonly patch: SidecarChange & { kind: 'set' } extends { readonly patch: infer P } ? P : never } | { readonly kind: 'remove'; readonly at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  annotationWith(idText).map((annotation): Step => ({ kind: 'add', annotation })),
  fc.record({ kind: fc.constant('set' as const), at: fc.nat(20), patch }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(20) }),
);

test('adds, sets and removes keep every other byte and say what was meant', () => {
  fc.assert(fc.property(handWritten, fc.array(step, { minLength: 1, maxLength: 4 }), fc.boolean(), (start, steps, atOnce) => {
    const { changes, model, touched } = planned(start.annotations, steps);
    const text = atOnce ? edited(start.text, changes) : changes.reduce((now, change) => edited(now, [change]), start.text);
    const { content } = readSidecar(text);
    assert.ok(content);
    assertSame(sorted(content.annotations), sorted([...model.values()]), text);
    if (!start.flowList) assertOtherLines(start.text, text, touched);
    assertUntouchedItems(start.text, text, touched);
    assert.equal(text.startsWith('\uFEFF'), start.text.startsWith('\uFEFF'));
    // Where the last item goes, a blank line above it is the last line now.
    const last = start.annotations.at(-1);
    if (start.text.endsWith('\n') || last === undefined || model.has(last.id)) assert.equal(text.endsWith('\n'), start.text.endsWith('\n'), 'final line break');
    assert.equal(/(?<!\r)\n/.test(text), /(?<!\r)\n/.test(start.text), 'line breaks');
  }), runs(60));
});

function edited(text: string, changes: readonly SidecarChange[]): string {
  const outcome = editSidecar(text, head, changes);
  assert.ok(outcome.kind === 'edited', `${JSON.stringify(outcome)}\n${text}`);
  return outcome.text;
}

/** The changes the steps come to, and the annotations there should be after them. */
function planned(start: readonly Annotation[], steps: readonly Step[]): { changes: readonly SidecarChange[]; model: Map<string, Annotation>; touched: ReadonlySet<string> } {
  const model = new Map(start.map((annotation) => [annotation.id as string, annotation]));
  const changes: SidecarChange[] = [];
  const touched = new Set<string>();
  for (const one of steps) {
    if (one.kind === 'add') {
      if (model.has(one.annotation.id)) continue;
      model.set(one.annotation.id, one.annotation);
      changes.push(one);
      touched.add(one.annotation.id);
      continue;
    }
    const target = [...model.values()][one.at % Math.max(model.size, 1)];
    if (target === undefined) continue;
    touched.add(target.id);
    if (one.kind === 'remove') {
      model.delete(target.id);
      changes.push({ kind: 'remove', id: target.id });
    } else {
      const { passages, ...rest } = one.patch;
      const fitting = target.scope === 'passage' ? one.patch : rest;
      void passages;
      model.set(target.id, patched(target, fitting));
      changes.push({ kind: 'set', id: target.id, patch: fitting });
    }
  }
  return { changes, model, touched };
}

function sorted(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function assertSame(actual: readonly Annotation[], expected: readonly Annotation[], text: string): void {
  assert.deepEqual(actual.map(({ id }) => id), expected.map(({ id }) => id), text);
  actual.forEach((annotation, index) => {
    const wanted = expected[index];
    assert.ok(wanted && sameData(annotationData(annotation), annotationData(wanted)), `${JSON.stringify(annotation)}\n${JSON.stringify(wanted)}\n${text}`);
  });
}

/** Items take whole lines: all lines of others, and all between them, are the same in the same order. */
function assertOtherLines(before: string, after: string, touched: ReadonlySet<string>): void {
  assert.deepEqual(otherLines(after, touched), otherLines(before, touched), `${before}\n=====\n${after}`);
}

function otherLines(text: string, touched: ReadonlySet<string>): readonly string[] {
  const body = text.replace(/^\uFEFF/, '');
  const gone = new Set<number>();
  for (const { id, item } of readSidecar(text).content?.annotations ?? []) {
    if (!touched.has(id)) continue;
    const first = body.slice(0, item.start).split('\n').length - 1;
    const last = body.slice(0, item.end).split('\n').length - 1;
    for (let line = first; line <= last; line += 1) gone.add(line);
  }
  const lines = body.split('\n').map((line) => line.replace(/\r$/, '')).filter((_, index) => !gone.has(index));
  // An empty list says so on its key's line, and a list that was not there brings its key.
  return lines.map((line) => line.replace(/^annotations: \[\]/, 'annotations:').replace(/[ \t]+$/, '')).filter((line) => line !== 'annotations:').filter((line, index, all) => line !== '' || index < all.length - 1);
}

function assertUntouchedItems(before: string, after: string, touched: ReadonlySet<string>): void {
  assert.deepEqual(items(after, touched), items(before, touched));
}

function items(text: string, touched: ReadonlySet<string>): readonly string[] {
  const body = text.replace(/^\uFEFF/, '');
  return (readSidecar(text).content?.annotations ?? []).filter(({ id }) => !touched.has(id)).map(({ item }) => body.slice(item.start, item.end));
}
