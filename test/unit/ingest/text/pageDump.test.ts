import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, texts } from './page.ts';

const paragraphs = [
  'After a long debate on Tuesday evening, the harbour board of Lindsund approved a new ferry terminal at the old grain pier, which has stood empty for nine years.',
  'Chair Anna Berg said it would cost 48 million, twice the first estimate and more than the yearly budget of the whole town, but that the old quay could not wait.',
  'Work is to begin in autumn. Two members voted against it, citing the noise for the people who live in the old quarter near the pier.',
  '"We had no choice," she said.',
  'The ferry line to Ostholm carries about two thousand people a day in summer, and the present quay was closed twice last winter.',
];

/** Wraps as a text browser does: `indent` blanks before each line, no line longer than `width` columns. */
const wrap = (text: string, width: number, indent: number): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(' '.repeat(indent) + line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, ' '.repeat(indent) + line].join('\n');
};

const menu = ['Home', 'Harbour', 'Town council', 'Sport & Sea', 'Weather', 'Ferry times', 'Jobs', 'Letters', 'Photos', 'About us', 'Archive', 'Puzzles', 'Podcasts', 'Events'];

const lynx = [
  '   #[1]alternate [2]alternate', '',
  ...menu.map((name, index) => `     * [${String(index + 3)}]${name}`), '',
  '   (BUTTON) Search', '   ____________________', '',
  'Harbour board approves ferry terminal', '',
  '   By Anna Dahl', '   March 3, 2026, 4:20 PM', '',
  '     * [17]Facebook', '     * [18]Twitter', '     * [19]Email', '',
  '   [pier.jpg]', '   The old grain pier in winter.', '   (Bo Ek / Coast Wire)', '',
  ...paragraphs.slice(0, 4).flatMap((text, index) => [wrap(index === 0 ? text.replace('the old grain', 'the [20]old grain') : text, 78, 3), ...(index === 1 ? ['   Advertisement'] : []), '']),
  wrap(paragraphs[4] ?? '', 78, 3),
  '   © 2026 Coast Courier Press. All Rights Reserved.', '     * [21]Share', '     * [22]Tweet', '',
  'More stories', '',
  '     * [23]Ferry line to Ostholm reopens after the storm', '     * [24]Grain pier sold to a builder, papers show', '',
  'Comments', '', '   bo123', '   2 hours ago',
  wrap('This is a scandal, and everyone in this town knows it. Nobody asked the people who live there what they want.', 78, 3), '',
  'References', '', '   Visible links:', ...menu.map((_name, index) => `   ${String(index + 1)}. https://coast-courier.example/${String(index)}`),
].join('\n');

const bodyIs = (text: string): void => {
  const page = article(text);
  assert.deepEqual(texts(page, 'paragraph'), paragraphs);
  assert.equal(page.facts.title, 'Harbour board approves ferry terminal');
  assert.deepEqual(texts(page, 'title'), ['Harbour board approves ferry terminal']);
  assert.equal(page.facts.published?.value, '2026-03-03T16:20');
  assert.deepEqual(page.facts.authors, ['Anna Dahl']);
  assert.equal(page.facts.credit, 'Coast Courier Press');
};

test('lynx: link marks, menus, captions, comments and references are no paragraphs', () => {
  bodyIs(lynx);
  const page = article(lynx);
  assert.deepEqual(page.related.map((each) => each.title), ['Ferry line to Ostholm reopens after the storm', 'Grain pier sold to a builder, papers show']);
  assert.equal(texts(page, 'caption').includes('The old grain pier in winter.'), true);
});

const w3m = [
  ...menu.map((name) => `  • ${name}`), '', 'Harbour board approves ferry terminal', '', 'By Anna Dahl', 'March 3, 2026, 4:20 PM', '',
  '  • Facebook', '  • Twitter', '',
  ...paragraphs.flatMap((text) => [wrap(text, 100, 0), '']),
  'Follow us on:', '', '  •  ', '  •  ', '', 'More from The Courier', '', 'More stories', '',
  '  • Ferry line to Ostholm reopens after the storm', '', '    By Bo Ek 2 March 2026, 4:18pm', '', '    The ferry Lindsund at the quay in Ostholm on Monday', '',
  '  • Grain pier sold to a builder, papers show', '', '    By Bo Ek 1 March 2026, 4:14pm', '', '    The old grain pier', '',
  '© Coast Courier Press 2026', '', 'We use cookies to make this site better for you. If you go on, we take it that you agree with that.',
].join('\n');

