import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ReadAnnotation } from '../../../src/core/model/annotation.ts';
import { placeOf, type AnnotationField } from '../../../src/core/sidecar/annotationPlaces.ts';
import { readSidecar } from '../../../src/core/sidecar/readSidecar.ts';
import { parseYaml } from '../../../src/core/sidecar/yamlTree.ts';
import { handWritten } from './handWritten.ts';

/** Every field of an annotation that has a place, and what it says. */
function fieldsOf({ id, article, entity, tags, attributes, links }: ReadAnnotation): readonly (readonly [AnnotationField, string | undefined])[] {
  return [
    [{ kind: 'id' }, id], [{ kind: 'article' }, article], [{ kind: 'entity' }, entity],
    ...tags.map((tag, index) => [{ kind: 'tag', index }, tag] as const),
    ...Object.entries(attributes ?? {}).flatMap(([tag, values]) => [
      [{ kind: 'attributes', tag }, tag] as const,
      ...Object.entries(values).flatMap(([name, value]) => [[{ kind: 'attribute', tag, name }, name] as const, [{ kind: 'value', tag, name }, value] as const]),
    ]),
    ...(links ?? []).flatMap((link, index) => (['to', 'in', 'as'] as const).map((part) => [{ kind: 'link', index, part }, link[part]] as const)),
  ];
}

function scalar(written: string): string | undefined {
  const { root } = parseYaml(written);
  return root?.kind === 'text' ? root.text : undefined;
}

test('each field of an annotation is found where it is written, in whatever style', () => {
  let seen = 0;
  fc.assert(fc.property(handWritten, ({ text }) => {
    const body = text.replace(/^\uFEFF/u, '');
    for (const annotation of readSidecar(text).content?.annotations ?? []) {
      for (const [field, said] of fieldsOf(annotation)) {
        const place = placeOf(annotation, field);
        assert.equal(place === undefined, said === undefined, `${field.kind} of ${text}`);
        if (place === undefined || said === undefined) continue;
        const written = body.slice(place.span.start, place.span.end);
        assert.equal(place.line, body.slice(0, place.span.start).split('\n').length);
        // A block scalar alone has lost its indentation, a plain one in brackets may be something else outside of them.
        if (!/^[|>]/u.test(written)) assert.equal(/^["']/u.test(written) ? scalar(written) : written, said);
        seen += 1;
      }
    }
  }), { numRuns: 300 });
  assert.ok(seen > 300);
});

test('what is not written has no place', () => {
  const [annotation] = readSidecar('newsmark: 1\nannotations:\n  - id: k7f3q2m9xa\n    tags: claim\n    attributes:\n    links: [{to: m2x8aa01bc, as: echoes}, {to: x}]\n').content?.annotations ?? [];
  assert.ok(annotation);
  const at = (field: AnnotationField): number | undefined => placeOf(annotation, field)?.line;
  assert.deepEqual([at({ kind: 'id' }), at({ kind: 'tag', index: 0 }), at({ kind: 'link', index: 0, part: 'as' })], [3, 4, 6]);
  for (const field of [{ kind: 'article' }, { kind: 'tag', index: 1 }, { kind: 'value', tag: 'claim', name: 'sum' }, { kind: 'link', index: 0, part: 'in' }, { kind: 'link', index: 1, part: 'to' }] as const) {
    assert.equal(at(field), undefined);
  }
});
