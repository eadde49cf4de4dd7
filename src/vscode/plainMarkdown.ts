import * as vscode from 'vscode';
import { escaped, oneLine } from './plainLabel.ts';

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
