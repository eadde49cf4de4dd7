import type { ArticleEntry, EntityClass } from './entityClass.ts';

/** A root and the number of articles that name it beside another one. */
export interface Companion {
  readonly root: EntityClass;
  readonly articles: number;
}

/** So many classes are followed to their roots for each companion that is wanted: some are spellings of one. */
const SPARE = 6;

const byKey = (a: EntityClass, b: EntityClass): number => (a.key < b.key ? -1 : 1);

/**
 * The roots named in most articles together with the one these members make up, most first. Looks at its own articles only:
 * counts names there, then the articles of those counted most.
 */
export const companionsOf = (
  members: readonly EntityClass[], rootOf: (entityClass: EntityClass) => EntityClass, membersOf: (root: EntityClass) => readonly EntityClass[], limit: number,
): readonly Companion[] => {
  const entries = new Set<ArticleEntry>(members.flatMap((member) => [...member.articles.keys()]));
  const counts = new Map<EntityClass, number>();
  for (const { classes } of entries) for (const one of classes) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const member of members) counts.delete(member);
  const often = [...counts].sort((a, b) => b[1] - a[1] || byKey(a[0], b[0])).slice(0, limit * SPARE);
  const roots = new Set(often.map(([one]) => rootOf(one)));
  return [...roots].map((root) => ({ root, articles: together(entries, membersOf(root)) }))
    .sort((a, b) => b.articles - a.articles || byKey(a.root, b.root)).slice(0, limit);
};

const together = (entries: ReadonlySet<ArticleEntry>, members: readonly EntityClass[]): number => {
  const common = new Set<ArticleEntry>();
  for (const { articles } of members) for (const entry of articles.keys()) if (entries.has(entry)) common.add(entry);
  return common.size;
};
