import type { Problem } from '../model/problem.ts';
import { lineEnd, lineOf, lineStarts, nextLine } from './lines.ts';

/** Files beyond this are refused: 100 MB, counted in UTF-16 units. */
export const largestFile: number = 100 * 1024 * 1024;

export interface YamlText {
  /** A byte order mark, which every answer keeps. */
  readonly mark: '' | '\uFEFF';
  /** The text without it: what spans and lines count in. */
  readonly body: string;
  /** Why the file is refused before it is parsed. */
  readonly problems: readonly Problem[];
}

/** Takes the byte order mark off and looks for what no parser should meet: sheer size, and the marks of an unfinished merge. */
export function openYaml(text: string): YamlText {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = mark === '' ? text : text.slice(1);
  if (text.length > largestFile) {
    return { mark, body, problems: [{ code: 'yaml.too-large', severity: 'error', line: 1, facts: { length: text.length, limit: largestFile } }] };
  }
  const markers = conflictMarkers(body);
  return { mark, body, problems: markers.length > 0 ? markers : controlCharacters(body) };
}

/** YAML has no C0 control characters but tab and line ends; the parser lets them pass, other programs do not. */
function controlCharacters(text: string): readonly Problem[] {
  const at = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
  if (at < 0) return [];
  const reason = `the character U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')} cannot stand in YAML as it is`;
  return [{ code: 'yaml.syntax', severity: 'error', span: { start: at, end: at + 1 }, line: lineOf(lineStarts(text), at), facts: { reason } }];
}

const mostMarkers = 300;

/**
 * Lines that git left of a conflict: `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>` at the start of a line.
 * A row of `=` alone proves nothing; no YAML of ours has the other three at a line's start.
 */
function conflictMarkers(text: string): readonly Problem[] {
  const found: Problem[] = [];
  let line = 1;
  for (let start = 0; start < text.length && found.length < mostMarkers; start = nextLine(text, start), line += 1) {
    const first = text.charCodeAt(start);
    if (first !== 0x3c && first !== 0x3e && first !== 0x7c) continue;
    const end = lineEnd(text, start);
    if (/^(?:<{7}|>{7}|\|{7})(?: |$)/.test(text.slice(start, Math.min(end, start + 8)))) {
      found.push({ code: 'yaml.conflict-markers', severity: 'error', span: { start, end }, line });
    }
  }
  return found;
}
