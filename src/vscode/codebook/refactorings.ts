import * as vscode from 'vscode';
import {
  annotationsOfRoot, mergeChanges, movedTags, renewedTags, tagIdOf, type Annotation, type AnnotationPatch, type CodebookChange, type RecordPatch, type TagId,
} from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { codebookFor, tagUse, type CodebookPlace, type TagPlace } from './codebooks.ts';
import { renameAttribute, renameValue } from './attributeRefactorings.ts';
import { chooseSidecars } from './sidecarsPreview.ts';
import type { TagActions } from './tagActions.ts';
import { idFault } from './tagCommands.ts';
import { codebookMeant, pickTag, textArgument } from './tagTarget.ts';
import { registerCommand } from '../registerCommand.ts';

/** Renaming, moving and merging tags, each one step of undo. Sidecars may keep the old ids, which stay valid, or have them renewed. */
export function registerRefactorings(actions: TagActions): vscode.Disposable {
  const { onTag, services, cursor } = actions;
  const renaming = onTag(vscode.l10n.t('Rename or move which tag?'), (place, argument) => rename(place, textArgument(argument, 'to'), actions));
  return vscode.Disposable.from(
    registerCommand('newsmark.renameTag', (argument: unknown) => {
      // F2 is one key, whatever stands at the cursor.
      const attribute = argument === undefined ? cursor.attribute(services.library) : undefined;
      if (attribute === undefined) return renaming(argument);
      return attribute.value === undefined ? renameAttribute(attribute, undefined, services) : renameValue(attribute, undefined, services);
    }),
    registerCommand('newsmark.mergeTag', onTag(vscode.l10n.t('Merge which tag into another?'), (place, argument) => merge(place, textArgument(argument, 'to'), actions))),
    registerCommand('newsmark.renewTags', async (argument: unknown) => {
      await services.library.start();
      const place = await codebookMeant(services, argument);
      if (place !== undefined) await renew(place, services);
    }),
  );
}

async function rename(place: TagPlace, given: string | undefined, actions: TagActions): Promise<void> {
  const { tag } = place;
  const fault = (typed: string): string | undefined => renameFault(place, tagIdOf(typed));
  const typed = given ?? (await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename or move tag “{0}”', tag.id), value: tag.id, valueSelection: [tag.id.lastIndexOf('/') + 1, tag.id.length],
    prompt: vscode.l10n.t('The full id. Another path moves the tag with all below it; the old ids stay valid.'), validateInput: fault,
  }));
  const to = typed === undefined ? undefined : tagIdOf(typed);
  if (typed === undefined || to === undefined || to === tag.id || fault(typed) !== undefined) return;
  await renameTo(place, to, given === undefined, actions);
}

/** Why a tag cannot have another id. */
export function renameFault(place: TagPlace, to: TagId | undefined): string | undefined {
  const { id } = place.tag;
  if (to === id) return undefined;
  return to?.startsWith(`${id}/`) === true ? vscode.l10n.t('A tag cannot go below itself.') : idFault(to, place);
}

/** Gives a tag and all below it other ids; where `asked`, after a look at the sidecars that hold the old ones. */
export async function renameTo(place: TagPlace, to: TagId, asked: boolean, actions: TagActions): Promise<void> {
  const { tag, codebook } = place;
  const moved = codebook.tags.filter(({ id }) => id === tag.id || id.startsWith(`${tag.id}/`)).length;
  await refactor(actions, place, to, asked, {
    label: vscode.l10n.t('Rename tag “{0}” to “{1}”', tag.id, to), changes: [{ kind: 'rename', id: tag.id, to }],
    said: vscode.l10n.t('“{0}” is “{1}” now. Tags with a new id: {2}.', tag.id, to, moved),
  });
}

