import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { additionsTo, type Codebook } from '../../../src/core/index.ts';
import { editCodebook } from '../../../src/core/sidecar/editCodebook.ts';
import { readCodebook } from '../../../src/core/sidecar/readCodebook.ts';
import { schemaFaults } from './jsonSchema.ts';

const folder = new URL('../../../starters/', import.meta.url);
const starters = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
// JSON.parse knows no types; a schema is an object.
const schema = JSON.parse(readFileSync(new URL('../../../schemas/codebook.schema.json', import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>;

function read(text: string): Codebook {
  const { content, problems } = readCodebook(text);
  assert.deepEqual(problems, []);
  assert.ok(content);
  return content;
}

test('there are four starters, each valid by our own check and by the shipped schema', () => {
  assert.deepEqual(starters.map(({ name }) => name), ['claims-and-verdicts.yaml', 'frames-and-tone.yaml', 'names-and-roles.yaml', 'sources-and-quotations.yaml']);
  for (const { name, text } of starters) {
    read(text);
    assert.deepEqual(schemaFaults(schema, parse(text)), [], name);
  }
});

test('canary: the schema rejects what is wrong', () => {
  for (const wrong of ['newsmark: 2', 'newsmark: 1\ntags: [{label: a}]', 'newsmark: 1\ntags: [{id: a, color: red}]', 'newsmark: 1\ntags: [{id: a, attributes: {b: {type: colour}}}]', 'newsmark: 1\ntags: [{id: a, exclusive: often}]', 'newsmark: 1\nrelations: [{id: a, mood: b}]']) {
    assert.equal(schemaFaults(schema, parse(wrong)).length, 1, wrong);
  }
  assert.deepEqual(schemaFaults(schema, parse('newsmark: 1\nx-mine: 2\ntags:\n')), []);
});

test('claims have a verdict and the address of the evidence', () => {
  const claims = read(starters[0]?.text ?? '').tags.filter(({ id }) => id === 'claim' || id.startsWith('claim/'));
  assert.ok(claims.length >= 5);
  for (const { attributes } of claims) {
    assert.equal(attributes['verdict']?.type, 'choice');
    assert.equal(attributes['evidence']?.type, 'url');
  }
});

test('every tag that is no mere list says when to use it or shows it; keys are told apart in each and between all', () => {
  const keys: string[] = [];
  for (const { name, text } of starters) {
    const { tags } = read(text);
    for (const tag of tags) {
      const isClear = tag.description !== undefined || tag.examples.length > 0 || (tag.label ?? '').length > 4;
      assert.ok(tag.label !== undefined && isClear, `${name} ${tag.id}`);
      if (tag.parent === undefined) assert.ok(tag.description, `${name} ${tag.id}`);
    }
    keys.push(...tags.flatMap(({ key }) => key ?? []));
    assert.ok(tags.filter(({ examples }) => examples.length > 0).length >= 3, name);
  }
  assert.equal(new Set(keys).size, keys.length, keys.join(' '));
});

test('all four together make one codebook without a problem, and a second time nothing is added', () => {
  let text: string | undefined;
  for (const starter of starters) {
    const ours = text === undefined ? undefined : read(text);
    const { changes, leftOut } = additionsTo(ours, read(starter.text), 'keep');
    assert.deepEqual(leftOut.filter(({ what }) => what !== 'relation'), []);
    const edited = editCodebook(text, changes);
    assert.ok(edited.kind === 'edited', JSON.stringify(edited));
    text = edited.text;
  }
  const all = read(text ?? '');
  for (const starter of starters) {
    const other = read(starter.text);
    const again = additionsTo(all, other, 'keep');
    assert.deepEqual(again.changes, []);
    assert.deepEqual(again.leftOut.map(({ what }) => what), [...other.tags.map(() => 'there'), ...other.relations.map(() => 'relation')]);
    for (const tag of other.tags) {
      const ours = all.tags.find(({ id }) => id === tag.id);
      assert.deepEqual({ ...ours, line: 0 }, { ...tag, line: 0 });
    }
  }
});

/** Relative luminance, WCAG 2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = linear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Oklab, in which distances are as the eye sees them (Ottosson 2020). */
function oklab(color: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = linear(color);
  const [l, m, s] = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]]
    .map(([x = 0, y = 0, z = 0]) => Math.cbrt(x * r + y * g + z * b));
  const [p, q, t] = [l ?? 0, m ?? 0, s ?? 0];
  return [0.2104542553 * p + 0.793617785 * q - 0.0040720468 * t, 1.9779984951 * p - 2.428592205 * q + 0.4505937099 * t, 0.0259040371 * p + 0.7827717662 * q - 0.808675766 * t];
}

test('colours stand out on light, dark and high contrast grounds, and from each other', () => {
  for (const { name, text } of starters) {
    const colors = [...new Set(read(text).tags.flatMap(({ color }) => color ?? []))];
    assert.ok(colors.length >= 3, name);
    // White and the ground of VS Code's light theme, that of its dark one, black.
    for (const color of colors) for (const ground of ['#ffffff', '#f8f8f8', '#1f1f1f', '#000000']) assert.ok(contrast(color, ground) >= 3, `${name} ${color} on ${ground}`);
    for (const [index, one] of colors.entries()) {
      for (const other of colors.slice(index + 1)) assert.ok(Math.hypot(...oklab(one).map((part, at) => part - (oklab(other)[at] ?? 0))) >= 0.1, `${name} ${one} ${other}`);
    }
  }
});
