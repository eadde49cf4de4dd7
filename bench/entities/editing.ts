/**
 * How long a new entity file takes to be followed: 2,000 articles of the samples' text under other names. Told apart: until the corpus
 * tells of it (views show it), and until everything is recognised anew.
 */
import { readFileSync } from 'node:fs';
import type { EntityChange, EntityId, Path } from '../../src/core/index.ts';
import { createEngine } from '../../src/core/index.ts';
import { memoryCorpus, memoryFolder } from '../../test/unit/corpus/memoryCorpus.ts';

const ARTICLES = 2_000;
const page = readFileSync(new URL('../../samples/northline-wire/lindsund-port-terminal.txt', import.meta.url), 'utf8');
const weights = new Uint8Array(readFileSync(new URL('../../media/ner.bin', import.meta.url)));
const files = Object.fromEntries(Array.from({ length: ARTICLES }, (_, at) =>
  [`page-${at}.txt`, page.replaceAll('Halonen', at % 20 === 0 ? 'Halonen' : `Hal${String.fromCharCode(97 + (at % 26))}nen`)]));
const folder = memoryFolder(files);
const corpus = memoryCorpus(folder, {}, { engine: createEngine({ weights: async () => weights }) });
const since = (began: number): string => `${(performance.now() - began).toFixed(0)} ms`;
let began = performance.now();
await corpus.scan();
console.log(`read ${ARTICLES} articles: ${since(began)}`);
// The base's own file.
const path = '.newsmark/entities.yaml' as Path;
const edit = async (name: string, ...changes: readonly EntityChange[]): Promise<void> => {
  const reads = folder.reads.length;
  began = performance.now();
  let told = '';
  const stop = corpus.onDidChange(() => { told ||= since(began); });
  await corpus.edits.entities(name, path, changes);
  stop();
  console.log(`${name}: told after ${told}, all done after ${since(began)}, ${folder.reads.length - reads} sources read again`);
};
// An id as the file has it.
const id = 'e-halonen' as EntityId;
await edit('the first entity, named in every 20th article', { kind: 'add', entity: { id, kind: 'person', name: 'Sergei Halonen', aliases: [], was: [] } });
await edit('a gloss', { kind: 'set', id, patch: { gloss: 'Port chief.' } });
await edit('an alias nobody uses', { kind: 'set', id, patch: { aliases: ['Halonen the Elder'] } });
await edit('another name', { kind: 'set', id, patch: { name: 'Sergej Halonen', aliases: ['Sergei Halonen'] } });
await edit('a town that every article names', { kind: 'add', entity: { id: 'e-lindsund' as EntityId, kind: 'place', name: 'Lindsund', aliases: [], was: [] } });
