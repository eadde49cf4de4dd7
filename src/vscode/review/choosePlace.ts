import * as vscode from 'vscode';
import { thenAndNow, type PassageSpan } from '../../core/index.ts';
import { pickAnswer } from '../pickAnswer.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import type { ReviewItemNode } from './reviewNodes.ts';
import { percent } from './reviewWords.ts';
import { bestPlace, showPlace } from './showItem.ts';

interface PlaceItem extends vscode.QuickPickItem {
  readonly place: PassageSpan;
}

/**
 * Asks which of the places it is; the article shows the one the list stands on. Undefined: none, and nothing changes. An annotation
 * of several passages is attached anew instead: its places cannot be chosen one by one.
 */
export async function choosePlace(node: ReviewItemNode, services: Pick<Services, 'reader'>): Promise<PassageSpan | undefined> {
  const { at, entry: { record, ref } } = node;
  const article = ref && (await at.corpus.open(ref));
  const { now, candidates } = thenAndNow(record, article?.text);
  const places = record.annotation.passages.length === 1 ? [...now, ...candidates] : [];
  if (places.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no place to choose from. Select the words in the article and attach the annotation to them (R), or keep or delete it.'));
    return undefined;
  }
  const items = places.map(({ at: place, before, after, score, words }): PlaceItem => ({
    label: `“${plainLabel(words.map(({ text }) => text).join(''), 120)}”`,
    description: score === undefined ? vscode.l10n.t('the place that was found') : percent(score),
    detail: plainLabel(`${before}⟦${words.map(({ kind, text }) => (kind === 'new' ? `{+${text.trimEnd()}+} ` : text)).join('').trimEnd()}⟧${after}`, 400),
    place,
  }));
  const chosen = await pickWithPreview(items, vscode.l10n.t('Where is “{0}” now?', plainLabel(record.annotation.passages[0]?.quote ?? '', 80)), (place) => void showPlace(node, place, services));
  if (chosen === undefined) await showPlace(node, bestPlace(node), services);
  return chosen;
}

function pickWithPreview(items: readonly PlaceItem[], title: string, preview: (place: PassageSpan) => void): Promise<PassageSpan | undefined> {
  const pick = vscode.window.createQuickPick<PlaceItem>();
  Object.assign(pick, { title, items, matchOnDetail: true, placeholder: vscode.l10n.t('The article shows the place; Enter takes it, Escape leaves everything as it is') });
  pick.onDidChangeActive(([active]) => {
    if (active !== undefined) preview(active.place);
  });
  return pickAnswer(pick, () => pick.activeItems[0]?.place);
}
