import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeSource } from '../../../src/core/ingest/decode.ts';
import { parseFile } from '../../../src/core/ingest/parseFile.ts';
import { textsOf } from './goldFacts.ts';
import { checkArticle } from './mapCheck.ts';
import { asPath } from './shared.ts';

/** A piece of HTML and what it reads as before white space is collapsed. */
interface Piece {
  readonly html: string;
  readonly reads: string;
}

const same = (text: string): Piece => ({ html: text, reads: text });
const pieces: fc.Arbitrary<Piece> = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9.,:'"()-]{1,12}$/).map(same),
  fc.constantFrom(...['\u00a0', '\u200b', '\ufeff', 'e\u0301', '😀', '👩‍🚒', 'שלום', '漢字', '\u2028', '\u0001', 'ı', '\u202e'].map(same)),
  fc.constantFrom<Piece>(
    { html: '&amp;', reads: '&' }, { html: '&#8217;', reads: '’' }, { html: '&#x1F600;', reads: '😀' }, { html: '&eacute', reads: 'é' },
    { html: '&amp;lt;', reads: '&lt;' }, { html: '&nbsp;', reads: '\u00a0' }, { html: '&NotEqualTilde;', reads: '\u2242\u0338' }, { html: '&#150;', reads: '–' },
    { html: '&#xD800;', reads: '\ufffd' }, { html: '&zzz ', reads: '&zzz ' }, { html: '& ', reads: '& ' }, { html: '&#32;', reads: ' ' }, { html: '\ud83d', reads: '\ufffd' },
  ),
  fc.constantFrom(' ', '  ', '\r\n', '\n\t ', ' \n').map(same),
  fc.constantFrom<Piece>({ html: '<b>', reads: '' }, { html: '</b>', reads: '' }, { html: '<a href="https://a.example/?b=1&amp;c">', reads: '' }, { html: '</a>', reads: '' }, { html: '<!-- c -->', reads: '' }, { html: '<span class=x>', reads: '' }, { html: '<script>no()</script>', reads: '' }),
);

/** A JSON string in which `choose` decides for each unit how it is written. */
function quoted(text: string, choose: (limit: number) => number): string {
  let out = '"';
  for (const letter of text) {
    const isLone = /^[\ud800-\udfff]$/.test(letter);
    const plain = JSON.stringify(letter).slice(1, -1);
    const escaped = [...Array(letter.length).keys()].map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
    const pick = choose(4);
    out += isLone || pick === 0 ? escaped : letter === '/' && pick === 1 ? '\\/' : plain;
  }
  return `${out}"`;
}

function shown(reads: string): string {
  return reads.replace(/[ \t\r\n\f]+/g, ' ').replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
}

test('generated HTML in JSON: text as it reads, map exact in every place', () => {
  const paragraphs = fc.array(fc.array(pieces, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(paragraphs, fc.infiniteStream(fc.nat(1000)), fc.boolean(), fc.constantFrom('\n', '\r\n'), (body, stream, hasBom, lineEnd) => {
    const choose = (limit: number): number => (stream.next().value ?? 0) % limit;
    const html = body.map((inner) => `<p>${inner.map((piece) => piece.html).join('')}</p>`).join('\n');
    const source = `[{"id":7,${lineEnd} "link":"https:\\/\\/a.example/x","status":"publish","title":{"rendered":${quoted('Title &amp; more', choose)}},${lineEnd}"content":{"rendered":${quoted(html, choose)}}}]${lineEnd}`;
    const parsed = parseFile({ path: asPath('a.json'), bytes: new TextEncoder().encode((hasBom ? '\ufeff' : '') + source) });
    const article = parsed.articles[0];
    assert.ok(article);
    assert.equal(parsed.encoding, hasBom ? 'utf-8-bom' : 'utf-8');
    checkArticle(article, source, true);
    const expected = body.map((inner) => shown(inner.map((piece) => piece.reads).join(''))).filter((text) => text !== '');
    assert.deepEqual(article.blocks.slice(1).map(({ span }) => article.text.slice(span.start, span.end)), expected);
    assert.equal(textsOf(article, 'title')[0], 'Title & more');
  }), { numRuns: 400 });
});

test('broken mark-up: whatever stands there, the map holds', () => {
  const mess = fc.array(fc.oneof(pieces.map(({ html }) => html), fc.constantFrom('<p>', '</p>', '<div>', '</div>', '<br>', '<br/>\n', '<ul><li>', '<li>', '</ul>', '<table><tr><td>', '<td>', '<tr>', '</table>', '<h2>', '</h2>', '<blockquote>', '<pre>', '</pre>', '<figure>', '<figcaption>', '<iframe src="https://v.example/?a=1&amp;b">', '</iframe>', '<', '>', '<x', '"', '[gallery ids="1"]', '[caption]', '[/caption]', '<o:p>', '<svg>', '<audio src=//v.example/a.mp3>', '<p class="wp-caption-text">', '<blockquote class="twitter-tweet">', 'Read also: ', 'Source: ', '© 2024 A', '&', '&#', '&#x;', '<!--', '-->')), { maxLength: 40 });
  fc.assert(fc.property(mess, fc.infiniteStream(fc.nat(1000)), (parts, stream) => {
    const choose = (limit: number): number => (stream.next().value ?? 0) % limit;
    const source = `{"id":7,"slug":"x","date":"2026-03-03T10:00:00","title":{"rendered":"T"},"content":{"rendered":${quoted(parts.join(''), choose)}}}`;
    const bytes = new TextEncoder().encode(source);
    const decoded = decodeSource(bytes);
    const parsed = parseFile({ path: asPath('a.txt'), bytes });
    assert.equal(parsed.outcome, 'articles');
    for (const article of parsed.articles) checkArticle(article, decoded.kind === 'text' ? decoded.text : '', true);
  }), { numRuns: 1000 });
});
