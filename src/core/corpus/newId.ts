import type { AnnotationId } from '../model/ids.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const signs = `${letters}0123456789`;
const length = 10;

/** An id nobody has yet: ten characters, the first a letter. `random` answers numbers in [0, 1). */
export function newAnnotationId(random: () => number, taken: ReadonlySet<string>): AnnotationId {
  for (;;) {
    let id = letters.charAt(Math.floor(random() * letters.length));
    while (id.length < length) id += signs.charAt(Math.floor(random() * signs.length));
    // The loop above makes exactly what the type says.
    if (!taken.has(id)) return id as AnnotationId;
  }
}
