import * as vscode from 'vscode';
import { findTag, placesOf, tagTable } from '../../core/index.ts';
import { commandLink } from '../plainLabel.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { OpenArticle } from '../reader.ts';
import { relatedLinks, writeRelations } from '../relations/relatedLines.ts';
import type { Services } from '../services.ts';
import { writeNotes } from './noteLines.ts';
import { registerPassageHover } from './passageHover.ts';
import { addressOfAnnotation, type AnnotationTarget } from './target.ts';

/** Commands a hover may run; nothing of an article or a note can become one. */
const links = [
  'newsmark.editTags', 'newsmark.editAttributes', 'newsmark.editNote', 'newsmark.relateAnnotation', 'newsmark.linkAnnotationToEntity',
  'newsmark.removeAnnotation', 'newsmark.copyQuotation', 'newsmark.openSidecar', 'newsmark.renameTag',
] as const;

/** Hover of a tagged passage, a block for each annotation: tags, note, what it is related to, who, when, state, and in one line what can be done. */
export function registerAnnotationHover(services: Services): vscode.Disposable {
  return registerPassageHover(services, async ({ document, position, open, offset, records }) => {
    const [span] = records[0] === undefined ? [] : placesOf(records[0]).filter(({ start, end }) => start <= offset && offset <= end);
    const ranges = span === undefined ? [] : await services.places.rangesOf(document, open, span);
    return new vscode.Hover(records.map((record, index) => describe({ at: open.found.at, record }, open, services, index === 0)), ranges.find((range) => range.contains(position)));
  });
}

function describe(target: AnnotationTarget, open: OpenArticle, { coders }: Services, isFirst: boolean): vscode.MarkdownString {
  const { annotation, stale, resolution } = target.record;
  const building = plainMarkdown([...links, ...relatedLinks]);
  // VS Code draws no line between the parts of one hover.
  if (!isFirst) building.own('---\n\n');
  const table = tagTable(open.found.corpus.project(open.found.path).codebook);
  const tags = annotation.tags.map((id) => tagText(id, findTag(table, id)?.label));
  building.own('**').text(tags.length === 0 ? vscode.l10n.t('without a tag') : tags.join(' · ')).own('**');
  for (const id of annotation.tags) {
    const meaning = findTag(table, id)?.description;
    if (meaning !== undefined) building.own('\n\n').text(meaning, 200);
  }
  for (const [tag, fields] of Object.entries(annotation.attributes ?? {})) {
    building.own('\n\n').text(`${tag}: ${Object.entries(fields).map(([name, value]) => `${name} = ${value}`).join(', ')}`);
  }
  writeNotes(building, annotation);
  writeRelations(building, target, coders);
  const made = [annotation.by, annotation.created?.slice(0, 10), annotation.status, stateText(resolution?.state)].filter((part) => part !== undefined);
  if (made.length > 0) building.own('\n\n').text(made.join(' · '));
  if (stale) building.own('\n\n').text(vscode.l10n.t('The sidecar cannot be read just now; this is what it said before.'));
  const hasFields = annotation.tags.some((id) => Object.keys(findTag(table, id)?.attributes ?? {}).length > 0);
  const titles = [
    vscode.l10n.t('Edit tags'), vscode.l10n.t('Attributes'), vscode.l10n.t('Note'), vscode.l10n.t('Relate…'), vscode.l10n.t('Entity…'),
    vscode.l10n.t('Remove'), vscode.l10n.t('Copy quotation'), vscode.l10n.t('Sidecar'), vscode.l10n.t('Rename tag'),
  ];
  const offered = links.map((link, index) => ({ link, title: titles[index] ?? link }))
    .filter(({ link }) => (link !== 'newsmark.editAttributes' || hasFields) && (link !== 'newsmark.renameTag' || annotation.tags.length > 0));
  return building.own(`\n\n${offered.map(({ link, title }) => commandLink(title, link, [addressOfAnnotation(target)])).join(' | ')}`).value;
}

/** The id, and the label where it says more. */
function tagText(id: string, label: string | undefined): string {
  return label === undefined || id.toLowerCase().endsWith(label.toLowerCase()) ? id : `${id} (${label})`;
}

function stateText(state: string | undefined): string | undefined {
  if (state === 'moved') return vscode.l10n.t('found at another place');
  return state === 'changed' ? vscode.l10n.t('words changed since') : undefined;
}
