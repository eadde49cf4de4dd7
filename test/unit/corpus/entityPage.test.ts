import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mentionLines, entityPage, ENGLISH_LABELS, mentionsIn, type EntityPageLabels, type Path } from '../../../src/core/index.ts';
import { barOf, timeChart } from '../../../src/core/corpus/timeChart.ts';
import { memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const labels: EntityPageLabels = {
  ...ENGLISH_LABELS,
  kinds: { person: 'person', place: 'place', organisation: 'organisation', event: 'event', work: 'work', product: 'product', group: 'group', other: 'name' },
  units: { day: 'day', week: 'week', month: 'month', year: 'year' },
  articles: 'articles: {0}', mentions: 'Mentions: {0}', outlets: 'Outlets: {0}', names: 'Names', inFile: 'in the entity file', ambiguous: 'fits {0}', descriptions: 'Called', noOutlet: '(no outlet)',
  overTime: 'Mentions by {0}', undated: 'Without a day: {0}', together: 'Together', annotations: 'Annotations', noTag: 'no tag', more: 'more ({0})', wikidata: 'Wikidata {0}', wholeArticle: 'Whole article',
};

const post = (id: number, day: string, outlet: string, title: string, words: string): string => JSON.stringify([{
  id, date: `${day}T10:00:00`, link: `https://${outlet}.example/${id}`, title: { rendered: title }, content: { rendered: `<p>${words}</p>` },
}]);
const entities = `newsmark: 1
entities:
  - id: e-halonen
    kind: person
    name: Sergei Halonen
    was: [e-old]
    wikidata: Q42
    gloss: Head of the port.
`;
const sidecar = `newsmark: 1
source: b.json
annotations:
  - id: aaaaaaaaa1
    article: "2"
    tags: [claim]
    quote: port chief Sergei Halonen
    by: maria
  - id: aaaaaaaaa2
    article: "2"
    scope: article
    tags: []
    entity: e-old
`;

async function page(articles: number, isShown = (_coder: string): boolean => true): Promise<{ readonly text: string; readonly leads: readonly string[] }> {
  const folder = memoryFolder({
    '.newsmark/entities.yaml': entities,
    'a.json': post(1, '2026-03-02', 'coast-courier', 'Board approves terminal', 'Harbour director Sergei Halonen said yes to Anna Berg. Halonen smiled.'),
    'b.json': post(2, '2026-03-04', 'northline-wire', 'Port chief warns', 'They asked port chief Sergei Halonen about $(bug) [it](command:x).'),
    'b.json.newsmark.yaml': sidecar,
  });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  // A path of the test's own.
  const index = corpus.entities('a.json' as Path);
  const entity = index.get(index.find('Halonen')[0]?.id ?? ('' as never));
  assert.ok(entity);
  const texts = new Map(await Promise.all(entity.articles.map(async ({ key }) => {
    const [path, article] = key.split('\n');
    const open = await corpus.open({ path, article } as never);
    const record = corpus.record({ path, article } as never);
    assert.ok(open && record);
    return [path, mentionLines(open, mentionsIn(record, entity.articles.find((one) => one.key === key)?.indices ?? []))] as const;
  })));
  const { text, links } = entityPage(corpus, index, entity, { labels, articles, isShown, contexts: ({ path }) => texts.get(path) });
  return { text, leads: await Promise.all(links.map(async ({ start, end, to }) => {
    const shown = text.slice(start, end);
    if (to.kind !== 'place') return `${shown} → ${to.kind}`;
    const article = await corpus.open(to.ref);
    return `${shown} → ${article?.text.slice(to.span.start, to.span.end)}`;
  })) };
}

test('the page of an entity: names, what outlets call it, time, companions, annotations, mentions; what names a place leads there', async () => {
  const { text, leads } = await page(10);
  assert.equal(text, `Sergei Halonen
— person · articles: 2 · Mentions: 3 · Outlets: 2 · 2026-03-02 – 2026-03-04 · in the entity file · Wikidata Q42

Head of the port.

§ Names
• Sergei Halonen — articles: 2
• Halonen — articles: 1

§ Called
coast-courier.example
• “Harbour director” — 2026-03-02 Board approves terminal
northline-wire.example
• “port chief” — 2026-03-04 Port chief warns

§ Mentions by day
2026-03-02  ████████████████████████████████████████ 2
2026-03-03  ·
2026-03-04  ████████████████████ 1

§ Outlets: 2
• coast-courier.example — articles: 1
• northline-wire.example — articles: 1

§ Together
• Anna Berg — person · articles: 1

§ Annotations (2)
• Whole article — no tag
• “port chief Sergei Halonen” — claim · maria

§ Mentions: 3

Port chief warns — northline-wire.example · 2026-03-04
> They asked port chief Sergei Halonen about $(bug) [it](command:x).

Board approves terminal — coast-courier.example · 2026-03-02
> Harbour director Sergei Halonen said yes to Anna Berg. Halonen smiled.
> Harbour director Sergei Halonen said yes to Anna Berg. Halonen smiled.
`);
  assert.ok(leads.includes('port chief → port chief'), leads.join('\n'));
  assert.ok(leads.includes('“port chief Sergei Halonen” → port chief Sergei Halonen'));
  assert.ok(leads.includes('Harbour director Sergei Halonen said yes to Anna Berg. Halonen smiled. → Halonen'));
  assert.ok(leads.includes('in the entity file → entry') && leads.includes('Wikidata Q42 → web') && leads.includes('Anna Berg → entity'));
});

test('annotations of a hidden coder are not on the page', async () => {
  const { text } = await page(10, (coder) => coder !== 'maria');
  assert.match(text, /§ Annotations \(1\)/u);
  assert.doesNotMatch(text, /maria/u);
});

test('a long list of mentions ends with a way to more', async () => {
  const { text, leads } = await page(1);
  assert.match(text, /\nmore \(1\)\n$/u);
  assert.equal(leads.at(-1), 'more (1) → more');
});

test('the time chart: by day, week, month or year, without gaps', () => {
  const chart = (...days: readonly (string | undefined)[]): string => {
    const { unit, bars, undated } = timeChart(days.map((day) => ({ day, count: 1 })));
    return `${unit} ${bars.map(({ label, count }) => `${label}:${count}`).join(' ')} ${undated}`;
  };
  assert.equal(chart('2026-02-28', '2026-03-02', '2026-03-02', undefined, '2026-03'), 'day 2026-02-28:1 2026-03-01:0 2026-03-02:2 2');
  assert.match(chart('2026-01-07', '2026-02-20'), /^week 2026-01-05:1 2026-01-12:0 .* 2026-02-16:1 0$/u);
  assert.equal(chart('2025-11-30', '2026-07-01').split(' ').slice(0, 4).join(' '), 'month 2025-11:1 2025-12:0 2026-01:0');
  assert.equal(chart('2019-05-05', '2026-07-01').split(' ').length, 1 + 8 + 1);
  assert.equal(chart('1001-01-01', '2026-07-01'), 'year 1001:1 2026:1 0');
  assert.deepEqual([barOf(0, 9), barOf(1, 9999), barOf(9, 9).length], ['', '█', 40]);
});

test('time chart, property: nothing is lost, whatever the days', () => {
  fc.assert(fc.property(fc.array(fc.record({ day: fc.option(fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)), { nil: undefined }), count: fc.integer({ min: 1, max: 9 }) })), (counted) => {
    const { bars, undated } = timeChart(counted);
    assert.equal(bars.reduce((sum, { count }) => sum + count, undated), counted.reduce((sum, { count }) => sum + count, 0));
    assert.deepEqual(bars.map(({ label }) => label), bars.map(({ label }) => label).toSorted());
  }));
});
