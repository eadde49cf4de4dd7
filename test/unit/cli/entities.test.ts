import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openCorpora } from '../../../src/cli/openCorpora.ts';
import { counterFor, type Unit } from '../../../src/cli/units.ts';
import { articleKey, type Article, type Path } from '../../../src/core/index.ts';
import { runCli } from './runCli.ts';

const folder = await mkdtemp(join(tmpdir(), 'newsmark-cli-entities-'));
after(() => rm(folder, { recursive: true, force: true }));

const post = (id: number, title: string, ...paragraphs: readonly string[]): object =>
  ({ id, date_gmt: `2026-03-0${id}T16:20:00`, link: `https://coast-courier.example/${id}`, title: { rendered: title }, content: { rendered: paragraphs.map((text) => `<p>${text}</p>`).join('\n') } });

await mkdir(join(folder, 'press'));
await mkdir(join(folder, '.newsmark'));
await writeFile(join(folder, '.newsmark', 'entities.yaml'), 'newsmark: 1\nentities:\n  - id: e-tamm\n    kind: person\n    name: Jüri Tamm\n    aliases: [Tamm]\n');
await writeFile(join(folder, 'press', 'two.json'), JSON.stringify([
  post(1, '🚢 Ferry for Lindsund', 'Mayor Anna Berg of Lindsund 🌊 said on Tuesday that it would cost more than €48 million, twice the first estimate.', '“Late,” Berg said. Jüri Tamm of the World Trade Organization agreed on 3 March 2026.'),
  post(2, 'Élan after the storm', 'The Harbour Board of Lindsund met. Tamm told reporters that 64 percent had signed, some 1,200 people.'),
]));
await writeFile(join(folder, 'press', 'one.json'), JSON.stringify([post(3, 'Berg resigns', 'A. Berg, the mayor, resigned in Lindsund after the WTO report about the ferry.', 'Anna Berg did not answer questions.')]));
await writeFile(join(folder, 'notes.txt'), 'Nothing that looks like news.\n');

const bounds = { about: 'about', moreThan: 'more than', lessThan: 'less than', atLeast: 'at least', atMost: 'at most' } as const;

/** What the command answers, said the long way: every article parsed once more after all have been read. */
async function expected(unit: Unit): Promise<{ readonly json: readonly string[]; readonly plain: readonly string[] }> {
  const [opened] = await openCorpora([folder]);
  assert.ok(opened);
  const { corpus } = opened;
  await corpus.scan();
  const json: string[] = [];
  const plain: string[] = [];
  for (const path of corpus.candidates()) {
    for (const article of (await corpus.openSource(path)).articles) {
      const entry = entryOf(article, path);
      json.push(JSON.stringify({ source: path, article: article.id, ...entry }));
      plain.push(...entry.entities.map(({ kind, id, name, mentions }) => [path, article.id, kind, id, name, mentions].join('\t')));
    }
  }
  return { json, plain };

  function entryOf(article: Article, path: Path): { readonly mentions: readonly object[]; readonly entities: readonly { readonly kind: string; readonly id: string; readonly name: string; readonly mentions: number }[] } {
    const count = counterFor(article.text, unit);
    const index = corpus.entities(path);
    const named = article.entities.map((entity, place) => {
      const id = index.entityOf(articleKey({ path, article: article.id }), place);
      return { entity, id, name: (id && index.get(id))?.name ?? entity.name };
    });
    return {
      mentions: article.mentions.map(({ span, kind, entity, value, bound }) => {
        const known = entity === undefined ? undefined : named[entity];
        const text = article.text.slice(span.start, span.end);
        return { start: count(span.start), end: count(span.end), kind, entity: known?.id, name: known?.name ?? text, text, value, bound: bound && bounds[bound] };
      }),
      entities: named.map(({ entity: { kind, aliases, mentions, descriptions }, id, name }) => ({ id: id ?? '', kind, name, aliases, mentions, descriptions: descriptions.map(({ text }) => text) })),
    };
  }
}

test('entities says of each article what its parsing says, in every unit, to the byte', async () => {
  const utf16 = await expected('utf16');
  assert.equal(utf16.json.length, 3);
  for (const said of ['e-tamm', '"kind":"money"', '"bound":"more than"', '"kind":"date"']) assert.ok(utf16.json.some((line) => line.includes(said)), said);
  assert.notDeepEqual((await expected('codepoint')).json, utf16.json);
  for (const unit of ['utf16', 'codepoint', 'byte'] as const) assert.deepEqual((await runCli(folder, ['entities', '.', '--json', '--unit', unit])).lines, (await expected(unit)).json, unit);
  assert.deepEqual((await runCli(folder, ['entities', '.'])).lines, utf16.plain);
});

test('a source is parsed once, and once more only where it came from a cache', async () => {
  const [opened] = await openCorpora([folder]);
  assert.ok(opened);
  const parsed: Path[] = [];
  opened.onDidParse(({ path }) => parsed.push(path));
  await opened.corpus.scan();
  assert.deepEqual(parsed.sort(), ['notes.txt', 'press/one.json', 'press/two.json']);
  const { json } = await expected('byte');
  for (let look = 0; look < 2; look++) assert.deepEqual((await runCli(folder, ['entities', '.', '--json', '--unit', 'byte', '--cache', '.kept'])).lines, json);
});

test('a source opened without its names says all but them, and the next one to open it gets them', async () => {
  const [opened] = await openCorpora([folder]);
  assert.ok(opened);
  const { corpus } = opened;
  await corpus.scan();
  const [path = '' as Path] = corpus.candidates().filter((one) => one.endsWith('two.json'));
  const bare = await corpus.openSource(path, 'without-names');
  const whole = await corpus.openSource(path);
  assert.ok(whole.articles.every(({ entities }) => entities.length > 0));
  const isNames = (key: string): boolean => ['mentions', 'entities', 'numbers', 'wordFilter', 'english'].includes(key);
  const rest = (article: Article): object => Object.fromEntries(Object.entries(article).filter(([key]) => !isNames(key)));
  assert.ok(bare.articles.every(({ entities }) => entities.length === 0));
  assert.deepEqual(bare.articles.map(rest), whole.articles.map(rest));
});
