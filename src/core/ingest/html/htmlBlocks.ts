import type { MappedText } from '../../text/mappedText.ts';
import { attributeText } from './attributeText.ts';
import { createBlockCollector } from './blockCollector.ts';
import type { BlockCollector, Context } from './blockCollector.ts';
import { isBold, roleOf } from './elementRules.ts';
import type { Role } from './elementRules.ts';
import { attributeOf, endOf, parseHtml, startOf } from './htmlNode.ts';
import type { HtmlNode } from './htmlNode.ts';
import type { DraftBlock } from '../article/draftBlock.ts';
import { closedShortcodes, findShortcodes } from './shortcodes.ts';
import { isDataTable } from './tables.ts';
import { textPieces } from './textPieces.ts';

export interface HtmlBlocks {
  readonly blocks: readonly DraftBlock[];
  /** The end was left out: too much mark-up. */
  readonly isCut: boolean;
}

/** One step of the walk: go into a node, or do what its end demands. */
type Step =
  | { readonly kind: 'enter'; readonly node: HtmlNode; readonly context: Context }
  | { readonly kind: 'border' }
  /** The end of a block that is shown as a blank: its end tag. */
  | { readonly kind: 'gap'; readonly start: number; readonly end: number };

interface Walk {
  readonly html: string;
  readonly collector: BlockCollector;
  readonly closed: ReadonlySet<string>;
  readonly steps: Step[];
  /** What ends a paragraph besides mark-up. */
  readonly border: 'blank line' | 'line end' | undefined;
  /** Inside `[caption]` … `[/caption]`. */
  isCaption: boolean;
}

const ROOT: Context = { kind: 'paragraph', isFlat: false, isPreformatted: false, isBold: false };
/** Kinds that what is inside does not change: a heading in a caption stays caption. */
const CLOSED_KINDS: ReadonlySet<string> = new Set(['caption', 'boilerplate', 'related', 'embed', 'table', 'byline']);

/** Blocks of an HTML body in reading order, mapped to `input`, as its elements tell their kinds. Walks without recursion. */
export function htmlBlocks(input: string): HtmlBlocks {
  const { html, nodes, isCut } = parseHtml(input);
  const walk: Walk = { html, collector: createBlockCollector(html), closed: closedShortcodes(html), steps: [], border: textBorder(html), isCaption: false };
  enterAll(walk, nodes, ROOT);
  for (let step = walk.steps.pop(); step !== undefined; step = walk.steps.pop()) {
    if (step.kind === 'border') walk.collector.flush();
    else if (step.kind === 'gap') walk.collector.addGap(' ', step.start, step.end);
    else if (step.node.type === 'text') addText(walk, step.node, step.context);
    else if (step.node.name !== undefined) enter(walk, step.node, step.context);
  }
  return { blocks: walk.collector.finish(), isCut };
}

/** All text of a piece of HTML as one line: titles, captions. `undefined` when it shows nothing. */
export function htmlLine(input: string): MappedText | undefined {
  const { html, nodes } = parseHtml(input);
  const walk: Walk = { html, collector: createBlockCollector(html), closed: new Set(), steps: [], border: undefined, isCaption: false };
  enterAll(walk, nodes, { ...ROOT, isFlat: true });
  for (let step = walk.steps.pop(); step !== undefined; step = walk.steps.pop()) {
    if (step.kind === 'border') continue;
    if (step.kind === 'gap') {
      walk.collector.addGap(' ', step.start, step.end);
      continue;
    }
    if (step.node.type === 'text') addText(walk, step.node, step.context);
    else if (step.node.name !== undefined && roleOf(step.node).kind !== 'drop') enterFlat(walk, step.node, step.context);
  }
  return walk.collector.finish()[0]?.text;
}

/** Whether a string is HTML rather than plain text: it has a tag or a character reference. */
export function isHtml(text: string): boolean {
  return /<\/?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>]{0,2000})?\/?>|&(?:#\d{2,6}|#x[0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});|<!--/.test(text);
}

function enterAll(walk: Walk, nodes: readonly HtmlNode[], context: Context): void {
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node !== undefined) walk.steps.push({ kind: 'enter', node, context });
  }
}

function addText(walk: Walk, node: HtmlNode, context: Context): void {
  for (const piece of textPieces(walk.html, node)) {
    let at = piece.start;
    for (const code of findShortcodes(walk.html, piece.start, piece.end, walk.closed)) {
      addPiece(walk, context, at, code.span.start);
      if (code.name === 'caption' || code.name === 'wp_caption') {
        walk.collector.flush();
        walk.isCaption = !code.isEnd;
      }
      at = code.span.end;
    }
    addPiece(walk, context, at, piece.end);
  }
}

function addPiece(walk: Walk, context: Context, start: number, end: number): void {
  const own: Context = walk.isCaption && context.kind === 'paragraph' ? { ...context, kind: 'caption' } : context;
  let from = start;
  if (walk.border !== undefined && !context.isFlat && !context.isPreformatted) {
    for (let at = nextBorder(walk, start, end); at !== undefined; at = nextBorder(walk, from, end)) {
      walk.collector.addRaw(own, from, at);
      walk.collector.flush();
      from = at + 1;
    }
  }
  if (end > from) walk.collector.addRaw(own, from, end);
}

/** The next line end in `[start, end)` that ends a paragraph. */
function nextBorder({ html, border }: Walk, start: number, end: number): number | undefined {
  const text = html.slice(start, end);
  let at = text.indexOf('\n');
  while (at !== -1) {
    const next = border === 'line end' ? -1 : text.indexOf('\n', at + 1);
    if (border === 'line end' || (next !== -1 && text.slice(at, next).trim() === '')) return start + at;
    at = next;
  }
  return undefined;
}

