/** Keys in the order they are written in. */
export const anchorKeys: readonly string[] = ['quote', 'prefix', 'suffix', 'at', 'raw'];
/** Those of one of several passages. */
export const passageKeys: readonly string[] = [...anchorKeys, 'revision', 'blob'];

export const annotationKeys: readonly string[] = [
  'id', 'article', 'scope', 'tags', ...anchorKeys, 'passages', 'revision', 'blob', 'note', 'attributes', 'links', 'entity',
  'status', 'suggestedBy', 'by', 'created', 'updated',
];

export const linkKeys: readonly string[] = ['to', 'in', 'as'];
export const noteKeys: readonly string[] = ['by', 'created', 'body'];
export const codedKeys: readonly string[] = ['article', 'by', 'state', 'created'];
export const sidecarKeys: readonly string[] = ['newsmark', 'source', 'coder', 'coded', 'annotations'];
