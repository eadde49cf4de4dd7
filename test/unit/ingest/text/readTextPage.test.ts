import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, read, texts } from './page.ts';

const first = 'After a long debate on Tuesday evening, the harbour board of Lindsund approved a new ferry terminal at the old grain pier.';
const second = 'Chair Anna Berg said it would cost 48 million, twice the first estimate and more than the yearly budget of the whole town.';
const third = 'Work is to begin in autumn. Two members voted against it, citing the noise for the people who live in the old quarter.';

const crawled = `Harbour Board Approves Ferry Terminal

Tue Mar 03 2026 18:39:16 GMT+0200 (Eastern European Standard Time)
Harbour Board Approves Ferry Terminal

Members stress speed and thrift amid doubts in the old quarter


${first}


${second}

${third}

MORE ON THEME

Tue, 03 Mar 2026 04:29:12 GMT

Town's Yearly Budget: A First Look

Tue, 03 Mar 2026 04:29:12 GMT
Mon, 02 Mar 2026 23:04:37 GMT

**Ferry Line to Ostholm Reopens After Storm**

Mon, 02 Mar 2026 23:04:37 GMT
Mon, 02 Mar 2026 20:00:00 GMT

Grain Pier Sold to Builder, Papers Show**

Mon, 02 Mar 2026 20:00:00 GMT

Follow us

© 2026 Coast Wire MEDIA ltd. All Rights Reserved.`;

test('a page with its own time stamp, a repeated title, a deck and a list of other stories', () => {
  const page = article(crawled);
  assert.equal(page.facts.title, 'Harbour Board Approves Ferry Terminal');
  assert.deepEqual(texts(page, 'title'), [page.facts.title]);
  assert.equal(page.facts.deck, 'Members stress speed and thrift amid doubts in the old quarter');
  assert.equal(page.facts.captured?.value, '2026-03-03T18:39:16+02:00');
  assert.equal(page.facts.published, undefined);
  assert.equal(page.facts.credit, 'Coast Wire MEDIA ltd.');
  assert.deepEqual(texts(page, 'paragraph'), [first, second, third]);
  assert.deepEqual(page.related.map((headline) => [headline.title, headline.date?.value]), [
    ['Town\'s Yearly Budget: A First Look', '2026-03-03T04:29:12Z'],
    ['Ferry Line to Ostholm Reopens After Storm', '2026-03-02T23:04:37Z'],
    ['Grain Pier Sold to Builder, Papers Show', '2026-03-02T20:00:00Z'],
  ]);
  assert.deepEqual(texts(page, 'boilerplate'), ['MORE ON THEME', 'Follow us', '© 2026 Coast Wire MEDIA ltd. All Rights Reserved.']);
  assert.equal(page.facts.provenance.captured?.from, 'line 3');
  assert.equal(page.id, 'harbour-board-approves-ferry-terminal-2026-03-03');
});

test('address first, title, date, one sentence a line', () => {
  const page = article(`http://coast-courier.example/2026/mar/03/ferry\nHarbour board approves ferry terminal\nMarch 03, 2026\n${first}\n${second}\nNobody was surprised.\n`);
  assert.equal(page.facts.title, 'Harbour board approves ferry terminal');
  assert.equal(page.facts.published?.value, '2026-03-03');
  assert.equal(page.facts.provenance.published?.guessed, undefined);
  assert.equal(page.facts.outlet, 'coast-courier.example');
  assert.equal(page.id, 'http://coast-courier.example/2026/mar/03/ferry');
  assert.deepEqual(texts(page, 'paragraph'), [first, second, 'Nobody was surprised.']);
});

test('a day in the address alone is a guess; no title is no title', () => {
  const page = article(`https://coast-courier.example/news/2026/03/03/ferry.html\n\n${first}\n\n${second}\n`);
  assert.equal(page.facts.title, undefined);
  assert.equal(page.facts.published?.value, '2026-03-03');
  assert.deepEqual(page.facts.provenance.published, { from: 'url', guessed: true });
});

test('deck, byline, labelled dates and credits', () => {
  const page = article(`Ferry terminal approved\nTwo members of the board vote against the plan\nBy Anna Berg and Bo Dahl, Staff Writers\nPublished March 3, 2026 4:20 PM\nUpdated March 4, 2026 9:05 AM\n\n${first}\n\n${second}\n\nReporting by Carl Ek; editing by Dora Falk\n`);
  assert.equal(page.facts.deck, 'Two members of the board vote against the plan');
  assert.deepEqual(page.facts.authors, ['Anna Berg', 'Bo Dahl']);
  assert.equal(page.facts.published?.value, '2026-03-03T16:20');
  assert.equal(page.facts.modified?.value, '2026-03-04T09:05');
  assert.deepEqual(texts(page, 'credit'), ['Reporting by Carl Ek; editing by Dora Falk']);
});

