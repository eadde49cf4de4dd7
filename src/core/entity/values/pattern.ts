import type { Token } from '../tokens.ts';

/** What a slot read: how many tokens, and what they say. */
export interface Read<V = unknown> {
  readonly length: number;
  readonly value: V;
}
export type Slot<V = unknown> = (tokens: readonly Token[], at: number) => Read<V> | undefined;

/** A pattern that matched: the span's tokens `[from, to)`, and what its slots read. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly slots: ReadonlyMap<string, unknown>;
}

/**
 * A pattern, ready to match. It is written as words and signs parted by blanks: `in|on` one of these words, `<name>` a slot, `?` behind either makes
 * it optional, `[` and `]` border the mention when it is not the whole. "in|since [ <year> ]" finds the year behind these words.
 */
export interface Pattern {
  readonly steps: readonly Step[];
}
type Step =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'words'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'slot'; readonly name: string; readonly read: Slot; readonly optional: boolean };

export const patternOf = (source: string, slots: Readonly<Record<string, Slot>>): Pattern => ({
  steps: source.split(' ').map((part): Step => {
    if (part === '[') return { kind: 'open' };
    if (part === ']') return { kind: 'close' };
    const optional = part.endsWith('?') && part.length > 1;
    const word = optional ? part.slice(0, -1) : part;
    const name = /^<(\w+)>$/u.exec(word)?.[1];
    if (name === undefined) return { kind: 'words', words: new Set(word.split('|')), optional };
    const read = slots[name];
    // A rule that names a slot that is not there is our own mistake.
    if (read === undefined) throw new Error(`no slot <${name}> for "${source}"`);
    return { kind: 'slot', name, read, optional };
  }),
});

/** The words a pattern can begin with; undefined when a slot can begin it. */
export const firstWords = (pattern: Pattern): ReadonlySet<string> | undefined => {
  const words = new Set<string>();
  for (const step of pattern.steps) {
    if (step.kind === 'open' || step.kind === 'close') continue;
    if (step.kind === 'slot') return undefined;
    for (const word of step.words) words.add(word);
    if (!step.optional) return words;
  }
  return words;
};

/** The slot that every match of a pattern begins with; undefined when it may begin otherwise. */
export const firstSlot = (pattern: Pattern): Slot | undefined => {
  const first = pattern.steps.find(({ kind }) => kind !== 'open' && kind !== 'close');
  return first?.kind === 'slot' && !first.optional ? first.read : undefined;
};

const NOTHING: ReadonlyMap<string, unknown> = new Map();

/** Matches a pattern at a token. Optional parts are taken when they are there; nothing is tried twice. */
export const matchAt = (pattern: Pattern, tokens: readonly Token[], at: number): Match | undefined => {
  let slots: Map<string, unknown> | undefined;
  let from = at;
  let to = -1;
  let next = at;
  for (const step of pattern.steps) {
    if (step.kind === 'open') { from = next; continue; }
    if (step.kind === 'close') { to = next; continue; }
    const token = tokens[next];
    if (token === undefined || (next > at && token.gap === 'line')) {
      if (step.optional) continue;
      return undefined;
    }
    if (step.kind === 'words') {
      if (step.words.has(token.text.toLowerCase())) next++;
      else if (!step.optional) return undefined;
      continue;
    }
    const read = step.read(tokens, next);
    if (read !== undefined) {
      slots = (slots ?? new Map<string, unknown>()).set(step.name, read.value);
      next += read.length;
    } else if (!step.optional) return undefined;
  }
  return { from, to: to === -1 ? next : to, slots: slots ?? NOTHING };
};
