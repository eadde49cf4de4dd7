import * as vscode from 'vscode';
import {
  annotationsOf, clashesOf, exchangedTags, findTag, onSamePassage, placeKey, placeKeyOf, tagTable,
  type AnnotationRecord, type Clash, type TagId, type TagTable,
} from '../../core/index.ts';
import { lookIcon, lookOf } from '../annotations/tagLook.ts';
import type { PreparedTags, TagRequest } from '../annotations/prepareTags.ts';
import { plainLabel } from '../plainLabel.ts';

/** Tags of which no two exclude each other, and what has to go for them elsewhere on the passage. Undefined: the person left. */
export async function settleGroups(request: TagRequest, table: TagTable): Promise<Pick<PreparedTags, 'tags' | 'replacing'> | undefined> {
  let { tags } = request;
  for (let clash = clashesOf(tags, table)[0]; clash !== undefined; [clash] = clashesOf(tags, table)) {
    const keep = await choose(clash, [], request);
    if (keep === undefined) return undefined;
    tags = without(tags, clash.tags.filter((tag) => tag !== keep), table);
  }
  const replacing: { record: AnnotationRecord; gone: readonly TagId[] }[] = [];
  for (const record of beside(request)) {
    for (const clash of clashesOf([...tags, ...record.annotation.tags], table)) {
      const there = clash.tags.filter((tag) => record.annotation.tags.some((id) => findTag(table, id)?.id === tag));
      const keep = await choose(clash, there, request);
      if (keep === undefined) return undefined;
      if (there.includes(keep)) tags = without(tags, clash.tags, table);
      else replacing.push({ record, gone: there });
    }
  }
  if (tags.length === 0 && request.tags.length > 0) return undefined;
  // The first annotation that loses a tag takes the new ones; when one is edited, that is the one.
  return { tags, replacing: replacing.map(({ record, gone }, index) => ({
    record, patch: exchangedTags(record.annotation, gone, index === 0 && request.editing === undefined ? tags : [], undefined, table),
  })) };
}

function without(tags: readonly TagId[], gone: readonly TagId[], table: TagTable): readonly TagId[] {
  return tags.filter((tag) => !gone.some((id) => id === (findTag(table, tag)?.id ?? tag)));
}

/** The coder's other annotations on the passage. Several places at once are not looked through: the Problems view tells. */
function beside({ at, marks: [mark, ...more], by, editing }: TagRequest): readonly AnnotationRecord[] {
  const place = editing !== undefined ? placeKey(editing) : mark && placeKeyOf(mark.ref.article, mark.spans);
  if (mark === undefined || mark.scope === 'folder' || more.length > 0 || place === undefined) return [];
  const records = annotationsOf(at.corpus.source(mark.ref.path), mark.ref);
  return onSamePassage(records, by, place).filter((record) => record.annotation.id !== editing?.annotation.id);
}

async function choose({ parent, tags }: Clash, there: readonly TagId[], { at, marks: [mark] }: TagRequest): Promise<TagId | undefined> {
  const { codebook } = mark === undefined ? {} : at.corpus.project(mark.ref.path);
  const table = tagTable(codebook);
  const fresh = tags.filter((tag) => !there.includes(tag));
  const old = there.join(', ');
  const items = [...fresh, ...there].map((tag) => ({
    label: plainLabel(tag), tag, iconPath: lookIcon(lookOf(codebook, findTag(table, tag))),
    ...(there.length > 0 && { description: there.includes(tag) ? vscode.l10n.t('is on this passage: keep it') : vscode.l10n.t('in place of “{0}”', plainLabel(old)) }),
  }));
  const title = vscode.l10n.t('Only one tag below “{0}” can be on a passage. Which one?', parent);
  return (await vscode.window.showQuickPick(items, { title }))?.tag;
}
