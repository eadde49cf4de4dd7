import type { Anchor, Annotation } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';

/** Whether two annotations say the same of where their passage is: then one is found where the other was. */
export function areAnchoredAlike(a: Annotation, b: Annotation): boolean {
  if (a.article !== b.article || a.scope !== b.scope || a.revision !== b.revision || a.blob !== b.blob) return false;
  return a.passages.length === b.passages.length && a.passages.every((anchor, index) => areAlike(anchor, b.passages[index]));
}

function areAlike(a: Anchor, b: Anchor | undefined): boolean {
  if (b === undefined || a.quote !== b.quote || a.prefix !== b.prefix || a.suffix !== b.suffix || a.revision !== b.revision || a.blob !== b.blob) return false;
  return isSameSpan(a.at, b.at) && isSameSpan(a.raw, b.raw);
}

function isSameSpan(a: Span | undefined, b: Span | undefined): boolean {
  return a === b || (a !== undefined && a.start === b?.start && a.end === b.end);
}
