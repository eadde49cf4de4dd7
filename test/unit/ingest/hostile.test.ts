import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_SOURCE_BYTES } from '../../../src/core/ingest/decode.ts';
import { MAX_ARTICLES } from '../../../src/core/ingest/json/jsonDocument.ts';
import { parseFile } from '../../../src/core/ingest/parseFile.ts';
import type { ParsedSource } from '../../../src/core/ingest/parseFile.ts';
import { checkArticle } from './mapCheck.ts';
import { asPath, parseText } from './shared.ts';

function codes(parsed: ParsedSource): readonly string[] {
  return [...parsed.problems, ...parsed.articles.flatMap(({ problems }) => problems)].map(({ code }) => code);
}

function post(html: string): string {
  return JSON.stringify({ id: 1, slug: 's', date: '2026-03-03T10:00:00', title: { rendered: 'T' }, content: { rendered: html } });
}

/** The post is read, whole or with a problem, and its map holds. */
function assertRead(html: string): ParsedSource {
  const source = post(html);
  const parsed = parseText(source);
  assert.equal(parsed.outcome, 'articles');
  for (const article of parsed.articles) checkArticle(article, source, true);
  return parsed;
}

test('JSON nested 100,000 deep is refused', () => {
  for (const open of ['[', '{"a":', '[{"title":']) assert.deepEqual(codes(parseText(open.repeat(100_000))), ['source.json-too-deep']);
});

test('a file over the limit is refused before it is read', () => {
  const parsed = parseFile({ path: asPath('big.json'), bytes: new Uint8Array(MAX_SOURCE_BYTES + 1).fill(0x20) });
  assert.deepEqual([parsed.outcome, ...codes(parsed)], ['unreadable', 'source.too-large']);
});

test('a million items: the first ones, and a problem', () => {
  const item = '{"id":1,"date":"2026-03-03","title":"A title","url":"https://a.example/1"}';
  const parsed = parseText(`[${`${item},`.repeat(200_000)}${item}]`);
  assert.equal(parsed.articles.length, MAX_ARTICLES);
  assert.ok(codes(parsed).includes('source.too-many-articles'));
  assert.equal(parseText(`[${'0,'.repeat(1_000_000)}0]`).outcome, 'other');
});

test('HTML nested 100,000 deep, opened and never closed, closed and never opened', () => {
  for (const html of ['<b>', '<div>', '<p>', '<td>', '<li>', '<blockquote>', '<table><tr><td>', '</b>', '</p>', '<b></i>', '<!--', '<a href="', '<', '&', '&#', '[', '[/x]', '[a ', '\\']) {
    assertRead(`${html.repeat(100_000)}Words in it`);
  }
  assertRead(`${'<div>'.repeat(100_000)}Deep${'</div>'.repeat(100_000)}<p>After</p>`);
  assertRead(`${'<b>'.repeat(50_000)}${'</i>'.repeat(50_000)}x`);
  assertRead(`<p>${'a</b>'.repeat(50_000)}</p>`);
});

test('too much mark-up is cut, and says so', () => {
  const parsed = assertRead('<p>x'.repeat(150_000));
  assert.ok(codes(parsed).includes('source.text-limited'));
});

test('keys that are names of the language do no harm', () => {
  const source = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":1,"slug":"s","title":{"rendered":"T"},"content":{"rendered":"<p __proto__=x constructor=y class=constructor>Text</p>"}}';
  const parsed = parseText(source);
  assert.equal(parsed.articles[0]?.text, 'T\n\nText');
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});

test('bytes that are no text are none of ours', () => {
  const outcome = (bytes: readonly number[]): string => parseFile({ path: asPath('a.txt'), bytes: Uint8Array.from(bytes) }).outcome;
  assert.equal(outcome([0x50, 0x4b, 3, 4, 0, 0]), 'other');
  assert.equal(outcome([0x7b, 0x22, 0, 0x22, 0x7d]), 'other');
  assert.equal(outcome([]), 'unreadable');
  assert.equal(outcome([0x20, 0x0a]), 'unreadable');
});

test('lines as long as a file', () => {
  for (const line of ['a'.repeat(1_000_000), ' '.repeat(1_000_000), 'By '.repeat(300_000), 'source: '.repeat(100_000), `© ${'2024 '.repeat(200_000)}`, 'appeared first on '.repeat(50_000), 'A. '.repeat(300_000)]) assertRead(`<p>${line}</p><p>x</p>`);
});
