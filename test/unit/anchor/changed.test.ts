import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createResolver } from '../../../src/core/anchor/resolve.ts';
import { annotationOn, resolveMarked } from './marked.ts';
import { plainArticle } from './sampleArticle.ts';

/** What the answer shows, and how it was found. */
const find = (before: string, after: string, knowsOld: boolean): string => {
  const { resolution, shown } = resolveMarked(before, after, knowsOld);
  return resolution.at === undefined ? `${resolution.state}: ${(resolution.candidates ?? []).map(({ at }) => after.slice(at.start, at.end)).join(' | ')}` : `${resolution.state} by ${resolution.how}: ${shown}`;
};

const LEAD = 'The harbour board met on Tuesday. ';
const TAIL = ' Nordvik Lines welcomed the vote. The mayor was not there.';

test('old text known: a word in the passage changed', () => {
  assert.equal(find(`${LEAD}[[It will cost €48 million, said Berg.]]${TAIL}`, `${LEAD}It will cost €52 million, said Berg.${TAIL}`, true),
    `changed by diff: ${LEAD}[[It will cost €52 million, said Berg.]]${TAIL}`);
});

test('old text known: a name lost a part, and its first or last word was replaced', () => {
  assert.equal(find(`${LEAD}A man from [[Home Depot]] said so.${TAIL}`, `${LEAD}A man from Depot said so.${TAIL}`, true), `changed by diff: ${LEAD}A man from [[Depot]] said so.${TAIL}`);
  assert.equal(find(`${LEAD}A man from [[Home Depot]] said so.${TAIL}`, `${LEAD}A man from Big Depot said so.${TAIL}`, true), `changed by diff: ${LEAD}A man from [[Big Depot]] said so.${TAIL}`);
});

test('old text known: sentences before, behind and within', () => {
  assert.equal(find(`${LEAD}[[Seven members voted. Three were against.]]${TAIL}`, `A new lead. ${LEAD}Seven members voted. One was late. Three were against. More follows.${TAIL}`, true),
    `changed by diff: A new lead. ${LEAD}[[Seven members voted. One was late. Three were against.]] More follows.${TAIL}`);
});

test('old text known: a sentence of the same beginning put in before', () => {
  assert.equal(find(`${LEAD}[[The chair spoke first.]]${TAIL}`, `${LEAD}The clerk was ill. The chair spoke first.${TAIL}`, true), `moved by diff: ${LEAD}The clerk was ill. [[The chair spoke first.]]${TAIL}`);
});

test('old text known: a paragraph moved', () => {
  const moved = 'Chair Anna Berg defended the plan on Tuesday night.';
  assert.equal(find(`Title here\n\n${moved.replace('Anna Berg', '[[Anna Berg]]')}\n\n${LEAD}\n\nAnna Berg left early.`, `Title here\n\n${LEAD}\n\nAnna Berg left early.\n\n${moved}`, true),
    `moved by diff: Title here\n\n${LEAD}\n\nAnna Berg left early.\n\n${moved.replace('Anna Berg', '[[Anna Berg]]')}`);
});

test('where a deletion took the true place, a look-alike is a candidate, not the place', () => {
  const other = 'Shares of Aldermo Energy rose 4 per cent to 27 crowns.';
  const before = `${LEAD}[[Shares of Nordvik Lines rose 3 per cent to 41 crowns.]] Trading was slow all day long. ${other}${TAIL}`;
  for (const knowsOld of [true, false]) {
    const { resolution } = resolveMarked(before, `${LEAD}Trading was slow all day long. ${other}${TAIL}`, knowsOld);
    assert.equal(resolution.at, undefined, JSON.stringify(resolution));
  }
  assert.equal(find(`${LEAD}Then [[Berg]] asked for patience once more.${TAIL} Berg left.`, `${LEAD}${TAIL.trim()} Berg left.`, true), 'orphan: Berg');
});

test('old text unknown: a long quote with a changed word is found by likeness, a short one is not', () => {
  const long = 'The terminal at the Sankt Olaf quay will be built by a company from Aldermo within three years.';
  const after = long.replace('three', 'four');
  assert.equal(find(`${LEAD}[[${long}]]${TAIL}`, `${LEAD}${after}${TAIL}`, false), `changed by similar: ${LEAD}[[${after}]]${TAIL}`);
  const { resolution } = resolveMarked(`${LEAD}Chair [[Anna Berg]] spoke.${TAIL}`, `${LEAD}Chair Anna Borg spoke.${TAIL}`, false);
  assert.equal(resolution.at, undefined);
});

test('old text unknown: an exact copy in strange company does not hide the edited original', () => {
  const quote = 'The board of Lindsund approved a new ferry terminal on Tuesday evening after a long debate';
  const { resolution } = resolveMarked(`${LEAD}[[${quote}]], and went home.${TAIL}`,
    `${LEAD}${quote.replace('new', 'second')}, and went home.${TAIL}\n\nElsewhere on this site\n\n${quote}`, false);
  assert.notEqual(resolution.at?.[0]?.start, LEAD.length + quote.length + 60);
  assert.equal(resolution.state, 'ambiguous');
});

