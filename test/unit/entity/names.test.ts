import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, entitiesIn, recogniser, withNames } from './brackets.ts';

const check = (name: string, marked: readonly string[]): void => {
  test(name, () => {
    const kinds = marked.some((line) => /\[\[(?:person|place|organisation|event|work|product|other):/u.test(line));
    const plain = marked.map((line) => line.replace(/\[\[(?:\w+:)?(.*?)\]\]/gu, '$1'));
    assert.equal(withNames(articleOf(plain), { kinds }), marked.join('\n\n').replace(/^(?:title|related|deck|heading|caption|boilerplate|code): /gmu, ''));
  });
};

check('names: persons and titles', [
  'Chinese President [[person:Xi Jinping]] told Russian President [[person:Vladimir Putin]] that he would come to [[place:Moscow]].',
  '[[person:Putin]] thanked [[person:Xi]]. Prime Minister [[person:Anna Berg]] said nothing, according to [[organisation:Kremlin]] aide [[person:Yury Ushakov]].',
]);
check('names: organisations with “of” and with their last word', [
  'The [[organisation:Ministry of Health and Social Affairs]] asked the [[organisation:Lindsund Harbour Board]] and [[organisation:TASS]] for papers.',
  '[[organisation:Foreign Ministry]] spokeswoman [[person:Eva Lindqvist]] said the [[organisation:United Nations]] had them.',
]);
check('names: possessives and hyphens between nations are no part of a name', [
  '[[Xi]]’s trip and [[China]]-[[Russia]] ties came after [[Donald Trump]]\'s inauguration. Post-[[Trump]] politics begin.',
]);
check('names: hyphens and small words inside a name are', [
  '[[Jean-Claude Juncker]] met [[Ursula von der Leyen]], [[Kim Jong-un]] and [[Mohammed bin Salman]].',
]);
check('names: the first word of a sentence needs more than its capital', [
  'Protesters gathered near [[Lindsund]]. Many protesters sang. However, [[Anna Berg]] left. When police came, she said so.',
]);
check('names: days and months are none', ['On Tuesday and in March [[Anna Berg]] met I and we.']);
check('names: headlines in Title Case', [
  'title: [[Anna Berg]] Unveils New Plan For [[Lindsund]] Harbour After Storm',
  '[[Anna Berg]] showed her plan for the harbour of [[Lindsund]] after the storm. [[Berg]] smiled.',
]);
check('names: lines in capitals', [
  'heading: [[BERG]] AND [[PUTIN]] TALK ABOUT [[CHINA]]',
  'Mayor [[Anna Berg]] and [[Vladimir Putin]] spoke about [[China]].',
]);
check('names: related headlines and captions count, menus and code do not', [
  'Mayor [[Anna Berg]] spoke in [[Lindsund]].',
  'caption: [[Anna Berg]] in [[Lindsund]]',
  'related: [[Anna Berg]] visits [[Moscow]]',
  'boilerplate: Follow Anna Berg in Moscow',
  'code: Anna Berg',
]);
check('names: events and works', [
  'After [[event:World War II]] the [[event:Battle of Lindsund]] was told in the [[work:Coastal Waters Act]].',
]);

test('one article: a family name means the last full name that fits', () => {
  const article = articleOf(['Anna Berg met Jonas Berg. Berg laughed.', 'Anna Berg came back. Berg was tired.']);
  const { mentions, entities } = recogniser.recognise(article);
  const whose = mentions.filter(({ span }) => article.text.slice(span.start, span.end) === 'Berg').map(({ entity }) => entities[entity ?? -1]?.name);
  assert.deepEqual(whose, ['Jonas Berg', 'Anna Berg']);
});

test('one article: a headline names by family name who is named in full below', () => {
  const { entities } = recogniser.recognise(articleOf(['title: Ushakov hails call', 'Kremlin aide Yury Ushakov hailed the call. Ushakov said so on Tuesday.']));
  assert.deepEqual(entities.find(({ name }) => name.includes('Ushakov')), {
    kind: 'person', name: 'Yury Ushakov', aliases: ['Ushakov', 'Yury Ushakov'], mentions: 3, descriptions: [{ text: 'Kremlin aide', at: { start: 20, end: 32 } }],
  });
});

test('one article: acronyms and what they stand for', () => {
  const { entities } = recogniser.recognise(articleOf(['The Lindsund Energy Agency (LEA) was founded in 2001. LEA officials met the World Trade Organization. The WTO agreed with the U.S. and the United States.']));
  assert.deepEqual(entitiesIn({ entities }), [
    'organisation: Lindsund Energy Agency [LEA, Lindsund Energy Agency]', 'organisation: World Trade Organization [World Trade Organization, WTO]', 'place: United States [United States, U.S.]',
  ]);
});

test('one article: different first names are different persons', () => {
  const { entities } = recogniser.recognise(articleOf(['Hillary Clinton and Bill Clinton met Melania Trump and Donald Trump.']));
  assert.deepEqual(entities.map(({ name }) => name), ['Hillary Clinton', 'Bill Clinton', 'Melania Trump', 'Donald Trump']);
});

test('one article: a name parted by a bracket is one person', () => {
  const { entities } = recogniser.recognise(articleOf(['“We’re talking to (Ukrainian President Volodymyr) Zelensky,” Donald Trump said.']));
  assert.ok(entities.some(({ kind, name }) => kind === 'person' && name === 'Volodymyr Zelensky'));
});

const DESCRIPTIONS: readonly (readonly [string, string, readonly string[]])[] = [
  ['They spoke to foreign affairs adviser Yuri Ushakov.', 'Yuri Ushakov', ['foreign affairs adviser']],
  ['Its chief executive, Piotr Wrona, said it would pay.', 'Piotr Wrona', ['chief executive']],
  ['Anna Berg, the head of the port authority, told members.', 'Anna Berg', ['head of the port authority']],
  ['Anna Berg, an organiser of the march, spoke.', 'Anna Berg', ['organiser of the march']],
  ['After the summer, Anna Berg, tired, went home.', 'Anna Berg', []],
  ['Anna Berg, the other day, spoke to the council.', 'Anna Berg', []],
  ['Chinese leader Xi Jinping spoke.', 'Xi Jinping', ['Chinese leader']],
  ['Eva Lindqvist, the chair of the harbour board, said no.', 'Eva Lindqvist', ['chair of the harbour board']],
  ['Eva Lindqvist, a former midwife and mayor of Lindsund, said no.', 'Eva Lindqvist', ['former midwife and mayor of Lindsund']],
  ['US President Donald Trump left.', 'Donald Trump', ['US President']],
  ['Then Anna Berg, Jonas Holm and others left.', 'Anna Berg', []],
  ['Anna Berg, who said so, left.', 'Anna Berg', []],
  ['It was reported by Russian state news agency TASS.', 'TASS', ['Russian state news agency']],
  ['He asked President Vladimir Putin, who came.', 'Vladimir Putin', ['President']],
];
test('descriptions: titles before a name and appositions behind it', () => {
  for (const [text, name, expected] of DESCRIPTIONS) {
    const article = articleOf([text]);
    const found = recogniser.recognise(article).entities.find((entity) => entity.name === name)?.descriptions ?? [];
    assert.deepEqual(found.map((description) => description.text), expected, text);
    for (const { text: said, at } of found) assert.equal(article.text.slice(at.start, at.end), said);
  }
});

test('names: in another language only lists and full names count', () => {
  const text = 'Die Kanzlerin Angela Merkel hat gestern in Berlin gesagt, dass die Verhandlungen weitergehen und dass niemand den Hafen schließen wird. Später fuhr Merkel mit dem Zug nach Hamburg, wo die Leute auf dem Platz schon lange warteten.';
  const { mentions, entities } = recogniser.recognise(articleOf([text]));
  assert.deepEqual(mentions.map(({ span, entity }) => `${text.slice(span.start, span.end)}: ${entities[entity ?? -1]?.name ?? ''}`), ['Angela Merkel: Angela Merkel', 'Berlin: Berlin', 'Merkel: Angela Merkel', 'Hamburg: Hamburg']);
});
