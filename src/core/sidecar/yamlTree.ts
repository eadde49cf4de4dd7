import { Composer, CST, Parser } from 'yaml';
import type { Problem } from '../model/problem.ts';
import { lineOf, lineStarts } from './lines.ts';
import { forbiddenTokens, nodeOfToken, openQuotes, type Refusal } from './yamlTokens.ts';
import type { YamlNode } from './yamlNode.ts';

/** A file that is broken in many places is no better understood by hearing of all of them. */
const mostProblems = 20;

/** The library quotes what it stumbles over, which may be as long as the file. */
const longestReason = 200;

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
  if (found.length === 0) found.push(...syntaxErrors(tokens).slice(0, mostProblems));
  const second = documents[1];
  if (second !== undefined) found.push({ code: 'yaml.second-document', start: second.offset, end: second.offset, facts: {} });
  if (found.length > 0) return { root: undefined, problems: refusals(text, found) };
  const value = documents[0]?.value;
  if (value === undefined) return { root: undefined, problems: [] };
  const tree = nodeOfToken(value, 0);
  return tree.duplicates.length > 0 ? { root: undefined, problems: refusals(text, tree.duplicates) } : { root: tree.node, problems: [] };
}

function syntaxErrors(tokens: readonly CST.Token[]): readonly Refusal[] {
  // What is no YAML at all need not be composed, which would cost far more.
  const nonsense = tokens.flatMap((token): readonly Refusal[] => (token.type === 'error' ? [{ code: 'yaml.syntax', start: token.offset, end: token.offset + token.source.length, facts: { reason: token.message.slice(0, longestReason) } }] : []));
  if (nonsense.length > 0) return nonsense;
  // Duplicate keys are found by us, in linear time.
  const composer = new Composer({ schema: 'failsafe', merge: false, uniqueKeys: false, stringKeys: true, prettyErrors: false, logLevel: 'silent' });
  const errors = [...composer.compose(tokens)].flatMap((document) => document.errors);
  // A quote that is never closed is found where the text gives up; people look for where it opens.
  const quotes = errors.some(({ code }) => code === 'MISSING_CHAR') ? openQuotes(tokens) : undefined;
  return errors.map(({ code, pos: [start, end], message }) => ({
    code: 'yaml.syntax',
    start: (code === 'MISSING_CHAR' ? quotes?.get(start) : undefined) ?? start,
    end,
    facts: { reason: message.slice(0, longestReason) },
  }));
}

function refusals(text: string, found: readonly Refusal[]): readonly Problem[] {
  const starts = lineStarts(text);
  return found.slice(0, mostProblems).map(({ code, start, end, facts }) => ({
    code,
    severity: 'error',
    span: { start: Math.min(start, text.length), end: Math.min(Math.max(start, end), text.length) },
    line: lineOf(starts, Math.min(start, text.length)),
    ...(Object.keys(facts).length > 0 && { facts }),
  }));
}
