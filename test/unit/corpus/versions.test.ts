import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryEdits, createEngine, createVersionIndex, planCarry, type ArticleId, type Corpus, type Path, type TagId } from '../../../src/core/index.ts';
import { addressKey } from '../../../src/core/corpus/versions.ts';
import { memoryCorpus, memoryFolder, type MemoryFolder } from './memoryCorpus.ts';

interface Post {
  readonly id?: number;
  readonly host?: string;
  readonly slug?: string;
  readonly modified?: string;
  readonly texts?: readonly string[];
}

const first = 'The council closed the mill bridge on Monday after two inspectors found cracks in the northern pier.';
const second = 'Treasurer Pieter Aldous put the cost of the repair at 2.4 million euros, to be paid over three years.';

function post({ id = 5, host = 'valley-herald.example', slug = 'mill', modified, texts = [first, second] }: Post): string {
  return JSON.stringify([{
    id, date: '2026-03-03T16:20:00', link: `https://${host}/${slug}`, title: { rendered: 'Mill bridge' },
    ...(modified !== undefined && { modified }), content: { rendered: texts.map((one) => `<p>${one}</p>`).join('') },
  }]);
}

async function corpusOf(files: Readonly<Record<string, string>>): Promise<{ readonly corpus: Corpus; readonly folder: MemoryFolder }> {
  const folder = memoryFolder(files);
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  return { corpus, folder };
}

function refOf(corpus: Corpus, path: string): { readonly path: Path; readonly article: ArticleId } {
  const [article] = corpus.source(path as Path)?.articles ?? [];
  assert.ok(article, path);
  return article.ref;
}

const versions = (corpus: Corpus, path: string): readonly string[] => createVersionIndex(corpus).of(refOf(corpus, path)).map(({ ref }) => ref.path);

test('the same address in two sources: versions, the one changed last is the last', async () => {
  const { corpus } = await corpusOf({ 'a.json': post({ modified: '2026-03-05T10:00:00' }), 'b.json': post({ modified: '2026-03-04T10:00:00' }) });
  assert.deepEqual(versions(corpus, 'a.json'), ['b.json', 'a.json']);
  assert.deepEqual(versions(corpus, 'b.json'), ['b.json', 'a.json']);
});

test('an address is the same whatever campaign, protocol and fragment came along', () => {
  const key = addressKey('https://valley-herald.example/mill');
  for (const other of ['http://www.valley-herald.example/mill/', 'https://valley-herald.example/mill?utm_source=x#top', 'https://VALLEY-herald.example:443/mill/amp']) assert.equal(addressKey(other), key, other);
  assert.notEqual(addressKey('https://valley-herald.example/mill?p=2'), key);
  assert.equal(addressKey('https://valley-herald.example/'), undefined);
  assert.equal(addressKey('mill'), undefined);
});

test('the same number is the same article on one host only', async () => {
  const { corpus } = await corpusOf({
    'a.json': post({}), 'other.json': post({ host: 'ridge-post.example', slug: 'fire' }), 'renamed.json': post({ slug: 'mill-bridge-closed' }),
  });
  assert.deepEqual(versions(corpus, 'a.json'), ['a.json', 'renamed.json']);
  assert.deepEqual(versions(corpus, 'other.json'), []);
});

test('versions are looked for within one root', async () => {
  const { corpus } = await corpusOf({ 'a/x.json': post({}), 'b/x.json': post({}), 'a/.newsmark/codebook.yaml': 'newsmark: 1\ntags: []\n' });
  assert.deepEqual(versions(corpus, 'a/x.json'), []);
});

/** Other numbers each time: ids must differ. */
function counted(): () => number {
  let last = 7;
  return () => (last = (last * 16807 + 12345) % 2147483647) / 2147483647;
}

const quotes = ['two inspectors found cracks', '2.4 million euros', 'closed the mill bridge'] as const;

