import { createEntityIndex } from '../../src/core/entity/folder.ts';
import type { ArticleEntity, EntityKind } from '../../src/core/model/entity.ts';
import type { EntityId } from '../../src/core/model/ids.ts';

/** Time and memory of the folder's entity index: 50,000 articles of 30 entities, names drawn as news draws them (few often, many once). */
const ARTICLES = 50_000;
const ENTITIES = 30;
let seed = 7;
const random = (): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
const syllables = 'an ber da el for gu ha il jo ka lo mar ne ol per qui ro sa ti ur vo wen xi yo zu'.split(' ');
const word = (index: number): string => {
  let text = '';
  for (let rest = index + 30; rest > 0; rest = Math.floor(rest / syllables.length)) text += syllables[rest % syllables.length] ?? '';
  return text.charAt(0).toUpperCase() + text.slice(1);
};
const kinds: readonly EntityKind[] = ['person', 'person', 'place', 'organisation'];
const entity = (): ArticleEntity => {
  const rank = Math.floor(300_000 * random() ** 4);
  const kind = kinds[rank % kinds.length] ?? 'other';
  const name = kind === 'person' ? `${word(rank % 500)} ${word(1_000 + (rank % 20_000))}` : `${word(rank)} ${word(rank % 97)}`;
  return { kind, name, aliases: [name, word(1_000 + (rank % 20_000))], mentions: 3, descriptions: [] };
};

const articles = Array.from({ length: ARTICLES }, () => Array.from({ length: ENTITIES }, entity));
const timed = (name: string, work: () => void): void => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  console.log(`${name}: ${((user + system) / 1000).toFixed(1)} ms of processor time`);
};
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed;
const index = createEntityIndex();
timed(`put ${ARTICLES} articles`, () => { articles.forEach((entities, at) => { index.put(`article ${at}`, entities); }); });
globalThis.gc?.();
console.log(`heap ${((process.memoryUsage().heapUsed - heap) / 1e6).toFixed(0)} MB`);
let found = index.all();
timed('all', () => { found = index.all(); });
console.log(`${found.length} entities`);
index.put('article 7', articles[8] ?? []);
timed('all, one article changed', () => { found = index.all(); });
const known = found.slice(0, 2).map(({ name, kind }, at) => ({ id: `e-${at}` as EntityId, kind, name, aliases: [], was: [], line: at }));
timed('another entity file, and all', () => { index.setEntityFile({ entities: known, notEntities: [] }); found = index.all(); });
timed('put one again and look an entity up, 1,000 times', () => {
  for (let at = 0; at < 1_000; at++) {
    index.put(`article ${at}`, articles[at + 1] ?? []);
    const id = index.entityOf(`article ${at}`, 3);
    if (id !== undefined) index.get(id);
  }
});
timed('find', () => { index.find('anb'); });
timed('find two words', () => { index.find('gu ro'); });
timed('remove all', () => { articles.forEach((_, at) => { index.remove(`article ${at}`); }); });
console.log(`${index.all().length} entities left`);
