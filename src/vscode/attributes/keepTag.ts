import * as vscode from 'vscode';
import { clashesOf, exchangedTags, tagTable, type AnnotationRecord } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { recordsIn } from '../annotations/target.ts';
import { textArgument } from '../codebook/tagTarget.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../registerCommand.ts';

/** What a quick fix hands over: an annotation, the other one on its passage if the clash is with that, and the tag that stays. */
export interface KeepTag {
  /** Address of the source; of a folder its sidecar's. */
  readonly source: string;
  readonly id: string;
  readonly other?: string;
  readonly keep: string;
}

/** Keeps one tag of a group on a passage and takes the others off; an annotation that said nothing else goes. */
export function registerKeepTag(services: Services): vscode.Disposable {
  return registerCommand('newsmark.keepTag', async (argument: unknown) => {
    const [source, id, other, keep] = ['source', 'id', 'other', 'keep'].map((name) => textArgument(argument, name));
    const found = source === undefined ? undefined : services.library.find(vscode.Uri.parse(source));
    if (found === undefined || keep === undefined) return;
    const { corpus, path, at } = found;
    const records = recordsIn(found).filter(({ annotation }) => annotation.id === id || annotation.id === other);
    const table = tagTable(corpus.project(path).codebook);
    const gone = clashesOf(records.flatMap(({ annotation }) => annotation.tags), table)
      .filter(({ tags }) => tags.some((tag) => tag === keep)).flatMap(({ tags }) => tags.filter((tag) => tag !== keep));
    const changes = records.map((record) => ({ record, patch: exchangedTags(record.annotation, gone, [], undefined, table) }))
      .filter(({ record, patch }) => patch.tags?.length !== record.annotation.tags.length);
    const empty = changes.filter(({ record, patch }) => patch.tags?.length === 0 && saysNothingElse(record)).map(({ record }) => record);
    const rest = changes.filter(({ record }) => !empty.includes(record));
    const label = vscode.l10n.t('Keep “{0}”', keep);
    const changed = await corpus.edits.change(label, rest);
    if (tellOutcome(changed, at, services) && empty.length > 0) tellOutcome(await corpus.edits.remove(label, empty, changed), at, services);
  });
}

function saysNothingElse({ annotation: { note, links, entity } }: AnnotationRecord): boolean {
  return note === undefined && (links ?? []).length === 0 && entity === undefined;
}
