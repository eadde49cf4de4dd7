import * as vscode from 'vscode';
import {
  attributePatch, fileRole, findTag, retagged, tagTable, valuesOf,
  type AnnotationPatch, type AnnotationRecord, type AttributeType, type CodebookChange, type EntityId, type Tag, type TagId, type TagTable,
} from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { annotationIn } from '../annotations/target.ts';
import { codebookFor } from '../codebook/codebooks.ts';
import { textArgument } from '../codebook/tagTarget.ts';
import type { Found } from '../libraryFolder.ts';
import { registerCommand } from '../registerCommand.ts';
import type { Services } from '../services.ts';

/** What a quick fix hands over: a change of one annotation. */
export interface MendAnnotation {
  /** Address of the sidecar. */
  readonly file: string;
  readonly id: string;
  /** An attribute's name, or its value; all attributes of a tag go; a tag is added; the entity; the scope is that of a folder. */
  readonly what: 'attribute' | 'value' | 'attributes' | 'tag' | 'entity' | 'scope';
  readonly tag?: string;
  readonly attribute?: string;
  /** What is written; without it the thing goes. */
  readonly to?: string;
}

/** What a quick fix hands over: a change of one tag of the codebook. */
export interface MendCodebook {
  /** Address of the codebook, or of a sidecar it counts for. */
  readonly file: string;
  readonly tag: string;
  /** A new attribute of the type `to`, a new value of one, `text` as the type of one; a field; an old id that goes. */
  readonly what: 'attribute' | 'value' | 'type' | 'key' | 'color' | 'replacedBy' | 'was';
  readonly attribute?: string;
  readonly to?: string;
}

/** The edits behind the quick fixes. */
export function registerMending(services: Services): vscode.Disposable {
  const { library } = services;
  const foundIn = (file: string | undefined): Found | undefined => (file === undefined ? undefined : library.find(vscode.Uri.parse(file)));
  return vscode.Disposable.from(
    registerCommand('newsmark.replaceTag', async (argument: unknown) => {
      const [file, id, from, to] = ['file', 'id', 'from', 'to'].map((name) => textArgument(argument, name));
      // The ids come from the file and from its codebook.
      await changed(foundIn(file), id, vscode.l10n.t('Tag “{0}” in place of “{1}”', to ?? '', from ?? ''), ({ annotation }) => retagged(annotation, (tag) => [tag === from ? (to as TagId) : tag]), services);
    }),
    registerCommand('newsmark.mendAnnotation', async (argument: unknown) => {
      const [file, id, what, tag, attribute, to] = ['file', 'id', 'what', 'tag', 'attribute', 'to'].map((name) => textArgument(argument, name));
      const said = [attribute, to].filter((part) => part !== undefined).join(': ');
      const label = to === undefined && what !== 'tag' && what !== 'scope' ? vscode.l10n.t('Remove “{0}”', attribute ?? tag ?? what ?? '') : vscode.l10n.t('Write “{0}”', said || (tag ?? what ?? ''));
      await changed(foundIn(file), id, label, (record, table) => patchOf(record, table, { what, tag: tag ?? '', attribute: attribute ?? '', to }), services);
    }),
    registerCommand('newsmark.mendCodebook', async (argument: unknown) => {
      const [file, id, what, attribute, to] = ['file', 'tag', 'what', 'attribute', 'to'].map((name) => textArgument(argument, name));
      const found = foundIn(file);
      const place = found && codebookFor(found.at, found.path);
      const tag = place?.codebook?.tags.find((one) => one.id === id);
      const change = tag && changeOf(tag, what, attribute ?? '', to);
      if (found === undefined || place === undefined || tag === undefined || change === undefined) return;
      tellOutcome(await found.corpus.edits.codebook(vscode.l10n.t('Mend tag “{0}”', tag.id), place.path, [change]), found.at, services);
    }),
  );
}

async function changed(found: Found | undefined, id: string | undefined, label: string, patchFor: (record: AnnotationRecord, table: TagTable) => AnnotationPatch | undefined, services: Services): Promise<void> {
  const role = found && fileRole(found.path, found.corpus.settings());
  if (found === undefined || role?.kind !== 'sidecar') return;
  const record = annotationIn(found, role.source, id);
  const patch = record && patchFor(record, tagTable(found.corpus.project(role.source).codebook));
  if (record !== undefined && patch !== undefined) tellOutcome(await found.corpus.edits.change(label, [{ record, patch }]), found.at, services);
}

interface Wanted {
  readonly what: string | undefined;
  readonly tag: string;
  readonly attribute: string;
  readonly to: string | undefined;
}

function patchOf({ annotation }: AnnotationRecord, table: TagTable, { what, tag, attribute, to }: Wanted): AnnotationPatch | undefined {
  const known = findTag(table, tag);
  switch (what) {
    // Ids of the entity file and of the codebook.
    case 'entity': return { entity: to as EntityId | undefined };
    case 'tag': return known && { tags: [...annotation.tags, tag as TagId] };
    case 'scope': return { scope: 'folder' };
    case 'attributes': {
      const rest = Object.entries(annotation.attributes ?? {}).filter(([id]) => id !== tag);
      return { attributes: rest.length === 0 ? undefined : Object.fromEntries(rest) };
    }
    case 'attribute': return known && untaken(attributePatch(annotation, table, to === undefined ? { kind: 'remove', tag: known, name: attribute } : { kind: 'rename', tag: known, name: attribute, to }));
    case 'value': {
      const value = valuesOf(annotation, tag, table)[attribute];
      return known === undefined || value === undefined || to === undefined ? undefined : untaken(attributePatch(annotation, table, { kind: 'value', tag: known, name: attribute, value, to }));
    }
    default: return undefined;
  }
}

function untaken(patch: ReturnType<typeof attributePatch>): AnnotationPatch | undefined {
  return patch === 'taken' ? undefined : patch;
}

function changeOf({ id, attributes, was }: Tag, what: string | undefined, name: string, to: string | undefined): CodebookChange | undefined {
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  switch (what) {
    // One of the types a fix offers.
    case 'attribute': return attribute === undefined && to !== undefined ? { kind: 'attribute', id, name, attribute: { type: to as AttributeType, values: [], required: false } } : undefined;
    case 'value': return attribute === undefined || to === undefined ? undefined : { kind: 'attribute', id, name, attribute: { ...attribute, values: [...attribute.values, to] } };
    case 'type': return attribute && { kind: 'attribute', id, name, attribute: { ...attribute, type: 'text' } };
    case 'was': return { kind: 'set', id, patch: { was: was.filter((old) => old !== to) } };
    // A tag of the codebook itself.
    case 'key': case 'color': case 'replacedBy': return { kind: 'set', id, patch: { [what]: to as TagId | undefined } };
    default: return undefined;
  }
}
