import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ParsedArticle } from '../../../../src/core/model/article.ts';
import { toPassage, toSource } from '../../../../src/core/text/textMap.ts';
import { read } from './page.ts';

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Every rule of the contract about blocks and map, for one article of `source`. */
const checkMap = (source: string, article: ParsedArticle): void => {
  const { runs } = article.map;
  const mapped = new Uint8Array(article.text.length);
  let at = 0;
  for (let index = 0; index < runs.length; index += 4) {
    const [textStart = 0, textEnd = 0, sourceStart = 0, sourceEnd = 0] = runs.subarray(index, index + 4);
    assert.ok(textStart >= at && textEnd > textStart && sourceEnd > sourceStart && sourceEnd <= source.length, 'runs in text order');
    at = textEnd;
    mapped.fill(1, textStart, textEnd);
    if (textEnd - textStart !== sourceEnd - sourceStart) continue;
    const shown = article.text.slice(textStart, textEnd);
    const printed = source.slice(sourceStart, sourceEnd).replace(loneSurrogate, '\ufffd');
    // One unit shown otherwise: a line end or a link's underscore as a blank.
    if (shown !== printed) assert.ok(shown.length === 1 && /\s/.test(shown) && /[\s_]/.test(printed), JSON.stringify([shown, printed]));
  }
  let end = -2;
  for (const { span } of article.blocks) {
    assert.equal(span.start, end + 2);
    assert.ok(span.end > span.start);
    const text = article.text.slice(span.start, span.end);
    assert.equal(text, text.trim());
    for (let unit = span.start; unit < span.end; unit += 1) assert.equal(mapped[unit], 1, 'no gap inside a block');
    const from = toSource(article.map, span);
    assert.ok(from !== undefined);
    const back = toPassage(article.map, from);
    assert.ok(back !== undefined && back.start <= span.start && back.end >= span.end, 'both directions agree');
    end = span.end;
  }
  assert.equal(end, article.text.length);
};

const pieces = fc.constantFrom(
  'The harbour board of Lindsund approved a new ferry terminal on Tuesday evening, after a long debate.', 'Harbour board approves', 'By Anna Berg', '3 March 2026', 'Thu, 13 Mar 2025 04:29:12 GMT',
  'MORE ON THEME', '© 2026 Coast Wire', '* item of a list', '   + deeper item', '[12]Joe [13]Biden said', '(BUTTON) Search', '**bold headline**', '****** Big head ******', '# Heading', '[link](https://a.example/x_(y)) and ![pic](b.png)',
  'Donald_Trump and Anna_Berg met', '| a | b |', 'one    two    three', '-----', '________', 'Read also: Ferry late', 'https://a.example/2026/03/03/ferry', 'Title: Ferry', '港の委員会が承認した。', 'ด่านวัฒนา', 'وافق مجلس الميناء (رويترز) - ثم',
  '\u00a0', '\u200b', '😀', '\ud83d', '\udc4d', 'e\u0301', '\t', ' ', '   ', '_', '[', ']', '\\', '"', '\u0000', '> quote', '1) first', '— Anna (@anna) May 9, 2016', '',
);
const ends = fc.constantFrom('\n', '\r\n', '\n\n', '\r', ' ', '\u2028', '');

test('any text: blocks and map are exact, nothing throws, ids are their own', () => {
  fc.assert(fc.property(fc.array(fc.tuple(pieces, ends), { maxLength: 60 }), fc.boolean(), (parts, forced) => {
    const source = parts.map((part) => part.join('')).join('');
    const { articles } = read(source, forced);
    for (const article of articles) checkMap(source, article);
    assert.equal(new Set(articles.map((article) => article.id)).size, articles.length);
    assert.ok(!articles.some((article) => /\p{Cs}/u.test(article.text)));
  }), { numRuns: 400 });
});

test('any characters at all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (source) => {
    for (const article of read(source, true).articles) checkMap(source, article);
  }), { numRuns: 300 });
});

test('wrapped lines: the paragraph is the words joined by blanks, and each word maps to its place', () => {
  const words = fc.array(fc.constantFrom('harbour', 'board', 'of', 'a', 'Lindsund', 'approved', 'terminal', 'on', 'the', 'pier'), { minLength: 60, maxLength: 120 });
  fc.assert(fc.property(words, fc.integer({ min: 45, max: 110 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom('\n', '\r\n'), (list, width, indent, newline) => {
    const lines: string[] = [];
    const sentence = [...list.slice(0, -1), `${list[list.length - 1] ?? ''}.`];
    for (const word of sentence) {
      const last = lines[lines.length - 1];
      if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(' '.repeat(indent) + word);
    }
    fc.pre(lines.length >= 5);
    const source = `https://a.example/2026/03/03/x${newline}${newline}${lines.join(newline)}${newline}`;
    const article = read(source).articles[0];
    const block = article?.blocks.find((each) => each.kind === 'paragraph');
    assert.ok(article !== undefined && block !== undefined);
    assert.equal(article.text.slice(block.span.start, block.span.end), sentence.join(' '));
    checkMap(source, article);
  }));
});