test('a dateline stays in its paragraph and names the agency', () => {
  const page = article(`LINDSUND (Reuters) - ${first}\n\n${second}\n`);
  assert.equal(texts(page, 'paragraph')[0], `LINDSUND (Reuters) - ${first}`);
  assert.equal(page.facts.firstPublishedBy, 'Reuters');
});

test('headings, read-also lines, lists, quotes', () => {
  const page = article(`Ferry terminal approved\n3 March 2026\n\n${first}\n\nA costly pier\n\n${second}\n\nRead also: Ferry late again after the storm\n\n${third}\n`);
  assert.deepEqual(texts(page, 'heading'), ['A costly pier']);
  assert.deepEqual(page.related.map((headline) => headline.title), ['Ferry late again after the storm']);
  assert.deepEqual(texts(page, 'paragraph'), [first, second, third]);
});

test('an absurd date is a problem, an ambiguous one a guess that the address may decide', () => {
  const absurd = article(`Ferry terminal approved\nPublished: 31 February 2026\nBy Anna Berg\n\n${first}\n\n${second}\n`);
  assert.deepEqual(absurd.problems.map((problem) => [problem.code, problem.line]), [['source.date-absurd', 2]]);
  assert.equal(absurd.facts.published, undefined);
  const unclear = article(`Ferry terminal approved\n03/02/2026\n\n${first}\n\n${second}\n`);
  assert.equal(unclear.facts.provenance.published?.guessed, true);
  const decided = article(`https://a.example/2026/02/03/x\nFerry terminal approved\n03/02/2026\n\n${first}\n\n${second}\n`);
  assert.equal(decided.facts.published?.value, '2026-02-03');
  assert.equal(decided.facts.provenance.published?.guessed, undefined);
});

test('several articles: split by rules, by Markdown headings, by counted starts; ids are their own', () => {
  const one = (title: string, day: string, head: string): string => `${head}${title}\n[${day}]\n\n${first}\n\n${second}\n\n`;
  const rule = '-'.repeat(80);
  const ruled = read([one('Ferry approved', '2026-03-03', ''), one('Pier sold', '2026-03-04', ''), one('Pier sold', '2026-03-04', '')].join(`\n${rule}\n`));
  assert.deepEqual(ruled.articles.map((each) => each.facts.title), ['Ferry approved', 'Pier sold', 'Pier sold']);
  assert.deepEqual(ruled.articles.map((each) => each.id), ['ferry-approved-2026-03-03', 'pier-sold-2026-03-04', 'pier-sold-2026-03-04~2']);
  const headed = read(`---\nsource: "x"\n---\n\n${one('Ferry approved', '2026-03-03', '# ')}${one('Pier sold', '2026-03-04', '# ')}`);
  assert.deepEqual(headed.articles.map((each) => each.facts.title), ['Ferry approved', 'Pier sold']);
  const counted = read(`1 of 2 DOCUMENTS\n\n${one('Ferry approved', '2026-03-03', '')}2 of 2 DOCUMENTS\n\n${one('Pier sold', '2026-03-04', '')}`);
  assert.deepEqual(counted.articles.map((each) => each.facts.title), ['Ferry approved', 'Pier sold']);
  const inside = read(`Ferry approved\n3 March 2026\n\n${first}\n\n* * *\n\n${second}\n\n${third}\n`);
  assert.equal(inside.articles.length, 1);
});

test('labelled facts', () => {
  const page = article(`Title: Ferry terminal approved\nAuthor: Anna Berg; Bo Dahl\nOutlet: Coast Courier\nCategories: Harbour, Town\nDate: 2026-03-03\n\n${first}\n\n${second}\n`);
  assert.equal(page.facts.title, 'Ferry terminal approved');
  assert.deepEqual([page.facts.authors, page.facts.outlet, page.facts.categories, page.facts.published?.value], [['Anna Berg', 'Bo Dahl'], 'Coast Courier', ['Harbour', 'Town'], '2026-03-03']);
});

