import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  carryEdits, checkCorpus, createEngine, linkTarget, newLink, planCarry, type AnnotationRecord, type ArticleId, type Corpus, type CorpusSettings, type Path, type TagId,
} from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder, type MemoryFolder } from './memoryCorpus.ts';

const book = 'newsmark: 1\ntags:\n  - {id: claim}\nrelations:\n  - {id: supports}\n';
// Paths as the tests write them.
const [older, newer, wire] = ['first/ferry.json' as Path, 'second/late/ferry.json' as Path, 'wire/ferry.json' as Path];
const article = '812' as ArticleId;
const quotes = ['harbour board of Lindsund', 'new ferry terminal on Tuesday', 'twice the first estimate'] as const;

interface Carrying {
  readonly corpus: Corpus;
  readonly folder: MemoryFolder;
  /** Carries those with these quotes. */
  readonly carry: (...wanted: readonly string[]) => Promise<void>;
  readonly at: (path: Path, quote: string) => AnnotationRecord;
}

/** Three annotations of the older version in a row, the last one leads to another source; and one there that leads to the first. */
async function carrying(settings: Partial<CorpusSettings> = {}): Promise<Carrying> {
  const folder = memoryFolder({ [older]: ferry, [newer]: ferry.replace('approved', 'has approved'), [wire]: ferry.replaceAll('812', '813').replace('ferry\"', 'boat\"'), '.newsmark/codebook.yaml': book });
  const corpus = memoryCorpus(folder, settings);
  await corpus.scan();
  const mark = async (path: Path, id: ArticleId, quote: string): Promise<void> => {
    const start = (await corpus.open({ path, article: id }))?.text.indexOf(quote) ?? -1;
    await corpus.edits.annotate([{ ref: { path, article: id }, scope: 'passage', spans: [{ start, end: start + quote.length }], tags: ['claim' as TagId], by: 'maria', label: 'Tag' }]);
  };
  for (const quote of quotes) await mark(older, article, quote);
  await mark(wire, '813' as ArticleId, 'Anna Berg');
  const at = (path: Path, quote: string): AnnotationRecord => {
    const found = corpus.source(path)?.annotations.find(({ annotation }) => annotation.passages[0]?.quote === quote);
    assert.ok(found, `${quote} in ${path}`);
    return found;
  };
  const [a, b, c, far] = [at(older, quotes[0]), at(older, quotes[1]), at(older, quotes[2]), at(wire, 'Anna Berg')];
  await corpus.edits.change('Relate', [[a, b], [b, c], [c, far], [far, a]].map(([from, to]) => {
    assert.ok(from && to);
    return { record: from, patch: { links: [newLink(from, to, 'supports')] } };
  }));
  let last = 3;
  const random = (): number => (last = (last * 16807 + 12345) % 2147483647) / 2147483647;
  const engine = createEngine();
  return {
    corpus, folder, at,
    carry: async (...wanted) => {
      const plan = await planCarry(corpus, engine, { path: older, article }, { path: newer, article });
      assert.ok(plan);
      const chosen = plan.entries.filter(({ record }) => wanted.includes(record.annotation.passages[0]?.quote ?? ''));
      assert.equal(chosen.length, wanted.length);
      const outcome = await corpus.edits.files('Carry', await carryEdits(corpus, engine, plan, chosen, { now: '2026-11-22T08:00:00Z', random }));
      assert.deepEqual(outcome.failures, []);
    },
  };
}

/** Where the only link of an annotation leads: source and quote. */
function endOf(corpus: Corpus, record: AnnotationRecord): readonly (string | undefined)[] {
  const [link] = record.annotation.links ?? [];
  const target = link && linkTarget(corpus, record.source, link);
  return [target?.source, target?.annotation.passages[0]?.quote];
}

test('links between carried annotations lead to their new ids, links to other sources stay', async () => {
  const { corpus, carry, at } = await carrying();
  await carry(...quotes);
  assert.deepEqual(endOf(corpus, at(newer, quotes[0])), [newer, quotes[1]]);
  assert.deepEqual(at(newer, quotes[0]).annotation.links, [{ to: at(newer, quotes[1]).annotation.id, as: 'supports' }]);
  assert.deepEqual(endOf(corpus, at(newer, quotes[1])), [newer, quotes[2]]);
  assert.deepEqual(at(newer, quotes[2]).annotation.links, [{ to: at(wire, 'Anna Berg').annotation.id, in: '../../wire/ferry.json', as: 'supports' }]);
  // What others say of the older version is said of that version.
  assert.deepEqual(endOf(corpus, at(wire, 'Anna Berg')), [older, quotes[0]]);
  assert.deepEqual(checkCorpus(corpus).map(({ problem }) => problem.code), []);
});

test('a link to an annotation that stays behind leads back to the older version, until that is carried too', async () => {
  const { corpus, folder, carry, at } = await carrying();
  await carry(quotes[0], quotes[2]);
  assert.deepEqual(at(newer, quotes[0]).annotation.links, [{ to: at(older, quotes[1]).annotation.id, in: '../../first/ferry.json', as: 'supports' }]);
  const before = new Map(folder.texts);
  await carry(quotes[1]);
  assert.deepEqual(endOf(corpus, at(newer, quotes[0])), [newer, quotes[1]]);
  assert.deepEqual(endOf(corpus, at(newer, quotes[1])), [newer, quotes[2]]);
  assert.deepEqual(endOf(corpus, at(older, quotes[0])), [older, quotes[1]]);
  await corpus.edits.undo();
  assert.deepEqual(folder.texts, before);
});

test('a link that a person made to the older version stays when its end is carried', async () => {
  const { corpus, carry, at } = await carrying();
  await carry(quotes[0]);
  const [mine] = [at(newer, quotes[0])];
  const own = newLink(mine, at(older, quotes[2]), 'supports');
  await corpus.edits.change('Relate', [{ record: mine, patch: { links: [own] } }]);
  await carry(quotes[1], quotes[2]);
  assert.deepEqual(at(newer, quotes[0]).annotation.links, [own]);
});

test('with sidecars in a folder of their own the ways are the same', async () => {
  const beside = await carrying();
  const apart = await carrying({ sidecarFolder: 'notes' });
  for (const one of [beside, apart]) await one.carry(quotes[0], quotes[2]);
  assert.ok(apart.folder.texts.has(`notes/${newer}.newsmark.yaml`));
  for (const path of [older, newer, wire]) assert.equal(apart.folder.texts.get(`notes/${path}.newsmark.yaml`), beside.folder.texts.get(`${path}.newsmark.yaml`));
  assert.deepEqual(checkCorpus(apart.corpus).map(({ problem }) => problem.code), []);
});
