import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSpace, sentenceAt, sentencesOf } from '../../../src/core/text/sentences.ts';
import type { PassageSpan } from '../../../src/core/model/span.ts';

/** Puts brackets around each span. */
const bracketed = (text: string, spans: readonly PassageSpan[]): string => {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)}[[${text.slice(start, end)}]]`;
    at = end;
  }
  return out + text.slice(at);
};

/** Each sample is written as it should come out. */
const samples: Readonly<Record<string, readonly string[]>> = {
  'plain prose': ['[[The board met.]] [[It approved the plan.]]', '[[No mark at the end]]', '', '  [[A.]]  '],
  'titles and names': [
    '[[Mr. Berg met Dr. Halonen and Gen. Ruiz.]] [[They left.]]',
    '[[J. R. Ruiz and Vladimir V. Petrov spoke.]] [[He agreed.]]',
    '[[St. Olaf is near Mt. Alm.]] [[Lt.-Gen. Ek said so.]]',
  ],
  'letters with points': [
    '[[Tension with the U.S. remains.]] [[The E.U. agreed.]]',
    '[[He moved to the U.S. Senate.]] [[She left the U.S.]] [[The plan failed.]]',
    '[[Ports, e.g. Lindsund, gained.]] [[It costs i.e. Too much.]]',
    '[[It opens at 10 a.m. Tuesday.]] [[It shut at 5 p.m.]] [[Police came.]] [[At 9 a.m. GMT it rang.]]',
    '[[She holds a Ph.D. in law.]]',
  ],
  'firms and short words': [
    '[[Harbour Inc. Chief Lee paid Nord Ltd. in May.]] [[Harbour Inc.]] [[The firm paid.]]',
    '[[See No. 5 and pp. 12-14 on Jan. 6.]] [[The answer was no.]] [[We may.]] [[It came in Jan.]]',
  ],
  numbers: [
    '[[It rose 3.5 percent to €4.8 million.]] [[That was 2023.]] [[In 2024 it fell to 12.]] [[Then came rain.]]',
    '[[1. Council approves budget]]\n\n[[2. Mayor resigns]]',
    '[[Am 3. März kam er.]] [[Am 31. Oktober ging er.]]',
    '[[It rose 64%.]] [[64% is a lot.]] [[€5 was paid.]]',
  ],
  'quotes and brackets': [
    '[[“We won.”]] [[Berg left.]]', '[["We won."]] [["We lost."]]', '[[He said “no.” and left.]]', "[[It is 'done.']] [[Next.]]",
    '[[(He left.)]] [[Then rain.]]', '[[He left (at 5 p.m.) and slept.]]', '[[It is so.[12]]] [[More came.]]',
    '[[„Wir gehen.“]] [[Er ging.]]', '[[«Vi går.»]] [[Han gick.]]', '[[In the U.S.]] [[“We won,” she said.]]',
    '[[“We are done.” — Anna Berg]]', '[[He called it "abuse."]] [[“Never!” was the reply.]]',
  ],
  'questions, shouts, dots': [
    '[[Really?!]] [[Yes…]] [[No.]]', '[[“Really?” he asked.]] [[Yahoo! shares fell.]]', '[[He … Anna left.]] [[Well...]] [[Maybe.]]',
    '[[One ended.]] [[[…] Two began.]]', '[[Why?]] [[¿Por qué?]] [[¡Claro!]]', '[[Wait... what?]]',
  ],
  'other scripts': [
    '[[委員会は計画を承認した。]][[費用は四十八億円だ！]][[本当か？]]', '[[「行く。」と彼は言った。]][[終わり。]]', '[[他说：“我们走。”]][[他走了。]]',
    '[[هل وافق المجلس؟]] [[نعم.]] [[لا!]]', '[[بورڈ نے منظور کیا۔]] [[وہ گیا۔]]', '[[बोर्ड ने मंज़ूरी दी।]] [[वह गया।]]',
    '[[คณะกรรมการอนุมัติ แผนใหม่ แล้ว]]\n\n[[เขาไป]]', '[[Он пришёл в 2023 г. Москва ждала.]] [[Это всё.]]', '[[საბჭომ დაამტკიცა.]] [[ის წავიდა.]]',
  ],
  borders: [
    '[[A title without a stop]]\n\n[[A deck]]\n\n[[Body one.]] [[Body two.]]', '[[A line\nand its rest.]] [[More.]]',
    '[[Ends with Mr.]]\n\n[[Berg starts a block.]]', '[[Web is www.lindsund.example.]] [[It works.]]', '[[end.Next is joined.]]',
  ],
};

for (const [name, expected] of Object.entries(samples)) {
  test(`sentences: ${name}`, () => {
    for (const sample of expected) {
      const text = sample.replace(/\[\[(?!…\])|\]\](?!\])/g, '');
      assert.equal(bracketed(text, sentencesOf(text)), sample);
    }
  });
}

const prose = fc.string({
  unit: fc.constantFrom('a', 'B', '3', '.', '!', '?', '…', ' ', '\n', '"', '“', '”', '(', ')', '[', ']', '。', '」', 'と', '\u00a0', 'Mr', 'U.S', 'The', '🚢'),
  maxLength: 80,
});

test('sentences: every character that is no white space lies in exactly one, and borders are trimmed', () => {
  fc.assert(fc.property(prose, (text) => {
    const covered = new Uint8Array(text.length);
    let last = 0;
    for (const { start, end } of sentencesOf(text)) {
      assert.ok(start >= last && end > start);
      assert.ok(!isSpace(text.charCodeAt(start)) && !isSpace(text.charCodeAt(end - 1)));
      assert.ok(!text.slice(start, end).includes('\n\n'));
      covered.fill(1, start, end);
      last = end;
    }
    for (let at = 0; at < text.length; at++) assert.ok(covered[at] === 1 || isSpace(text.charCodeAt(at)));
  }));
});

test('sentences: a span of blocks answers what the whole text answers there', () => {
  fc.assert(fc.property(fc.array(prose.filter((text) => !/\n\n|^\n|\n$/.test(text)), { minLength: 1, maxLength: 4 }), (blocks) => {
    const text = blocks.join('\n\n');
    let start = 0;
    const each: PassageSpan[] = [];
    for (const block of blocks) {
      each.push(...sentencesOf(text, { start, end: start + block.length }));
      start += block.length + 2;
    }
    assert.deepEqual(each, sentencesOf(text));
  }));
});

test('sentenceAt: the sentence that holds the offset, or the one before the white space there', () => {
  const text = 'One is. Two be.  Three see.\n\n  Four do.';
  const at = (offset: number): string | undefined => {
    const span = sentenceAt(text, offset);
    return span && text.slice(span.start, span.end);
  };
  assert.equal(at(0), 'One is.');
  assert.equal(at(7), 'One is.');
  assert.equal(at(8), 'Two be.');
  assert.equal(at(16), 'Two be.');
  assert.equal(at(text.indexOf('\n')), 'Three see.');
  assert.equal(at(text.indexOf('\n') + 1), 'Three see.');
  assert.equal(at(text.indexOf('\n') + 2), 'Four do.');
  assert.equal(at(text.length), 'Four do.');
  assert.equal(sentenceAt('', 0), undefined);
  fc.assert(fc.property(prose, fc.nat(80), (sample, offset) => {
    const span = sentenceAt(sample, Math.min(offset, sample.length));
    if (span !== undefined) assert.ok(sentencesOf(sample).some((one) => one.start === span.start && one.end === span.end));
  }));
});

test('sentences: hostile input costs linear time (work is counted by finishing at all)', () => {
  for (const unit of ['.', '. ', '“', '((', '[', '.[', 'a. ', '1. März ', '\n', ' \n', '。', 'U.S. ']) {
    const text = ' '.repeat(200_000) + unit.repeat(200_000);
    assert.ok(sentencesOf(text).length >= 0);
  }
});

test('sentences: a lone opening mark behind a full stop starts a new one', () => {
  assert.deepEqual(sentencesOf('。 ['), [{ start: 0, end: 1 }, { start: 2, end: 3 }]);
});

test('a blank line with carriage returns ends a sentence, too', () => {
  const text = 'Frozen goods\r\n\r\n"They left at noon." Nobody saw it';
  assert.deepEqual(sentencesOf(text).map(({ start, end }) => text.slice(start, end)), ['Frozen goods', '"They left at noon."', 'Nobody saw it']);
});
