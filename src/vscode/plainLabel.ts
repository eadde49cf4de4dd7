import * as vscode from 'vscode';
import { shownValue } from '../core/index.ts';

/** Text of an article as one line of a list: white space collapsed, cut, nothing that breaks the line. */
export function oneLine(text: string, longest = 200): string {
  return shownValue(text, longest);
}

/** The same where VS Code makes `$(name)` an icon: quick picks and the status bar. */
export function plainLabel(text: string, longest = 200): string {
  return oneLine(text, longest).replaceAll('$(', '\\$(');
}

/** A tooltip or hover in the making. Everything that comes from a file goes through `text`, so that it shows as it is. */
export interface PlainMarkdown {
  /** Our own words and marks. */
  own(markdown: string): PlainMarkdown;
  /** Somebody else's words: no Markdown, no HTML, no links. */
  text(value: string, longest?: number): PlainMarkdown;
  readonly value: vscode.MarkdownString;
}

/** Markdown in which only `commands` may be linked. Pictures and HTML are never rendered. */
export function plainMarkdown(commands: readonly string[] = []): PlainMarkdown {
  const value = new vscode.MarkdownString(undefined, false);
  if (commands.length > 0) value.isTrusted = { enabledCommands: [...commands] };
  const building: PlainMarkdown = {
    own: (markdown) => {
      value.appendMarkdown(markdown);
      return building;
    },
    text: (given, longest = 300) => {
      value.appendMarkdown(escaped(oneLine(given, longest)));
      return building;
    },
    value,
  };
  return building;
}

/**
 * A line as Markdown that reads just so. Every mark is written as a character reference: a backslash would not stop
 * addresses from becoming links.
 */
export function escaped(line: string): string {
  return line.replaceAll(/[^\p{L}\p{M}\p{N} ]/gu, (mark) => `&#${mark.codePointAt(0)};`);
}

/** A link to one of our own commands; the label is somebody else's text. */
export function commandLink(label: string, command: string, args: readonly unknown[]): string {
  return `[${escaped(oneLine(label, 120))}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}
