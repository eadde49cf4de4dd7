import * as vscode from 'vscode';
import { thenAndNow, type CarryEntry, type CarryPlan, type SeenPassage } from '../../core/index.ts';
import { quoteOf } from '../annotations/target.ts';
import { plainLabel } from '../plainLabel.ts';
import { howWords, stateLabel } from '../review/reviewWords.ts';

/** Shows what would be carried over, then and now: certain ones are ticked, the others are for the person to look at. */
export async function chooseCarried({ entries, carried, text }: CarryPlan, target: string): Promise<readonly CarryEntry[]> {
  const able = entries.filter(({ at }) => at !== undefined);
  if (able.length === 0) {
    void vscode.window.showInformationMessage(carried.length > 0 && entries.length === 0
      ? vscode.l10n.t('Every annotation of the older version is in the newer one already.')
      : vscode.l10n.t('There is no annotation in the older version that could be carried over.'));
    return [];
  }
  const items = able.map((entry): vscode.QuickPickItem & { readonly entry: CarryEntry } => ({
    label: entry.record.annotation.scope === 'passage' ? `“${plainLabel(quoteOf(entry.record), 120)}”` : vscode.l10n.t('Whole article'),
    description: plainLabel([entry.record.annotation.by, entry.record.annotation.tags.join(', '), stateWords(entry)].filter((part) => part !== undefined && part !== '').join(' · ')),
    detail: nowText(entry, text),
    picked: entry.certain,
    entry,
  }));
  const left = entries.length - able.length;
  const title = vscode.l10n.t('Carry annotations over to “{0}” · not found there: {1} · there already: {2}', target, left, carried.length);
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, title, matchOnDescription: true, matchOnDetail: true });
  return (picked ?? []).map(({ entry }) => entry);
}

function stateWords({ resolution }: CarryEntry): string {
  return resolution.state === 'exact' ? '' : `${stateLabel(resolution.state)}, ${howWords(resolution)}`;
}

/** The place in the newer version; words that differ stand in signs. */
function nowText({ record, resolution, at }: CarryEntry, text: string): string {
  if (record.annotation.scope !== 'passage' || at === undefined) return '';
  const { then, now } = thenAndNow({ ...record, resolution: { ...resolution, at } }, text);
  const written = ({ words }: SeenPassage): string => words.map((word) => (word.kind === 'same' ? word.text : word.kind === 'gone' ? `[−${word.text.trimEnd()}−] ` : `{+${word.text.trimEnd()}+} `)).join('').trimEnd();
  const gone = resolution.state === 'exact' || resolution.state === 'moved' ? '' : `${then.map(written).join(' … ')} → `;
  return plainLabel(`${gone}${now.map((place) => `${place.before.slice(-60)}⟦${written(place)}⟧${place.after.slice(0, 60)}`).join(' … ')}`, 400);
}
