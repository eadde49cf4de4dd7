import * as vscode from 'vscode';
import type { EntityKind, MentionKind } from '../../core/index.ts';

/** What a mention is, in words. */
export function kindWord(kind: MentionKind): string {
  switch (kind) {
    case 'person': return vscode.l10n.t('person');
    case 'place': return vscode.l10n.t('place');
    case 'organisation': return vscode.l10n.t('organisation');
    case 'event': return vscode.l10n.t('event');
    case 'work': return vscode.l10n.t('work');
    case 'product': return vscode.l10n.t('product');
    case 'group': return vscode.l10n.t('group');
    case 'other': return vscode.l10n.t('name');
    case 'date': return vscode.l10n.t('date');
    case 'money': return vscode.l10n.t('sum of money');
    case 'percent': return vscode.l10n.t('percentage');
    case 'quantity': return vscode.l10n.t('quantity');
  }
}

/** The symbol kind whose picture fits best: VS Code has none for people and places. */
export function symbolKindOf(kind: EntityKind): vscode.SymbolKind {
  switch (kind) {
    case 'person': return vscode.SymbolKind.Interface;
    case 'place': return vscode.SymbolKind.Namespace;
    case 'organisation': return vscode.SymbolKind.Module;
    case 'event': return vscode.SymbolKind.Event;
    case 'work': return vscode.SymbolKind.String;
    case 'product': return vscode.SymbolKind.Object;
    case 'group': return vscode.SymbolKind.Array;
    case 'other': return vscode.SymbolKind.Key;
  }
}
