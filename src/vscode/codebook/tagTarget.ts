import * as vscode from 'vscode';
import type { Tag } from '../../core/index.ts';
import { lookIcon, lookOf } from '../annotations/tagLook.ts';
import { addressOf } from '../articleUri.ts';
import type { Library } from '../library.ts';
import { plainLabel } from '../plainLabel.ts';
import { codebookFor, codebooksOf, rootName, type CodebookPlace, type TagPlace } from './codebooks.ts';
import type { CodebookItem, CodebookView } from './codebookView.ts';
import { tagInEditor } from './tagInYaml.ts';

/** What a keybinding or a link may hand to a command on tags: `{"tag": "claim/figure", "to": "claim/number"}`. */
export function textArgument(argument: unknown, name: string): string | undefined {
  // Any value may be asked for a field; what is there is checked.
  const value = typeof argument === 'object' && argument !== null && !isItem(argument) ? (argument as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The codebook a command is meant for: that of an element, of a file that is named, of the active editor, the only one; else the person is asked. */
export async function codebookMeant({ library }: { readonly library: Library }, argument: unknown): Promise<CodebookPlace | undefined> {
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

/** The tag a command is meant for: an element, one that is named, the one at the cursor in a codebook or sidecar, the chosen element; else the person is asked. */
export async function tagMeant(services: { readonly library: Library }, view: CodebookView['view'], argument: unknown, title: string): Promise<TagPlace | undefined> {
  if (isItem(argument) && argument.kind === 'tag') return argument;
  const name = textArgument(argument, 'tag');
  const inView = textArgument(argument, 'from') === 'view';
  const [chosen] = view.selection;
  if (name === undefined) {
    const atCursor = inView ? undefined : tagInEditor(services.library);
    if (atCursor !== undefined) return atCursor;
    if ((inView || view.visible) && chosen?.kind === 'tag') return chosen;
  }
  const place = await codebookMeant(services, argument);
  if (place?.codebook === undefined || place.codebook.tags.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no tag in the codebook yet.'));
    return undefined;
  }
  const { codebook } = place;
  const tag = codebook.tags.find(({ id }) => id === name) ?? (await pickTag(place, title, () => true));
  return tag && { ...place, codebook, tag };
}

/** Asks for one tag of a codebook. */
export async function pickTag({ codebook }: CodebookPlace, title: string, wanted: (tag: Tag) => boolean): Promise<Tag | undefined> {
  const items = (codebook?.tags ?? []).filter(wanted).map((tag) => ({
    label: plainLabel(tag.id), iconPath: lookIcon(lookOf(codebook, tag)), tag,
    ...(tag.label !== undefined && { description: plainLabel(tag.label) }),
  }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.tag;
}

function isItem(argument: unknown): argument is CodebookItem {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && (argument.kind === 'tag' || argument.kind === 'codebook');
}
