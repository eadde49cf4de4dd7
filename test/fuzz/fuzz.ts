import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decodeSource } from '../../src/core/ingest/decode.ts';
import { parseFile } from '../../src/core/ingest/parseFile.ts';
import { checkArticle } from '../unit/ingest/mapCheck.ts';
import { asPath, readShared, sharedFiles } from '../unit/ingest/shared.ts';
import { mutate } from './mutate.ts';
import { createRandom } from './random.ts';

/*
 * Mutates every given file and every sample of the project and parses what comes out: no thrown fault, no wrong map, no
 * hang. The seed and the number of a case make it again: `node test/fuzz/fuzz.ts --seed 1 --from 4711 --cases 1`.
 */

const HANG_MS = 5_000;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
  },
});

interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function samples(): readonly Source[] {
  const folder = fileURLToPath(new URL('../../samples/', import.meta.url));
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|json|jsonl|ndjson|md)$/.test(entry.name))
    .map((entry) => ({ name: `samples/${entry.name}`, bytes: readFileSync(join(entry.parentPath, entry.name)) }));
}

/** What is wrong with one case; `undefined` when nothing is. */
function faultOf(bytes: Uint8Array): string | undefined {
  const before = performance.now();
  try {
    const parsed = parseFile({ path: asPath('case.txt'), bytes });
    const took = performance.now() - before;
    if (took > HANG_MS) return `took ${Math.round(took)} ms`;
    const caught = parsed.problems.find(({ code }) => code === 'source.unreadable');
    if (caught !== undefined) return `thrown inside: ${caught.facts?.['message'] ?? ''}`;
    const decoded = decodeSource(bytes);
    for (const article of parsed.articles) checkArticle(article, decoded.kind === 'text' ? decoded.text : '', article.format !== 'text-page');
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message.split('\n')[0] : String(fault);
  }
}

const sources: readonly Source[] = [...sharedFiles().map((name) => ({ name, bytes: readShared(name) })), ...samples()].filter(({ name }) => name.includes(values.only));
if (sources.length === 0) {
  console.log('fuzz: no files to mutate');
  process.exit(0);
}
const from = Number(values.from);
const cases = Number(values.cases);
const faults = new Map<string, { count: number; first: number; file: string }>();
let folder: string | undefined;
const started = performance.now();
for (let number = from; number < from + cases; number++) {
  const random = createRandom(Math.imul(Number(values.seed), 2_654_435_761) ^ number);
  const source = random.pick(sources);
  const bytes = mutate(source.bytes, random.pick(sources).bytes, random);
  const fault = faultOf(bytes);
  if (fault !== undefined) {
    const kind = fault.replace(/"(?:[^"\\]|\\.)*"/g, '"…"').slice(0, 160);
    const known = faults.get(kind);
    if (known === undefined) console.log(`case ${number} (${source.name}): ${fault.slice(0, 300)}`);
    faults.set(kind, { count: (known?.count ?? 0) + 1, first: known?.first ?? number, file: known?.file ?? source.name });
    if (values.keep && known === undefined) {
      folder ??= mkdtempSync(join(tmpdir(), 'newsmark-fuzz-'));
      writeFileSync(join(folder, `${number}.bin`), bytes);
    }
  }
  if ((number - from + 1) % 10_000 === 0) console.log(`${number - from + 1} cases, ${faults.size} kinds of fault, ${Math.round((performance.now() - started) / 1000)} s`);
}
for (const [kind, { count, first, file }] of faults) console.log(`${count} × ${kind} (first: case ${first}, ${file})`);
console.log(`fuzz: seed ${values.seed}, ${cases} cases of ${sources.length} files, ${faults.size} kinds of fault${folder === undefined ? '' : `, kept in ${folder}`}`);
process.exit(faults.size === 0 ? 0 : 1);
