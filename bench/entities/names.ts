import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { createRuleTagger } from '../../src/core/entity/capitalisedNames.ts';
import { createLexicon } from '../../src/core/entity/lexicon.ts';
import { tokenBlocksOf } from '../../src/core/entity/tokenBlocks.ts';
import type { TokenBlock } from '../../src/core/entity/tagger.ts';

/** Exact-span F1 of the name rules on labelled documents, and tokens a second. Arguments: files of one document a line; `--errors` lists them. */
interface Labelled { readonly text: string; readonly spans: readonly (readonly [number, number, string])[] }
const KINDS: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC', organisation: 'ORG' };

/** Lines of the document are its blocks; the first one is the headline. */
const blocksOf = (text: string): readonly TokenBlock[] => tokenBlocksOf(text, [...text.matchAll(/[^\n]+/gu)].map((match) => ({
  kind: match.index === 0 && text.includes('\n') ? 'title' : 'paragraph', span: { start: match.index, end: match.index + match[0].length },
})), lexicon);

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
const lexicon = createLexicon();
const tagger = createRuleTagger(lexicon);
const errors = argv.includes('--errors');

for (const file of argv.slice(2).filter((name) => !name.startsWith('--'))) {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const counts = new Map<string, { gold: number; found: number; right: number }>();
  const count = (kind: string): { gold: number; found: number; right: number } => {
    const entry = counts.get(kind) ?? { gold: 0, found: 0, right: 0 };
    counts.set(kind, entry);
    return entry;
  };
  let tokens = 0;
  let time = 0;
  for (const line of lines) {
    // The files are ours to read: their form is described beside them.
    const document = JSON.parse(line) as Labelled;
    const before = process.cpuUsage();
    const blocks = blocksOf(document.text);
    const found = tagger({ text: document.text, facts: { authors: [], categories: [], provenance: {} }, blocks });
    const { user, system } = process.cpuUsage(before);
    time += (user + system) / 1000;
    tokens += blocks.reduce((sum, block) => sum + block.tokens.length, 0);
    const gold = new Set(document.spans.map(([start, end, label]) => `${start}-${end} ${label}`));
    const mine = new Set<string>();
    for (const [, , label] of document.spans) count(label).gold++;
    for (const { span, kind } of found) {
      const label = KINDS[kind];
      if (label === undefined) continue;
      count(label).found++;
      const key = `${span.start}-${span.end} ${label}`;
      mine.add(key);
      if (gold.has(key)) count(label).right++;
      else if (errors) console.log(`+ ${label} ${document.text.slice(span.start, span.end)}   | ${document.text.slice(Math.max(0, span.start - 30), span.end + 30).replaceAll('\n', '⏎')}`);
    }
    if (errors) for (const [start, end, label] of document.spans) if (!mine.has(`${start}-${end} ${label}`)) console.log(`- ${label} ${document.text.slice(start, end)}   | ${document.text.slice(Math.max(0, start - 30), end + 30).replaceAll('\n', '⏎')}`);
  }
  const sum = { gold: 0, found: 0, right: 0 };
  const row = (name: string, { gold, found, right }: { gold: number; found: number; right: number }): void => {
    console.log(`  ${name.padEnd(5)} P ${percent(right / found)}  R ${percent(right / gold)}  F1 ${percent((2 * right) / (gold + found))}   gold ${gold}`);
  };
  console.log(`${file.split('/').at(-1) ?? file}: ${lines.length} documents, ${tokens} tokens, ${Math.round(tokens / (time / 1000))} tokens a second of processor time`);
  for (const [name, entry] of [...counts].sort()) {
    sum.gold += entry.gold; sum.found += entry.found; sum.right += entry.right;
    row(name, entry);
  }
  row('micro', sum);
}
