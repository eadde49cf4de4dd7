import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findAbsurdDate, findPrintedDate, findPrintedDates, parsePrintedDate } from '../../../../src/core/ingest/dates/printedDate.ts';
import { findUrlDate } from '../../../../src/core/ingest/dates/urlDate.ts';

/** Line with the date in double brackets, its value, and UTC where the line gives a zone. */
const lines: readonly (readonly [string, string, string?])[] = [
  ['[[Thu Mar 13 2025 07:39:16 GMT+0200 (Eastern European Standard Time)]]', '2025-03-13T07:39:16+02:00', '2025-03-13T05:39:16Z'],
  ['[[Thu, 13 Mar 2025 04:29:12 GMT]]', '2025-03-13T04:29:12Z', '2025-03-13T04:29:12Z'],
  ['[[Thu Mar 13 07:39:16 EET 2025]]', '2025-03-13T07:39:16+02:00', '2025-03-13T05:39:16Z'],
  ['[[2025-03-13T07:39:16.120+0530]]', '2025-03-13T07:39:16.120+05:30', '2025-03-13T02:09:16.120Z'],
  ['[[2025-03-13T07:39:16-04:00]]', '2025-03-13T07:39:16-04:00', '2025-03-13T11:39:16Z'],
  ['at [[2025-03-13 07:39]].', '2025-03-13T07:39'],
  ['[[12/30/2019 11:03 PM EST]]', '2019-12-30T23:03-05:00', '2019-12-31T04:03:00Z'],
  ['By A. Berg [[17 April 2012 • 2:54pm]]', '2012-04-17T14:54'],
  ['Published [[March 3, 2026]]', '2026-03-03'],
  ['[[20130503]]', '2013-05-03'],
  ['PUBLISHED: [[THURSDAY, MAY 2, 2013, 1: 32 PM]]', '2013-05-02T13:32'],
  ['UPDATED [[05 / 03 / 2013 at 11: 00 AM EDT]]', '2013-05-03T11:00-04:00', '2013-05-03T15:00:00Z'],
  ['[[12: 52 p. m. EDT May 2, 2013]]', '2013-05-02T12:52-04:00', '2013-05-02T16:52:00Z'],
  ['[[9:53 AM, MON 22 JUL 2013]]', '2013-07-22T09:53'],
  ['POSTED: [[1052 GMT (1852 HKT), April 10, 2007]]', '2007-04-10T10:52Z', '2007-04-10T10:52:00Z'],
  ['[[26 September 2013, 10: 00 (GMT+05: 00)]]', '2013-09-26T10:00+05:00', '2013-09-26T05:00:00Z'],
  ['[[21 July 2013 Last updated at 11:11 GMT]]', '2013-07-21T11:11Z', '2013-07-21T11:11:00Z'],
  ['[[Fri, 11 Nov 2011 at 09:56 IST]]', '2011-11-11T09:56'],
  ['[[AUGUST 2, 2013 | 08:06AM PT]]', '2013-08-02T08:06'],
  ['[[sexta-feira, 22 de outubro de 2010 às 20:13]]', '2010-10-22T20:13'],
  ['[[30. Juli 2018, 20.15 Uhr]]', '2018-07-30T20:15'],
  ['Le [[3 août 2020 à 20h00]]', '2020-08-03T20:00'],
  ['[[gio 3 ott 2019, ore 14:30]]', '2019-10-03T14:30'],
  ['[[3 mei 2013]] om 9 uur', '2013-05-03'],
  ['la [[3-an de majo 2013]]', '2013-05-03'],
  ['[[15 августа 2016, 13:43]]', '2016-08-15T13:43'],
  ['[[الجمعة 3 مايو/أيار 2013]]', '2013-05-03'],
  ['[[٣ تشرين الأول ٢٠١٣]]', '2013-10-03'],
  ['[[2013年5月3日(金) 午後2時54分]]', '2013-05-03T14:54'],
  ['[[2013년 5월 3일 오후 2:54]] 송고', '2013-05-03T14:54'],
  ['[[3 พ.ค. 2556 เวลา 14:54 น]].', '2013-05-03T14:54'],
  ['[[3. toukokuuta 2013 klo 14.54]]', '2013-05-03T14:54'],
  ['[[2013. május 3., péntek 14:54]]', '2013-05-03T14:54'],
  ['[[24 Şubat 2022 14:30]]', '2022-02-24T14:30'],
  ['[[3 maja 2013, godz. 14.54]]', '2013-05-03T14:54'],
  ['[[27 / 09 / 2013]] - the election', '2013-09-27'],
  ['[[3.5.2013]]', '2013-05-03'],
];

for (const [marked, value, utc] of lines) {
  test(`finds ${marked}`, () => {
    const start = marked.indexOf('[[');
    const end = marked.indexOf(']]') - 2;
    const line = marked.replace('[[', '').replace(']]', '');
    const found = findPrintedDate(line);
    assert.deepEqual(found, { start, end, date: { value, printed: line.slice(start, end), ...(utc === undefined ? {} : { utc }) } });
  });
}