async function carrying(): Promise<{ readonly corpus: Corpus; readonly folder: MemoryFolder; readonly carry: (pick?: (quote: string) => boolean) => Promise<readonly string[]> }> {
  const { corpus, folder } = await corpusOf({ 'a.json': post({}), 'b.json': post({ texts: ['A new lead.', first.replace('closed', 'shut'), second.replace('2.4', '3.1')] }) });
  const from = refOf(corpus, 'a.json');
  const text = (await corpus.open(from))?.text ?? '';
  await corpus.edits.annotate(quotes.map((quote) => ({
    ref: from, scope: 'passage' as const, spans: [{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }], tags: ['claim' as TagId], by: 'maria', note: quote, label: 'Tag',
  })));
  await corpus.edits.annotate([{ ref: from, scope: 'article', spans: [], tags: ['relevant' as TagId], by: 'maria', label: 'Tag' }]);
  const engine = createEngine();
  const to = refOf(corpus, 'b.json');
  return {
    corpus, folder,
    carry: async (pick = () => true) => {
      const plan = await planCarry(corpus, engine, from, to);
      const entries = plan?.entries ?? [];
      const chosen = entries.filter(({ record }) => pick(record.annotation.passages[0]?.quote ?? ''));
      if (plan !== undefined) await corpus.edits.files('Carry', await carryEdits(corpus, engine, plan, chosen, { now: '2026-11-22T08:00:00Z', random: counted() }));
      return entries.map(({ record, resolution, certain }) => `${record.annotation.passages[0]?.quote ?? 'article'}: ${resolution.state}${certain ? ', certain' : ''}`);
    },
  };
}

test('annotations are found in the other version, and what differs needs a look', async () => {
  const { carry } = await carrying();
  assert.deepEqual([...(await carry(() => false))].sort(), ['2.4 million euros: changed', 'article: exact, certain', 'closed the mill bridge: changed', 'two inspectors found cracks: moved, certain']);
});

test('what is carried keeps author, tags, note and quote under a new id, in one step, and is not offered again', async () => {
  const { corpus, folder, carry } = await carrying();
  await carry();
  const old = corpus.source('a.json' as Path)?.annotations ?? [];
  const young = corpus.source('b.json' as Path)?.annotations ?? [];
  assert.equal(young.length, 4);
  assert.ok(young.every(({ annotation }) => old.every((one) => one.annotation.id !== annotation.id) && annotation.by === 'maria' && annotation.blob === corpus.source('b.json' as Path)?.blob));
  assert.deepEqual(young.map(({ annotation }) => annotation.passages[0]?.quote).sort(), old.map(({ annotation }) => annotation.passages[0]?.quote).sort());
  const cost = young.find(({ annotation }) => annotation.note === '2.4 million euros');
  const text = (await corpus.open(refOf(corpus, 'b.json')))?.text ?? '';
  assert.deepEqual(cost?.resolution?.at?.map(({ start, end }) => text.slice(start, end)), ['3.1 million euros']);
  assert.equal(cost?.resolution?.how, 'raw');
  assert.deepEqual(await carry(), []);
  await corpus.edits.undo();
  assert.equal(folder.texts.has('b.json.newsmark.yaml'), false);
});

test('each coder’s annotations go to their own sidecar', async () => {
  const { corpus, folder } = await corpusOf({ 'a.json': post({}), 'b.json': post({}) });
  corpus.configure({ ...corpus.settings(), coder: 'ben', coderName: 'Ben' });
  await corpus.edits.annotate([{ ref: refOf(corpus, 'a.json'), scope: 'article', spans: [], tags: ['x' as TagId], label: 'Tag' }]);
  corpus.configure({ ...corpus.settings(), coder: 'lena', coderName: 'Lena' });
  const engine = createEngine();
  const plan = await planCarry(corpus, engine, refOf(corpus, 'a.json'), refOf(corpus, 'b.json'));
  assert.ok(plan);
  await corpus.edits.files('Carry', await carryEdits(corpus, engine, plan, plan.entries, { now: '2026-11-22T08:00:00Z', random: counted() }));
  assert.match(folder.texts.get('b.json.newsmark.ben.yaml') ?? '', /^newsmark: 1\nsource: b\.json\ncoder: Ben\n/);
});
