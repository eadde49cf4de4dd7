/** Keys in the order they are written in. */
export const codebookKeys: readonly string[] = ['newsmark', 'tags', 'relations'];
export const tagKeys: readonly string[] = [
  'id', 'label', 'description', 'color', 'key', 'exclusive', 'was', 'examples', 'attributes', 'children', 'deprecated', 'replacedBy',
];
export const attributeKeys: readonly string[] = ['type', 'values', 'required'];
export const relationKeys: readonly string[] = ['id', 'label', 'symmetric'];
