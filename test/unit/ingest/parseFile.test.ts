import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFile } from '../../../src/core/ingest/parseFile.ts';
import type { ParsedSource } from '../../../src/core/ingest/parseFile.ts';
import type { SourceRule } from '../../../src/core/model/sourceRules.ts';
import { revisionOf } from '../../../src/core/text/hash.ts';
import { toPassage, toSource } from '../../../src/core/text/textMap.ts';
import { textsOf } from './goldFacts.ts';
import { checkArticle } from './mapCheck.ts';
import { asPath, parseShared, parseText, skip } from './shared.ts';

const FERRY = String.raw`[{"id":812,"date_gmt":"2026-03-03T16:20:00","link":"https:\/\/coast-courier.example\/ferry","title":{"rendered":"Harbour board approves ferry terminal"},"content":{"rendered":"<p class=\"p\">The harbour board of Lindsund approved a new ferry terminal on Tuesday.<\/p>\n<p>Chair Anna Berg said it would cost \u20ac48 million, twice the first estimate &amp; more than the town\u2019s yearly budget.<\/p>\n"}}]
`;
const QUOTE = 'it would cost €48 million, twice the first estimate';

test('the example of the sidecar format: blocks, offsets, revision, blob', () => {
  const parsed = parseText(FERRY, 'press/ferry.json');
  const article = parsed.articles[0];
  assert.ok(article);
  assert.deepEqual(article.blocks.map(({ kind }) => kind), ['title', 'paragraph', 'paragraph']);
  assert.deepEqual([article.id, revisionOf(article.text), parsed.blob], ['812', 'sha256:f57be2a2214a', 'sha1:ce32999158e7']);
  const start = article.text.indexOf(QUOTE);
  const at = { start, end: start + QUOTE.length };
  assert.deepEqual(at, { start: 133, end: 184 });
  assert.deepEqual(toSource(article.map, at), { start: 293, end: 349 });
  assert.deepEqual(toPassage(article.map, { start: 293, end: 349 }), at);
  assert.deepEqual(article.facts.published, { value: '2026-03-03T16:20:00Z', printed: '2026-03-03T16:20:00', utc: '2026-03-03T16:20:00Z' });
  checkArticle(article, FERRY, true);
});

test('the given WordPress post', { skip }, () => {
  const article = parseShared('seeds/003_426c731ed3f3e5d5.txt').articles[0];
  assert.ok(article);
  const { facts } = article;
  assert.equal(facts.published?.utc, '2025-01-22T11:38:31Z');
  assert.deepEqual([facts.outlet, facts.firstPublishedBy, facts.authors, facts.categories], ['digitaltradecenter.com', 'cnn.com', [], ['world-news']]);
  assert.equal(facts.slug, 'xi-and-putin-hail-tightening-ties-in-call-hours-after-trump-inauguration');
  assert.deepEqual(textsOf(article, 'heading'), ['A diplomatic triangle?']);
  assert.equal(textsOf(article, 'paragraph').length, 20);
  assert.equal(article.blocks.at(-1)?.kind, 'credit');
  assert.equal(facts.deck, undefined);
  assert.doesNotMatch(article.text, /&#|\\u|<\//);
});

/** UTF-16 with BOM. */
function utf16(text: string, isLittle: boolean): Uint8Array {
  return Uint8Array.from([...`\ufeff${text}`].flatMap((letter) => [...Array(letter.length).keys()].flatMap((at) => {
    const unit = letter.charCodeAt(at);
    return isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  })));
}

test('encodings give the same article, and say what they are', () => {
  const plain = FERRY.replace(String.raw`\u2019`, '’').replace(String.raw`\u20ac`, '€');
  const of = (bytes: Uint8Array): ParsedSource => parseFile({ path: asPath('a.json'), bytes });
  const expected = parseText(plain).articles[0]?.text;
  const bom = of(new TextEncoder().encode(`\ufeff${plain}`));
  const windows = of(Uint8Array.from(plain, (letter) => ({ '’': 0x92, '€': 0x80 })[letter] ?? letter.charCodeAt(0)));
  const little = of(utf16(plain, true));
  const big = of(utf16(plain, false));
  for (const parsed of [bom, windows, little, big]) assert.equal(parsed.articles[0]?.text, expected);
  assert.deepEqual([bom.encoding, windows.encoding, little.encoding, big.encoding], ['utf-8-bom', 'windows-1252', 'utf-16le', 'utf-16be']);
  assert.deepEqual([bom, windows, little].map(({ problems }) => problems.map(({ code }) => code)), [[], ['source.encoding-fallback'], []]);
  const whole = new TextEncoder().encode(plain);
  assert.ok(of(whole.subarray(0, whole.lastIndexOf(0xe2) + 1)).problems.some(({ code }) => code === 'source.encoding'));
});

test('a person overrules blocks and formats', () => {
  const bytes = new TextEncoder().encode(FERRY);
  const rule: SourceRule = { path: 'ferry.json', blocks: [{ quote: 'The harbour board of Lindsund', kind: 'boilerplate' }, { quote: 'Chair', kind: 'boilerplate' }, { quote: 'Harbour board approves ferry terminal', kind: 'related', article: '812' }] };
  const article = parseFile({ path: asPath('ferry.json'), bytes, rule }).articles[0];
  assert.deepEqual(article?.blocks.map(({ kind }) => kind), ['related', 'boilerplate', 'paragraph']);
  assert.deepEqual(article?.related.map(({ title }) => title), ['Harbour board approves ferry terminal']);
  assert.equal(article?.text, parseText(FERRY).articles[0]?.text);
  const odd = { path: asPath('odd.json'), bytes: new TextEncoder().encode('{"title":"Short","content":"A note."}') };
  assert.equal(parseFile(odd).outcome, 'other');
  assert.equal(parseFile({ ...odd, rule: { path: 'odd.json', treatAs: 'generic-json', blocks: [] } }).articles[0]?.text, 'Short\n\nA note.');
});

test('a cut-off file gives what is whole', () => {
  const parsed = parseText(FERRY.slice(0, 330));
  assert.deepEqual(parsed.problems.map(({ code }) => code), ['source.json-cut-off']);
  assert.equal(parsed.articles[0]?.blocks.length, 3);
  assert.deepEqual(parsed.articles[0]?.problems.map(({ code }) => code), ['source.json-cut-off']);
});

test('an absurd date is a problem, not a date', () => {
  const parsed = parseText(FERRY.replace('2026-03-03T16:20:00', '9999-03-03T16:20:00'));
  assert.equal(parsed.articles[0]?.facts.published, undefined);
  assert.deepEqual(parsed.articles[0]?.problems.map(({ code }) => code), ['source.date-absurd']);
});

test('a page dump that begins with a bracket and an address is text, not broken JSON', () => {
  const page = `\n\n[//counter.example/script?guid=on]\n[toggle]\n\n[Harbour Notes]\n\n  * Imprint\n  * Contact\n\nThe ferry is late again\n\n2026-03-03 16:20\n\nBy Lena Orvik\n\n${'The board of the port of Lindsund met on Tuesday and put off the vote on the new terminal once more. '.repeat(4)}\n\n${'Nobody on the quay was surprised, and the ferry came in forty minutes late all the same. '.repeat(4)}\n`;
  const parsed = parseText(page, 'dump.txt');
  assert.equal(parsed.outcome, 'articles');
  assert.equal(parsed.articles[0]?.format, 'text-page');
});