const WORDS = ['harbour', 'board', 'ferry', 'vote', 'mayor', 'quay', 'cost', 'plan', 'school', 'water', 'fund', 'crane', 'noise', 'winter', 'budget', 'clerk'];
/** Sentences that are no versions of each other: each has words of its own. */
const sentenceNo = (number: number): string => `In case ${number} the ${WORDS[number % WORDS.length] ?? 'x'} of item${number} was tied to part${number} by rule${number}.`;

test('an edit outside the passage: it is found where it went, and nowhere else', () => {
  fc.assert(fc.property(fc.integer({ min: 3, max: 14 }), fc.nat(), fc.nat(), fc.array(fc.record({ at: fc.nat(), cut: fc.boolean() }), { maxLength: 6 }), fc.boolean(), (count, pick, word, edits, knowsOld) => {
    const sentences = Array.from({ length: count }, (_, number) => sentenceNo(number));
    const marked = pick % count;
    const words = (sentences[marked] ?? '').split(' ');
    const from = word % words.length;
    const quote = words.slice(from, from + 4).join(' ');
    const lead = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    const article = plainArticle(sentences.join(' '));
    const start = sentences.slice(0, marked).join(' ').length + (marked > 0 ? 1 : 0) + lead;
    const annotation = annotationOn(article, [{ start, end: start + quote.length }]);
    const kept = sentences.map((text, number) => ({ text, number }));
    for (const [turn, { at, cut }] of edits.entries()) {
      const place = at % kept.length;
      if (!cut) kept.splice(place, 0, { text: sentenceNo(100 + turn), number: 100 + turn });
      else if (kept[place]?.number !== marked) kept.splice(place, 1);
    }
    const before = kept.slice(0, kept.findIndex(({ number }) => number === marked)).map(({ text }) => text).join(' ');
    const truth = before.length + (before === '' ? 0 : 1) + lead;
    const today = plainArticle(kept.map(({ text }) => text).join(' '));
    const resolution = createResolver({ ...today, blob: 'sha1:new' }).resolve(annotation, knowsOld ? { text: article.text } : undefined);
    const place = resolution.at?.[0];
    if (place === undefined) assert.equal(knowsOld, false, `lost with the old text known: ${JSON.stringify(resolution)}`);
    else assert.deepEqual({ state: resolution.state === 'exact' || resolution.state === 'moved', ...place }, { state: true, start: truth, end: truth + quote.length });
  }), { numRuns: 300, seed: 4 });
});

test('hostile texts are answered: rows of one word, no words at all, nothing in common', () => {
  const texts = ['a '.repeat(60_000), '. '.repeat(60_000), 'a. '.repeat(30_000), '- '.repeat(60_000), '\u0301'.repeat(60_000), 'x'.repeat(120_000), Array.from({ length: 20_000 }, (_, number) => `w${number}`).join(' ')];
  for (const old of texts) {
    const article = plainArticle(old);
    const annotation = annotationOn(article, [{ start: 40_000, end: 40_050 }]);
    for (const young of texts) {
      const resolution = createResolver({ ...plainArticle(`B ${young}`), blob: 'sha1:new' }).resolve(annotation, { text: old });
      assert.ok(['exact', 'moved', 'changed', 'ambiguous', 'orphan'].includes(resolution.state));
    }
  }
});

test('old text known: where the last word went with its full stop, the next sentence is not taken in', () => {
  const next = 'Aldermo sent two engineers to look at the crane on Friday.';
  assert.equal(find(`${LEAD}[[The terminal will be built by a company from the coast.]]${TAIL}`, `${LEAD}The terminal will be built by a company from the ${next}${TAIL}`, true),
    `changed by diff: ${LEAD}[[The terminal will be built by a company from the]] ${next}${TAIL}`);
});

test('old text known: a first word replaced behind a headline without full stop', () => {
  assert.equal(find(`${LEAD}[[The repair of the crane began at noon on Friday.]]${TAIL}`, `${LEAD}More news from the Coast Reportedly repair of the crane began at noon on Friday.${TAIL}`, true),
    `changed by diff: ${LEAD}More news from the Coast [[Reportedly repair of the crane began at noon on Friday.]]${TAIL}`);
});

test('old text known: a changed abbreviation does not cut off its sentence', () => {
  assert.equal(find(`${LEAD}[[Dr. Yelena Marchuk warned of a second case in the town.]]${TAIL}`, `${LEAD}Mayor. Yelena Marchuk warned of a second case in the town.${TAIL}`, true),
    `changed by diff: ${LEAD}[[Mayor. Yelena Marchuk warned of a second case in the town.]]${TAIL}`);
});

test('old text known: what was put into a passage belongs to it, however long it is', () => {
  const table = Array.from({ length: 60 }, (_, row) => `row${row} | cell${row}`).join(' | ');
  assert.equal(find(`${LEAD}[[Three companies made offers for the quay. The cheapest came from Aldermo.]]${TAIL}`, `${LEAD}Three companies made offers for the quay. ${table} The cheapest came from Aldermo.${TAIL}`, true),
    `changed by diff: ${LEAD}[[Three companies made offers for the quay. ${table} The cheapest came from Aldermo.]]${TAIL}`);
});

