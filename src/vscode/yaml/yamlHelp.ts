import * as vscode from 'vscode';
import { commandLink } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { tagUse } from '../codebook/codebooks.ts';
import { registerTagFixes } from './tagFixes.ts';
import { tagSpotAt, yamlFiles } from '../codebook/tagInYaml.ts';
import { tagMarkdown, useWords } from '../codebook/tagWords.ts';

/** Completion and hovers of tag ids in sidecars and codebooks, and fixes for those that are not right. */
export function registerYamlHelp(services: Services): vscode.Disposable {
  const { library } = services;
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(yamlFiles, {
      provideCompletionItems: (document, position) => {
        const spot = tagSpotAt(document, position, library);
        const { codebook } = spot?.place ?? {};
        if (spot === undefined || codebook === undefined) return undefined;
        return codebook.tags.map((tag) => {
          const item = new vscode.CompletionItem({ label: tag.id, ...(tag.label !== undefined && { description: tag.label }) }, vscode.CompletionItemKind.EnumMember);
          item.range = spot.range;
          item.detail = useWords(tagUse({ ...spot.place, codebook, tag }));
          item.documentation = tagMarkdown({ ...spot.place, codebook, tag });
          if (tag.deprecated) item.tags = [vscode.CompletionItemTag.Deprecated];
          return item;
        });
      },
    }, '[', ',', ' ', '/'),
    vscode.languages.registerHoverProvider(yamlFiles, {
      provideHover: (document, position) => {
        const spot = tagSpotAt(document, position, library);
        const { codebook } = spot?.place ?? {};
        if (spot?.tag === undefined || codebook === undefined) return undefined;
        const links = ['newsmark.openTag', 'newsmark.renameTag'];
        const titles = [vscode.l10n.t('Open in Codebook'), vscode.l10n.t('Rename or Move…')];
        const address = { tag: spot.tag.id, file: document.uri.toString() };
        const text = tagMarkdown({ ...spot.place, codebook, tag: spot.tag });
        text.isTrusted = { enabledCommands: links };
        text.appendMarkdown(`\n\n${links.map((link, index) => commandLink(titles[index] ?? link, link, [address])).join(' | ')}`);
        return new vscode.Hover(text, spot.range);
      },
    }),
    registerTagFixes(services),
  );
}
