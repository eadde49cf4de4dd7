/** Lines both sides would have differently: `[start, end)` of ours, and what theirs has there. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Writes conflicts the way git does, around whole lines, so that both values stand in the text and either side's lines alone are a
 * valid file. `variants` are the text as it would be with one conflicting field as theirs; `all` with all of them.
 */
export function withConflictHunks(ours: string, variants: readonly string[], all: string, lineBreak: '\n' | '\r\n'): string {
  const lines = ours.split(lineBreak);
  const each = variants.map((variant) => hunkOf(lines, variant.split(lineBreak))).sort((one, other) => one.start - other.start);
  const apart = each.every((hunk, index) => index === 0 || hunk.start >= (each[index - 1]?.end ?? 0) && hunk.start > (each[index - 1]?.start ?? -1));
  const hunks = apart ? each : [hunkOf(lines, all.split(lineBreak))];
  const out: string[] = [];
  let from = 0;
  for (const { start, end, lines: theirs } of hunks) {
    out.push(...lines.slice(from, start), '<<<<<<< ours', ...lines.slice(start, end), '=======', ...theirs, '>>>>>>> theirs');
    from = end;
  }
  return [...out, ...lines.slice(from)].join(lineBreak);
}

function hunkOf(ours: readonly string[], theirs: readonly string[]): Hunk {
  let start = 0;
  while (start < ours.length && start < theirs.length && ours[start] === theirs[start]) start += 1;
  let tail = 0;
  while (tail < ours.length - start && tail < theirs.length - start && ours.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1;
  return { start, end: ours.length - tail, lines: theirs.slice(start, theirs.length - tail) };
}

/**
 * One side's text of a file with conflict markers, git's own and ours: between the markers only that side's lines stay. `base` has lines
 * only where the markers are of git's diff3 style. `undefined`: the markers do not match.
 */
export function resolveConflicts(text: string, side: 'ours' | 'theirs' | 'base'): string | undefined {
  const out: string[] = [];
  let state: State = 'outside';
  for (const line of text.split('\n')) {
    const marker = /^(<{7}|\|{7}|={7}|>{7})(?:[ \r]|$)/.exec(line)?.[1]?.[0];
    const next: State | undefined = marker === undefined ? state : nextState(state, marker);
    if (next === undefined) return undefined;
    if (marker === undefined && (state === 'outside' || state === side) || marker === '=' && state === 'outside') out.push(line);
    state = next;
  }
  return state === 'outside' ? out.join('\n') : undefined;
}

/** The texts a file with conflict markers was made of. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** There when every conflict shows it: git's `merge.conflictStyle` is diff3 or zdiff3. */
  readonly base?: string;
}

/** `undefined`: there are no conflict markers, or they do not match. */
export function conflictSides(text: string): ConflictSides | undefined {
  const [ours, theirs, base] = [resolveConflicts(text, 'ours'), resolveConflicts(text, 'theirs'), resolveConflicts(text, 'base')];
  if (ours === undefined || theirs === undefined || ours === text) return undefined;
  const count = (marker: string): number => text.split('\n').filter((line) => line.startsWith(marker)).length;
  return { ours, theirs, ...(base !== undefined && count('|'.repeat(7)) === count('<'.repeat(7)) && { base }) };
}

type State = 'outside' | 'ours' | 'base' | 'theirs';

function nextState(state: State, marker: string): State | undefined {
  if (state === 'outside') return marker === '<' ? 'ours' : marker === '=' ? 'outside' : undefined;
  if (state === 'ours' && marker === '|') return 'base';
  if (marker === '=' && state !== 'theirs') return 'theirs';
  return state === 'theirs' && marker === '>' ? 'outside' : undefined;
}
