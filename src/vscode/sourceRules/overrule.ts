import * as vscode from 'vscode';
import { ruleFor, type Block, type BlockKind } from '../../core/index.ts';
import type { OpenArticle } from '../reader.ts';
import type { Services } from '../services.ts';
import { setRule } from './setRule.ts';
import { registerCommand } from '../registerCommand.ts';

/** Kinds that are not part of the story. */
const apart: readonly BlockKind[] = ['boilerplate', 'related', 'credit', 'date'];

/**
 * “This is / is not part of the story”: a person overrules the kind of the block at the cursor. Written to
 * `.newsmark/sources.yaml` by its words; the passage text, and so every annotation, stays as it is.
 */
export function registerOverrule(services: Services): vscode.Disposable {
  const overrule = async (kind: BlockKind): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const place = editor && (await services.places.placeAt(editor.document, editor.selection.active));
    const block = place && blockAt(place.open, place.offset);
    if (place === undefined || block === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into a paragraph of an article first.'));
      return;
    }
    if (apart.includes(block.kind) === (kind === 'boilerplate')) {
      void vscode.window.showInformationMessage(kind === 'boilerplate'
        ? vscode.l10n.t('This is not part of the story already.')
        : vscode.l10n.t('This is part of the story already.'));
      return;
    }
    const { found, article } = place.open;
    const quote = article.text.slice(block.span.start, block.span.end);
    const label = kind === 'boilerplate' ? vscode.l10n.t('Not part of the story') : vscode.l10n.t('Part of the story');
    const isOverruled = ruleFor(found.path, found.corpus.project(found.path))?.blocks.some((known) => known.quote === quote) === true;
    await setRule({ ...found }, label, (path) => ({
      kind: 'overrule', path, quote,
      // Taking back what a person said before brings the parser's own kind back: a heading stays a heading.
      block: isOverruled ? undefined : kind,
      ...ofSeveral(place.open),
    }), services);
  };
  return vscode.Disposable.from(
    registerCommand('newsmark.partOfStory', () => overrule('paragraph')),
    registerCommand('newsmark.notPartOfStory', () => overrule('boilerplate')),
  );
}

function blockAt({ article }: OpenArticle, offset: number): Block | undefined {
  return article.blocks.find(({ span }) => span.start <= offset && offset <= span.end);
}

/** The article is named where the source holds several. */
function ofSeveral({ found, ref }: OpenArticle): { readonly article?: string } {
  return (found.corpus.source(found.path)?.articles.length ?? 0) > 1 ? { article: ref.article } : {};
}
