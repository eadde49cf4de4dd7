import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { below, createRandom, pick, type Random } from '../anchors/random.ts';

const GIVEN = 'Anna Jonas Maria Peter Ines Tom Ruth Carl Eva Hugo Lena Oskar Nadia Viktor Clara Felix Irma Leo Mira Otto'.split(' ');
const PARTS = 'ber lund kel holm kal ald or ste mar bran vik dal sen ström berg stad wik mann son ley'.split(' ');
const TOWNS = 'Tallinn Oslo Hamburg Geneva Lisbon Riga Turin Lindsund Northhaven Millbrook Westerby Alderford'.split(' ');
const BODIES = ['Harbour Board', 'City Council', 'Ministry of Transport', 'Port Authority', 'Workers’ Union', 'Court of Appeal', 'Health Agency', 'Water Company', 'Rail Office'];
const THINGS = ['ferry terminal', 'school roof', 'mill bridge', 'tram line', 'harbour wall', 'water plant', 'town hall', 'wind park', 'bus depot', 'night train'];
const OFFICES = ['Mayor', 'Minister', 'Judge', 'Professor', 'Senator', 'Captain'];
const SENTENCES: readonly ((random: Random, names: Names) => string)[] = [
  (random, { person, body, town }) => `The ${body()} of ${town()} said on Tuesday that it would look at the ${pick(random, THINGS)} again, after ${person()} had called the plans “too little, too late”.`,
  (random, { person, town }) => `${pick(random, OFFICES)} ${person()} told reporters in ${town()} that the ${pick(random, THINGS)} would cost €${5 + below(random, 300)} million, ${2 + below(random, 60)} percent more than was planned.`,
  (random, { person }) => `${person()}, a spokeswoman for the project, did not answer questions about the delay, which began on ${1 + below(random, 28)} March 20${10 + below(random, 16)}.`,
  (_random, { person, body }) => `People who live near the site welcomed the decision, but ${person()} of the ${body()} warned that nothing had been signed so far.`,
  (random) => `Work is to begin next spring and will take at least ${2 + below(random, 30)} months, according to a report that was handed out before the meeting.`,
  (random, { town }) => `In ${town()}, some ${1000 + below(random, 90_000)} people had put their names to a petition against it, more than in any year since ${1980 + below(random, 40)}.`,
  (_random, { person }) => `“We have waited for this a long time, and we can wait a little longer,” ${person()} said.`,
];

interface Names {
  readonly person: () => string;
  readonly body: () => string;
  readonly town: () => string;
}

/** An invented news item as a content system answers it: 14 to 30 sentences, names drawn as news draws them, few often and many once. */
export function madeUpPost(id: number, random: Random): string {
  const skewed = (limit: number): number => Math.floor(limit * random() ** 3);
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const family = (rank: number): string => capital(`${PARTS[rank % PARTS.length] ?? ''}${PARTS[Math.floor(rank / PARTS.length) % PARTS.length] ?? ''}`);
  const cast = Array.from({ length: 5 }, () => {
    const rank = skewed(400 * GIVEN.length);
    return `${GIVEN[rank % GIVEN.length] ?? ''} ${family(rank)}`;
  });
  const names: Names = { person: () => pick(random, cast), body: () => pick(random, BODIES), town: () => TOWNS[skewed(TOWNS.length)] ?? '' };
  const paragraphs = Array.from({ length: 7 + below(random, 8) }, () => `<p>${pick(random, SENTENCES)(random, names)} ${pick(random, SENTENCES)(random, names)}</p>`);
  const day = `20${20 + below(random, 7)}-0${1 + below(random, 9)}-${String(1 + below(random, 28)).padStart(2, '0')}`;
  return JSON.stringify([{
    id, date_gmt: `${day}T09:00:00`, link: `https://outlet-${id % 40}.example/${id}`, author_name: pick(random, cast),
    title: { rendered: `${names.town()} votes on ${pick(random, THINGS)} as ${pick(random, cast)} resigns` }, content: { rendered: paragraphs.join('\n') },
  }]);
}

/** Writes so many items, 500 a folder. */
export async function writeFolder(folder: string, count: number, seed: number): Promise<void> {
  const random = createRandom(seed);
  for (let id = 0; id < count; id += 500) {
    const below = join(folder, `part-${id / 500}`);
    await mkdir(below, { recursive: true });
    for (let at = id; at < Math.min(id + 500, count); at++) await writeFile(join(below, `${at}.json`), madeUpPost(at, random));
  }
}