/**
 * Text as people type it into an editor, with a few tags in it but none that makes paragraphs: there blank lines do. Without
 * any tag and without blank lines, every line is a paragraph.
 */
function textBorder(html: string): Walk['border'] {
  if (/<(?:p|br|div)[\s/>]/i.test(html)) return undefined;
  const hasBlankLine = /\n[ \t\r]{0,200}\n/.test(html.trim());
  return hasBlankLine ? 'blank line' : /<[a-z]/i.test(html) ? undefined : 'line end';
}

function enter(walk: Walk, node: HtmlNode, context: Context): void {
  const { collector, steps } = walk;
  const role = roleOf(node);
  const children = node.children ?? [];
  if (role.kind === 'drop') return;
  if (role.kind === 'break') collector.addBreak(context, startOf(node), endOf(node));
  else if (role.kind === 'rule') collector.flush();
  else if (role.kind === 'address') addAddress(walk, node);
  else if (context.isFlat) enterFlat(walk, node, context);
  else if (role.kind === 'inline') enterAll(walk, children, inlineContext(node, context));
  else {
    collector.flush();
    steps.push({ kind: 'border' });
    enterAll(walk, children, blockContext(node, role, context));
  }
}

/** Inside a flat context every block border is a blank; in a table, cells and rows are told apart. */
function enterFlat(walk: Walk, node: HtmlNode, context: Context): void {
  const firstChild = node.children?.[0];
  const end = firstChild === undefined ? endOf(node) : startOf(firstChild);
  const name = node.name ?? '';
  if ((context.kind === 'table' && name === 'caption') || name === 'figcaption') {
    walk.collector.flush();
    walk.steps.push({ kind: 'border' });
    enterAll(walk, node.children ?? [], { ...context, kind: 'caption' });
    return;
  }
  if (context.kind === 'table' && name === 'tr') walk.collector.addGap('\n', startOf(node), end);
  else if (context.kind === 'table' && (name === 'td' || name === 'th')) walk.collector.addGap('\t', startOf(node), end);
  else if (roleOf(node).kind !== 'inline') {
    walk.collector.addGap(' ', startOf(node), end);
    const lastChild = node.children?.at(-1);
    const endTag = lastChild === undefined ? endOf(node) : endOf(lastChild);
    if (context.kind !== 'table' && endTag < endOf(node)) walk.steps.push({ kind: 'gap', start: endTag, end: endOf(node) });
  }
  enterAll(walk, node.children ?? [], inlineContext(node, context));
}

function inlineContext(node: HtmlNode, context: Context): Context {
  const href = node.name === 'a' ? attributeOf(node, 'href') : undefined;
  const bold = context.isBold || isBold(node);
  if (href === undefined && bold === context.isBold) return context;
  return { ...context, isBold: bold, ...(href === undefined ? {} : { href }) };
}

function blockContext(node: HtmlNode, role: Role, context: Context): Context {
  const inner: Context = { ...inlineContext(node, context), ...(node.name === undefined ? {} : { host: node.name }) };
  if (role.kind === 'words') return { ...inner, kind: 'embed', isFlat: true };
  if (role.kind === 'table') return isDataTable(node) && (context.kind === 'caption' || !CLOSED_KINDS.has(context.kind)) ? { ...inner, kind: 'table', isFlat: true } : inner;
  if (role.kind !== 'block' || role.block === undefined) return inner;
  const isKept = CLOSED_KINDS.has(context.kind) && !(context.kind === 'caption' && role.block === 'quote') && !(context.kind === 'boilerplate' && role.block === 'related');
  if (isKept) return inner;
  if (role.block === 'heading') return context.kind === 'list-item' ? inner : { ...inner, kind: 'heading', ...(role.level === undefined ? {} : { level: role.level }) };
  // Items of a list in a quotation are quoted.
  if (role.block === 'list-item' && context.kind === 'quote') return inner;
  if (role.block === 'code') return { ...inner, kind: 'code', isPreformatted: true };
  return { ...inner, kind: role.block };
}

/** A player or frame: its address as a line of its own, when it is one a person could open. */
function addAddress(walk: Walk, node: HtmlNode): void {
  const isTiny = ['width', 'height'].some((name) => /^[01](?:px)?$/.test(attributeOf(node, name) ?? ''));
  const text = isTiny ? undefined : addressOf(walk.html, node);
  if (text !== undefined && /^(?:https?:)?\/\/\S+$/.test(text.text) && !isTracker(text.text)) walk.collector.add('embed', text, text.text);
}

function addressOf(html: string, node: HtmlNode): MappedText | undefined {
  for (const name of ['src', 'data-src', 'data-lazy-src', 'data-instgrm-permalink', 'cite', 'data-href']) {
    const value = attributeText(html, node, name);
    if (value !== undefined && /^(?:https?:)?\/\//.test(value.text)) return value;
  }
  const stack: HtmlNode[] = [...(node.children ?? [])].reverse();
  for (let inside = stack.pop(); inside !== undefined; inside = stack.pop()) {
    const name = inside.name === 'source' || inside.name === 'iframe' || inside.name === 'video' ? 'src' : 'href';
    const value = inside.name === 'a' || name === 'src' ? attributeText(html, inside, name) : undefined;
    if (value !== undefined) return value;
    for (let index = (inside.children?.length ?? 0) - 1; index >= 0; index--) stack.push(inside.children?.[index] ?? inside);
  }
  return undefined;
}

function isTracker(address: string): boolean {
  return /googletagmanager|doubleclick|googlesyndication|facebook\.com\/tr|scorecardresearch|\/pixel\b/.test(address);
}
