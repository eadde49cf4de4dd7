import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { mentionAt, type MentionAt } from './entityAt.ts';
import { entityHover, nameHover } from './entityHover.ts';
import { createOfferedLinks } from './offeredLinks.ts';
import { valueHover } from './valueHover.ts';

/** Hovers over names, dates and numbers: from memory, at most 25 lines; every word out of a file is plain text. */
export function registerHover(services: Services): vscode.Disposable {
  const offered = createOfferedLinks();
  // Any document: raw sources are found by their folder and content, not by their language.
  return vscode.languages.registerHoverProvider({ pattern: '**' }, {
    provideHover: async (document, position, token) => {
      const found = await mentionAt(services, document, position);
      if (found === undefined || token.isCancellationRequested) return undefined;
      const ranges = await services.places.rangesOf(document, found.open, found.mention.span);
      const range = ranges.find((one) => one.contains(position)) ?? ranges[0];
      return new vscode.Hover(await hoverText(found, await offered(), services), range);
    },
  });
}

/** The hover's text. `links`: commands of other parts that are there. */
export async function hoverText(found: MentionAt, links: ReadonlySet<string>, { engine, coders }: Services): Promise<vscode.MarkdownString> {
  if (found.entity !== undefined) return entityHover(found, found.entity, links, coders);
  return found.mention.entity === undefined ? valueHover(found, engine) : nameHover(found);
}
