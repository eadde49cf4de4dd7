import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isNoteOnly, isOwnEntry, noteEntries, withBody, withoutEntry, withReply } from '../../../src/core/corpus/noteEntries.ts';
import { editSidecar } from '../../../src/core/sidecar/editSidecar.ts';
import { readSidecar } from '../../../src/core/sidecar/readSidecar.ts';
import type { AnnotationId } from '../../../src/core/model/ids.ts';
import type { Annotation, NoteEntry } from '../../../src/core/model/annotation.ts';

const sidecar = `# mine
newsmark: 1
source: ferry.json
annotations:
  - id: k7f3q2m9xa   # the first
    tags: [claim]
    quote: it would cost
    prefix: ""
    suffix: ""
    note: 'The minutes say 47.5.'
    by: maria
    created: 2026-11-21T20:15:00Z
  - id: m2x8zz01bd
    scope: article
    tags: [relevant]
`;
const id = 'k7f3q2m9xa' as AnnotationId;
const answer: NoteEntry = { by: 'tom', created: '2026-11-22T08:00:00Z', body: 'They do: page 3.\nAnd 48 is later.' };

function annotationIn(text: string): Annotation {
  const found = readSidecar(text).content?.annotations.find((one) => one.id === id);
  assert.ok(found);
  return found;
}

function withNote(text: string, note: Annotation['note']): string {
  const edited = editSidecar(text, { source: 'ferry.json' }, [{ kind: 'set', id, patch: { note } }]);
  assert.equal(edited.kind, 'edited');
  return edited.kind === 'edited' ? edited.text : '';
}

test('a second person’s reply makes a note a thread, by a splice at the note alone', () => {
  const text = withNote(sidecar, withReply(annotationIn(sidecar), answer));
  assert.equal(text, sidecar.replace("    note: 'The minutes say 47.5.'\n", `    note:
      - {by: maria, created: 2026-11-21T20:15:00Z, body: The minutes say 47.5.}
      - {by: tom, created: 2026-11-22T08:00:00Z, body: "They do: page 3.\\nAnd 48 is later."}
`));
  assert.deepEqual(noteEntries(annotationIn(text)).map(({ by }) => by), ['maria', 'tom']);
});

test('the reply deleted, the note is a text again', () => {
  const thread = withNote(sidecar, withReply(annotationIn(sidecar), answer));
  const back = withNote(thread, withoutEntry(annotationIn(thread), answer)?.note);
  assert.equal(back, sidecar.replace("'The minutes say 47.5.'", 'The minutes say 47.5.'));
});

test('the author’s entry deleted, the reply stays with its author', () => {
  const thread = withNote(sidecar, withReply(annotationIn(sidecar), answer));
  const [first] = noteEntries(annotationIn(thread));
  assert.ok(first);
  assert.deepEqual(withoutEntry(annotationIn(thread), first), { note: [answer] });
});

test('an entry is rewritten where it stands; one that is not there any more is told', () => {
  const noted = { note: [{ by: 'a', body: 'x' }, { by: 'b', body: 'x' }], by: 'a' };
  assert.deepEqual(withBody(noted, { by: 'b', body: 'x' }, 'y'), [{ by: 'a', body: 'x' }, { by: 'b', body: 'y' }]);
  assert.equal(withBody(noted, { by: 'c', body: 'x' }, 'y'), undefined);
  assert.equal(withBody({ note: 'x', by: 'a' }, { by: 'a', body: 'x' }, 'y'), 'y');
  assert.equal(withoutEntry(noted, { by: 'c', body: 'x' }), undefined);
});

test('the last entry takes the note along; an annotation may be nothing else', () => {
  assert.deepEqual(withoutEntry({ note: 'x', by: 'a' }, { by: 'a', body: 'x' }), { note: undefined });
  assert.equal(isNoteOnly({ id, scope: 'passage', tags: [], passages: [], note: 'x' }), true);
  assert.equal(isNoteOnly(annotationIn(sidecar)), false);
});

test('one’s own entries, and those without an author, may be changed', () => {
  assert.deepEqual([isOwnEntry({ by: 'a' }, 'a'), isOwnEntry({ by: 'a' }, 'b'), isOwnEntry({ by: 'a' }, undefined), isOwnEntry({}, 'a')], [true, false, false, true]);
});

test('replies taken back one by one in any order leave the note there was', () => {
  const bodies = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const replies = fc.array(fc.record({ by: fc.constantFrom('tom', 'ida'), created: fc.constantFrom('2026-11-22T08:00:00Z', '2026-11-23T08:00:00Z'), body: bodies }), { maxLength: 5 });
  fc.assert(fc.property(bodies, replies, fc.infiniteStream(fc.nat()), (note, added, picks) => {
    const start = { note, by: 'maria', created: '2026-11-21T20:15:00Z' };
    let now = added.reduce((noted, entry) => ({ ...start, note: withReply(noted, entry) ?? '' }), { ...start, note: note as Exclude<Annotation['note'], undefined> });
    const left = [...added];
    for (const pick of picks) {
      const [entry] = left.splice(pick % Math.max(1, left.length), 1);
      if (entry === undefined) break;
      now = { ...start, note: withoutEntry(now, entry)?.note ?? '' };
    }
    assert.deepEqual(now, start);
  }));
});
