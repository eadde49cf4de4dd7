import { Composer, CST, Parser } from 'yaml';
import type { Problem } from '../model/problem.ts';
import { lineOf, lineStarts } from './lines.ts';
import { forbiddenTokens, nodeOfToken, openQuotes, type Refusal } from './yamlTokens.ts';
import type { YamlNode } from './yamlNode.ts';

/** A YAML text as a tree. `root` undefined without problems: nothing but comments and white space. Any problem means: refused. */
export interface YamlTree {
  readonly root: YamlNode | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Largest text that is parsed in one go, in UTF-16 units: a larger file is read only if its list can be cut into items by lines.
 * The parser needs about a second for 2 MB, and memory of a hundred times the text.
 */
export const largestParsedText: number = 8 * 1024 * 1024;

/**
 * Parses one YAML document by the failsafe schema.
 * Refused: syntax errors, a second document, aliases, anchors, explicit tags, duplicate keys. Spans and lines count in `text`.
 */
export function parseYaml(text: string): YamlTree {
  if (text.length > largestParsedText) {
    return { root: undefined, problems: [{ code: 'yaml.too-large', severity: 'error', line: 1, facts: { length: text.length, limit: largestParsedText } }] };
  }
  const tokens = [...new Parser().parse(text)];
  const documents = tokens.filter((token) => token.type === 'document');
  const found = [...forbiddenTokens(tokens)];
  // Composing recurses: a text nested too deep for it never gets there.
  if (found.length === 0) found.push(...syntaxErrors(tokens));
  const second = documents[1];
  if (second !== undefined) found.push({ code: 'yaml.second-document', start: second.offset, end: second.offset, reason: undefined });
  if (found.length > 0) return { root: undefined, problems: refusals(text, found) };
  const value = documents[0]?.value;
  if (value === undefined) return { root: undefined, problems: [] };
  const tree = nodeOfToken(value, 0);
  return tree.duplicates.length > 0 ? { root: undefined, problems: refusals(text, tree.duplicates) } : { root: tree.node, problems: [] };
}

function syntaxErrors(tokens: readonly CST.Token[]): readonly Refusal[] {
  // Duplicate keys are found by us, in linear time.
  const composer = new Composer({ schema: 'failsafe', merge: false, uniqueKeys: false, stringKeys: true, prettyErrors: false, logLevel: 'silent' });
  const found: Refusal[] = [];
  for (const document of composer.compose(tokens)) {
    for (const error of document.errors) {
      // A quote that is never closed is found where the text gives up; people look for where it opens.
      const start = error.code === 'MISSING_CHAR' ? openQuotes(tokens).get(error.pos[0]) ?? error.pos[0] : error.pos[0];
      found.push({ code: 'yaml.syntax', start, end: error.pos[1], reason: error.message });
    }
  }
  return found;
}

function refusals(text: string, found: readonly Refusal[]): readonly Problem[] {
  const starts = lineStarts(text);
  return found.slice(0, 20).map(({ code, start, end, reason }) => ({
    code,
    severity: 'error',
    span: { start: Math.min(start, text.length), end: Math.min(Math.max(start, end), text.length) },
    line: lineOf(starts, Math.min(start, text.length)),
    ...(reason !== undefined && { facts: { reason } }),
  }));
}
