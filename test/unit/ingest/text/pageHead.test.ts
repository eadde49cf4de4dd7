/** The head of a text page: which line is the title, which the deck, what a byline and a time stamp hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, texts } from './page.ts';

const paragraphs = [
  'After a long debate on Tuesday evening, the harbour board of Lindsund approved a new ferry terminal at the old grain pier.',
  'Chair Anna Berg said it would cost 48 million, twice the first estimate and more than the yearly budget of the whole town.',
];
const body = paragraphs.join('\n\n');
const longDeck = 'The new building at the old grain pier will cost twice the first estimate and more than the town spends in a year';
const shortDeck = 'The building at the old pier will cost twice the first estimate';

test('a short title over a longer deck, with or without a full stop or the outlet above', () => {
  for (const [head, title, deck] of [
    [`Harbour vote\n\n${longDeck}`, 'Harbour vote', longDeck],
    [`Harbour vote\n\n${longDeck}.`, 'Harbour vote', `${longDeck}.`],
    [`Ferry terminal approved\n\n${shortDeck}`, 'Ferry terminal approved', shortDeck],
    [`Coast Courier\n\nHarbour board approves new ferry terminal\n\n${shortDeck}`, 'Harbour board approves new ferry terminal', shortDeck],
  ]) {
    const page = article(`${head ?? ''}\n\nBy Anna Berg\n\nMarch 3, 2026\n\n${body}\n`);
    assert.deepEqual([page.facts.title, page.facts.deck, page.facts.authors, page.facts.published?.value], [title, deck, ['Anna Berg'], '2026-03-03']);
    assert.deepEqual(texts(page, 'paragraph'), paragraphs);
  }
});

test('the name of a section over a headline is no title', () => {
  for (const section of ['POLITICS', 'Local news']) {
    const page = article(`${section}\n\nHarbour board approves new ferry terminal after long debate\n\nBy Anna Berg\nMarch 3, 2026\n\n${body}\n`);
    assert.equal(page.facts.title, 'Harbour board approves new ferry terminal after long debate');
    assert.equal(page.facts.deck, undefined);
  }
});

test('an ISO time stamp in a line of its own is the day of the article, not an address', () => {
  for (const [line, value, utc] of [
    ['2026-02-09T18:40:00+01:00', '2026-02-09T18:40:00+01:00', '2026-02-09T17:40:00Z'],
    ['2026-02-09T18:40Z', '2026-02-09T18:40Z', '2026-02-09T18:40:00Z'],
    ['[2026-02-09T18:40:00+0100]', '2026-02-09T18:40:00+01:00', '2026-02-09T17:40:00Z'],
    ['Published:2026-02-09T18:40:00', '2026-02-09T18:40:00', undefined],
  ]) {
    const page = article(`Ferry terminal approved in Lindsund\n\n${line ?? ''}\n\nBy Anna Berg\n\n${body}\n`);
    assert.deepEqual([page.facts.published?.value, page.facts.published?.utc, page.facts.captured], [value, utc, undefined]);
    assert.equal(texts(page, 'date').length, 1);
  }
  const retrieved = article(`Ferry terminal approved in Lindsund\n\nRetrieved:2026-02-09T18:40:00Z\n\n${body}\n`);
  assert.deepEqual([retrieved.facts.captured?.value, retrieved.facts.published], ['2026-02-09T18:40:00Z', undefined]);
  const slug = article(`Ferry terminal approved in Lindsund\n\nnews/2026-02-09/ferry-terminal_approved\n\n${body}\n`);
  assert.equal(slug.facts.published, undefined);
});

test('a byline with bars: names, outlet, day', () => {
  const facts = (line: string, before = ''): readonly unknown[] => {
    const page = article(`${before}Ferry terminal approved in Lindsund\n\n${line}\n\n${body}\n`);
    return [page.facts.authors, page.facts.outlet, page.facts.published?.value];
  };
  const day = '2026-03-08';
  assert.deepEqual(facts('By Anna Berg | Coast Courier | March 8, 2026'), [['Anna Berg'], 'Coast Courier', day]);
  assert.deepEqual(facts('By Anna Berg and Bo Dahl • The Lindsund Observer • 8 March 2026'), [['Anna Berg', 'Bo Dahl'], 'The Lindsund Observer', day]);
  assert.deepEqual(facts('By Anna Berg — Lindsund Harbour — March 8, 2026'), [['Anna Berg'], 'Lindsund Harbour', day]);
  assert.deepEqual(facts('March 8, 2026 | By Anna Berg | Reuters'), [['Anna Berg'], 'Reuters', day]);
  assert.deepEqual(facts('By Anna Berg | Staff Writer | Coast Courier | March 8, 2026'), [['Anna Berg'], 'Coast Courier', day]);
  assert.deepEqual(facts('Von Anna Berg | Küstenzeitung | 8. März 2026'), [['Anna Berg'], 'Küstenzeitung', day]);
  assert.deepEqual(facts('By Anna Berg | coast-courier.example | 2026-03-08'), [['Anna Berg'], 'coast-courier.example', day]);
  assert.deepEqual(facts('By Anna Berg|Observer|March 8, 2026'), [['Anna Berg'], 'Observer', day]);
  assert.deepEqual(facts('By Anna Berg | Politics | March 8, 2026'), [['Anna Berg'], undefined, day]);
  assert.deepEqual(facts('By Anna Berg | Bo Dahl | Carl Ek | March 8, 2026'), [['Anna Berg', 'Bo Dahl', 'Carl Ek'], undefined, day]);
  const page = article(`Ferry terminal approved in Lindsund\n\nBy Anna Berg | Coast Courier\n\n${body}\n`);
  assert.equal(page.facts.provenance.outlet?.guessed, true);
  // The address is surer than the place in the line; where both agree, the name is shown.
  assert.equal(facts('By Anna Berg | Coast Courier', 'https://coast-courier.example/ferry\n\n')[1], 'Coast Courier');
  assert.equal(facts('By Anna Berg | Lindsund Harbour', 'https://coast-courier.example/ferry\n\n')[1], 'coast-courier.example');
});

test('the last of several names after a comma and an "and" is an author too', () => {
  const page = article(`Ferry terminal approved in Lindsund\n\nBy Anna Berg, Bo Dahl Jr., and C. Ek\n\n${body}\n`);
  assert.deepEqual(page.facts.authors, ['Anna Berg', 'Bo Dahl Jr.', 'C. Ek']);
});
