import * as vscode from 'vscode';
import { surroundings, type AnnotationRecord, type SplitTarget } from '../../core/index.ts';
import { quoteOf } from '../annotations/target.ts';
import { lookIcon, lookOf, palette } from '../annotations/tagLook.ts';
import { pickAnswer } from '../pickAnswer.ts';
import { oneLine, plainLabel } from '../plainLabel.ts';
import type { TagPlace } from './codebooks.ts';

/** Which new tags an annotation gets; one that is not in it keeps the old tag. */
export type Assignment = Map<AnnotationRecord, readonly SplitTarget[]>;

interface Row extends vscode.QuickPickItem {
  /** Undefined: the row that goes on. */
  readonly record: AnnotationRecord | undefined;
}

/** So much of the words around a quote is shown. */
const around = { before: 70, after: 70 };

/**
 * Shows the annotations of a tag and lets a person say which get which new tags: check several, or take the one the cursor is on,
 * and choose; or click a tag's mark on a row. Fills `assignment`. Answers whether to go on.
 */
export async function assignTags(place: TagPlace, records: readonly AnnotationRecord[], targets: readonly SplitTarget[], assignment: Assignment): Promise<boolean> {
  for (let from = 0; ;) {
    const picked = await pickAnnotations(place, records, targets, assignment, from);
    if (picked === undefined || picked === 'go on') return picked !== undefined;
    const chosen = await pickTargets(place, targets, picked);
    if (chosen === undefined) continue;
    for (const record of picked) {
      if (chosen.length === 0) assignment.delete(record);
      else assignment.set(record, chosen);
    }
    const last = picked.at(-1);
    from = last === undefined ? 0 : records.indexOf(last) + 1;
  }
}

/** Asks for annotations; the cursor stands on the first from `from` on that has no new tag yet, else on the row that goes on. */
function pickAnnotations(
  place: TagPlace, records: readonly AnnotationRecord[], targets: readonly SplitTarget[], assignment: Assignment, from: number,
): Promise<readonly AnnotationRecord[] | 'go on' | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t('Split “{0}”: which annotations get a new tag?', place.tag.id);
  pick.placeholder = vscode.l10n.t('Type to filter. Check several, or take one with Enter, to choose its new tags. The others keep “{0}”.', place.tag.id);
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  pick.keepScrollPosition = true;
  const marks = targets.map((target, index) => ({ iconPath: markOf(place, target, index), tooltip: oneLine(target.id), target }));
  const rowOf = (record: AnnotationRecord): Row => ({
    record, label: plainLabel(quoteOf(record) || vscode.l10n.t('the whole article'), 90),
    description: plainLabel(assignment.get(record)?.map(({ id }) => `→ ${id}`).join(' ') ?? ''), detail: plainLabel(contextOf(record, place)), buttons: marks,
  });
  let rows: readonly Row[] = [];
  const show = (): void => {
    const checked = new Set(pick.selectedItems.map(({ record }) => record));
    rows = [{
      record: undefined, alwaysShow: true, label: `$(arrow-right) ${vscode.l10n.t('Go on')}`,
      description: vscode.l10n.t('with a new tag: {0} of {1}', assignment.size, records.length),
    }, ...records.map(rowOf)];
    pick.items = rows;
    pick.selectedItems = rows.filter(({ record }) => record !== undefined && checked.has(record));
  };
  show();
  const next = rows.slice(from + 1).find(({ record }) => record !== undefined && !assignment.has(record)) ?? rows[0];
  pick.activeItems = next === undefined ? [] : [next];
  const accepted = (): readonly AnnotationRecord[] | 'go on' => {
    const checked = pick.selectedItems.flatMap(({ record }) => record ?? []);
    const [active] = pick.activeItems;
    return checked.length > 0 ? checked : active?.record === undefined ? 'go on' : [active.record];
  };
  return pickAnswer(pick, accepted, (finish) => {
    pick.onDidTriggerItemButton(({ item, button }) => {
      const target = marks.find((mark) => mark === button)?.target;
      if (item.record === undefined || target === undefined) return;
      toggle(assignment, item.record, target);
      show();
    });
    // A click on the row that goes on checks it, and it alone.
    pick.onDidChangeSelection((selected) => {
      if (selected.length === 1 && selected[0]?.record === undefined) finish('go on');
    });
  });
}

function toggle(assignment: Assignment, record: AnnotationRecord, target: SplitTarget): void {
  const before = assignment.get(record) ?? [];
  const now = before.includes(target) ? before.filter((one) => one !== target) : [...before, target];
  if (now.length === 0) assignment.delete(record);
  else assignment.set(record, now);
}

/** Asks for the new tags of some annotations; none: they keep the old one. */
function pickTargets(place: TagPlace, targets: readonly SplitTarget[], records: readonly AnnotationRecord[]): Promise<readonly SplitTarget[] | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly target: SplitTarget | undefined }>();
  const [first] = records;
  pick.title = records.length === 1 && first !== undefined
    ? vscode.l10n.t('New tags of “{0}”', oneLine(quoteOf(first), 60))
    : vscode.l10n.t('New tags of {0} annotations', records.length);
  pick.placeholder = vscode.l10n.t('Enter takes the tag the cursor is on; check several to give more than one.');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  const items = [
    ...targets.map((target, index) => ({ label: plainLabel(target.id), iconPath: markOf(place, target, index), target, ...(target.isNew && { description: vscode.l10n.t('new') }) })),
    { label: plainLabel(vscode.l10n.t('Keep “{0}”', place.tag.id)), target: undefined },
  ];
  pick.items = items;
  pick.activeItems = items.slice(0, 1);
  return pickAnswer(pick, () => (pick.selectedItems.length > 0 ? pick.selectedItems : pick.activeItems.slice(0, 1)).flatMap(({ target }) => target ?? []));
}

function markOf({ codebook }: TagPlace, { id }: SplitTarget, index: number): vscode.Uri {
  const tag = codebook.tags.find((one) => one.id === id);
  return lookIcon(tag === undefined ? { color: palette[index % palette.length] ?? palette[0], pattern: 'solid' } : lookOf(codebook, tag));
}

/** The words around the quote, then the file; for a whole article its title. */
function contextOf({ annotation, source }: AnnotationRecord, { at }: TagPlace): string {
  const [passage] = annotation.passages;
  if (passage === undefined) {
    const title = at.corpus.source(source)?.articles.find(({ ref }) => annotation.article === undefined || ref.article === annotation.article)?.facts.title;
    return title === undefined ? source : `${title} · ${source}`;
  }
  const { prefix, quote, suffix } = passage;
  const seen = prefix + quote + suffix;
  const { before, after } = surroundings(seen, { start: prefix.length, end: prefix.length + quote.length }, { start: 0, end: seen.length }, around);
  return `${before}[${quote}]${after} · ${source}`;
}
