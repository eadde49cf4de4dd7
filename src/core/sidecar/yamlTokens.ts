import { CST } from 'yaml';
import type { ProblemCode } from '../model/problem.ts';
import type { ListItem, Pair, TextNode, YamlNode } from './yamlNode.ts';

/** Why a text is refused, before lines are known. */
export interface Refusal {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  readonly facts: Readonly<Record<string, string>>;
}

/** Deeper nesting is refused: our files need seven levels and a codebook two for each level of tags. */
const deepestNesting = 100;

type Item = CST.CollectionItem;

/** Anchors, aliases, explicit tags and nesting too deep to compose, without recursion. */
export function forbiddenTokens(tokens: readonly CST.Token[]): readonly Refusal[] {
  const found: Refusal[] = [];
  const open: [token: CST.Token, depth: number][] = tokens.map((token): [CST.Token, number] => [token, 0]).reverse();
  const refuse = (code: Refusal['code'], token: CST.Token, facts: Refusal['facts'] = {}): void => {
    const source = 'source' in token ? token.source : '';
    found.push({ code, start: token.offset, end: token.offset + source.length, facts });
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next;
    if (depth > deepestNesting) {
      refuse('yaml.syntax', token, { reason: 'nested too deeply' });
      break;
    }
    if (token.type === 'alias' || token.type === 'anchor') refuse('yaml.alias', token);
    else if (token.type === 'tag') refuse('yaml.tag', token);
    else for (const inner of innerTokens(token).reverse()) open.push([inner, depth + 1]);
  }
  return found;
}

/** Quoted scalars without their closing quote: beginnings by ends. */
export function openQuotes(tokens: readonly CST.Token[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open = [...tokens];
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') {
      if (token.source.length === 1 || token.source.at(-1) !== token.source[0]) found.set(token.offset + token.source.length, token.offset);
    } else for (const inner of innerTokens(token)) open.push(inner);
  }
  return found;
}

function innerTokens(token: CST.Token): CST.Token[] {
  switch (token.type) {
    case 'document':
      return [...token.start, ...(token.value ? [token.value] : [])];
    case 'block-scalar':
      return token.props.filter(({ type }) => type === 'tag' || type === 'anchor');
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return token.items.flatMap((item: Item) => [...item.start, ...(item.key ? [item.key] : []), ...(item.sep ?? []), ...(item.value ? [item.value] : [])])
        .filter(({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment' && type !== 'comma');
    default:
      return [];
  }
}

interface Built {
  readonly node: YamlNode;
  readonly duplicates: readonly Refusal[];
}

/** The plain tree of a token that composed without errors. `at`: where the node would stand if nothing is written there. */
export function nodeOfToken(token: CST.Token | null | undefined, at: number): Built {
  const duplicates: Refusal[] = [];
  return { node: build(token, at, duplicates), duplicates };
}

function build(token: CST.Token | null | undefined, at: number, duplicates: Refusal[]): YamlNode {
  switch (token?.type) {
    case 'scalar':
      // Before a comma, `{a: , b: c}`, the parser has a token of no characters where it else has none.
      return token.source === '' ? nothing(at) : textNode(token);
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return textNode(token);
    case 'block-seq':
      return blockList(token, duplicates);
    case 'block-map': {
      const pairs = token.items.flatMap((item: Item) => (item.sep === undefined && item.key === undefined && item.start.every(({ type }) => type !== 'explicit-key-ind') ? [] : [pair(item, duplicates)]));
      noteDuplicates(pairs, duplicates);
      return { kind: 'map', flow: false, pairs, commas: [], span: { start: token.offset, end: pairs.at(-1)?.value.span.end ?? token.offset } };
    }
    case 'flow-collection':
      return flowCollection(token, duplicates);
    default:
      return nothing(at);
  }
}

function nothing(at: number): TextNode {
  return { kind: 'text', text: '', style: 'absent', span: { start: at, end: at } };
}

const styles = { 'scalar': 'plain', 'single-quoted-scalar': 'single', 'double-quoted-scalar': 'double', 'block-scalar': 'block' } as const;

function textNode(token: CST.FlowScalar | CST.BlockScalar): TextNode {
  const text = CST.resolveAsScalar(token)?.value ?? '';
  if (token.type === 'alias') return { kind: 'text', text, style: 'plain', span: { start: token.offset, end: token.offset } };
  if (token.type !== 'block-scalar') {
    return { kind: 'text', text, style: styles[token.type], span: { start: token.offset, end: token.offset + token.source.length } };
  }
  // A block scalar's own offset is that of its header; its source begins after the header's line.
  const last = token.props.at(-1);
  const sourceStart = last === undefined || !('source' in last) ? token.offset : last.offset + last.source.length;
  return { kind: 'text', text, style: 'block', span: { start: token.offset, end: sourceStart + token.source.length } };
}

function blockList(token: CST.BlockSequence, duplicates: Refusal[]): YamlNode {
  const items: ListItem[] = [];
  for (const item of token.items) {
    const dash = item.start.find(({ type }) => type === 'seq-item-ind');
    if (dash !== undefined) items.push({ start: dash.offset, node: build(item.value, dash.offset + 1, duplicates) });
  }
  return { kind: 'list', flow: false, items, commas: [], span: { start: token.offset, end: items.at(-1)?.node.span.end ?? token.offset } };
}

function pair(item: Item, duplicates: Refusal[]): Pair {
  const question = item.start.find(({ type }) => type === 'explicit-key-ind');
  const colon = item.sep?.find(({ type }) => type === 'map-value-ind');
  const key = build(item.key, question === undefined ? colon?.offset ?? 0 : question.offset + 1, duplicates);
  const colonEnd = colon === undefined ? undefined : colon.offset + 1;
  return {
    key: key.kind === 'text' ? key.text : '',
    keySpan: key.span,
    start: question?.offset ?? key.span.start,
    colonEnd,
    value: build(item.value, colonEnd ?? key.span.end, duplicates),
  };
}

function flowCollection(token: CST.FlowCollection, duplicates: Refusal[]): YamlNode {
  const close = token.end[0];
  const span = { start: token.offset, end: close === undefined ? token.offset + 1 : close.offset + close.source.length };
  const commas = token.items.flatMap((item: Item) => item.start.filter(({ type }) => type === 'comma').map(({ offset }) => offset));
  const full = token.items.filter((item: Item) => item.key !== undefined || item.sep !== undefined || item.value !== undefined || item.start.some(({ type }) => type === 'explicit-key-ind'));
  if (token.start.source === '{') {
    const pairs = full.map((item: Item) => pair(item, duplicates));
    noteDuplicates(pairs, duplicates);
    return { kind: 'map', flow: true, pairs, commas, span };
  }
  const items = full.map((item: Item): ListItem => {
    if (item.key === undefined && item.sep === undefined) {
      const node = build(item.value, token.offset + 1, duplicates);
      return { start: node.span.start, node };
    }
    // A single pair inside a list, `[a: b]`, is a map of its own.
    const only = pair(item, duplicates);
    return { start: only.start, node: { kind: 'map', flow: true, pairs: [only], commas: [], span: { start: only.start, end: only.value.span.end } } };
  });
  return { kind: 'list', flow: true, items, commas, span };
}

function noteDuplicates(pairs: readonly Pair[], duplicates: Refusal[]): void {
  const seen = new Set<string>();
  for (const { key, keySpan } of pairs) {
    if (seen.has(key)) duplicates.push({ code: 'yaml.duplicate-key', start: keySpan.start, end: keySpan.end, facts: { key } });
    seen.add(key);
  }
}
