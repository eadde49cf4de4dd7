import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { createRecogniser } from '../../src/core/entity/recognise.ts';
import type { Block } from '../../src/core/model/article.ts';

/** Strict, relaxed and value F1 of dates on labelled documents: a file of one document a line; `--errors` lists them. */
interface Dated { readonly id: string; readonly published: string; readonly text: string; readonly dates: readonly { readonly start: number; readonly end: number; readonly value?: string; readonly from?: string; readonly to?: string }[] }

const recogniser = createRecogniser();
const [file = ''] = argv.slice(2).filter((name) => !name.startsWith('--'));
const totals = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
let characters = 0;
let time = 0;
for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
  // The file's form is described beside it.
  const document = JSON.parse(line) as Dated;
  const { text } = document;
  const blocks: Block[] = [...text.matchAll(/[^\n]+/gu)].map((match) => ({ kind: match.index === 0 ? 'title' : 'paragraph', span: { start: match.index, end: match.index + match[0].length } }));
  const before = process.cpuUsage();
  const { mentions } = recogniser.recognise({ text, blocks, facts: { authors: [], categories: [], provenance: {}, published: { value: document.published, printed: document.published } } });
  const { user, system } = process.cpuUsage(before);
  time += (user + system) / 1000;
  characters += text.length;
  const found = mentions.filter(({ kind }) => kind === 'date');
  totals.gold += document.dates.length;
  totals.found += found.length;
  const paired = new Set<unknown>();
  for (const mention of found) {
    const gold = document.dates.find((date) => !paired.has(date) && date.start < mention.span.end && mention.span.start < date.end);
    const surface = text.slice(mention.span.start, mention.span.end);
    const around = text.slice(Math.max(0, mention.span.start - 25), mention.span.end + 15).replaceAll('\n', '⏎');
    if (gold === undefined) {
      if (argv.includes('--errors')) console.log(`+ ${surface} = ${mention.value ?? ''}   | ${around}`);
      continue;
    }
    paired.add(gold);
    totals.relaxed++;
    if (gold.start === mention.span.start && gold.end === mention.span.end) totals.strict++;
    const value = gold.value ?? `${gold.from ?? '..'}/${gold.to ?? '..'}`;
    if (value === mention.value) totals.value++;
    else if (argv.includes('--errors')) console.log(`~ ${surface} = ${mention.value ?? ''} not ${value}   | ${around}`);
  }
  if (argv.includes('--errors')) for (const gold of document.dates) if (!paired.has(gold)) console.log(`- ${text.slice(gold.start, gold.end)} = ${gold.value ?? ''}   | ${text.slice(Math.max(0, gold.start - 25), gold.end + 15).replaceAll('\n', '⏎')}`);
}
const f1 = (right: number): string => ((200 * right) / (totals.gold + totals.found)).toFixed(1);
console.log(`dates: gold ${totals.gold}, found ${totals.found}; F1 strict ${f1(totals.strict)}, relaxed ${f1(totals.relaxed)}, value ${f1(totals.value)}; ${Math.round(characters / (time / 1000))} characters a second of processor time, names included`);
