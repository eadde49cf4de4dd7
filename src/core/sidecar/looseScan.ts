import type { LooseScalar } from './looseNode.ts';

/** A line with its number in the file. */
export interface LooseLine {
  readonly text: string;
  readonly line: number;
}

/** A place in some lines of YAML; moves forward only. */
export interface LooseScan {
  readonly lines: readonly LooseLine[];
  /** Index of the line it is in. */
  index: number;
  column: number;
}

export function textAt(scan: LooseScan): string {
  return scan.lines[scan.index]?.text ?? '';
}

export function signAt(scan: LooseScan): string {
  return textAt(scan).charAt(scan.column);
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
  return at;
}

/** Whether nothing but a comment, or nothing at all, follows. */
export function endsAt(text: string, at: number): boolean {
  return at >= text.length || (text.charAt(at) === '#' && (at === 0 || ' \t'.includes(text.charAt(at - 1))));
}

/**
 * Goes on to the next sign of a collection in brackets, over lines too. What stands in brackets stands deeper than the block that
 * holds it: a line that does not (but for a closing bracket) is none of it, and the bracket was never closed. Answers whether there is one.
 */
export function skipSpace(scan: LooseScan, limit: number): boolean {
  for (;;) {
    const text = textAt(scan);
    scan.column = skipBlanks(text, scan.column);
    if (!endsAt(text, scan.column)) return true;
    let next = scan.index + 1;
    while (next < scan.lines.length && endsAt(scan.lines[next]?.text ?? '', skipBlanks(scan.lines[next]?.text ?? '', 0))) next += 1;
    const line = scan.lines[next]?.text;
    const column = line === undefined ? 0 : skipBlanks(line, 0);
    if (line === undefined || (column <= limit && !(column === limit && ']}'.includes(line.charAt(column))))) return false;
    scan.index = next;
    scan.column = column;
  }
}

/** Reads the scalar that begins here. The scan stands behind it, quotes included. */
export function scanScalar(scan: LooseScan, flow: boolean, limit: number): LooseScalar {
  const sign = signAt(scan);
  return (sign === '"' || sign === "'" ? scanQuoted(scan, sign, limit) : undefined) ?? scanPlain(scan, flow);
}

function scanPlain(scan: LooseScan, flow: boolean): LooseScalar {
  const text = textAt(scan);
  const start = scan.column;
  let end = start;
  for (; end < text.length; end += 1) {
    const sign = text.charAt(end);
    if (flow && end > start && ',{}[]'.includes(sign)) break;
    if (end > start && isColon(text, end, flow)) break;
    if (' \t'.includes(sign) && text.charAt(end + 1) === '#') break;
  }
  scan.column = end;
  const trimmed = start + text.slice(start, end).trimEnd().length;
  return scalar(scan, text.slice(start, trimmed), '', scan.index, start, trimmed);
}

/** Whether a colon here ends a key. */
export function isColon(text: string, at: number, flow: boolean): boolean {
  const next = text.charAt(at + 1);
  return text.charAt(at) === ':' && (next === '' || next === ' ' || next === '\t' || (flow && ',{}[]'.includes(next)));
}

/** Undefined where the quote is never closed: then somebody is typing, and it ends where a plain one does. */
function scanQuoted(scan: LooseScan, quote: '"' | "'", limit: number): LooseScalar | undefined {
  const from = scan.index;
  const start = scan.column + 1;
  const parts: string[] = [];
  let at = start;
  for (let index = from; index < scan.lines.length; index += 1, at = 0) {
    const text = scan.lines[index]?.text ?? '';
    const first = skipBlanks(text, 0);
    if (index > from && first < text.length && first <= limit) return undefined;
    const end = closingQuote(text, at, quote);
    parts.push(text.slice(at, end ?? text.length));
    if (end === undefined) continue;
    scan.index = index;
    scan.column = end + 1;
    return scalar(scan, decoded(parts.join(' '), quote), quote, from, start, end);
  }
  return undefined;
}

function closingQuote(text: string, from: number, quote: '"' | "'"): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (quote === '"' && text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === quote) {
      if (quote === '"' || text.charAt(at + 1) !== "'") return at;
      at += 1;
    }
  }
  return undefined;
}

function decoded(raw: string, quote: '"' | "'"): string {
  if (quote === "'") return raw.replaceAll("''", "'");
  try {
    // What Newsmark writes in double quotes is a JSON string.
    return String(JSON.parse(`"${raw}"`));
  } catch {
    // YAML has escapes that JSON has not: such a text names nothing of ours.
    return raw;
  }
}

function scalar(scan: LooseScan, text: string, quote: LooseScalar['quote'], index: number, start: number, end: number): LooseScalar {
  return { kind: 'scalar', text, quote, line: scan.lines[index]?.line ?? 0, start, endLine: scan.lines[scan.index]?.line ?? 0, end };
}
