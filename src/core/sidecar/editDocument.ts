import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Edited, Reading } from '../model/reading.ts';
import { hasContent, lineBreakOf } from './lines.ts';
import type { EditedText } from './reconcile.ts';
import { settle } from './settle.ts';
import type { Splice } from './splice.ts';
import type { MapNode } from './yamlNode.ts';
import { openYaml } from './yamlText.ts';

export type DocumentStep = (edited: EditedText, root: MapNode) => Splice | undefined;

/** How one change is made in a file that is read as a whole. */
export interface DocumentChange<T> {
  /** Why the change cannot be made, judged by what the file says before it. */
  readonly refuse?: (content: T) => Problem | undefined;
  /** One after another, each the next splice towards its part of the change, `undefined` once that is there. See `settle`. */
  readonly steps: readonly DocumentStep[];
  /** Ids of entries the change may alter, make or remove; all others must read as before. */
  readonly touches: (id: string, before: T) => boolean;
}

/**
 * Makes changes in one of our smaller files by splices, one change after another, each read again before the next.
 * `entries` tells a content's entries by id, so that a splice which alters another's meaning is found out and refused.
 */
export function editDocument<T>(text: string | undefined, read: (text: string) => Reading<T>, entries: (content: T) => ReadonlyMap<string, unknown>, changes: readonly DocumentChange<T>[]): Edited {
  const { mark, body, problems } = openYaml(text ?? '');
  if (problems.length > 0) return { kind: 'refused', problems };
  const lineBreak = lineBreakOf(body);
  const first = read(body);
  if (first.content === undefined) return { kind: 'refused', problems: first.problems.filter(({ severity }) => severity === 'error') };
  let current = hasContent(body) ? body : withVersion(body, lineBreak);
  let content = first.content;
  for (const { refuse, steps, touches } of changes) {
    const refusal = refuse?.(content);
    if (refusal !== undefined) return { kind: 'refused', problems: [refusal] };
    const next = steps.reduce<string | undefined>((now, step) => now && settle(now, (edited, root) => (root?.kind === 'map' ? step(edited, root) : undefined), lineBreak), current);
    const reread = next === undefined ? undefined : read(next).content;
    const before = content;
    if (next === undefined || reread === undefined || !sameElsewhere(entries(before), entries(reread), (id) => touches(id, before))) {
      return { kind: 'refused', problems: [refusalOf('yaml.layout', {})] };
    }
    current = next;
    content = reread;
  }
  return { kind: 'edited', text: mark + current };
}

/** Why a change is refused, at the line of the entry it speaks of, else at the file's first. */
export function refusalOf(code: ProblemCode, facts: Readonly<Record<string, string>>, line: number = 1): Problem {
  return { code, severity: 'error', line, facts };
}

function withVersion(body: string, lineBreak: '\n' | '\r\n'): string {
  const above = body.trim() === '' ? '' : body.endsWith('\n') ? body : body + lineBreak;
  return `${above}newsmark: 1${lineBreak}`;
}

function sameElsewhere(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>, touched: (id: string) => boolean): boolean {
  const untouched = (entries: ReadonlyMap<string, unknown>): readonly (readonly [string, unknown])[] => [...entries].filter(([id]) => !touched(id));
  return JSON.stringify(untouched(before)) === JSON.stringify(untouched(after));
}
