import * as vscode from 'vscode';
import type { Tag } from '../../core/index.ts';
import { lookIcon, lookOf } from '../annotations/tagLook.ts';
import type { ArticlesView } from '../articles/articlesView.ts';
import { addressOf } from '../articleUri.ts';
import { focusedNode } from '../focusedNode.ts';
import type { Library } from '../library.ts';
import { plainLabel, plainMessage } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { codebookFor, codebooksOf, rootName, type CodebookPlace, type TagPlace } from './codebooks.ts';
import { isUnread, type UnreadNode } from '../conflicts/unreadFile.ts';
import type { CodebookItem, CodebookView, TagNode } from './codebookView.ts';
import { tagsPointedAt } from './tagsPointedAt.ts';
import type { YamlCursor } from './yamlCursor.ts';

/** The views whose elements may be meant, and the cursor. */
export interface Views {
  readonly codebook: CodebookView;
  readonly articles: ArticlesView;
  readonly cursor: YamlCursor;
}

/** What a keybinding or a link may hand to a command on tags: `{"tag": "claim/figure", "to": "claim/number"}`. */
export function textArgument(argument: unknown, name: string): string | undefined {
  // Any value may be asked for a field; what is there is checked.
  const value = typeof argument === 'object' && argument !== null && !isItem(argument) ? (argument as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The codebook a command is meant for: that of an element, of a file that is named, of the active editor, the only one; else the person is asked. */
export async function codebookMeant({ library }: { readonly library: Library }, argument: unknown): Promise<CodebookPlace | undefined> {
  if (isUnread(argument)) return codebookFor(argument.at, argument.path);
  if (isItem(argument)) return argument;
  const named = textArgument(argument, 'file');
  const active = vscode.window.activeTextEditor?.document.uri;
  const uri = named === undefined ? active && (addressOf(active)?.source ?? active) : vscode.Uri.parse(named);
  const found = uri && library.find(uri);
  if (found !== undefined) return codebookFor(found.at, found.path);
  const places = codebooksOf(library);
  if (places.length > 1) {
    const picked = await vscode.window.showQuickPick(places.map((place) => ({ label: plainLabel(rootName(place)), place })), { title: vscode.l10n.t('Which codebook?') });
    return picked?.place;
  }
  const [first] = library.folders();
  // A path right below the base belongs to the base's root.
  return places[0] ?? (first && codebookFor(first, 'x' as CodebookPlace['path']));
}

/** The tag a command is meant for: an element, one that is named, that of an annotation or at the cursor, the chosen element; else the person is asked. */
export async function tagMeant(services: Services, { codebook, articles, cursor }: Views, argument: unknown, title: string): Promise<TagPlace | undefined> {
  if (isTagItem(argument)) return argument;
  const name = textArgument(argument, 'tag');
  const from = textArgument(argument, 'from');
  const chosen = from === 'view' ? await focusedNode(codebook) : codebook.view.selection[0];
  if (name === undefined) {
    const pointed = from === 'view' ? [] : await tagsPointedAt(services, cursor, from === 'articles' ? await focusedNode(articles) : argument);
    if (pointed.length > 0) return oneOf(pointed, title);
    const unknown = from === undefined && argument === undefined ? cursor.unknownTag(services.library) : undefined;
    if (unknown !== undefined) return void (await tellUnknown(unknown));
    if ((from === 'view' || codebook.view.visible) && chosen?.kind === 'tag') return chosen;
  }
  const place = await codebookMeant(services, argument);
  if (place?.codebook === undefined || place.codebook.tags.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no tag in the codebook yet.'));
    return undefined;
  }
  const { codebook: known } = place;
  const tag = known.tags.find(({ id }) => id === name) ?? (await pickTag(place, title, () => true));
  return tag && { ...place, codebook: known, tag };
}

/** The tag at the cursor is not in the codebook: nothing is done to another one instead. */
async function tellUnknown(id: string): Promise<void> {
  const create = vscode.l10n.t('Create Tag');
  const file = vscode.window.activeTextEditor?.document.uri.toString();
  const chosen = await vscode.window.showInformationMessage(plainMessage(vscode.l10n.t('The tag “{0}” is not in the codebook.', id)), create);
  if (chosen === create) await vscode.commands.executeCommand('newsmark.addTag', { file, id });
}

/** The only tag, else the one the person says. */
async function oneOf(all: readonly TagPlace[], title: string): Promise<TagPlace | undefined> {
  // Several annotations of a passage may have the same tag.
  const places = [...new Map(all.map((place) => [place.tag, place])).values()];
  const [first] = places;
  if (first === undefined || places.length === 1) return first;
  const tag = await pickTag(first, title, (one) => places.some((place) => place.tag === one));
  return places.find((place) => place.tag === tag);
}

/** Asks for one tag of a codebook. */
export async function pickTag({ codebook }: CodebookPlace, title: string, wanted: (tag: Tag) => boolean): Promise<Tag | undefined> {
  const items = (codebook?.tags ?? []).filter(wanted).map((tag) => ({
    label: plainLabel(tag.id), iconPath: lookIcon(lookOf(codebook, tag)), tag,
    ...(tag.label !== undefined && { description: plainLabel(tag.label) }),
  }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.tag;
}

/** Whether a command's argument is a tag of the Codebook view. */
export function isTagItem(argument: unknown): argument is TagNode {
  return isItem(argument) && argument.kind === 'tag';
}

function isItem(argument: unknown): argument is Exclude<CodebookItem, UnreadNode> {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && (argument.kind === 'tag' || argument.kind === 'codebook');
}