test('languages without blanks, without full stops, right to left', () => {
  const japanese = article('港の委員会が新しいフェリーターミナルを承認\n2026年3月3日 18時30分\n\n港の委員会は火曜日の夜、長い議論の末に新しいフェリーターミナルの建設を承認した。費用は当初の見積もりの二倍になる見通しだ。\n\n委員長は「町の一年分の予算を超える」と述べた。\n');
  assert.equal(japanese.facts.title, '港の委員会が新しいフェリーターミナルを承認');
  assert.equal(japanese.facts.published?.value, '2026-03-03T18:30');
  assert.equal(texts(japanese, 'paragraph').length, 2);
  const wrapped = '港の委員会は火曜日の夜長い議論の末に新しいフェリーター\nミナルの建設を承認した費用は当初の見積もりの二倍になる\n見通しだ。町の一年分の予算を超えると委員長は述べたと伝\nえられている。\n';
  assert.equal(texts(article(`https://a.example/2026/03/03/x\n\n${wrapped}`), 'paragraph')[0]?.includes('フェリーターミナルの建設'), true);
  const thai = article('คณะกรรมการท่าเรืออนุมัติอาคารผู้โดยสารใหม่\n3 มี.ค. 2569 เวลา 18.30 น.\n\nคณะกรรมการท่าเรือของเมืองลินด์ซุนด์อนุมัติการก่อสร้างอาคารผู้โดยสารเรือข้ามฟากแห่งใหม่เมื่อวันอังคารที่ผ่านมา หลังจากการอภิปรายที่ยาวนานหลายชั่วโมง\n\nประธานกล่าวว่าค่าใช้จ่ายจะสูงเป็นสองเท่าของประมาณการครั้งแรก และมากกว่างบประมาณประจำปีของเมืองทั้งเมืองตามที่เปิดเผยในที่ประชุม\n');
  assert.equal(thai.facts.published?.value, '2026-03-03T18:30');
  assert.equal(texts(thai, 'paragraph').length, 2);
  const arabic = article('مجلس الميناء يوافق على محطة جديدة\nالثلاثاء 3 مارس 2026\n\nلندسوند (رويترز) - وافق مجلس الميناء مساء الثلاثاء على إقامة محطة جديدة للعبارات بعد نقاش طويل بين أعضائه.\n\nوقالت رئيسة المجلس إن التكلفة ستبلغ ضعف التقدير الأول وأكثر من ميزانية البلدة السنوية.\n');
  assert.equal(arabic.facts.title, 'مجلس الميناء يوافق على محطة جديدة');
  assert.equal(arabic.facts.published?.value, '2026-03-03');
  assert.equal(arabic.facts.firstPublishedBy, 'رويترز');
});

test('prose without a sign of news is plain text, and an article when a person says so', () => {
  const prose = `${first}\n\n${second}\n`;
  assert.equal(read(prose).outcome, 'plain-text');
  assert.equal(read(prose, true).outcome, 'articles');
  assert.equal(read('', true).outcome, 'other');
  assert.equal(read('x', true).outcome, 'articles');
});

test('what is no prose is never an article', () => {
  const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_each, index) => line(index)).join('\n');
  const others: Record<string, string> = {
    empty: ' \n\n',
    robots: 'User-agent: *\nDisallow: /private/\nSitemap: https://a.example/map.xml\n',
    licence: 'MIT License\n\nCopyright (c) 2026 Anna Berg\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software.\n\nThe software is provided as is, without warranty of any kind.\n',
    readme: '# ferry-tools\n\n[![build](https://ci.example/b.svg)](https://ci.example)\n\nSmall tools for ferry lines, written for the harbour board in 2026.\n\n## Installation\n\n```\nnpm install ferry-tools\n```\n\n## Usage\n\nRun the tool with the name of a line. It prints the next departure.\n',
    code: 'import fs from \'node:fs\';\n\nexport const ferry = (name) => {\n  const line = fs.readFileSync(name);\n  return line.length;\n};\n',
    table: 'id,name,day\n1,Anna Berg,2026-03-03\n2,Bo Dahl,2026-03-04\n3,Carl Ek,2026-03-05\n',
    log: lines(6, (index) => `2026-03-03T10:00:0${String(index)}Z INFO ferry started on pier ${String(index)}`),
    config: 'name: ferry\nport: 80\nhosts:\n  - a.example\n  - b.example\nlevel: debug\n',
    'word-list': lines(30, (index) => `word${String.fromCharCode(97 + (index % 26))}`),
  };
  for (const [what, text] of Object.entries(others)) {
    const found = read(text);
    assert.deepEqual([found.outcome, found.what, found.articles.length], ['other', what, 0], what);
  }
});
