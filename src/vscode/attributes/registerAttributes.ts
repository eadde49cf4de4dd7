import * as vscode from 'vscode';
import { exchangedTags, tagTable, type Annotation, type TagId } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { prepareTagsCommand, type PreparedTags, type TagRequest } from '../annotations/prepareTags.ts';
import { annotationTarget, type AnnotationTarget } from '../annotations/target.ts';
import { plainLabel, plainMessage } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { settleGroups } from './chooseOne.ts';
import { missingTags } from './settled.ts';
import { registerKeepTag } from './keepTag.ts';
import { fieldsOf, withAnswers } from './fieldsOf.ts';
import { askFields } from './form.ts';
import { registerCommand } from '../registerCommand.ts';

/** Attributes of tags: asked for when a tag is put on, and edited afterwards. */
export function registerAttributes(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerKeepTag(services),
    registerCommand(prepareTagsCommand, (request: TagRequest) => prepare(request)),
    registerCommand('newsmark.editAttributes', async (argument: unknown) => {
      const target = await annotationTarget(argument, services);
      if (target !== undefined) await editAttributes(target, services);
    }),
  );
}

async function prepare(request: TagRequest): Promise<PreparedTags | undefined> {
  const [mark] = request.marks;
  const path = mark?.ref.path ?? request.editing?.source;
  const table = tagTable(path === undefined ? undefined : request.at.corpus.project(path).codebook);
  // A tag taken twice, by a key or from the list, does no harm.
  const missing = request.editing === undefined ? missingTags(request) : request.marks.map((one) => ({ mark: one, tags: request.tags }));
  if (missing.length === 0 && request.tags.length > 0) return void tellThere(request);
  const lacking = new Set(missing.flatMap((one) => one.tags));
  const settled = await settleGroups({ ...request, marks: missing.map((one) => one.mark), tags: request.tags.filter((tag) => lacking.has(tag)) }, table);
  if (settled === undefined) return void tellLeft(request);
  const { tags } = settled;
  const before = request.editing?.annotation;
  const fresh = tags.filter((tag) => before?.tags.includes(tag) !== true);
  const all = fieldsOf(fresh, table);
  // Tagging stays one gesture; what may be left open waits for “Edit attributes”.
  const fields = all.filter(({ attribute }) => attribute.required);
  const answers = await askFields(fields, vscode.l10n.t('Tag'));
  if (answers.left !== undefined) {
    void vscode.window.showInformationMessage(plainMessage(vscode.l10n.t('Nothing was tagged: “{0}” of “{1}” has to be answered.', answers.left.name, answers.left.tag)));
    return undefined;
  }
  // Tags that go take their attributes along.
  const kept = Object.fromEntries(Object.entries(before?.attributes ?? {}).filter(([tag]) => tags.some((id) => id === tag) || before?.tags.some((id) => id === tag) !== true));
  const attributes = withAnswers(kept, fields, answers);
  return {
    tags, attributes,
    open: all.filter(({ attribute }) => !attribute.required).map(({ name }) => name),
    marks: settled.marks.map(({ mark: place, tags: put }) => {
      const own = put.filter((tag) => missing.some((one) => one.mark === place && one.tags.includes(tag)));
      return { mark: place, tags: own, attributes: ofTags(attributes, own) };
    }),
    replacing: settled.replacing.map(({ record, gone, put: taken }) => ({ record, patch: exchangedTags(record.annotation, gone, taken, ofTags(attributes, taken), table) })),
  };
}

function tellThere({ marks, tags }: TagRequest): void {
  const named = tags.join(', ');
  const said = marks.length > 1 ? vscode.l10n.t('“{0}” is on all of them already', named)
    : marks[0]?.scope === 'folder' ? vscode.l10n.t('“{0}” is on this folder already', named)
    : marks[0]?.spans.length === 0 ? vscode.l10n.t('“{0}” is on this article already', named) : vscode.l10n.t('“{0}” is on this passage already', named);
  vscode.window.setStatusBarMessage(`$(tag) ${plainLabel(said)}`, 4000);
}

/** The person left the question which one of a group it is, or kept what is there: both look as if a key had not been heard. */
function tellLeft({ editing }: TagRequest): void {
  const said = editing === undefined ? vscode.l10n.t('Nothing was tagged') : vscode.l10n.t('The tags were left as they are');
  vscode.window.setStatusBarMessage(`$(circle-slash) ${said}`, 4000);
}

/** What is said of some tags; undefined: nothing. */
function ofTags(attributes: Annotation['attributes'], tags: readonly TagId[]): Annotation['attributes'] {
  const own = Object.entries(attributes ?? {}).filter(([id]) => tags.some((tag) => tag === id));
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** The same form for an annotation that is there: Enter keeps what is written, Escape changes nothing. */
async function editAttributes({ at, record }: AnnotationTarget, services: Services): Promise<void> {
  const { annotation, source } = record;
  const table = tagTable(at.corpus.project(source).codebook);
  const fields = fieldsOf(annotation.tags, table, annotation);
  if (fields.length === 0) {
    return void vscode.window.showInformationMessage(vscode.l10n.t('The tags of this annotation have no attributes. The codebook says which tags have some.'));
  }
  const answers = await askFields(fields, vscode.l10n.t('Edit attributes'));
  if (answers.left !== undefined) return;
  const attributes = withAnswers(annotation.attributes, fields, answers);
  if (JSON.stringify(attributes) === JSON.stringify(annotation.attributes)) return;
  tellOutcome(await at.corpus.edits.change(vscode.l10n.t('Edit attributes'), [{ record, patch: { attributes } }]), at, services);
}

