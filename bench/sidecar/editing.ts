/**
 * One annotation set in a long article that has many already, as a person does it who marks: from the key to the record that the views show.
 * Run: node bench/sidecar/editing.ts
 */
import { readFileSync } from 'node:fs';
import type { AnnotateRequest } from '../../src/core/index.ts';
import { createEngine } from '../../src/core/index.ts';
import { memoryCorpus, memoryFolder } from '../../test/unit/corpus/memoryCorpus.ts';

const COPIES = 60;
const ROUNDS = 9;
const page = readFileSync(new URL('../../samples/northline-wire/lindsund-port-terminal.txt', import.meta.url), 'utf8');
const weights = new Uint8Array(readFileSync(new URL('../../media/ner.bin', import.meta.url)));

for (const count of [0, 2_000, 10_000]) {
  const paragraphs = page.split('\n\n');
  const long = [paragraphs[0], ...Array.from({ length: COPIES }, (_, copy) => page.slice(page.indexOf('\n\n')).replaceAll('Halonen', `Halonen-${copy}`))].join('\n\n');
  const folder = memoryFolder({ 'long.txt': long });
  const corpus = memoryCorpus(folder, {}, { engine: createEngine({ weights: async () => weights }) });
  await corpus.scan();
  const [article] = [...corpus.sources()].flatMap(({ articles }) => articles);
  if (article === undefined) throw new Error('no article');
  const place = (at: number): { readonly start: number; readonly end: number } => ({ start: (at * 13) % (article.textLength - 40), end: ((at * 13) % (article.textLength - 40)) + 24 });
  const request = (at: number): AnnotateRequest => ({ ref: article.ref, scope: 'passage', tags: [], note: `n${at}`, spans: [place(at)], label: 'Note' });
  if (count > 0) await corpus.edits.annotate(Array.from({ length: count }, (_, at) => request(at)));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const cpu = process.cpuUsage();
    await corpus.edits.annotate([request(count + round)]);
    const { user, system } = process.cpuUsage(cpu);
    times.push((user + system) / 1000);
  }
  console.log(`${count} annotations in ${article.textLength} characters: one more takes ${times.toSorted((a, b) => a - b)[ROUNDS >> 1]?.toFixed(0)} ms of processor time (median of ${ROUNDS})`);
}
