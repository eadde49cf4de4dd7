/** A key on the way to a place: its text, its line and its column there, from 0. */
export interface PathKey {
  readonly key: string;
  readonly line: number;
  readonly column: number;
}

/** A key or a value of a YAML text, and the keys it stands below; a key is the last of its own path. */
export interface YamlPlace {
  readonly on: 'key' | 'value';
  readonly text: string;
  /** Columns of what is written, without its quotes. */
  readonly start: number;
  readonly end: number;
  readonly path: readonly PathKey[];
}

/** So many lines above are looked through for the keys a line stands below. */
const farthest = 2000;

/**
 * The key or value at a place, told by lines alone: a file in which somebody is typing does not parse. Brackets count within their
 * line. Lines and columns from 0. In `      claim: {certainty: hi|gh}` below `attributes:` it is the value `high` below `attributes`,
 * `claim`, `certainty`.
 */
export function yamlPlaceAt(lineAt: (line: number) => string, line: number, column: number): YamlPlace | undefined {
  const found = scalarsOf(lineAt(line)).find(({ start, end }) => start <= column && column <= end);
  if (found === undefined) return undefined;
  const { on, text, start, end, keys, head } = found;
  return { on, text, start, end, path: [...keysAbove(lineAt, line, head), ...keys.map((one) => ({ ...one, line }))] };
}

interface Scalar {
  readonly on: 'key' | 'value';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Keys of its own line it stands below, its own too. */
  readonly keys: readonly { readonly key: string; readonly column: number }[];
  /** Column of what its line begins with behind dashes. */
  readonly head: number;
}

/** Every key and value of a line. Linear in its length. */
function scalarsOf(line: string): readonly Scalar[] {
  const head = headOf(line);
  const found: Scalar[] = [];
  // One entry a bracket that is open: the key that was last seen in it.
  const open: ({ readonly key: string; readonly column: number } | undefined)[] = [undefined];
  for (let at = head; at < line.length;) {
    const sign = line.charAt(at);
    if (sign === '#' && (at === head || line.charAt(at - 1) === ' ')) break;
    if (sign === '{' || sign === '[') open.push(undefined);
    else if (sign === '}' || sign === ']') {
      if (open.length > 1) open.pop();
    } else if (sign === ',') open[open.length - 1] = undefined;
    if (' \t,:{}[]'.includes(sign)) {
      at += 1;
      continue;
    }
    const { start, end, after } = scalarAt(line, at, open.length > 1);
    const isKey = line.charAt(after) === ':' && (after + 1 >= line.length || ' \t,}]'.includes(line.charAt(after + 1)));
    const text = line.slice(start, end);
    if (isKey) open[open.length - 1] = { key: text, column: at };
    found.push({ on: isKey ? 'key' : 'value', text, start, end, keys: open.filter((one) => one !== undefined), head });
    at = after;
  }
  return found;
}

/** The scalar that begins at a column; `after`: behind its closing quote and white space. */
function scalarAt(line: string, at: number, inFlow: boolean): { readonly start: number; readonly end: number; readonly after: number } {
  const quote = line.charAt(at);
  if (quote === '"' || quote === "'") {
    let end = at + 1;
    while (end < line.length && line.charAt(end) !== quote) end += quote === '"' && line.charAt(end) === '\\' ? 2 : 1;
    return { start: at + 1, end: Math.min(end, line.length), after: skipBlanks(line, Math.min(end + 1, line.length)) };
  }
  let end = at;
  for (; end < line.length; end += 1) {
    const sign = line.charAt(end);
    const next = line.charAt(end + 1);
    if (inFlow && ',{}[]'.includes(sign)) break;
    if (sign === ':' && (next === '' || next === ' ' || next === '\t' || (inFlow && ',}]'.includes(next)))) break;
    if (sign === ' ' && next === '#') break;
  }
  return { start: at, end: at + line.slice(at, end).trimEnd().length, after: end };
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line.charAt(at) === ' ' || line.charAt(at) === '\t') at += 1;
  return at;
}

/** Column of what a line begins with, behind its dashes. */
function headOf(line: string): number {
  let at = skipBlanks(line, 0);
  while (line.charAt(at) === '-' && line.charAt(at + 1) === ' ') at = skipBlanks(line, at + 1);
  return at;
}

/** The keys a line stands below, the outermost first: of the lines above each that begins further left and opens one. */
function keysAbove(lineAt: (line: number) => string, line: number, head: number): readonly PathKey[] {
  const keys: PathKey[] = [];
  let limit = head;
  for (let at = line - 1; at >= 0 && line - at < farthest && limit > 0; at -= 1) {
    const text = lineAt(at);
    const column = headOf(text);
    if (column >= limit || text.charAt(column) === '' || text.charAt(column) === '#') continue;
    const [first] = scalarsOf(text);
    if (first === undefined || first.on !== 'key') continue;
    keys.unshift({ key: first.text, line: at, column });
    limit = column;
  }
  return keys;
}