async function merge(place: TagPlace, given: string | undefined, actions: TagActions): Promise<void> {
  const { tag, codebook } = place;
  const isOther = ({ id }: { readonly id: TagId }): boolean => id !== tag.id && !id.startsWith(`${tag.id}/`);
  const into = given === undefined
    ? await pickTag(place, vscode.l10n.t('Merge “{0}” into which tag?', tag.id), isOther)
    : codebook.tags.find(({ id }) => id === given);
  const changes = into && mergeChanges(codebook, tag, into);
  if (into === undefined || changes === undefined) return;
  await refactor(actions, place, into.id, given === undefined, {
    label: vscode.l10n.t('Merge tag “{0}” into “{1}”', tag.id, into.id), changes,
    said: vscode.l10n.t('“{0}” is part of “{1}” now.', tag.id, into.id),
  });
}

interface Refactoring {
  readonly label: string;
  readonly changes: readonly CodebookChange[];
  /** What is told when it is done. */
  readonly said: string;
}

/**
 * Writes the codebook and, after a look at them, the sidecars that hold an id which goes: one step of undo. Escape leaves everything as it was.
 * A command that was given its words asks nothing: it writes the codebook and offers the sidecars.
 */
async function refactor({ write, services }: TagActions, place: TagPlace, to: TagId, asked: boolean, { label, changes, said }: Refactoring): Promise<void> {
  const { at, path, codebook, tag } = place;
  const use = tagUse(place).all;
  if (!asked) return void ((await write(place, label, changes)) && offerRenewal(place, use, said, services));
  const patches = patchesOf(place, (annotation) => movedTags(annotation, codebook, tag.id, to));
  const title = vscode.l10n.t('{0}: in these sidecars too? In others the old id stays, and stays valid', label);
  const chosen = patches.length === 0 ? [] : await chooseSidecars(place, { title, patches, wordsOf: changedIds }, services);
  if (chosen === undefined) return;
  if (!tellOutcome(await at.corpus.edits.refactor(label, path, changes, chosen), at, services)) return;
  vscode.window.setStatusBarMessage(`$(tag) ${plainLabel(said)}`, 4000);
}

/** The old ids in sidecars are valid; whoever wants them gone is shown which. */
function offerRenewal(place: CodebookPlace, use: number, said: string, services: Services): void {
  if (use === 0) return void vscode.window.setStatusBarMessage(`$(tag) ${plainLabel(said)}`, 4000);
  const show = vscode.l10n.t('Renew in Sidecars…');
  const message = `${said} ${vscode.l10n.t('Annotations with an old id, which stays valid: {0}.', use)}`;
  void vscode.window.showInformationMessage(message, show).then((chosen) => (chosen === show ? renew(place, services) : undefined));
}

/** Writes today's ids in place of old ones, in the sidecars a person leaves checked: one step of undo. */
async function renew(place: CodebookPlace, services: Services): Promise<void> {
  const { at, path } = place;
  const { codebook } = codebookFor(at, path);
  const patches = patchesOf(place, (annotation) => renewedTags(annotation, codebook));
  if (patches.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('No sidecar holds an old tag id.'));
  const changes = (await chooseSidecars(place, { title: vscode.l10n.t('Write today’s tag ids into these sidecars'), patches, wordsOf: changedIds }, services)) ?? [];
  if (changes.length === 0) return;
  const label = vscode.l10n.t('Renew tags of annotations ({0})', changes.length);
  if (tellOutcome(await at.corpus.edits.change(label, changes), at, services)) vscode.window.setStatusBarMessage(`$(tag) ${plainLabel(label)}`, 4000);
}

/** The changes of all annotations of the root that a rule changes. */
function patchesOf({ at, root }: CodebookPlace, patchOf: (annotation: Annotation) => AnnotationPatch | undefined): readonly RecordPatch[] {
  return annotationsOfRoot(at.corpus, root).flatMap((record) => {
    const patch = patchOf(record.annotation);
    return patch === undefined ? [] : [{ record, patch }];
  });
}

/** `numbers/claim → claim/figure` for every id that goes. */
function changedIds({ record: { annotation }, patch: { tags } }: RecordPatch): readonly string[] {
  const gone = annotation.tags.filter((id) => tags?.includes(id) !== true);
  const added = (tags ?? []).filter((id) => !annotation.tags.includes(id));
  return gone.map((id, index) => `${id} → ${added[index] ?? added.at(-1) ?? ''}`);
}
