import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AnnotationId } from '../../../src/core/model/ids.ts';
import { editSidecar } from '../../../src/core/sidecar/editSidecar.ts';
import { createItemCache } from '../../../src/core/sidecar/itemCache.ts';
import { openSidecar, openWhole } from '../../../src/core/sidecar/openSidecar.ts';
import type { Opened } from '../../../src/core/sidecar/openedSidecar.ts';
import { readCodebook } from '../../../src/core/sidecar/readCodebook.ts';
import { readEntityFile } from '../../../src/core/sidecar/readEntityFile.ts';
import { readSidecar } from '../../../src/core/sidecar/readSidecar.ts';
import { readSourceRules } from '../../../src/core/sidecar/readSourceRules.ts';
import { openYaml } from '../../../src/core/sidecar/yamlText.ts';
import { handWritten } from './handWritten.ts';
import { relevant, sampleText } from './sampleSidecar.ts';
import { runs } from './runs.ts';

interface Damage {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(100_000),
  remove: fc.oneof(fc.constant(0), fc.nat(6), fc.nat(60)),
  insert: fc.oneof(fc.constantFrom('\n', '\r', '\r\n', ' ', '  ', '\t', '- ', '-', '"', "'", ':', ': ', '#', ' #', '|', '>', '|+\n', '{', '}', '[', ']', ',', '? ', '&a ', '*a', '!t ', '---\n', '...\n', '%', '\n  - ', '\n- ', '\nannotations:\n', '\n}', '\n  }', '\n"', '\u0000', '\ufeff', '\u2028', '<<<<<<< x\n', '=======\n', '@', '`', '\\', '\ud800'), fc.string({ maxLength: 4 })),
});

const damaged: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(handWritten.map(({ text }) => text), fc.constant(sampleText)), fc.array(damage, { maxLength: 3 }))
  .map(([text, wounds]) => wounds.reduce((now, { at, remove, insert }) => {
    const start = at % (now.length + 1);
    return now.slice(0, start) + insert + now.slice(start + remove);
  }, text));

function said({ open, problems }: Opened): unknown {
  return open === undefined
    ? 'refused'
    : { head: open.head, entries: open.entries.map(({ annotation, item, line }) => [annotation, item.start, line]), problems: problems.map(({ code, line, span }) => [code, line, span]).map((problem) => JSON.stringify(problem)).sort() };
}

test('reading by lines says what reading the whole tree says, however the text is damaged', () => {
  fc.assert(fc.property(damaged, (text) => {
    const { body } = openYaml(text);
    const byLines = openSidecar(body, createItemCache());
    const whole = openWhole(body);
    if (byLines.open?.split === undefined) return;
    assert.ok(whole.open, `${JSON.stringify(whole.problems)}\n${text}`);
    const problems = byLines.problems.filter(({ code }) => code !== 'sidecar.duplicate-id');
    assert.deepEqual(said({ ...byLines, problems }), said(whole), text);
  }), runs(80));
});

test('a carriage return on its own before a key is judged by the whole text', () => {
  const text = sampleText.replace('    created:', '   \r created:');
  assert.equal(openSidecar(text, createItemCache()).open === undefined, openWhole(text).open === undefined);
});

test('nothing throws, and an edit of a damaged file changes nothing else', () => {
  const added = { ...relevant, id: 'zzzzzzzzz9' as AnnotationId };
  fc.assert(fc.property(damaged, (text) => {
    const before = readSidecar(text);
    const outcome = editSidecar(text, { source: 's' }, [{ kind: 'add', annotation: added }]);
    assert.ok(before.problems.every(({ line }) => line !== undefined && line >= 1));
    if (before.content === undefined) {
      assert.equal(outcome.kind, 'refused');
      return;
    }
    if (outcome.kind === 'refused') {
      assert.ok(outcome.problems.length > 0);
      return;
    }
    const after = readSidecar(outcome.text).content?.annotations.filter(({ id }) => id !== added.id);
    assert.deepEqual(after?.map(({ line: _line, item: _item, ...rest }) => rest), before.content.annotations.map(({ line: _line, item: _item, ...rest }) => rest));
    for (const read of [readCodebook, readEntityFile, readSourceRules]) read(text);
  }), runs(40));
});
