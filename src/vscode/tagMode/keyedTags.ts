import { modeKeys, type Tag } from '../../core/index.ts';

/** The tags a key puts on a passage. */
export function keyedTags(tags: readonly Tag[]): readonly (Tag & { readonly key: string })[] {
  return tags.filter((tag): tag is Tag & { readonly key: string } => tag.key !== undefined && !tag.deprecated && !modeKeys.includes(tag.key));
}
