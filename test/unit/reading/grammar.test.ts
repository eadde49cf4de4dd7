import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ENGLISH_LABELS } from '../../../src/core/reading/labels.ts';
import type { PartKind } from '../../../src/core/reading/readingView.ts';
import { renderArticle } from '../../../src/core/reading/renderArticle.ts';
import { articleOf, ferry } from './articleOf.ts';

const file = (name: string): string => readFileSync(new URL(`../../../syntaxes/${name}`, import.meta.url), 'utf8');

interface Rule {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
}
// The grammar is our own file of this shape; a rule that lacks is a failing test.
const grammar = JSON.parse(file('newsarticle.tmLanguage.json')) as { readonly repository: Readonly<Record<string, Rule>> };

/** Every expression of the grammar, wherever it stands. */
const expressions = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && ['match', 'begin', 'end'].includes(key) ? [value] : expressions(value));
};

const compiled = (source: string): RegExp => new RegExp(source.replace('\\A', '^'), 'u');
const rule = (name: string, key: keyof Rule): RegExp => {
  const source = grammar.repository[name]?.[key];
  assert.ok(source, `${name}.${key}`);
  return compiled(source);
};

/** A group that repeats without bound and holds an unbounded quantifier: the shape that can cost more than linear time. */
const isNested = (source: string): boolean => /\((?:\?[:=!<]+)?[^()]*(?:[*+]|\{\d+,\})[^()]*\)(?:[*+]|\{\d+,\})/.test(source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x'));

test('grammar: every expression compiles and none nests quantifiers', () => {
  const all = expressions(grammar);
  assert.ok(all.length > 20);
  for (const source of all) {
    assert.doesNotThrow(() => compiled(source), source);
    assert.ok(!isNested(source), source);
  }
  for (const canary of ['(?:a+)+', '([^,]*,?)*', '(\\d+[.,]){2,}']) assert.ok(isNested(canary), canary);
});

test('grammar: every mark the view writes is told by its rule', () => {
  const view = renderArticle({ ...ferry, ...articleOf([
    ['title', 'T'], ['paragraph', 'Plain.'], ['heading', 'H'], ['quote', 'q'], ['list-item', 'l'], ['caption', 'c'], ['embed', 'e'], ['table', 't'], ['code', 'k'],
    ['related', 'R'], ['boilerplate', 'B'],
  ]) }, ENGLISH_LABELS);
  const line = (kind: PartKind): string => {
    const part = view.parts.find((one) => one.kind === kind);
    assert.ok(part, kind);
    return view.text.slice(part.line.start, part.line.end);
  };
  assert.match(line('facts'), rule('head', 'end'));
  assert.match(line('related-head'), rule('apart', 'begin'));
  assert.match(line('boilerplate-head'), rule('apart', 'begin'));
  assert.match(line('heading'), rule('heading', 'match'));
  assert.match(line('quote'), rule('quote', 'begin'));
  assert.match(line('list-item'), rule('list', 'match'));
  for (const kind of ['caption', 'embed'] as const) assert.match(line(kind), rule('aside', 'match'));
  for (const kind of ['table', 'code'] as const) assert.match(line(kind), rule('verbatim', 'match'));
  const body = ['heading', 'quote', 'list', 'aside', 'verbatim', 'apart', 'byline', 'dateline', 'stamp'];
  for (const name of body) assert.doesNotMatch(line('paragraph'), rule(name, name === 'quote' || name === 'apart' ? 'begin' : 'match'), name);
});

test('grammar: lines of newspapers', () => {
  const samples: Readonly<Record<string, readonly [yes: readonly string[], no: readonly string[]]>> = {
    byline: [['By Maria Ek', 'By Maria Ek and Jon Alm', 'Von Jürgen Müller-Ek'], ['By noon the boats were back.', 'By Maria Ek. The board met.']],
    dateline: [['LINDSUND, March 3 (Wire) — The', 'LINDSUND — The'], ['Lindsund — as it was — slept', 'The board met — late']],
    stamp: [['Tue Mar 03 2026 17:20:00 GMT+0100', '17 April 2012', '2026-03-03 17:20', 'March 3, 2026'], ['We went on 17 April', 'May 3 people said so.']],
  };
  for (const [name, [yes, no]] of Object.entries(samples)) {
    for (const line of yes) assert.match(line, rule(name, 'match'));
    for (const line of no) assert.doesNotMatch(line, rule(name, 'match'));
  }
});

test('language configuration: words keep apostrophes, hyphens and decimals', () => {
  // Our own file; a missing pattern fails the matches below.
  const { wordPattern } = JSON.parse(file('newsarticle.language-configuration.json')) as { wordPattern: { pattern: string; flags: string } };
  const words = 'Anna’s post-war plan: 1,234.5 – don\'t'.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));
  assert.deepEqual(words, ['Anna’s', 'post-war', 'plan', '1,234.5', "don't"]);
});
