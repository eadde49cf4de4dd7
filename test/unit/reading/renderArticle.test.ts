import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BlockKind } from '../../../src/core/model/article.ts';
import { ENGLISH_LABELS } from '../../../src/core/reading/labels.ts';
import { shownText } from '../../../src/core/reading/plainText.ts';
import { passageSpanOf, viewSpanOf } from '../../../src/core/reading/readingView.ts';
import { renderArticle } from '../../../src/core/reading/renderArticle.ts';
import type { ReadableArticle } from '../../../src/core/reading/renderArticle.ts';
import { articleOf, ferry } from './articleOf.ts';
import type { Piece } from './articleOf.ts';

const render = (article: ReadableArticle): ReturnType<typeof renderArticle> => renderArticle(article, ENGLISH_LABELS);

test('an article reads: headline, deck, facts, story, and apart what is not the story', () => {
  assert.equal(render(ferry).text, `Harbour board approves ferry terminal

Twice the first estimate

— Coast Courier · 2026-03-03 · Maria Ek, Jon Alm · https://coast-courier.example/ferry

Tue Mar 03 2026 17:20:00 GMT+0100

The board of Lindsund approved a new terminal. Mr. Berg said “we are done.”

§ Who pays

The town pays €48 million.

• Town: half

2. State: the rest

§ State

> We pay.
> Later.

§ What next

│ Year\tSum
│ 2026\t48

This post appeared first on wire.example

▸ Related headlines (2)
• 2026-03-01  Ferry late again
• Port fees rise

▸ Not part of the story (2)
MORE ON THEME
Follow us`);
});

test('links: the address of the facts line and of related headlines, http only', () => {
  const view = render(ferry);
  assert.deepEqual(view.links.map(({ span, url }) => [view.text.slice(span.start, span.end), url]), [
    ['https://coast-courier.example/ferry', 'https://coast-courier.example/ferry'],
    ['Ferry late again', 'https://coast-courier.example/late'],
  ]);
  for (const url of ['command:workbench.action.quit', 'javascript:alert(1)', 'file:///etc/passwd', 'https://a b', 'https://x/\u0000']) {
    assert.deepEqual(render(articleOf([['title', 'T']], { url })).links, [], url);
  }
  const long = `https://x.example/${'a'.repeat(5000)}`;
  const cut = render(articleOf([['title', 'T']], { url: long }));
  assert.equal(cut.links[0]?.url, long);
  assert.ok(cut.text.length < 400);
});

test('what is absent is absent', () => {
  assert.equal(render(articleOf([])).text, '(no headline)\n\n— no outlet, date or author given');
  assert.equal(render(articleOf([['paragraph', 'Only text.']], { outlet: 'A' })).text, '(no headline)\n\n— A\n\nOnly text.');
  const captured = { value: '2025-03-13T07:39:16+02:00', printed: '' };
  assert.match(render(articleOf([['title', 'T']], { credit: 'Owner ltd.', captured })).text, /\n— © Owner ltd\. · captured 2025-03-13$/);
  assert.match(render(articleOf([['title', 'T']], { outlet: 'b.example', firstPublishedBy: 'a.example' })).text, /— b\.example · first published by a\.example$/);
});

test('the day of a related headline is shown once and stands for the printed time stamp', () => {
  const stamps: Readonly<Record<string, string>> = { R1: 'Mon, 02 Mar 2026', R2: '2026-03-01', R3: 'D9' };
  const pieces: Piece[] = [
    ['title', 'T'], ['date', 'D0'], ['paragraph', 'P.'],
    ['date', 'Mon, 02 Mar 2026'], ['related', 'R1'], ['date', 'Mon, 02 Mar 2026'], ['date', '2026-03-01'], ['related', 'R2'], ['date', 'other'], ['related', 'R3'], ['related', 'R4'],
  ];
  const one = articleOf(pieces, {}, (_block, title) => {
    const printed = stamps[title];
    return printed === undefined ? {} : { date: { value: printed.startsWith('M') ? '2026-03-02' : '2026-03-01T10:00:00Z', printed } };
  });
  const view = render(one);
  assert.equal(view.text.split('\n\n').slice(2).join('\n\n'),
    'D0\n\nP.\n\n▸ Related headlines (4)\n• 2026-03-02  R1\n• 2026-03-01  R2\n• other\n• 2026-03-01  R3\n• R4');
  const day = view.text.indexOf('2026-03-02');
  const printed = one.text.indexOf('Mon');
  assert.deepEqual(passageSpanOf(view, { start: day + 3, end: day + 5 }), { start: printed, end: printed + 16 });
  assert.deepEqual(viewSpanOf(view, { start: printed + 1, end: printed + 2 }), [{ start: day, end: day + 10 }]);
  assert.deepEqual(viewSpanOf(view, { start: printed + 2, end: printed + 2 }), [{ start: day, end: day }]);
  const iso = view.text.indexOf('2026-03-01');
  assert.deepEqual(passageSpanOf(view, { start: iso + 5, end: iso + 7 }), { start: one.text.indexOf('2026-03-01') + 5, end: one.text.indexOf('2026-03-01') + 7 });
});

