import { parseFile } from '../../src/core/ingest/parseFile.ts';
import { asPath } from '../../test/unit/ingest/shared.ts';

/*
 * Doubling the worst input of each reader must at most double its work: 1 MB against 0.5 MB, processor time, best of
 * several runs, ratio at most 2.5. `node bench/ingest/doubling.ts [name]`.
 */

const HALF = 512 * 1024;
const MAX_RATIO = 2.5;
const RUNS = 5;

const post = (html: string): string => JSON.stringify({ id: 1, slug: 's', date: '2026-03-03T10:00:00', title: { rendered: 'T' }, content: { rendered: html } });
const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** HTML that is a post's body, the unit repeated. */
const html = (unit: string, before = '', after = '') => (length: number): string => post(before + fill(unit, length) + after);
const text = (unit: string) => (length: number): string => fill(unit, length);

/** Worst inputs by name: what they look like at a length. */
const INPUTS: Readonly<Record<string, (length: number) => string>> = {
  'json escapes': html('\u0001\u0002é"\\'),
  'json arrays': (length) => `[${fill('[[],[]],', length)}0]`,
  'json objects': (length) => `[${fill('{"a":{"b":1}},', length - 20).replace(/,[^,]*$/, '')}]`,
  'json stray quotes': (length) => `{"title":"T","text":"${fill('a "b" c ', length)}","url":"https://a.example"}`,
  'json open blanks in quotes': (length) => `{"title":"T","text":"${fill('"                    ', length)}"}`,
  'json never closed': text('{"a":['),
  'json lines': (length) => fill(`${JSON.stringify({ title: 'A title', url: 'https://a.example/1', date: '2026-03-03', text: 'x'.repeat(60) })}\n`, length),
  'articles': (length) => `[${fill(`${JSON.stringify({ title: 'A title', url: 'https://a.example/1', date: '2026-03-03', text: 'x'.repeat(60) })},`, length).replace(/,[^,]*$/, '')}]`,
  'tags open': html('<b>'),
  'tags closed': html('</b>', '<b>'.repeat(300)),
  'tags mixed': html('<div></b><p></i>'),
  'orphan end tags': html('a</b>', '<p>'),
  'table cells': html('<table><tr><td>a<td>b'),
  'list items': html('<ul><li>a'),
  'paragraphs': html('<p>Some words. '),
  'line ends': html('a<br>'),
  'attributes': html(' a="b"', '<p', '>x</p>'),
  'quotes never closed': html('<a href="x', '', ''),
  'entities': html('&amp;&#8217;&zzz&#x'),
  'ampersands': html('&'),
  'brackets': html('['),
  'shortcodes': html('[a b="c"]x[/a]'),
  'comments': html('<!-- a --'),
  'blanks': html(' \n\t'),
  'typed lines': html('a &amp;\n'),
  'typed paragraphs': html('a <b>b</b>\n \n'),
  'typed blanks': html(' \n', 'a <b>b</b>\n \n'),
  'labels': html('<p>Read also: Source: By </p>'),
  'copyright': html('<p>© 2024 </p>'),
  'one long word': html('a', '<p>', '</p>'),
  'first published': html('appeared first on ', '<p>', '</p>'),
  'text: lines': text('A line of words here.\n'),
  'text: one line': text('word '),
  'text: dates': text('3 March 2026 10:00 '),
  'text: blanks': (length) => `Title\n\n${fill(' ', length)}x`,
  'text: empty lines': (length) => `Title\n${fill('\n', length)}x`,
  'text: dashes': text('-'),
  'text: marks': text('* '),
  'text: underscores': text('_a'),
  'text: bylines': text('By Anna Berg\n'),
  'text: links': text('[1]https://a.example '),
  'text: commas': text(', '),
  'text: related': text('Thu, 13 Mar 2025 04:29:12 GMT\n\nA headline of a story\n\n'),
};

/** Milliseconds of processor time of the best run. */
function measure(source: string): number {
  const bytes = new TextEncoder().encode(source);
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    parseFile({ path: asPath('a.txt'), bytes });
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const only = process.argv[2] ?? '';
let failed = 0;
for (const [name, input] of Object.entries(INPUTS).filter(([key]) => key.includes(only))) {
  measure(input(HALF / 8));
  const half = measure(input(HALF));
  const whole = measure(input(HALF * 2));
  const ratio = whole / half;
  // Under 40 ms the clock and the collector decide, not the input.
  const isOver = ratio > MAX_RATIO && whole > 40;
  if (isOver) failed += 1;
  console.log(`${isOver ? 'OVER' : 'ok  '} ${name.padEnd(28)} ${half.toFixed(0).padStart(6)} ms ${whole.toFixed(0).padStart(6)} ms  ratio ${ratio.toFixed(2)}`);
}
console.log(failed === 0 ? 'doubling: every input at most doubles' : `doubling: ${failed} inputs over ${MAX_RATIO}`);
process.exit(failed === 0 ? 0 : 1);
