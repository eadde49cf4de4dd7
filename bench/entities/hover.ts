import { argv } from 'node:process';
import { articleKey, entityFacts, numbersElsewhere } from '../../src/core/index.ts';
import { memoryCorpus, memoryFolder } from '../../test/unit/corpus/memoryCorpus.ts';

/** How long the hover of a name and of a sum looks things up, on so many articles in memory (2,000 unless told). */
const COUNT = Number(argv[2] ?? 2_000);
const PEOPLE = ['Anna Berg', 'Jonas Lund', 'Maria Keller', 'Peter Holm', 'Ines Kallio', 'Tom Aldous', 'Ruth Orvik', 'Carl Stein', 'Eva Marsh', 'Hugo Brandt'];
const TOWNS = ['Tallinn', 'Oslo', 'Hamburg', 'Geneva', 'Lisbon', 'Riga', 'Turin'];
const THINGS = ['ferry terminal', 'school roof', 'mill bridge', 'tram line', 'harbour wall', 'water plant', 'town hall'];

const post = (id: number): string => {
  const [one, other, town, thing] = [PEOPLE[id % 3] ?? '', PEOPLE[3 + (id % 7)] ?? '', TOWNS[id % 7] ?? '', THINGS[(id * 3) % 7] ?? ''];
  const day = `2026-0${1 + (id % 9)}-${String(1 + (id % 28)).padStart(2, '0')}`;
  const paragraphs = [
    `Mayor ${one} met ${other} and ${PEOPLE[(id * 7) % 10] ?? ''} in ${town} on Tuesday to speak of the ${thing}.`,
    `The ${thing} would cost €${20 + (id % 40)} million, council member ${other} said. Some ${1000 + (id % 900)} people live near it.`,
    `Prices rose ${1 + (id % 60)} percent in ${TOWNS[(id * 5) % 7] ?? ''}, and ${id % 90} workers left. ${one} said it would take ${2 + (id % 9)} years.`,
  ];
  return JSON.stringify([{ id, date: `${day}T09:00:00`, link: `https://outlet-${id % 40}.example/${id}`, title: { rendered: `${town} council votes on ${thing}` }, content: { rendered: paragraphs.map((text) => `<p>${text}</p>`).join('') } }]);
};

const corpus = memoryCorpus(memoryFolder(Object.fromEntries(Array.from({ length: COUNT }, (_, id) => [`${id}.json`, post(id)]))));
await corpus.scan();
const records = [...corpus.sources()].flatMap(({ articles }) => articles);
const [first] = records;
if (first === undefined) throw new Error('no articles');
const index = corpus.entities(first.ref.path);
const timed = (name: string, times: number, work: (at: number) => void): void => {
  const spent = Array.from({ length: times }, (_, at) => {
    const start = performance.now();
    work(at);
    return performance.now() - start;
  });
  const sorted = spent.slice().sort((a, b) => a - b);
  console.log(`${name}: first ${(spent[0] ?? 0).toFixed(1)} ms, median ${(sorted[sorted.length >> 1] ?? 0).toFixed(1)} ms, worst ${(sorted.at(-1) ?? 0).toFixed(1)} ms`);
};
const everybody = index.all();
console.log(`${records.length} articles, ${everybody.length} entities, ${records.reduce((sum, { numbers }) => sum + numbers.length, 0)} numbers; the entity in most articles is in ${everybody[0]?.articles ?? 0}`);
timed('name: all that its hover shows, entities in most articles first', Math.min(50, everybody.length), (at) => {
  const id = everybody[at]?.id;
  const entity = id === undefined ? undefined : index.get(id);
  if (entity === undefined) return;
  entityFacts(corpus, entity, () => true);
  index.companions(entity.id, 6);
});
timed('name: after an article changed', 20, (at) => {
  const record = records[at];
  if (record !== undefined) index.put(articleKey(record.ref), record.entities);
  const entity = everybody[0] === undefined ? undefined : index.get(everybody[0].id);
  if (entity === undefined) return;
  entityFacts(corpus, entity, () => true);
  index.companions(entity.id, 6);
});
let found = 0;
timed('sum: other numbers near the same words', 200, (at) => {
  const record = records[(at * 37) % records.length];
  const [note] = record?.numbers ?? [];
  if (record !== undefined && note !== undefined) found += numbersElsewhere(corpus, record, note).length;
});
console.log(`${found} numbers found`);