test('old text known: a short sentence moves with its paragraph, though too little of it is left to be looked for', () => {
  const rest = 'Two members of the council say they never saw the letter of the inspectors.';
  assert.equal(find(`Title here\n\n[[Some knew it. ${rest}]]\n\n${LEAD}\n\n${TAIL.trim()}`, `Title here\n\n${LEAD}\n\n${TAIL.trim()}\n\nMany knew it. ${rest}`, true),
    `changed by diff: Title here\n\n${LEAD}\n\n${TAIL.trim()}\n\n[[Many knew it. ${rest}]]`);
});

test('old text known: a short last sentence that may be the new one there is a person\'s to decide', () => {
  const { resolution } = resolveMarked(`${LEAD}[[The council met behind closed doors that evening. Nobody spoke.]]${TAIL}`, `${LEAD}The council met behind closed doors that evening. All left.${TAIL}`, true);
  assert.equal(resolution.state, 'ambiguous');
});

test('old text known: of a phrase\'s replaced end no more words are taken than were there', () => {
  const { resolution } = resolveMarked(`${LEAD}The wall will [[not wait for spring]] said Berg in the hall.${TAIL}`, `${LEAD}The wall will not wait for any better said Berg in the hall.${TAIL}`, true);
  assert.equal(resolution.state, 'ambiguous');
});

test('of two sentences nearly alike one was deleted: what is left could be either', () => {
  const one = 'They list the series “Stone Garden”, “Lady of the Mist”, “My Fine Coat” and “Hidden Face”.';
  const before = `${LEAD}[[${one}]] Someone wrote it on Monday. They list the series “Stone Garden”, “Lady of the Mist”, “My Fine Coat” and “Closed Face”. Nobody answered.${TAIL}`;
  const { resolution } = resolveMarked(before, `${LEAD}A word went in. They list the series “Stone Garden”, “Lady of the Fog”, “My Fine Coat” and “New Face”. Then all was quiet.${TAIL}`, true);
  assert.equal(resolution.at, undefined, JSON.stringify(resolution));
});

const COURT = 'The court heard the case for three days in March.';
const RULED = 'Judge Anna Berg ruled that the harbour company must pay 40,000 crowns to the families of the town.';
const OTHERS = 'The library opens at nine on weekdays. It is closed on Sundays.\n\nThe ferry to Aldermo leaves at noon. It takes two hours.\n\nFour roads were closed by snow. Two are open again.';

test('old text known: a look-alike in another paragraph is not the last sentence of a marked one', () => {
  const alike = RULED.replace('Anna Berg', 'Per Lunde').replace('40,000', '15,000').replace('harbour', 'railway').replace('families', 'owners');
  const rest = `${COURT} Forty witnesses from the upper town were asked, and two engineers of the county office.`;
  assert.equal(find(`[[${rest} ${RULED}]]\n\n${OTHERS}`, `${rest}\n\n${OTHERS} ${alike}`, true), `changed by diff: [[${rest}]]\n\n${OTHERS} ${alike}`);
});

test('old text known: a sentence is not found in the middle of another paragraph with a name changed', () => {
  const alike = RULED.replace('Anna Berg', 'Per Lunde');
  const shown = find(`${COURT} [[${RULED}]]\n\n${OTHERS}`, `${COURT}\n\n${OTHERS.replace(' It takes', ` ${alike} It takes`)}`, true);
  assert.match(shown, /^(ambiguous|orphan): Judge Per Lunde/);
});

test('old text known: a paragraph split in two is still the paragraph', () => {
  assert.equal(find(`[[${COURT} ${RULED}]]\n\n${OTHERS}`, `${COURT}\n\n${RULED.replace('40,000', '45,000')}\n\n${OTHERS}`, true), `changed by diff: [[${COURT}\n\n${RULED.replace('40,000', '45,000')}]]\n\n${OTHERS}`);
});

test('old text known: the dash that begins the next paragraph does not take a lost address’s place', () => {
  assert.equal(find(`${LEAD}\n\n[[Nobody is going to take your slogan. https://t.example/XPxU]]\n\n— Robert Maguire\n\n${OTHERS}`, `${LEAD}\n\nNobody is going to take your slogan.\n\n— Robert Maguire\n\n${OTHERS}`, true),
    `changed by diff: ${LEAD}\n\n[[Nobody is going to take your slogan.]]\n\n— Robert Maguire\n\n${OTHERS}`);
});

test('old text known: a sign that stands by itself before the first word stays marked when the word goes', () => {
  assert.equal(find(`${LEAD}\n\n[[” Clearly the stone was thrown at night by people whom nobody saw.]]\n\n${OTHERS}`, `${LEAD}\n\n” the stone was thrown at night by people whom nobody saw.\n\n${OTHERS}`, true),
    `changed by diff: ${LEAD}\n\n[[” the stone was thrown at night by people whom nobody saw.]]\n\n${OTHERS}`);
});
