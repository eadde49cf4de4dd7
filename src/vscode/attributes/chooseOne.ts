import * as vscode from 'vscode';
import { clashesOf, findTag, tagTable, type Clash, type TagId, type TagTable } from '../../core/index.ts';
import { lookIcon, lookOf } from '../annotations/tagLook.ts';
import type { Mark, TagRequest } from '../annotations/prepareTags.ts';
import { plainLabel } from '../plainLabel.ts';
import { askForAll } from './chooseForAll.ts';
import { besideOf, clashesBeside, inPlaceOf, without, type Settled } from './settled.ts';

/** Tags of which no two exclude each other, and what has to go for them elsewhere on the same places. Undefined: the person left. */
export async function settleGroups(request: TagRequest, table: TagTable): Promise<Settled | undefined> {
  let { tags } = request;
  const before = new Set(request.editing?.annotation.tags.map((id) => findTag(table, id)?.id ?? id));
  for (let clash = clashesOf(tags, table)[0]; clash !== undefined; [clash] = clashesOf(tags, table)) {
    const there = clash.tags.filter((tag) => before.has(tag));
    // What it has two of by itself gives way to neither.
    const keep = await choose(clash, there.length < clash.tags.length ? there : [], request);
    if (keep === undefined) return undefined;
    tags = without(tags, clash.tags.filter((tag) => tag !== keep), table);
  }
  const [mark, ...more] = request.marks;
  const settled = mark === undefined || more.length > 0 ? await askForAll(request, tags) : await settleOne(mark, request, tags, table);
  return settled === undefined || (settled.tags.length === 0 && request.tags.length > 0) ? undefined : settled;
}

/** One place: for each group the person says which tag it is. */
async function settleOne(mark: Mark, request: TagRequest, wanted: readonly TagId[], table: TagTable): Promise<Settled | undefined> {
  let tags = wanted;
  const going: (readonly [ReturnType<typeof besideOf>[number], readonly TagId[]])[] = [];
  for (const record of besideOf(mark, request)) {
    const gone: TagId[] = [];
    for (const { clash, there } of clashesBeside(record, tags, table)) {
      const keep = await choose(clash, there, request);
      if (keep === undefined) return undefined;
      if (there.includes(keep)) tags = without(tags, clash.tags, table);
      else gone.push(...there);
    }
    if (gone.length > 0) going.push([record, gone]);
  }
  // The first annotation that loses a tag takes the new ones; when one is edited, that is the one.
  const replacing = inPlaceOf(going, request.editing === undefined ? tags : []);
  return { tags, replacing, marks: replacing.length > 0 || request.editing !== undefined ? [] : [{ mark, tags }] };
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