test('w3m: dates and teasers of other stories stay with them', () => {
  bodyIs(w3m);
  const page = article(w3m);
  assert.deepEqual(page.related.map((each) => [each.title, each.date?.value]), [
    ['Ferry line to Ostholm reopens after the storm', '2026-03-02T16:18'], ['Grain pier sold to a builder, papers show', '2026-03-01T16:14'],
  ]);
  assert.equal(page.facts.outlet, 'The Courier');
});

const html2text = [
  ...menu.map((name) => `    * ${name.replace(/ /g, '_')}`), ...menu.slice(0, 6).map((name) => `          o All_about_${name.replace(/ /g, '_')}`),
  '****** Harbour board approves ferry terminal ******', 'By Anna Dahl', 'March 3, 2026, 4:20 PM',
  '    * _____Share_with_Facebook', '    * _____Share_with_Twitter',
  ...paragraphs.map((text) => wrap(text.replace('ferry terminal at', 'ferry_terminal at'), 90, 0)),
  '***** More on this story *****', '    *  Ferry_line_to_Ostholm_reopens_after_the_storm', '      2_March_2026', '    *  Grain_pier_sold_to_a_builder,_papers_show', '      1_March_2026',
  '***** Explore *****', ...menu.map((name) => `    * ${name.replace(/ /g, '_')}`), 'Copyright © 2026 Coast Courier Press.',
].join('\n');

test('html2text: underscores of links are blanks, paragraphs without empty lines between them', () => {
  bodyIs(html2text);
  assert.deepEqual(article(html2text).related.map((each) => [each.title, each.date?.printed]), [
    ['Ferry line to Ostholm reopens after the storm', '2_March_2026'], ['Grain pier sold to a builder, papers show', '1_March_2026'],
  ]);
});

const markdown = [
  ...menu.map((name) => `  * [${name}](https://a.example/${name.length})`), '', '![Coast Courier](https://a.example/logo.png)', '', '# Harbour board approves ferry terminal', '',
  'By [Anna Dahl](https://a.example/dahl)', '', 'March 3, 2026, 4:20 PM', '', '[Share](https://a.example/s)', '',
  ...paragraphs.flatMap((text) => [text.replace('Anna Berg', '**Anna Berg**').replace('Ostholm', '[Ostholm](https://a.example/o_(x))'), '']),
  '## Most read', '', '  * [Ferry line to Ostholm reopens after the storm](https://a.example/1)', '  * [Grain pier sold to a builder, papers show](https://a.example/2)', '', '© 2026 Coast Courier Press',
].join('\n');

test('Markdown: link texts without addresses, headings by their signs', () => {
  bodyIs(markdown);
});

test('a table drawn with blanks keeps its lines', () => {
  const table = ['Pos.  Crew        Points   Wins', '1     Lindsund        40      5', '2     Ostholm         38      4', '3     Grey Isle       12      0'].join('\n');
  const page = article(`Rowing: the table after five races\n3 March 2026\n\nHere is the table of the coast league after the fifth race of the year.\n\n${table}\n\nThe next race is rowed in Ostholm on the last Sunday of the month.\n`);
  assert.deepEqual(texts(page, 'paragraph')[1], table);
});

test('a list numbered in the text belongs to it', () => {
  const list = Array.from({ length: 8 }, (_each, index) => `${String(index + 1)}) Thing number ${String(index + 1)} of the old pier`);
  const page = article(`${w3m.slice(0, w3m.indexOf('Follow us on:'))}${list.join('\nhttps://shop.example/x\n')}\n\nFollow us on:\n\n© Coast Courier Press 2026\n`);
  assert.deepEqual(texts(page, 'paragraph').slice(paragraphs.length), list);
});
