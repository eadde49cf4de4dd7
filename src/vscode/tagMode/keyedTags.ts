import { modeKeys, type Tag } from '../../core/index.ts';

/** The tags a key puts on a passage: the manifest binds a-z and 0-9. */
export function keyedTags(tags: readonly Tag[]): readonly (Tag & { readonly key: string })[] {
  return tags.filter((tag): tag is Tag & { readonly key: string } => /^[a-z0-9]$/u.test(tag.key ?? '') && !tag.deprecated && !modeKeys.includes(tag.key ?? ''));
}
