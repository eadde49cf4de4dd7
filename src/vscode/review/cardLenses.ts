import * as vscode from 'vscode';
import { cardScheme } from './cardDocument.ts';

/** The actions over the card, for the mouse; they act on the item that is shown. */
export function registerCardLenses(): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider({ scheme: cardScheme }, {
    provideCodeLenses: (document) => {
      // Without marks there is nothing to act on.
      if (document.lineCount < 4) return [];
      const top = new vscode.Range(0, 0, 0, 0);
      return [
        ['newsmark.acceptAnchor', vscode.l10n.t('Accept')], ['newsmark.choosePlace', vscode.l10n.t('Choose Place…')],
        ['newsmark.reattachAnchor', vscode.l10n.t('Attach to Selection')], ['newsmark.keepAnchor', vscode.l10n.t('Keep')],
        ['newsmark.deleteAnchor', vscode.l10n.t('Delete')], ['newsmark.nextReviewItem', vscode.l10n.t('Next')],
      ].map(([command = '', title = '']) => new vscode.CodeLens(top, { command, title }));
    },
  });
}
