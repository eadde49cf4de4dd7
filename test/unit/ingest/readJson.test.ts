import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_JSON_DEPTH, readJsonDocument } from '../../../src/core/ingest/json/jsonDocument.ts';
import { mappedString } from '../../../src/core/ingest/json/jsonString.ts';
import type { JsonValue } from '../../../src/core/ingest/json/jsonValue.ts';
import { readJson } from '../../../src/core/ingest/json/readJson.ts';
import type { JsonReading } from '../../../src/core/ingest/json/readJson.ts';
import { runAt, runCount } from '../../../src/core/text/textMap.ts';

const LIMITS = { depth: 50, values: 10_000, items: 1_000 };

function read(source: string): JsonReading {
  return readJson(source, 0, source.length, LIMITS);
}

/** The plain value, as `JSON.parse` gives it. */
function plain(source: string, value: JsonValue | undefined): unknown {
  if (value?.kind === 'object') return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plain(source, inner)]));
  if (value?.kind === 'array') return value.items.map((item) => plain(source, item));
  if (value?.kind === 'string') return mappedString(source, value).text;
  return value === undefined ? undefined : JSON.parse(source.slice(value.start, value.end));
}

/** What people write reads so, and has these flaws. */
function assertReads(source: string, expected: unknown, ...flaws: readonly string[]): void {
  const reading = read(source);
  assert.deepEqual(plain(source, reading.value), expected, source);
  assert.deepEqual(reading.flaws.map(({ kind }) => kind), flaws, source);
}

test('correct JSON reads as the platform reads it, with no flaw', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 5, stringUnit: 'binary' }).filter((text) => /^[[{]/.test(text)), fc.constantFrom(0, 1, 3), (compact, indent) => {
    const text = JSON.stringify(JSON.parse(compact), null, indent);
    const reading = read(text);
    assert.deepEqual(reading.flaws, []);
    assert.equal(reading.end, text.length);
    assert.deepEqual(plain(text, reading.value), dropProto(JSON.parse(text.replace(/\\ud[89a-f][0-9a-f]{2}/gi, (unit) => unit))));
  }), { numRuns: 300 });
});

/** Lone surrogates read U+FFFD here. */
function dropProto(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  if (Array.isArray(value)) return value.map(dropProto);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [dropProto(key), dropProto(inner)]));
  return value;
}

test('what people leave in JSON', () => {
  assertReads('{"a":1,}', { a: 1 });
  assertReads('[1,2,]', [1, 2]);
  assertReads('{"a":"x\ny\tz"}', { a: 'x\ny\tz' });
  assertReads('{"a":1 /* why */, // so\n"b":2}', { a: 1, b: 2 });
  assertReads('{"a":1,"a":2}', { a: 2 });
  assertReads('{"url":"<img width="300" alt="" />","b":1}', { url: '<img width="300" alt="" />', b: 1 }, 'syntax');
  assertReads('{"a":"one"\n"b":"two"}', { a: 'one', b: 'two' }, 'syntax');
  assertReads('{"a":{"b":["c","d', { a: { b: ['c', 'd'] } }, 'cut-off');
  assertReads('{"a":"cut in an escape \\u20', { a: 'cut in an escape ' }, 'cut-off');
  assertReads('{"a":1,"b"', { a: 1 }, 'cut-off');
});

test('keys that are names of the language are keys', () => {
  const source = '{"__proto__":{"x":1},"constructor":2,"toString":3}';
  const { value } = read(source);
  assert.equal(value?.kind === 'object' && [...value.entries.keys()].join(), '__proto__,constructor,toString');
  assert.equal(({} as { x?: number }).x, undefined);
});

test('depth, items and values are bounded', () => {
  assert.deepEqual(read('['.repeat(100_000)).flaws.map(({ kind }) => kind), ['too-deep']);
  assert.equal(readJsonDocument('{"a":'.repeat(MAX_JSON_DEPTH + 1))?.flaws[0]?.kind, 'too-deep');
  const many = `[${'{"a":1},'.repeat(1_500)}{"a":1}]`;
  const { value } = read(many);
  assert.deepEqual(value?.kind === 'array' && [value.items.length, value.skipped], [1_000, 501]);
});

test('an escape is one atom, a pair of escapes is one, all else is copied', () => {
  const source = String.raw`"a\u00e9\ud83d\ude00b\ud800c\/"`;
  const { text, map } = mappedString(source, { kind: 'string', start: 1, end: source.length - 1, isEscaped: true });
  assert.equal(text, 'aé😀b\ufffdc/');
  const runs = Array.from({ length: runCount(map) }, (_, index) => runAt(map, index)).map((run) => `${text.slice(run.textStart, run.textEnd)}=${source.slice(run.sourceStart, run.sourceEnd)}`);
  assert.deepEqual(runs, ['a=a', String.raw`é=\u00e9`, String.raw`😀=\ud83d\ude00`, 'b=b', String.raw`${'\ufffd'}=\ud800`, 'c=c', String.raw`/=\/`]);
});

test('a backslash before a character of two units takes both', () => {
  const source = '"a\\😀b"';
  const { text, map } = mappedString(source, { kind: 'string', start: 1, end: source.length - 1, isEscaped: true });
  assert.equal(text, 'a😀b');
  assert.deepEqual([...map.runs], [0, 1, 1, 2, 1, 3, 2, 5, 3, 4, 5, 6]);
});

test('wrappers: stray lines, calls, assignments, lines', () => {
  const roots = (source: string): number | undefined => readJsonDocument(source)?.roots.length;
  assert.equal(roots('Saved on Monday\n{"a":1}'), 1);
  assert.equal(roots('/**/cb([{"a":1}]);'), 1);
  assert.equal(roots('var data = {"a":1};'), 1);
  assert.equal(roots(')]}\',\n{"a":1}'), 1);
  assert.equal(roots('{"a":1}\n{"a":2}\n\n{"a":3}\n'), 3);
  assert.equal(roots('{"a":1}\n{"a":2\n{"a":3}\n'), 3);
  assert.equal(roots('{"a":1}{"a":2}'), 2);
});

test('text that only begins like JSON is none', () => {
  for (const text of ['[Photo] A boat\n\nThe harbour', '[1] A note at the start\n\nand text', '{curly} words', 'Plain words\n\n[also] plain', 'f(x) = y']) assert.equal(readJsonDocument(text), undefined, text);
});
