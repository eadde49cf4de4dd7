import type { TagId } from '../../core/index.ts';

/** The tags a keybinding, a link or the lightbulb hands over: `{"tags": ["claim"]}`. */
export function tagsIn(argument: unknown): readonly TagId[] {
  const tags = typeof argument === 'object' && argument !== null && 'tags' in argument ? argument.tags : undefined;
  // A tag a person wrote into a keybinding is taken as it is; the checks say when the codebook does not know it.
  return Array.isArray(tags) ? (tags.filter((tag) => typeof tag === 'string') as TagId[]) : [];
}
