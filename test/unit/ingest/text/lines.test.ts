import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readByline } from '../../../../src/core/ingest/text/byline.ts';
import { isCaption } from '../../../../src/core/ingest/text/captionLine.ts';
import { firstPublisherOf, isCreditLine, ownerOf } from '../../../../src/core/ingest/text/creditLine.ts';
import { readDateline } from '../../../../src/core/ingest/text/dateline.ts';
import { dateLine, isRelativeDate, isRightsLine } from '../../../../src/core/ingest/text/lineRole.ts';
import { editMapped, mappedTextBuilder, sliceMapped } from '../../../../src/core/ingest/text/mappedText.ts';
import { endsSentence, isProse } from '../../../../src/core/ingest/text/sentenceShape.ts';
import { sourceLines } from '../../../../src/core/ingest/text/sourceLines.ts';
import { findWrapWidth } from '../../../../src/core/ingest/text/wrapWidth.ts';

test('bylines', () => {
  const lines: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['By Anna Berg', ['Anna Berg']],
    ['By ANNA BERG, BO DAHL and CARL EK', ['ANNA BERG', 'BO DAHL', 'CARL EK']],
    ['By Meg DahlStaff Writer', ['Meg Dahl']],
    ['Von Anna van der Berg', ['Anna van der Berg']],
    ['Por María Núñez y José Peña', ['María Núñez', 'José Peña']],
    ['Text: Anna Berg, Lindsund', ['Anna Berg', 'Lindsund']],
    ['Автор: Анна Берг', ['Анна Берг']],
    ['홍길동 기자', ['홍길동']],
    ['By the time the board met, nobody was surprised.', undefined],
    ['By law', undefined],
    ['Von hier aus ist das Meer nicht zu sehen', undefined],
    ['By', undefined],
  ];
  for (const [line, authors] of lines) assert.deepEqual(readByline(line), authors, line);
});

test('owners of copyright lines', () => {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['© 2024 Coast Wire MEDIA ltd. All Rights Reserved.', 'Coast Wire MEDIA ltd.'],
    ['©2019 The Coast Press. All rights reserved.', 'The Coast Press'],
    ['Copyright © 2010-2019 KUSTBLADET. Alla texter skyddas.', 'KUSTBLADET'],
    ['© Coast Courier Group Limited 2022', 'Coast Courier Group Limited'],
    ['Copyright © 2019, Coast Times | Terms of Service | Privacy Policy', 'Coast Times'],
    ['Coast Sky logo © 2019', 'Coast Sky logo'],
    ['© 2019', undefined],
    ['No sign here', undefined],
  ];
  for (const [line, owner] of lines) assert.equal(ownerOf(line), owner, line);
});

test('datelines and their agencies', () => {
  assert.deepEqual(readDateline('LINDSUND (AP) — The board met.'), { length: 16, agency: 'AP' });
  assert.equal(readDateline('SEOUL, Aug. 20 (Yonhap) -- The North said')?.agency, 'Yonhap');
  assert.equal(readDateline('Hong Kong (CNN Business)A muddled view')?.agency, 'CNN Business');
  assert.equal(readDateline('دمشق، سوريا (رويترز) -- أكدت')?.agency, 'رويترز');
  assert.deepEqual(readDateline('WEST LINDSUND — The family of a player'), { length: 16 });
  assert.equal(readDateline('Anna Berg (48) said so'), undefined);
  assert.equal(readDateline('The board (which met on Tuesday) said so'), undefined);
});

test('captions, credits, rights, time stamps', () => {
  for (const line of ['FILE PHOTO: The pier in winter, March 3, 2026. REUTERS/Anna Berg', 'The pier in winter Credit: Photo: CW', '(Bo Ek / Coast Wire)', 'The pier. (Photo by Anna Berg/AFP)', 'Image caption The pier']) assert.equal(isCaption(line), true, line);
  for (const line of ['The photo shows the pier.', 'He said: "No."', 'The board (and the town) agreed']) assert.equal(isCaption(line), false, line);
  for (const line of ['Reporting by Anna Berg', 'SOURCE: News agencies', 'Quelle: dpa', '(AP)', 'This story was originally published by Coast Wire.']) assert.equal(isCreditLine(line), true, line);
  assert.equal(firstPublisherOf('The post Ferry approved appeared first on Coast Wire.'), 'Coast Wire');
  assert.equal(isRightsLine('The (c) in the law is a sign'), false);
  assert.equal(isRightsLine('Copyright 2026 Coast Wire'), true);
  assert.equal(dateLine('Published: Tuesday, 3 March 2026 at 14:20', {}).length, 1);
  assert.equal(dateLine('The board met on 3 March 2026 and approved the plan for the pier', {}).length, 0);
  for (const line of ['6 hours ago', 'vor 3 Stunden', 'hace una hora', 'Updated 14 hours ago', '3時間前']) assert.equal(isRelativeDate(line), true, line);
  assert.equal(isRelativeDate('Two days ago the board met'), false);
});

test('sentences end with a full stop of any script', () => {
  for (const text of ['It is.', 'He said "no."', 'これは本だ。', 'यह है।', 'کیا؟', 'Why?)']) assert.equal(endsSentence(text), true, text);
  for (const text of ['Harbour board', '.', 'So:']) assert.equal(endsSentence(text), false, text);
  assert.equal(isProse('Home', 4), false);
});

test('wrap width: the column where words did not fit, none where lines are paragraphs', () => {
  const words = 'the harbour board of Lindsund approved a new ferry terminal at the old grain pier on Tuesday after a long debate '.repeat(6).trim().split(' ');
  for (const width of [60, 72, 80, 100, 120]) {
    const lines: string[] = [];
    for (const word of words) {
      const last = lines[lines.length - 1];
      if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    const found = findWrapWidth(lines.join('\n'), sourceLines(lines.join('\n')));
    assert.ok(found !== undefined && found <= width && found >= width - 10, `${String(width)} ${String(found)}`);
  }
  const sentences = Array.from({ length: 12 }, (_each, index) => `Sentence number ${String(index)} is ${'quite a bit '.repeat(index % 5)}longer than the one before.`).join('\n');
  assert.equal(findWrapWidth(sentences, sourceLines(sentences)), undefined);
});

test('editing a mapped text keeps every kept character on its source character', () => {
  const source = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: source.length }), { minLength: 2, maxLength: 8 });
  fc.assert(fc.property(cuts, fc.constantFrom('', ' '), (places, shown) => {
    const sorted = [...places].sort((a, b) => a - b);
    const builder = mappedTextBuilder(source);
    builder.copy(0, 10);
    builder.atom('k', 10, 11);
    builder.copy(11, source.length);
    const edits = [];
    for (let index = 0; index + 1 < sorted.length; index += 2) edits.push({ start: sorted[index] ?? 0, end: sorted[index + 1] ?? 0, shown });
    const edited = editMapped(builder.build(), edits);
    let at = 0;
    edited.copies.forEach((copy, index) => {
      const [from = 0, to = 0, sourceFrom = 0, sourceTo = 0] = edited.runs.slice(index * 4, index * 4 + 4);
      assert.equal(from, at);
      at = to;
      if (copy) assert.equal(edited.text.slice(from, to), source.slice(sourceFrom, sourceTo));
    });
    assert.equal(at, edited.text.length);
    assert.equal(sliceMapped(edited, 0, edited.text.length).text, edited.text);
  }));
});
