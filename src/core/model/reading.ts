import type { Problem } from './problem.ts';

/** A YAML file read: its content as far as it could be read, and everything wrong with it. `undefined`: it is refused, and never written to. */
export interface Reading<T> {
  readonly content: T | undefined;
  readonly problems: readonly Problem[];
}

/** The outcome of an edit: the whole new text, equal to the old one outside the spliced ranges; or why it was refused. */
export type Edited =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };
