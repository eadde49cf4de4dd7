import { createCorpus, createEngine, type Corpus, type CorpusSettings, type Files, type Path, type Ports } from '../../../src/core/index.ts';

/** A folder in memory that counts what is asked of it. */
export interface MemoryFolder {
  readonly texts: Map<string, string>;
  readonly reads: string[];
  readonly files: Files;
  /** Makes every write to this path fail. */
  readonly denied: Set<string>;
}

export function memoryFolder(initial: Readonly<Record<string, string>>): MemoryFolder {
  const texts = new Map(Object.entries(initial));
  const versions = new Map<string, number>();
  const reads: string[] = [];
  const denied = new Set<string>();
  const stat = (path: string): { size: number; mtime: number } | undefined => {
    const text = texts.get(path);
    return text === undefined ? undefined : { size: text.length, mtime: versions.get(path) ?? hash(text) };
  };
  const files: Files = {
    // Keys of the map are paths by the way tests write them.
    list: async () => [...texts.keys()].map((path) => ({ path: path as Path, ...(stat(path) ?? { size: 0, mtime: 0 }) })),
    stat: async (path) => stat(path),
    read: async (path) => {
      reads.push(path);
      const text = texts.get(path);
      return text === undefined ? { kind: 'failed', why: 'missing', detail: 'gone' } : { kind: 'bytes', bytes: new TextEncoder().encode(text) };
    },
    readText: async (path) => {
      const text = texts.get(path);
      return text === undefined ? { kind: 'failed', why: 'missing', detail: 'gone' } : { kind: 'text', text };
    },
    update: async (path, change) => {
      const before = texts.get(path);
      const wanted = await change(before);
      if (wanted.kind === 'leave') return { kind: 'done', before, after: before };
      if (denied.has(path)) return { kind: 'failed', why: 'denied', detail: 'may not be written' };
      versions.set(path, (versions.get(path) ?? 0) + 1);
      if (wanted.kind === 'delete') texts.delete(path);
      else texts.set(path, wanted.text);
      return { kind: 'done', before, after: texts.get(path) };
    },
  };
  return { texts, reads, files, denied };
}

function hash(text: string): number {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}

/** A corpus over a folder in memory, with a fixed clock and counted ids. */
export function memoryCorpus(folder: MemoryFolder, settings: Partial<CorpusSettings> = {}, more: Partial<Ports> = {}): Corpus {
  let last = 0;
  return createCorpus({
    files: folder.files,
    engine: createEngine(),
    now: () => '2026-11-21T20:15:00Z',
    random: () => (last = (last * 16807 + 12345) % 2147483647) / 2147483647,
    yield: async () => undefined,
    log: () => undefined,
    ...more,
  }, settings);
}

/** The contract's example source: one post in one line. */
export const ferry: string = `${JSON.stringify([{
  id: 812, date_gmt: '2026-03-03T16:20:00', link: 'https://coast-courier.example/ferry',
  title: { rendered: 'Harbour board approves ferry terminal' },
  content: { rendered: '<p class="p">The harbour board of Lindsund approved a new ferry terminal on Tuesday.</p>\n<p>Chair Anna Berg said it would cost €48 million, twice the first estimate &amp; more than the town’s yearly budget.</p>\n' },
}]).replaceAll('/', '\\/').replaceAll('€', '\\u20ac').replaceAll('’', '\\u2019')}\n`;
