import * as vscode from 'vscode';
import { areApart, isCertain, passagesApart, reviewState, thenAndNow, type AnnotationRecord, type PassageSpan, type SeenPlace } from '../../core/index.ts';
import type { Marked } from '../annotations/marked.ts';
import { pickAnswer } from '../pickAnswer.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import type { ReviewItemNode } from './reviewNodes.ts';
import { percent, stateLabel } from './reviewWords.ts';
import { bestPlace, showPlace } from './showItem.ts';

interface PlaceItem extends vscode.QuickPickItem {
  /** Undefined: the passage is left out. */
  readonly place: PassageSpan | undefined;
}

/** Where the passages of an annotation are; undefined stands for one that is left out. */
type Places = readonly (PassageSpan | undefined)[];

/**
 * Asks which of the places it is; the article shows the one the list stands on. Of several passages those are asked for, one after
 * the other, that have no certain place; one that is gone may be left out. Undefined: given up, and nothing changes.
 */
export async function choosePlaces(node: ReviewItemNode, services: Pick<Services, 'reader'>): Promise<Places | undefined> {
  const { at, entry: { record, ref } } = node;
  const text = (ref && (await at.corpus.open(ref)))?.text;
  const parts = passagesApart(record);
  const open = parts.filter((part) => parts.length === 1 || isOpen(part));
  const places = new Map<AnnotationRecord, PassageSpan | undefined>(parts.filter((part) => !open.includes(part)).map((part) => [part, part.resolution?.at?.[0]]));
  if (open.every((part) => placesFor(part, text).length === 0)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no place to choose from. Select the words in the article and attach the annotation to them (R), or keep or delete it.'));
    return undefined;
  }
  for (const part of open.length > 0 ? open : parts) {
    const taken = [...places].flatMap(([other, place]) => (other === part || place === undefined ? [] : place));
    const { now, candidates } = thenAndNow(part, text);
    const numbered = [...now.map((place) => ({ place, number: undefined })), ...candidates.map((place, index) => ({ place, number: index + 1 }))];
    const items: PlaceItem[] = numbered.filter(({ place }) => areApart([...taken, place.at])).map(({ place, number }) => itemOf(place, now.length === 0 ? number : undefined));
    // Something of the annotation has to stay.
    const isLast = parts.every((other) => other === part || (places.has(other) && places.get(other) === undefined));
    if (parts.length > 1 && !isLast) items.push({ label: `$(close) ${vscode.l10n.t('None: leave this passage out of the annotation')}`, place: undefined });
    const chosen = items.length === 0 ? undefined : await pickWithPreview(items, titleOf(part, parts.indexOf(part), parts.length), (place) => void showPlace(node, place, services));
    if (chosen === undefined) {
      await showPlace(node, bestPlace(node), services);
      return undefined;
    }
    places.set(part, chosen.place);
  }
  return parts.map((part) => places.get(part));
}

/** Whether a person has to say where it is. */
function isOpen(part: AnnotationRecord): boolean {
  return !isCertain(part) && reviewState(part) !== undefined;
}

function placesFor(part: AnnotationRecord, text: string | undefined): readonly SeenPlace[] {
  const { now, candidates } = thenAndNow(part, text);
  return [...now, ...candidates];
}

/** `number`: the one that the card gives to this place. */
function itemOf({ at: place, before, after, score, words }: SeenPlace, number: number | undefined): PlaceItem {
  const quote = `“${plainLabel(words.map(({ text }) => text).join(''), 120)}”`;
  return {
    label: number === undefined ? quote : `${vscode.l10n.t('Place {0}', number)}: ${quote}`,
    description: score === undefined ? vscode.l10n.t('the place that was found') : percent(score),
    // A row shows one line: the passage has to stand in it.
    detail: plainLabel(`${before.length > 40 ? `…${before.slice(before.indexOf(' ', before.length - 40) + 1)}` : before}⟦${words.map(({ kind, text }) => (kind === 'new' ? `{+${text.trimEnd()}+} ` : text)).join('').trimEnd()}⟧${after}`, 400),
    place,
  };
}

function titleOf({ annotation }: AnnotationRecord, index: number, count: number): string {
  const quote = plainLabel(annotation.passages[0]?.quote ?? '', 80);
  return count === 1 ? vscode.l10n.t('Where is “{0}” now?', quote) : vscode.l10n.t('Passage {0} of {1}: where is “{2}” now?', index + 1, count, quote);
}

function pickWithPreview(items: readonly PlaceItem[], title: string, preview: (place: PassageSpan) => void): Promise<PlaceItem | undefined> {
  const pick = vscode.window.createQuickPick<PlaceItem>();
  Object.assign(pick, { title, items, matchOnDetail: true, placeholder: vscode.l10n.t('The article shows the place; Enter takes it, Escape leaves everything as it is') });
  pick.onDidChangeActive(([active]) => {
    if (active?.place !== undefined) preview(active.place);
  });
  return pickAnswer(pick, () => pick.activeItems[0]);
}

function stateWords(part: AnnotationRecord): string {
  const state = reviewState(part);
  return state === undefined ? '' : stateLabel(state);
}

/** Which passage of several is to be attached to the one that is selected; those without a place come first. Undefined: given up. */
export async function passageMeant(record: AnnotationRecord, { open, spans }: Marked): Promise<number | 'all' | undefined> {
  const parts = passagesApart(record);
  const isElsewhere = record.resolution?.article !== undefined && record.resolution.article !== open.ref.article;
  if (parts.length === 1 || spans.length !== 1 || isElsewhere) return 'all';
  const rank = (part: AnnotationRecord): number => (part.resolution?.at === undefined ? 0 : isOpen(part) ? 1 : 2);
  const items: readonly (vscode.QuickPickItem & { readonly index: number | 'all' })[] = [
    ...parts.map((part, index) => ({ part, index })).sort((a, b) => rank(a.part) - rank(b.part) || a.index - b.index).map(({ part, index }) => ({
      label: vscode.l10n.t('Passage {0}', index + 1), index,
      description: stateWords(part),
      detail: `“${plainLabel(part.annotation.passages[0]?.quote ?? '', 200)}”`,
    })),
    { label: vscode.l10n.t('All of it'), detail: vscode.l10n.t('The annotation is about the selection alone from now on.'), index: 'all' },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('The annotation has {0} passages. Which one is the selection?', parts.length), matchOnDetail: true }))?.index;
}
