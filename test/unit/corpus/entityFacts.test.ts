import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleKey, entityFacts, numbersElsewhere, type Corpus, type EntityId, type SourceRecord } from '../../../src/core/index.ts';
import { memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const post = (id: number, day: string, host: string, title: string, ...paragraphs: readonly string[]): string =>
  JSON.stringify([{ id, date: `${day}T09:00:00`, link: `https://${host}.example/${id}`, title: { rendered: title }, content: { rendered: paragraphs.map((text) => `<p>${text}</p>`).join('\n') } }]);

const TEXTS = {
  'a.json': post(1, '2026-03-03', 'coast-courier', 'Harbour board of Lindsund approves ferry terminal', 'Harbour chief Anna Berg met Jonas Lund in Tallinn on Tuesday.', 'Berg said the terminal would cost €48 million.'),
  'b.json': post(2, '2026-03-05', 'northern-wire', 'Lindsund ferry terminal gets a harbour board vote', 'Chair Anna Berg and Jonas Lund spoke in Tallinn.', 'The terminal would cost 47.5 million, the minutes say.'),
  'c.json': post(3, '2026-03-04', 'northern-wire', 'School roof', 'Chair Anna Berg spoke in Tallinn about a school roof that would cost €50 million.'),
  'a.json.newsmark.yaml': 'newsmark: 1\nsource: a.json\nannotations:\n  - id: k7f3q2m9xa\n    tags: [tone]\n    quote: Berg said\n    prefix: ""\n    suffix: ""\n  - id: k7f3q2m9xb\n    tags: [other]\n    quote: on Tuesday\n    prefix: ""\n    suffix: ""\n',
};

const read = async (): Promise<{ readonly corpus: Corpus; readonly source: SourceRecord; readonly id: EntityId }> => {
  const corpus = memoryCorpus(memoryFolder(TEXTS));
  await corpus.scan();
  const [source] = corpus.sources();
  assert.ok(source?.articles[0]);
  const index = corpus.entities(source.path);
  const found = index.all().find(({ name }) => name === 'Anna Berg');
  assert.ok(found);
  return { corpus, source, id: found.id };
};

test('facts of an entity: days, outlets, what each calls it, tags on its mentions', async () => {
  const { corpus, source, id } = await read();
  const entity = corpus.entities(source.path).get(id);
  assert.ok(entity);
  const facts = entityFacts(corpus, entity, () => true);
  assert.deepEqual(facts.days, { first: '2026-03-03', last: '2026-03-05' });
  assert.deepEqual(facts.descriptions.map(({ text, articles }) => `${text} ${articles}`), ['Chair 2', 'Harbour chief 1']);
  assert.deepEqual(facts.tags.map(({ tag, annotations }) => `${tag} ${annotations}`), ['tone 1']);
  assert.deepEqual(entityFacts(corpus, entity, (coder) => coder === 'maria').tags, [], 'tags of a hidden coder');
});

test('companions: who is named in most articles beside somebody, whatever the order of files', async () => {
  const { corpus, source, id } = await read();
  const index = corpus.entities(source.path);
  const companions = (): readonly string[] => index.companions(id, 4).map(({ name, articles }) => `${name} ${articles}`);
  const names = companions();
  assert.equal(names[0], 'Tallinn 3');
  assert.ok(names.includes('Jonas Lund 2'));
  const [record] = source.articles;
  assert.ok(record);
  index.remove(articleKey(record.ref));
  index.put(articleKey(record.ref), record.entities);
  assert.deepEqual(companions(), names);
});

test('numbers elsewhere: the other outlet’s sum for the terminal, not the school’s', async () => {
  const { corpus } = await read();
  const record = [...corpus.sources()].flatMap(({ articles }) => articles).find(({ facts }) => facts.title?.includes('approves') === true);
  const note = record?.numbers.find(({ text }) => text === '€48 million');
  assert.ok(record && note);
  assert.deepEqual(numbersElsewhere(corpus, record, note).map(({ note: other }) => other.text), ['47.5 million']);
});
