import { load } from 'cheerio/slim';
import { boundMarkup } from './boundMarkup.ts';

/** What is used of a parsed node. Offsets count in the HTML that was parsed; `endIndex` is the last unit, inclusive. */
export interface HtmlNode {
  readonly type: string;
  readonly startIndex: number | null;
  readonly endIndex: number | null;
  /** Elements only, in lower case. */
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
  /** Text nodes: the raw characters, entities not decoded. */
  readonly data?: string;
}

export interface ParsedHtml {
  /** The HTML all offsets count in: the input, or the input with excess mark-up blanked out, unit for unit. */
  readonly html: string;
  readonly nodes: readonly HtmlNode[];
  /** The rest was left out because it held too much mark-up. */
  readonly isCut: boolean;
}

/** Parses HTML with the position of every node, entities left as they are. In time linear in the length. */
export function parseHtml(input: string): ParsedHtml {
  const { html, isCut } = boundMarkup(input);
  const document = load(html, { xml: { xmlMode: false, decodeEntities: false, withStartIndices: true, withEndIndices: true } }, false);
  const root: HtmlNode | undefined = document.root()[0];
  return { html, nodes: root?.children ?? [], isCut };
}

export function startOf(node: HtmlNode): number {
  return node.startIndex ?? 0;
}

/** Offset after the node. */
export function endOf(node: HtmlNode): number {
  return (node.endIndex ?? -1) + 1;
}

export function attributeOf(node: HtmlNode, name: string): string | undefined {
  const { attribs } = node;
  return attribs !== undefined && Object.hasOwn(attribs, name) ? attribs[name] : undefined;
}

/** Class names and id, in lower case. */
export function classesOf(node: HtmlNode): readonly string[] {
  const names = `${attributeOf(node, 'class') ?? ''} ${attributeOf(node, 'id') ?? ''}`.toLowerCase();
  return names.split(/[\s]+/).filter((name) => name !== '');
}