test('what is no date is none', () => {
  for (const line of ['192.168.10.12', '1.2.2013.4', 'In 10 May 3500 people came', '5月3日', '2 hours ago', 'ISBN 2013-05', '/2013/05/03/4', 'Win 3-2-13', 'tel 05-03-2013-44', '']) {
    assert.equal(findPrintedDate(line), undefined, line);
  }
});

test('day or month first: decided by what is printed, by the caller, or said to be guessed', () => {
  assert.equal(parsePrintedDate('05/02/2013'), undefined);
  assert.equal(parsePrintedDate('05/02/2013', { dayFirst: true })?.value, '2013-02-05');
  assert.equal(parsePrintedDate('05/02/2013', { dayFirst: false })?.value, '2013-05-02');
  assert.equal(findPrintedDate('05/02/2013')?.guessed, true);
  assert.equal(findPrintedDate('05/02/2013 9:00 PM PDT')?.guessed, undefined);
  assert.equal(findPrintedDate('13/02/2013', { dayFirst: false })?.date.value, '2013-02-13');
});

test('a month name of two languages needs the language', () => {
  assert.equal(findPrintedDate('3. listopada 2022'), undefined);
  assert.equal(findPrintedDate('3. listopada 2022', { language: 'hr' })?.date.value, '2022-10-03');
  assert.equal(findPrintedDate('3 listopada 2022', { language: 'pl-PL' })?.date.value, '2022-11-03');
});

test('fields: epochs, months, words around, impossible days', () => {
  assert.deepEqual(parsePrintedDate('1363150756'), { value: '2013-03-13T04:59:16Z', printed: '1363150756', utc: '2013-03-13T04:59:16Z' });
  assert.equal(parsePrintedDate('1363150756000')?.utc, '2013-03-13T04:59:16Z');
  assert.deepEqual(parsePrintedDate(' May 2013 '), { value: '2013-05', printed: 'May 2013' });
  assert.equal(parsePrintedDate('Published May 3, 2013')?.printed, 'May 3, 2013');
  assert.equal(parsePrintedDate('2020-02-31'), undefined);
  assert.equal(parsePrintedDate('0001-11-30T00:00:00'), undefined);
  assert.equal(parsePrintedDate('x'.repeat(100_000)), undefined);
  assert.equal(findAbsurdDate('Published 31 February 2020')?.date.printed, '31 February 2020');
  assert.equal(findAbsurdDate('0001-11-30T00:00:00')?.absurd, true);
  assert.equal(findAbsurdDate('3 May 2013'), undefined);
});

test('several dates of a line', () => {
  const line = 'on April 30, 2008 at 4:31 AM, updated April 30, 2008 at 8:33 AM';
  assert.deepEqual(findPrintedDates(line).map((found) => found.date.value), ['2008-04-30T04:31', '2008-04-30T08:33']);
});

test('the day in an address', () => {
  assert.equal(findUrlDate('http://a.example/2013/may/03/local')?.date.value, '2013-05-03');
  assert.equal(findUrlDate('http://a.example/2013/5/3')?.date.printed, '2013/5/3');
  assert.equal(findUrlDate('http://a.example/x?ymd=20081216&c=1')?.date.value, '2008-12-16');
  assert.equal(findUrlDate('http://a.example/2019-11-19/x')?.date.value, '2019-11-19');
  assert.equal(findUrlDate('http://a.example/2019/11/story-191120070028895.html'), undefined);
});

test('every instant printed by a Date comes back as it was', () => {
  const instants = fc.date({ min: new Date('1980-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true });
  fc.assert(fc.property(instants, (instant) => {
    const seconds = new Date(Math.floor(instant.getTime() / 1000) * 1000);
    const iso = seconds.toISOString().replace('.000Z', 'Z');
    assert.equal(parsePrintedDate(seconds.toUTCString())?.utc, iso);
    assert.equal(parsePrintedDate(seconds.toString())?.utc, iso);
    assert.equal(parsePrintedDate(iso)?.value, iso);
  }));
});

test('any line: no exception, places in order and inside', () => {
  const piece = fc.constantFrom('May', '3', '13', '2013', '/', '-', '.', ':', ' ', ',', 'T', '07', 'GMT', '+', '(', ')', 'pm', '年', '月', '日', 'a', '٣', 'Thu', '\u0000', '\ud800');
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
    const line = pieces.join('');
    let from = 0;
    for (const found of findPrintedDates(line)) {
      assert.ok(found.start >= from && found.end > found.start && found.end <= line.length);
      assert.equal(found.date.printed, line.slice(found.start, found.end));
      from = found.end;
    }
    parsePrintedDate(line);
    findUrlDate(line);
  }));
});
