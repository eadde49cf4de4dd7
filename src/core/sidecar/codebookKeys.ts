/** Keys in the order they are written in. */
export const codebookKeys: readonly string[] = ['newsmark', 'tags', 'relations'];
export const tagKeys: readonly string[] = [
  'id', 'label', 'description', 'color', 'key', 'exclusive', 'was', 'examples', 'attributes', 'children', 'deprecated', 'replacedBy',
];
export const attributeKeys: readonly string[] = ['type', 'values', 'required'];
export const relationKeys: readonly string[] = ['id', 'label', 'symmetric'];
/**
 * Keys the tagging mode itself uses; no tag may claim one: t tags, n notes, e edits, j and k step by sentence, x leaves the mode.
 * Delete and the marks `[ ] . , ?` are no letters or digits, so no tag could claim them anyway.
 */
export const modeKeys: readonly string[] = ['e', 'j', 'k', 'n', 't', 'x'];