test('stray markup around a headline is not shown, and the span is exact', () => {
  const view = render(articleOf([['title', '**Loud**'], ['paragraph', 'x']], { title: 'Loud' }));
  assert.ok(view.text.startsWith('Loud\n\n'));
  assert.deepEqual(passageSpanOf(view, { start: 0, end: 4 }), { start: 2, end: 6 });
  assert.deepEqual(viewSpanOf(view, { start: 0, end: 8 }), [{ start: 0, end: 4 }]);
});

test('words around a related headline are shown: only marks are left out', () => {
  const titled = (title: string): string => render(articleOf([['related', 'Read also: Port fees rise*']], {}, () => ({ title }))).text.split('\n').at(-1) ?? '';
  assert.equal(titled('Port fees rise'), '• Read also: Port fees rise*');
  assert.equal(titled('Read also: Port fees rise'), '• Read also: Port fees rise');
  assert.equal(titled('Something else'), '• Read also: Port fees rise*');
});

test('hostile text is plain text: unit for unit, nothing that breaks a line or hides the file', () => {
  const bad = 'a\r\nb\rc\u2028d\u0085e\u0000f\u001bg\u007fh\ufeffi\ud800j';
  const view = render(articleOf([['title', `\ufeff${bad}`], ['paragraph', bad]], { outlet: 'O\r\n▸ x\u0000', authors: ['[x](command:y)'] }));
  assert.doesNotMatch(view.text, /[\r\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff]/);
  assert.doesNotMatch(view.text, /[\ud800-\udfff]/);
  assert.match(view.text, /^\u2060a  b c d e␀f␛g␡h\u2060i\ufffdj\n\n— O ▸ x␀ · \[x\]\(command:y\)\n\na \nb c d/);
});

const kinds: readonly BlockKind[] = [
  'title', 'deck', 'date', 'dateline', 'byline', 'heading', 'paragraph', 'quote', 'list-item', 'caption', 'table', 'code', 'embed', 'related', 'credit', 'boilerplate',
];
const text = fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '\r', '•', '*', '§', '\u2028', '\u0000', '🚢', '\ud800'), minLength: 0, maxLength: 12 });
const article = fc.array(fc.tuple(fc.constantFrom(...kinds), text), { maxLength: 12 }).map((pieces) => articleOf(pieces, { authors: ['A'] }));

test('property: every character of every block is shown exactly once, 1:1; marks and added lines have no run', () => {
  fc.assert(fc.property(article, (one) => {
    const view = render(one);
    assert.deepEqual(render(one), view);
    const shown = shownText(one.text).replaceAll('\n', ' ');
    const times = new Uint8Array(one.text.length);
    let last = 0;
    for (let at = 0; at < view.map.runs.length; at += 4) {
      const [start, end, from, to] = [...view.map.runs.subarray(at, at + 4)] as [number, number, number, number];
      assert.ok(start >= last && end - start === to - from);
      assert.equal(view.text.slice(start, end).replaceAll('\n', ' '), shown.slice(from, to));
      for (let unit = from; unit < to; unit++) times[unit] = (times[unit] ?? 0) + 1;
      last = end;
    }
    for (const block of one.blocks) for (let unit = block.span.start; unit < block.span.end; unit++) assert.equal(times[unit], 1);
    for (const part of view.parts) if (part.block === undefined) assert.equal(passageSpanOf(view, part.span), undefined);
  }));
});

test('property: parts are in order, apart, and hold all that is shown; spans come back', () => {
  fc.assert(fc.property(article, fc.nat(200), fc.nat(20), (one, from, length) => {
    const view = render(one);
    let last = 0;
    for (const part of view.parts) {
      assert.ok(part.line.start >= last && part.span.start >= part.line.start && part.span.end === part.line.end);
      assert.match(view.text.slice(last, part.line.start), /^\n*$/);
      last = part.line.end;
    }
    assert.equal(last, view.text.length);
    const span = { start: Math.min(from, view.text.length), end: Math.min(from + length, view.text.length) };
    const passage = passageSpanOf(view, span);
    if (passage === undefined || span.start === span.end) return;
    const back = viewSpanOf(view, passage);
    assert.ok(back.some((piece) => piece.start < span.end && piece.end > span.start));
    for (const piece of back) assert.ok(piece.end > piece.start);
  }));
});
