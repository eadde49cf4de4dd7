import type { Tag, TagId } from '../../core/index.ts';

/** The id of a tag below another one; at the top without one. */
export function idBelow({ id }: Tag, parent: TagId | undefined): TagId {
  const own = id.slice(id.lastIndexOf('/') + 1);
  // A part of an id, and one below another id, are ids.
  return (parent === undefined ? own : `${parent}/${own}`) as TagId;
}
