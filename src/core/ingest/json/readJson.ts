import { createJsonTree } from './jsonTree.ts';
import type { JsonLimits, JsonTree } from './jsonTree.ts';
import { findStringEnd, skipBlank, wordEnd } from './jsonTokens.ts';
import type { JsonValue } from './jsonValue.ts';

/** One thing that is wrong in a JSON text, and where. */
export interface JsonFlaw {
  readonly kind: 'cut-off' | 'too-deep' | 'syntax';
  readonly at: number;
}

export interface JsonReading {
  /** What could be read. Open objects and arrays are closed where the reading ended. */
  readonly value: JsonValue | undefined;
  /** After the value. */
  readonly end: number;
  /** The first flaw of each kind. `too-deep`, and a syntax flaw nothing can be made of, end the reading. */
  readonly flaws: readonly JsonFlaw[];
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

type State = 'value' | 'key' | 'after' | 'stop';

/** Reader's place and what it has found. Lives for one call of `readJson`. */
interface Cursor {
  readonly source: string;
  readonly end: number;
  readonly tree: JsonTree;
  readonly flaws: Map<JsonFlaw['kind'], JsonFlaw>;
  at: number;
  state: State;
}

/**
 * Reads one JSON value in `[start, end)`, without recursion. Tolerant where a person sees what is meant: trailing and
 * missing commas, raw control characters, comments, unknown words, quotes inside a string that nobody escaped, a cut-off end.
 */
export function readJson(source: string, start: number, end: number, limits: JsonLimits): JsonReading {
  const cursor: Cursor = { source, end, tree: createJsonTree(limits), flaws: new Map(), at: start, state: 'value' };
  while (cursor.state !== 'stop') {
    cursor.at = skipBlank(source, cursor.at, end);
    if (cursor.at >= end) {
      note(cursor, 'cut-off');
      break;
    }
    if (cursor.state === 'value') readValue(cursor);
    else if (cursor.state === 'key') readKey(cursor);
    else readAfter(cursor);
    if (cursor.tree.isComplete()) cursor.state = 'stop';
  }
  return { value: cursor.tree.finish(cursor.at), end: cursor.at, flaws: [...cursor.flaws.values()] };
}

function note(cursor: Cursor, kind: JsonFlaw['kind']): void {
  if (!cursor.flaws.has(kind)) cursor.flaws.set(kind, { kind, at: cursor.at });
}

function readValue(cursor: Cursor): void {
  const { source, tree } = cursor;
  const unit = source.charCodeAt(cursor.at);
  if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
    if (!tree.open(unit === OPEN_BRACE ? 'object' : 'array', cursor.at)) {
      note(cursor, 'too-deep');
      cursor.state = 'stop';
      return;
    }
    cursor.at += 1;
    cursor.state = unit === OPEN_BRACE ? 'key' : 'value';
  } else if (unit === CLOSE_BRACKET || unit === CLOSE_BRACE) {
    if (tree.top() !== 'array') note(cursor, 'syntax');
    close(cursor);
  } else if (unit === COMMA) {
    note(cursor, 'syntax');
    cursor.at += 1;
    if (tree.top() === 'object') cursor.state = 'key';
  } else if (unit === QUOTE) {
    readText(cursor);
    cursor.state = 'after';
  } else {
    const end = Math.max(wordEnd(source, cursor.at, cursor.end), cursor.at + 1);
    tree.add({ kind: 'scalar', start: cursor.at, end });
    cursor.at = end;
    cursor.state = 'after';
  }
}

function readText(cursor: Cursor): void {
  const { source, tree } = cursor;
  const found = findStringEnd(source, cursor.at + 1, cursor.end, tree.top() === 'array' ? 'item' : 'member');
  tree.add({ kind: 'string', start: cursor.at + 1, end: found.end, isEscaped: found.isEscaped });
  if (found.hasStrayQuote) note(cursor, 'syntax');
  if (!found.isClosed) note(cursor, 'cut-off');
  cursor.at = found.isClosed ? found.end + 1 : cursor.end;
}

function readKey(cursor: Cursor): void {
  const { source, tree } = cursor;
  const unit = source.charCodeAt(cursor.at);
  if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
    if (unit === CLOSE_BRACKET) note(cursor, 'syntax');
    close(cursor);
    return;
  }
  if (unit === COMMA) {
    note(cursor, 'syntax');
    cursor.at += 1;
    return;
  }
  const start = cursor.at;
  if (unit === QUOTE) {
    const found = findStringEnd(source, start + 1, cursor.end, 'key');
    tree.setKey(source, { kind: 'string', start: start + 1, end: found.end, isEscaped: found.isEscaped });
    cursor.at = found.isClosed ? found.end + 1 : cursor.end;
  } else {
    const end = wordEnd(source, start, cursor.end);
    tree.setKey(source, { kind: 'string', start, end, isEscaped: false });
    cursor.at = end;
    note(cursor, 'syntax');
  }
  cursor.at = skipBlank(source, cursor.at, cursor.end);
  if (source.charCodeAt(cursor.at) === COLON && cursor.at < cursor.end) {
    cursor.at += 1;
    cursor.state = 'value';
  } else if (cursor.at < cursor.end) {
    // A key without a value: no sense can be made of what follows.
    note(cursor, 'syntax');
    cursor.state = 'stop';
  }
}

function readAfter(cursor: Cursor): void {
  const unit = cursor.source.charCodeAt(cursor.at);
  const top = cursor.tree.top();
  if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
    if ((unit === CLOSE_BRACE) !== (top === 'object')) note(cursor, 'syntax');
    close(cursor);
    return;
  }
  if (unit === COMMA) cursor.at += 1;
  else note(cursor, 'syntax');
  cursor.state = top === 'object' ? 'key' : 'value';
}

function close(cursor: Cursor): void {
  cursor.at += 1;
  cursor.tree.close(cursor.at);
  cursor.state = 'after';
}
