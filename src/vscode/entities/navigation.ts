import * as vscode from 'vscode';
import { viewRanges } from '../places.ts';
import type { Services } from '../services.ts';
import { mentionAt, mentionsOf, type MentionAt } from './entityAt.ts';
import { entityLocations } from './locations.ts';

/** F12, Shift+F12 and highlights for names: in reading views and in raw sources. */
export function registerNavigation(services: Services): vscode.Disposable {
  const selector: vscode.DocumentSelector = { pattern: '**' };
  const { reader, places } = services;
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      provideDefinition: async (document, position, token) => {
        const found = await mentionAt(services, document, position);
        if (found === undefined || token.isCancellationRequested) return undefined;
        return definitionOf(found, await places.rangesOf(document, found.open, found.mention.span));
      },
    }),
    vscode.languages.registerReferenceProvider(selector, {
      provideReferences: async (document, position, _context, token) => {
        const found = await mentionAt(services, document, position);
        if (found?.entity === undefined) return undefined;
        return [...(await entityLocations(reader, { at: found.open.found.at, path: found.open.ref.path, id: found.entity.id }, token))];
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: async (document, position, token) => {
        const found = await mentionAt(services, document, position);
        if (found?.entity === undefined || token.isCancellationRequested) return undefined;
        const { open, entity } = found;
        const lists = await Promise.all(mentionsOf(open, entity, open.found.corpus).map(({ span }) => places.rangesOf(document, open, span)));
        return lists.flat().map((range) => new vscode.DocumentHighlight(range, vscode.DocumentHighlightKind.Text));
      },
    }),
  );
}

/** The entity file's entry, else the first place in the article that uses the longest of the entity's names there. */
function definitionOf({ open, entity }: MentionAt, origin: readonly vscode.Range[]): vscode.LocationLink[] | undefined {
  if (entity === undefined) return undefined;
  const { at, corpus } = open.found;
  const [originSelectionRange] = origin;
  const link = (targetUri: vscode.Uri, targetRange: vscode.Range): vscode.LocationLink[] =>
    [{ targetUri, targetRange, ...(originSelectionRange && { originSelectionRange }) }];
  if (entity.known !== undefined) {
    const { root } = corpus.project(open.ref.path);
    const file = vscode.Uri.joinPath(at.folder.uri, root, '.newsmark', 'entities.yaml');
    const line = Math.max(0, entity.known.line - 1);
    return link(file, new vscode.Range(line, 0, line, 0));
  }
  const mentions = mentionsOf(open, entity, corpus);
  const longest = Math.max(...mentions.map(({ span }) => span.end - span.start));
  const first = mentions.find(({ span }) => span.end - span.start === longest);
  const [range] = first === undefined ? [] : viewRanges(open, first.span);
  return range && link(open.uri, range);
}
