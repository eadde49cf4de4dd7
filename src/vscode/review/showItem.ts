import * as vscode from 'vscode';
import type { PassageSpan } from '../../core/index.ts';
import { showArticle } from '../reading/showArticle.ts';
import type { Services } from '../services.ts';
import { cardOf } from './card.ts';
import type { CardDocument } from './cardDocument.ts';
import type { ReviewItemNode } from './reviewNodes.ts';

/** Shows an item: its article at the place that is known or most likely, and “then and now” beside it. The focus stays where it is. */
export type ShowItem = (node: ReviewItemNode) => Promise<void>;

export function createShowItem({ reader }: Services, card: CardDocument): ShowItem {
  let turn = 0;
  return async (node) => {
    turn += 1;
    const mine = turn;
    const { at, entry } = node;
    const open = entry.ref && (await reader.open(at, entry.ref));
    // Whoever steps fast sees the last one.
    if (mine !== turn) return;
    if (open === undefined || entry.state === 'stale') await showInSidecar(node);
    else await showPlace(node, bestPlace(node), { reader });
    if (mine !== turn) return;
    card.set(cardOf(node, open?.article.text));
    await vscode.window.showTextDocument(card.uri, { viewColumn: vscode.ViewColumn.Two, preserveFocus: true, preview: true });
  };
}

/** Selects a place of an item's article, beside which the card stands. */
export async function showPlace({ at, entry: { ref } }: ReviewItemNode, place: PassageSpan | undefined, { reader }: Pick<Services, 'reader'>): Promise<void> {
  if (ref !== undefined) await showArticle(reader, at, ref, place, { viewColumn: vscode.ViewColumn.One, preserveFocus: true });
}

export function bestPlace({ entry: { record: { resolution } } }: ReviewItemNode): PassageSpan | undefined {
  return resolution?.at?.[0] ?? resolution?.candidates?.[0]?.at;
}

async function showInSidecar({ at, entry: { record } }: ReviewItemNode): Promise<void> {
  const line = record.annotation.line - 1;
  await vscode.window.showTextDocument(at.uriOf(record.sidecar), {
    viewColumn: vscode.ViewColumn.One, preserveFocus: true, preview: true, selection: new vscode.Range(line, 0, line, 0),
  });
}
