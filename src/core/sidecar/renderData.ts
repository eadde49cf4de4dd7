import { scalarText, type ScalarContext } from './scalarText.ts';
import type { YamlData } from './yamlData.ts';

/** What new lines need to know of the place they are written to. */
export interface Layout {
  readonly lineBreak: '\n' | '\r\n';
  /** Column of the key or dash that is written. */
  readonly column: number;
}

/** A value on one line, inside brackets or as a scalar in block context. */
export function inlineText(data: YamlData, context: ScalarContext): string {
  switch (data.kind) {
    case 'text':
      return data.plain === true ? data.text : scalarText(data.text, context);
    case 'list':
      return `[${data.items.map((item) => inlineText(item, 'flow')).join(', ')}]`;
    case 'moved':
      return inlineText(data.data, context);
    case 'map':
      return `{${data.pairs.map(([key, value]) => flowPair(key, value)).join(', ')}}`;
  }
}

export function flowPair(key: string, value: YamlData): string {
  return `${scalarText(key, 'flow')}: ${inlineText(value, 'flow')}`;
}

/** `key: value`, with further lines for a block value. The first line is not indented: the caller stands at the column. */
export function blockPair(key: string, value: YamlData, layout: Layout): string {
  return `${scalarText(key, 'block')}:${afterColon(value, layout)}`;
}

/** What follows a key's colon at `layout.column`. Begins with a space or a line break. */
export function afterColon(value: YamlData, layout: Layout): string {
  if (isInline(value)) return ` ${inlineText(value, 'block')}`;
  return newLine(layout, 2) + blockLines(value, { ...layout, column: layout.column + 2 });
}

/** `- value`: what follows the dash begins with a space. */
export function blockItem(value: YamlData, layout: Layout): string {
  if (value.kind === 'moved') return value.lines.join(newLine(layout, 0));
  return `- ${isInline(value) ? inlineText(value, 'block') : blockLines(value, { ...layout, column: layout.column + 2 })}`;
}

/** Whether a value is written behind its key or dash, on the same line. */
export function isInline(data: YamlData): boolean {
  if (data.kind === 'moved') return false;
  return data.kind === 'text' || data.flow || (data.kind === 'list' ? data.items.length === 0 : data.pairs.length === 0);
}

function blockLines(data: YamlData, layout: Layout): string {
  if (data.kind === 'list') return data.items.map((item) => blockItem(item, layout)).join(newLine(layout, 0));
  if (data.kind === 'map') return data.pairs.map(([key, value]) => blockPair(key, value, layout)).join(newLine(layout, 0));
  return inlineText(data, 'block');
}

function newLine(layout: Layout, deeper: number): string {
  return layout.lineBreak + ' '.repeat(layout.column + deeper);
}
