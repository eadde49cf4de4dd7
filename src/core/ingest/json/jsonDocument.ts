import { isArray, isObject } from './jsonValue.ts';
import type { JsonObject, JsonValue } from './jsonValue.ts';
import { skipBlank } from './jsonTokens.ts';
import type { JsonLimits } from './jsonTree.ts';
import { readJson } from './readJson.ts';
import type { JsonFlaw } from './readJson.ts';

/** A source that is JSON, whatever wraps it. */
export interface JsonDocument {
  readonly source: string;
  /** One value, or one for each line of JSON Lines. */
  readonly roots: readonly JsonValue[];
  readonly flaws: readonly JsonFlaw[];
  /** Lines of JSON Lines past the limit, or that no sense could be made of. */
  readonly skippedRoots: number;
}

/** Deeper nesting is refused: no source seen has more than 20 levels. */
export const MAX_JSON_DEPTH = 512;
/** Values of one file that are kept, about 100 bytes each. */
export const MAX_JSON_VALUES = 1_000_000;
/** Articles of one file. */
export const MAX_ARTICLES = 10_000;

const LIMITS: JsonLimits = { depth: MAX_JSON_DEPTH, values: MAX_JSON_VALUES, items: MAX_ARTICLES };
/** How far into a file a value may begin after a stray line (a warning, a header, a call). */
const STRAY_UNITS = 2_000;

/**
 * The JSON in a file: a plain value, JSON Lines, a call (`cb([…])`), an assignment, or a value after stray lines.
 * `undefined`: the file is not JSON.
 */
export function readJsonDocument(source: string): JsonDocument | undefined {
  const start = findValueStart(source);
  if (start === undefined) return undefined;
  if (isLines(source, start)) return readLines(source, start);
  const first = readJson(source, start, source.length, LIMITS);
  if (first.value === undefined) return undefined;
  const roots: JsonValue[] = [first.value];
  const flaws = [...first.flaws];
  const isTooDeep = first.flaws.some(({ kind }) => kind === 'too-deep');
  let end = isTooDeep ? source.length : first.end;
  // Values one after the other without line ends between them.
  for (let next = nextValue(source, end); next !== undefined && roots.length < MAX_ARTICLES; next = nextValue(source, end)) {
    const reading = readJson(source, next, source.length, LIMITS);
    if (reading.value !== undefined) roots.push(reading.value);
    flaws.push(...reading.flaws.filter((flaw) => !flaws.some((known) => known.kind === flaw.kind)));
    end = reading.end;
  }
  const isWhole = skipBlank(source, end, source.length) >= source.length;
  // A text page may begin with a bracket: broken JSON is known by a member that was read.
  const isBroken = !isWhole || flaws.some(({ kind }) => kind === 'syntax' || kind === 'cut-off');
  if (isBroken && !roots.some(holdsMembers)) return undefined;
  return { source, roots, flaws, skippedRoots: 0 };
}

/** A file that begins like the inside of an object: `"message": "…"` without its brace. */
export function isJsonFragment(source: string): boolean {
  return /^\s{0,200}"[\w-]{1,60}"\s{0,20}:\s{0,20}["{[\d]/.test(source.slice(0, 400)) && /["}\]\d]\s{0,20}[}\]]?\s{0,20}$/.test(source.slice(-200));
}

function holdsMembers(value: JsonValue): boolean {
  if (isObject(value)) return value.entries.size > 0;
  return isArray(value) && value.items.some((item) => isObject(item) && item.entries.size > 0);
}

function findValueStart(source: string): number | undefined {
  const start = skipBlank(source, 0, source.length);
  if (beginsValue(source, start, false)) return start;
  const call = /^[\w$.]{1,100}\s{0,20}[(=]\s{0,20}|^(?:var|let|const)\s{1,5}[\w$]{1,100}\s{0,5}=\s{0,20}|^\)\]\}',?\s{0,5}/.exec(source.slice(start, start + 300));
  if (call !== null && beginsValue(source, start + call[0].length, true)) return start + call[0].length;
  let line = source.indexOf('\n', start);
  for (let lines = 0; line !== -1 && line < start + STRAY_UNITS && lines < 12; lines++) {
    const place = line + 1;
    if (beginsValue(source, place, true) && endsValue(source)) return skipBlank(source, place, source.length);
    line = source.indexOf('\n', place);
  }
  return undefined;
}

/** Whether an object or array begins at `at`; with `isStrict`, one that has a member. */
function beginsValue(source: string, at: number, isStrict: boolean): boolean {
  const place = skipBlank(source, at, source.length);
  const letter = source.charAt(place);
  if (letter !== '{' && letter !== '[') return false;
  const inside = source.charAt(skipBlank(source, place + 1, source.length));
  if (letter === '{') return inside === '"' || (!isStrict && (inside === '}' || inside === ''));
  if (isStrict) return inside === '{';
  return inside === '' || '{[]"-0123456789tfn'.includes(inside);
}

/** Whether the file's last mark closes a value; text after a stray bracket would not. */
function endsValue(source: string): boolean {
  const tail = source.slice(-200).trimEnd();
  return /[}\]][);\s]{0,10}$/.test(tail);
}

function nextValue(source: string, end: number): number | undefined {
  const place = skipBlank(source, end, source.length);
  const start = source.charAt(place) === ',' ? skipBlank(source, place + 1, source.length) : place;
  return beginsValue(source, start, true) ? start : undefined;
}

/** JSON Lines: two of the first five lines that are not blank begin an object, and the first of them ends one. */
function isLines(source: string, start: number): boolean {
  if (source.charAt(start) !== '{') return false;
  let begun = 0;
  let closed = 0;
  let at = start;
  for (let lines = 0; lines < 5 && at < source.length; lines++) {
    const end = lineEnd(source, at);
    if (beginsValue(source, at, true) && source.charAt(skipBlank(source, at, end)) === '{') begun += 1;
    if (/\},?\s{0,20}$/.test(source.slice(Math.max(at, end - 24), end))) closed += 1;
    at = end + 1;
  }
  return begun >= 2 && closed >= 1;
}

function readLines(source: string, start: number): JsonDocument {
  const roots: JsonObject[] = [];
  const flaws: JsonFlaw[] = [];
  let skippedRoots = 0;
  let left = MAX_JSON_VALUES;
  for (let at = start; at < source.length; at = lineEnd(source, at) + 1) {
    const end = lineEnd(source, at);
    if (skipBlank(source, at, end) >= end) continue;
    if (roots.length >= MAX_ARTICLES || left <= 0) {
      skippedRoots += 1;
      continue;
    }
    const reading = readJson(source, at, end, { ...LIMITS, values: left });
    left -= Math.ceil((end - at) / 16);
    if (isObject(reading.value) && reading.value.entries.size > 0) roots.push(reading.value);
    else skippedRoots += 1;
    flaws.push(...reading.flaws.filter((flaw) => !flaws.some((known) => known.kind === flaw.kind)));
  }
  return { source, roots, flaws, skippedRoots };
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}
