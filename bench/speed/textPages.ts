import { fileURLToPath } from 'node:url';
import type { Path } from '../../src/core/model/ids.ts';
import { readTextPage } from '../../src/core/ingest/text/readTextPage.ts';

const times = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length));

/** Inputs that would cost a careless reader of text pages quadratic work, by name. `size` in UTF-16 units. */
export const worstTextPages: Readonly<Record<string, (size: number) => string>> = {
  oneLine: (size) => times('word ', size),
  oneWord: (size) => times('a', size),
  openBrackets: (size) => times('[', size),
  openLinks: (size) => times('[a](', size),
  markdownLinks: (size) => times('[a](http://x.example) ', size),
  emphasis: (size) => times('**a ', size),
  shortLines: (size) => times('a\n', size),
  dates: (size) => times('3 May 2013 ', size),
  dateLines: (size) => times('3 May 2013\n', size),
  numbers: (size) => times('1:', size),
  rights: (size) => times('©\n', size),
  blanks: (size) => times(' ', size) + 'x',
  underscores: (size) => times('aa_bb cc_dd\n', size),
  table: (size) => times('a    b    c\n', size),
  paragraphs: (size) => times('The harbour board approved the terminal on Tuesday, said the chair of it.\n\n', size),
  items: (size) => times('  * item of a list\n', size),
  related: (size) => times('MORE ON THEME\n\n3 May 2013\n\nHeadline of the thing is here\n', size),
  articles: (size) => times('-----\nFerry approved\n2013-05-03\nThe board said so on Tuesday, and more of it came.\n', size),
  bylines: (size) => times('By Anna Berg\n', size),
  pictures: (size) => times('![a](b)[![c](d)](e)\n', size),
  openPictures: (size) => times('[a picture of the pier in the harbour that never ends in the line it began in\n', size),
  ideographs: (size) => times('港', size),
};

/** Milliseconds of the fastest of three readings. */
const measure = (text: string): number => Math.min(...[1, 2, 3].map(() => {
  const start = performance.now();
  readTextPage(text, { path: 'worst.txt' as Path, forced: true });
  return performance.now() - start;
}));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, make] of Object.entries(worstTextPages)) {
    const [half = 0, whole = 0] = [500_000, 1_000_000].map((size) => measure(make(size)));
    console.log(`${name.padEnd(16)} 0.5 MB ${half.toFixed(0).padStart(6)} ms   1 MB ${whole.toFixed(0).padStart(6)} ms   ratio ${(whole / half).toFixed(2)}`);
  }
}
