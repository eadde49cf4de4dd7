/** A place in a line where a tag id stands, or where one could be typed. */
export interface TagField {
  /** Columns of the id; equal where nothing is typed yet. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A list goes over no more lines than this, as far as a place in it is looked at. */
const longestList = 200;
const ofId = /[\p{L}\p{N}_./-]/u;

/**
 * The tag id at a place of a YAML text, told by lines alone: a file in which somebody is typing does not parse.
 * `where`: a sidecar names tags in `tags` and as keys of `attributes`, a codebook in `replacedBy`. Lines and columns from 0.
 * In `    tags: [claim, to|]` it is `to`, in `      - |` under `tags:` an empty one.
 */
export function tagFieldAt(where: 'sidecar' | 'codebook', lineAt: (line: number) => string, line: number, column: number): TagField | undefined {
  const text = lineAt(line);
  let start = column;
  let end = column;
  while (start > 0 && ofId.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && ofId.test(text.charAt(end))) end += 1;
  // The dash of a list is no part of the id behind it.
  if (text.slice(0, start).trim() === '' && text.startsWith('- ', start)) return undefined;
  const quoted = text.charAt(start - 1) === '"' || text.charAt(start - 1) === "'";
  const before = text.slice(0, quoted ? start - 1 : start);
  if (before.trimStart().startsWith('#') || before.includes(' #')) return undefined;
  const isField = where === 'codebook' ? endsWithKey(before, 'replacedBy') : isListed(before, lineAt, line) || isAttributeKey(text, before, end, lineAt, line);
  return isField ? { start, end, text: text.slice(start, end) } : undefined;
}

function endsWithKey(text: string, key: string): boolean {
  const head = text.trimEnd();
  return head.endsWith(`${key}:`) && ' \t{,'.includes(head.charAt(head.length - key.length - 2));
}

/** Whether an item of a `tags` list can stand behind `before`. */
function isListed(before: string, lineAt: (line: number) => string, line: number): boolean {
  if (before.trim() === '-') return isUnder('tags', indentOf(before), lineAt, line, (text) => text.trimStart().startsWith('-'));
  let text = before;
  for (let at = line; at >= 0 && line - at < longestList; at -= 1, text = lineAt(at)) {
    const open = openBracket(text);
    if (open >= 0) return endsWithKey(text.slice(0, open), 'tags');
    if (text.includes(':') || text.includes(']')) return false;
  }
  return false;
}

/** Whether the key behind `before` is one of `attributes`. */
function isAttributeKey(text: string, before: string, end: number, lineAt: (line: number) => string, line: number): boolean {
  if (text.charAt(end) !== ':') return false;
  const open = before.lastIndexOf('{');
  if (open >= 0 && before.slice(open + 1).trim() === '') return endsWithKey(before.slice(0, open), 'attributes');
  return before.trim() === '' && isUnder('attributes', indentOf(before), lineAt, line, () => true);
}

/** Whether the nearest line above that begins further left, or as far and is no item, is the key. */
function isUnder(key: string, indent: number, lineAt: (line: number) => string, line: number, isItem: (text: string) => boolean): boolean {
  for (let at = line - 1; at >= 0 && line - at < longestList; at -= 1) {
    const text = lineAt(at);
    const isBlank = text.trim() === '' || text.trimStart().startsWith('#');
    if (isBlank || indentOf(text) > indent || (indentOf(text) === indent && isItem(text))) continue;
    return endsWithKey(text, key) || text.trim() === `- ${key}:`;
  }
  return false;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** The innermost `[` that is not closed; -1 when there is none. */
function openBracket(text: string): number {
  let closed = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text.charAt(at) === ']') closed += 1;
    else if (text.charAt(at) === '[') {
      if (closed === 0) return at;
      closed -= 1;
    }
  }
  return -1;
}
