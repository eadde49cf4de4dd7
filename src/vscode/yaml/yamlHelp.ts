import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { completionsFor } from './complete.ts';
import { definitionOf } from './definitions.ts';
import { readFieldWords, type FieldWords } from './fieldWords.ts';
import type { ColorOf } from './fixing.ts';
import { hoverOf } from './hover.ts';
import { registerQuickFixes } from './quickFixes.ts';
import { tagSpotAt } from './tagInYaml.ts';
import { yamlFiles } from './yamlFiles.ts';
import { yamlPlaceIn, type YamlPlace } from './yamlPlace.ts';

/** Completion, hovers and definitions in sidecars and codebooks, and fixes for what is not right there. */
export function registerYamlHelp(services: Services, colorOf: ColorOf): vscode.Disposable {
  const { library } = services;
  let words: Promise<FieldWords> | undefined;
  const fieldWords = (): Promise<FieldWords> => (words ??= readFieldWords(services.context.extensionUri));
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(yamlFiles, {
      provideCompletionItems: async (document, position, _token, context) => {
        const place = yamlPlaceIn(document, position, library);
        if (place === undefined || isLeftToOthers(place)) return undefined;
        // A blank in an empty line asks for nothing.
        if (place.meaning.kind === 'field' && context.triggerCharacter === ' ') return undefined;
        const typed = document.getText(new vscode.Range(place.range.start, position));
        return completionsFor(place, typed, await fieldWords());
      },
    }, '[', '{', ',', ' ', '/', ':', '"'),
    vscode.languages.registerHoverProvider(yamlFiles, {
      provideHover: async (document, position) => {
        const place = yamlPlaceIn(document, position, library) ?? definedTag(document, position, services);
        if (place === undefined || place.range.isEmpty || (place.meaning.kind === 'field' && isLeftToOthers(place))) return undefined;
        const text = hoverOf(place, await fieldWords());
        return text && new vscode.Hover(text, place.range);
      },
    }),
    vscode.languages.registerDefinitionProvider(yamlFiles, {
      provideDefinition: async (document, position) => {
        const place = yamlPlaceIn(document, position, library);
        const location = place === undefined || place.range.isEmpty ? undefined : await definitionOf(place);
        return location && place && [{ originSelectionRange: place.range, targetUri: location.uri, targetRange: location.range }];
      },
    }),
    registerQuickFixes(services, colorOf),
  );
}

/** Fields and fixed words are what the schemas say: where the YAML extension is at work it offers them already. */
function isLeftToOthers({ meaning }: YamlPlace): boolean {
  return (meaning.kind === 'field' || meaning.kind === 'word') && vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
}

/** The `id:` of a tag in the codebook names the tag with all that is above it. */
function definedTag(document: vscode.TextDocument, position: vscode.Position, { library }: Services): YamlPlace | undefined {
  const spot = tagSpotAt(document, position, library);
  const found = library.find(document.uri);
  if (spot?.tag === undefined || found === undefined) return undefined;
  const { range, place: codebook, tag } = spot;
  const written = { role: 'value', text: tag.id, start: range.start.character, end: range.end.character, quote: '', flow: false, colon: false, gap: false, path: [], holders: [], map: undefined } as const;
  const scalar = { kind: 'scalar', text: tag.id, quote: '', line: range.start.line, start: written.start, endLine: range.start.line, end: written.end } as const;
  return { document, found, source: found.path, codebook, range, meaning: { kind: 'tag', present: [] }, spot: { ...written, scalar } };
}
