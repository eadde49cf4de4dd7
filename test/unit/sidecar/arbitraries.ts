import fc from 'fast-check';
import type { Anchor, Annotation, Link, NoteEntry } from '../../../src/core/model/annotation.ts';
import type { AnnotationPatch } from '../../../src/core/model/changes.ts';
import type { AnnotationId, EntityId, TagId } from '../../../src/core/model/ids.ts';

/** Strings that trouble YAML: words and numbers of its versions, indicators, ends, escapes, every plane, halves of pairs. */
export const hardText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...': #-?,[]{}&*!|>\'"%@`=<~\\\n\r\t \u00a0\u0085\u2028\u200b\ufeff\ud800\udc00😀aé0.1+_/'), maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom('yes', 'No', 'on', 'OFF', 'y', 'n', 'true', 'False', 'null', '~', '', ' ', '=', '<<', '---', '...', '-', '?', ':', '1_000', '0o7', '017', '0x1F', '0b1', '12:30:45', '1:30', '190:20:30.15', '1e3', '1.5', '.5', '.inf', '-.INF', '.nan', '+1', '2026-11-21', '2026-11-21T20:15:00Z', '2026-1-1 1:2:3', '123456789012345678901234567890', 'a: b', 'a #b', 'a:', '#a', 'x-y', 'key: "v"', "it's", '"quoted"', 'a, b', '{a}', '[a]', 'a?b', 'https://a.example/?q=1#x', '@a', '`a', '%a', '!a', '&a', '*a', '|', '>', '- a', '? a', 'a\nb', 'a\n', '\na', ' a', 'a ', '\ttab', 'a\tb', '{{#x: y}}') },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 8 }) },
);

export const idText: fc.Arbitrary<AnnotationId> = fc.stringMatching(/^[a-z][a-z0-9]{9}$/).map((text) => text as AnnotationId);

const time = fc.constantFrom('2026-11-21T20:15:00Z', '2025-01-02T03:04:05Z', 'yesterday');
const span = fc.tuple(fc.nat(5000), fc.nat(300)).map(([start, length]) => ({ start, end: start + length }));

export const anchor: fc.Arbitrary<Anchor> = fc.record({ quote: hardText, prefix: hardText, suffix: hardText, at: span, raw: span }, { requiredKeys: ['quote', 'prefix', 'suffix'] });

const tags: fc.Arbitrary<readonly TagId[]> = fc.array(fc.oneof(fc.constantFrom('claim/figure', 'tone', 'yes', '1.2'), hardText.filter((text) => text !== '')).map((text) => text as TagId), { maxLength: 4 });
const link: fc.Arbitrary<Link> = fc.record({ to: idText, in: hardText, as: hardText }, { requiredKeys: ['to', 'as'] });
const noteEntry: fc.Arbitrary<NoteEntry> = fc.record({ by: hardText, created: time, body: hardText }, { requiredKeys: ['body'] });
const note: fc.Arbitrary<string | readonly NoteEntry[]> = fc.oneof(hardText, fc.array(noteEntry, { minLength: 1, maxLength: 3 }));
const attributes = fc.dictionary(fc.oneof(fc.constantFrom('claim/figure', 'tone', '__proto__'), hardText), fc.dictionary(fc.oneof(fc.constant('certainty'), hardText), hardText, { maxKeys: 3, noNullPrototype: true }), { minKeys: 1, maxKeys: 3, noNullPrototype: true });

const free = {
  article: fc.constantFrom('812', 'a', 'post: 7'),
  tags,
  revision: fc.constant('sha256:f57be2a2214a'),
  blob: fc.constantFrom('sha1:ce32999158e7', 'sha1:1234567890ab'),
  note,
  attributes,
  links: fc.array(link, { minLength: 1, maxLength: 3 }),
  entity: hardText.map((text) => text as EntityId),
  status: fc.constantFrom('suggested' as const, 'accepted' as const, 'rejected' as const),
  suggestedBy: hardText,
  by: hardText,
  created: time,
  updated: time,
};

export function annotationWith(id: fc.Arbitrary<AnnotationId>): fc.Arbitrary<Annotation> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ ...free, id, scope: fc.constant('passage' as const), passages: fc.oneof({ weight: 4, arbitrary: fc.tuple(anchor) }, { weight: 1, arbitrary: fc.array(anchor, { minLength: 2, maxLength: 3 }) }) }, { requiredKeys: ['id', 'scope', 'tags', 'passages'] }) },
    { weight: 1, arbitrary: fc.record({ ...free, id, scope: fc.constantFrom('article' as const, 'folder' as const), passages: fc.constant([]) }, { requiredKeys: ['id', 'scope', 'tags', 'passages'] }) },
  );
}

/** A patch of some fields, each set or taken out. */
export const patch: fc.Arbitrary<AnnotationPatch> = fc.record({
  ...Object.fromEntries(Object.entries(free).map(([key, value]) => [key, fc.oneof({ weight: 3, arbitrary: value as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.constant(undefined) })])),
  passages: fc.array(anchor, { minLength: 1, maxLength: 2 }),
  // A record of optional fields of the right types, which the generic mapping above cannot show.
}, { requiredKeys: [] as never[] }) as fc.Arbitrary<AnnotationPatch>;
