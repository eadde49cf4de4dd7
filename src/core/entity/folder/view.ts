import type { Description } from '../../model/entity.ts';
import type { ArticleEntry, EntityClass } from './entityClass.ts';

/** One article that names an entity. */
export interface EntityArticle {
  /** The key the article was put in with. */
  readonly key: string;
  /** Indices into the article's `entities`; more than one when the folder knows two of them to be one. */
  readonly indices: readonly number[];
  readonly mentions: number;
  readonly descriptions: readonly Description[];
}

const upperOnly = (name: string): boolean => name.length > 5 && name === name.toUpperCase();
const hasInitials = (name: string): boolean => /(?:^|\s)\p{L}\.?(?=\s)/u.test(name);

/** Classes whose names may stand for the whole: a bare family name or an acronym only when nothing fuller is there. */
const fullNamed = (members: readonly EntityClass[]): readonly EntityClass[] => {
  const full = members.filter((member) => member.acronym === undefined && (member.person === undefined || member.person.given.length > 0));
  return full.length > 0 ? full : members;
};

/** The name most articles use, full names before those with initials, and these before names in capitals throughout; then by the alphabet. */
export const nameOf = (members: readonly EntityClass[]): string => {
  let best = '';
  let bestRank: readonly number[] = [];
  for (const member of fullNamed(members)) {
    for (const [name, { articles }] of member.spellings) {
      const rank = [upperOnly(name) ? 0 : 1, hasInitials(name) ? 0 : 1, articles, name.length];
      const differs = rank.findIndex((value, index) => value !== bestRank[index]);
      const better = differs === -1 ? name < best : (rank[differs] ?? 0) > (bestRank[differs] ?? -1);
      if (best === '' || better) [best, bestRank] = [name, rank];
    }
  }
  return best;
};

/** Articles with the indices of all members in them. */
const entriesOf = (members: readonly EntityClass[]): ReadonlyMap<ArticleEntry, readonly number[]> => {
  const [only] = members;
  if (members.length === 1 && only !== undefined) return only.articles;
  const entries = new Map<ArticleEntry, readonly number[]>();
  for (const member of members) {
    for (const [entry, indices] of member.articles) {
      const before = entries.get(entry);
      entries.set(entry, before === undefined ? indices : [...before, ...indices].sort((a, b) => a - b));
    }
  }
  return entries;
};

const mentionsIn = (entry: ArticleEntry, indices: readonly number[]): number => {
  let sum = 0;
  for (const index of indices) sum += entry.entities[index]?.mentions ?? 0;
  return sum;
};

export const countsOf = (members: readonly EntityClass[]): { readonly articles: number; readonly mentions: number } => {
  const entries = entriesOf(members);
  let mentions = 0;
  for (const [entry, indices] of entries) mentions += mentionsIn(entry, indices);
  return { articles: entries.size, mentions };
};

/** Keys of the articles, in no order. */
export const keysOf = (members: readonly EntityClass[]): readonly string[] => [...entriesOf(members).keys()].map(({ key }) => key);

/** In the order of their keys. */
export const articlesOf = (members: readonly EntityClass[]): readonly EntityArticle[] =>
  [...entriesOf(members)].map(([entry, indices]): EntityArticle => ({
    key: entry.key, indices, mentions: mentionsIn(entry, indices), descriptions: indices.flatMap((index) => entry.entities[index]?.descriptions ?? []),
  })).sort((a, b) => (a.key < b.key ? -1 : 1));

/** Every form seen, with the number of articles that use it, most used first. */
export const aliasesOf = (members: readonly EntityClass[]): readonly { readonly text: string; readonly articles: number }[] => {
  const counts = new Map<string, number>();
  for (const [{ entities }, indices] of entriesOf(members)) {
    for (const text of new Set(indices.flatMap((index) => entities[index]?.aliases ?? []))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, articles]) => ({ text, articles })).sort((a, b) => b.articles - a.articles || (a.text < b.text ? -1 : 1));
};
