import * as vscode from 'vscode';
import {
  annotationsWith, splitChanges, splitPatch, splitTargets, tagIdOf, tagTable, type AfterSplit, type RecordPatch, type SplitTarget, type TagId,
} from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { plainLabel, plainMessage } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import type { TagPlace } from './codebooks.ts';
import { assignTags, type Assignment } from './splitPreview.ts';
import type { TagActions } from './tagActions.ts';
import { textArgument } from './tagTarget.ts';
import { registerCommand } from '../registerCommand.ts';

/** Splits a tag: its annotations are shown with their contexts and get new tags, one by one or many at once; the rest keep the old one. */
export function registerSplit({ onTag, services }: TagActions): vscode.Disposable {
  return registerCommand('newsmark.splitTag', onTag(vscode.l10n.t('Split which tag?'), (place, argument) => split(place, textArgument(argument, 'to'), services)));
}

async function split(place: TagPlace, given: string | undefined, services: Services): Promise<void> {
  const { at, root, path, codebook, tag } = place;
  const typed = given ?? (await askNames(place));
  const targets = splitTargets(codebook, tag, typed === undefined ? [] : idsIn(typed, place));
  if (targets.length === 0) return;
  const records = annotationsWith(at.corpus, root, codebook, tag);
  const assignment: Assignment = new Map();
  for (;;) {
    if (records.length > 0 && !(await assignTags(place, records, targets, assignment))) return;
    const plan = planOf(place, assignment);
    const after = await askAfter(place, targets, plan, records.length);
    if (after === undefined) return;
    if (after === 'back') continue;
    const label = vscode.l10n.t('Split tag “{0}”', tag.id);
    const outcome = await at.corpus.edits.refactor(label, path, splitChanges(tag, targets, after), plan.patches);
    if (tellOutcome(outcome, at, services)) {
      vscode.window.setStatusBarMessage(`$(tag) ${plainLabel(`${label} · ${vscode.l10n.t('annotations: {0}', plan.patches.length)}`)}`, 4000);
    }
    return;
  }
}

function askNames(place: TagPlace): Thenable<string | undefined> {
  const { tag } = place;
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Split “{0}” into which tags?', tag.id),
    // An input box makes links of `[…](…)` in what it says.
    prompt: plainMessage(vscode.l10n.t('Names with commas between. A name alone stands beside “{0}”; a full id may be that of a tag that is there.', tag.id)),
    validateInput: (typed) => {
      const names = typed.split(',').filter((name) => name.trim() !== '');
      if (names.some((name) => tagIdOf(name) === undefined)) return vscode.l10n.t('Letters, digits, “_”, “.” and “-”.');
      return typed !== '' && idsIn(typed, place).every((id) => id === tag.id) ? plainMessage(vscode.l10n.t('Another tag than “{0}” itself.', tag.id)) : undefined;
    },
  });
}

/** `sum, voice/official` beside `claim/figure`: `claim/sum`, `voice/official`. A name alone that a tag at the top has means that tag. */
function idsIn(typed: string, { tag, codebook }: TagPlace): readonly TagId[] {
  return typed.split(',').flatMap((name) => {
    const id = tagIdOf(name);
    if (id === undefined || name.includes('/') || tag.parent === undefined) return id ?? [];
    // A parent's id and a part put together are an id.
    const beside = `${tag.parent}/${id}` as TagId;
    const isThere = (one: TagId): boolean => codebook.tags.some((other) => other.id === one);
    return isThere(id) && !isThere(beside) ? id : beside;
  });
}

interface SplitPlan {
  readonly patches: readonly RecordPatch[];
  /** Attributes that go, each with how many annotations lose it. */
  readonly lost: ReadonlyMap<string, number>;
}

function planOf({ codebook, tag }: TagPlace, assignment: Assignment): SplitPlan {
  const table = tagTable(codebook);
  const patches: RecordPatch[] = [];
  const lost = new Map<string, number>();
  for (const [record, chosen] of assignment) {
    const outcome = splitPatch(record.annotation, table, tag, chosen);
    if (outcome === undefined) continue;
    patches.push({ record, patch: outcome.patch });
    for (const name of outcome.lost) lost.set(name, (lost.get(name) ?? 0) + 1);
  }
  return { patches, lost };
}

/** Says what will be written and asks what becomes of the old tag. */
async function askAfter({ tag, codebook }: TagPlace, targets: readonly SplitTarget[], { patches, lost }: SplitPlan, all: number): Promise<AfterSplit | 'back' | undefined> {
  const files = new Set(patches.map(({ record }) => record.sidecar)).size;
  const rest = all - patches.length;
  const title = vscode.l10n.t('Split “{0}” into {1}', tag.id, targets.map(({ id }) => id).join(', '));
  const description = vscode.l10n.t('annotations: {0}, in files: {1}, keep the old tag: {2}', patches.length, files, rest);
  const goes = [...lost].map(([name, count]) => `${name} (${count})`).join(', ');
  const detail = goes === '' ? undefined : vscode.l10n.t('Attributes that none of the new tags has, and that go: {0}', goes);
  const offered = (label: string, after: AfterSplit | 'back'): vscode.QuickPickItem & { readonly after: AfterSplit | 'back' } => ({
    label, after, ...(after !== 'back' && { description: plainLabel(description), ...(detail !== undefined && { detail: plainLabel(detail) }) }),
  });
  const keep = offered(vscode.l10n.t('Split, and keep the old tag'), 'keep');
  const deprecate = offered(vscode.l10n.t('Split, and deprecate the old tag'), 'deprecate');
  const mayGo = rest === 0 && !codebook.tags.some(({ id }) => id.startsWith(`${tag.id}/`)) && !targets.some(({ id }) => id.startsWith(`${tag.id}/`));
  const items = [
    ...(rest === 0 ? [deprecate, keep] : [keep, deprecate]),
    ...(mayGo ? [offered(vscode.l10n.t('Split, and delete the old tag'), 'delete')] : []),
    ...(all > 0 ? [offered(vscode.l10n.t('Back to the annotations'), 'back')] : []),
  ];
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.after;
}
