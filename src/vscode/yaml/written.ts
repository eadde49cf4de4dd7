import * as vscode from 'vscode';
import { scalarText, type Attribute, type YamlSpot } from '../../core/index.ts';

/** A text as it is written at a place: quoted where it has to be, as a person's own quotes there ask for. */
export function writtenAt({ quote, flow, gap, role, colon }: YamlSpot, text: string): string {
  const blank = gap ? ' ' : '';
  const mark = role === 'key' && !colon ? ': ' : '';
  if (quote === '"') return JSON.stringify(text).slice(1, -1);
  if (quote === "'") return text.replaceAll("'", "''");
  return `${blank}${scalarText(text, flow ? 'flow' : 'block')}${mark}`;
}

/** An attribute with a place for its value: its choices, or quotes in which every text is one. */
export function attributeSnippet(snippet: vscode.SnippetString, name: string, { type, values }: Attribute, flow: boolean): vscode.SnippetString {
  const context = flow ? 'flow' : 'block';
  snippet.appendText(`${scalarText(name, context)}: `);
  if (type === 'choice' && values.length > 0) return snippet.appendChoice(values.map((value) => scalarText(value, context)));
  // A number or a date without quotes would be no text for other readers.
  snippet.appendText('"');
  if (type === 'date') snippet.appendPlaceholder('YYYY-MM-DD');
  else if (type === 'url') snippet.appendText('https://').appendTabstop();
  else snippet.appendTabstop();
  return snippet.appendText('"');
}

/** What stands behind a field's name when it is put in a block; the rest have one value in their line. */
const blockBodies: Readonly<Record<string, readonly [string, string]>> = {
  tags: ['[', ']'], was: ['[', ']'], examples: ['["', '"]'], values: ['[', ']'], attributes: ['\n  ', ''], children: ['\n  - id: ', ''],
  links: ['\n  - {to: ', '}'], passages: ['\n  - quote: ', ''], annotations: ['\n  - id: ', ''], coded: ['\n  - {', '}'], relations: ['\n  - {id: ', '}'],
};

/** A field's name with a place for its value. */
export function fieldSnippet(name: string, of: string, { flow }: YamlSpot): vscode.SnippetString {
  const snippet = new vscode.SnippetString().appendText(`${name}:`);
  // The tags of a codebook are a list of maps.
  const [before, after] = of === 'codebook' && name === 'tags' ? ['\n  - id: ', ''] : (blockBodies[name] ?? ['', '']);
  if (flow && before.startsWith('\n')) return snippet.appendText(' ');
  return snippet.appendText(before.startsWith('\n') ? before : ` ${before}`).appendTabstop().appendText(after);
}
