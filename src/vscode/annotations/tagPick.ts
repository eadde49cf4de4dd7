import * as vscode from 'vscode';
import { tagIdOf, type Codebook, type EditOutcome, type Tag, type TagId } from '../../core/index.ts';
import { pickAnswer } from '../pickAnswer.ts';
import { plainLabel } from '../plainLabel.ts';
import { lookIcon, lookOf } from './tagLook.ts';

/** The tags a person picked; those in `created` are not in the codebook yet. */
export interface PickedTags {
  readonly tags: readonly TagId[];
  readonly created: readonly TagId[];
  /** What was written to the codebook for those. What is done with the tags is one step of undo with it. */
  readonly written?: EditOutcome;
}

interface TagItem extends vscode.QuickPickItem {
  readonly id: TagId;
  readonly isNew: boolean;
}

export interface TagPickOptions {
  readonly title: string;
  readonly codebook: Codebook | undefined;
  /** Tags used last, newest first. */
  readonly recent: readonly string[];
  readonly selected: readonly TagId[];
}

/**
 * Asks for tags: last used first, type to filter, “create tag …” last, several by their check boxes. Enter takes the checked
 * ones, and the one the cursor is on when something was typed or nothing is checked.
 */
export function pickTags(options: TagPickOptions): Promise<PickedTags | undefined> {
  const pick = vscode.window.createQuickPick<TagItem | vscode.QuickPickItem>();
  const known = knownItems(options);
  const created = new Map<string, TagItem>();
  pick.title = options.title;
  pick.placeholder = vscode.l10n.t('Type to filter or create. Enter takes it, Space checks several.');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const meant = (value: string, fresh = freshItem(value, known, created)): TagItem | undefined =>
    bestOf(known.filter(isTag), value) ?? fresh;
  const show = (value: string): void => {
    const checked = pick.selectedItems;
    const fresh = freshItem(value, known, created);
    pick.items = [...known, ...checked.filter((item) => isTag(item) && item.isNew && item !== fresh), ...(fresh ? [fresh] : [])];
    pick.selectedItems = checked;
    pick.activeItems = [meant(value, fresh)].filter((item) => item !== undefined);
  };
  pick.items = known;
  pick.selectedItems = known.filter((item) => isTag(item) && options.selected.includes(item.id));
  pick.activeItems = known.filter(isTag).slice(0, 1);
  pick.onDidChangeValue(show);
  return pickAnswer(pick, () => answerOf(pick, meant(pick.value)));
}

/** `meant`: where the cursor is to be for what was typed; whoever types fast presses Enter before the list has put it there. */
function answerOf(pick: vscode.QuickPick<TagItem | vscode.QuickPickItem>, meant: TagItem | undefined): PickedTags {
  const isTyped = pick.value.trim() !== '';
  const [active = isTyped ? meant : undefined] = pick.activeItems;
  const takesActive = isTyped || pick.selectedItems.length === 0;
  const items = [...pick.selectedItems, ...(takesActive && active !== undefined ? [active] : [])].filter(isTag);
  const byId = new Map(items.map((item) => [item.id, item]));
  return { tags: [...byId.keys()], created: [...byId.values()].filter(({ isNew }) => isNew).map(({ id }) => id) };
}

/** The item that was most likely meant by what was typed: a list with check boxes puts the cursor on no row by itself. */
function bestOf(items: readonly TagItem[], typed: string): TagItem | undefined {
  const words = typed.trim().toLowerCase();
  const has = (text: string | undefined): boolean => text?.toLowerCase().includes(words) === true;
  const ranks: readonly ((item: TagItem) => boolean)[] = [
    ({ id }) => id.toLowerCase() === words,
    ({ id }) => id.toLowerCase().endsWith(`/${words}`),
    ({ id }) => id.toLowerCase().startsWith(words) || id.toLowerCase().includes(`/${words}`),
    ({ label }) => has(label),
    ({ description }) => has(description),
    // A word of the description may stand in many.
    ({ detail }) => has(detail),
  ];
  for (const fits of ranks) {
    const best = items.find(fits);
    if (best !== undefined) return best;
  }
  return undefined;
}

function isTag(item: TagItem | vscode.QuickPickItem): item is TagItem {
  return 'id' in item;
}

function knownItems({ codebook, recent, selected }: TagPickOptions): readonly (TagItem | vscode.QuickPickItem)[] {
  const tags = (codebook?.tags ?? []).filter((tag) => !tag.deprecated || selected.includes(tag.id));
  const items = new Map(tags.map((tag): [string, TagItem] => [tag.id, {
    id: tag.id, isNew: false, label: plainLabel(tag.id),
    ...describe(tag, codebook),
    ...(tag.description !== undefined && { detail: plainLabel(tag.description) }),
    iconPath: lookIcon(lookOf(codebook, tag)),
  }]));
  // Tags on the passage that the codebook does not know can be kept or taken away too.
  for (const id of selected) if (!items.has(id)) items.set(id, { id, isNew: false, label: plainLabel(id), description: vscode.l10n.t('not in the codebook') });
  const last = recent.flatMap((id) => items.get(id) ?? []);
  const rest = [...items.values()].filter((item) => !last.includes(item));
  return [
    ...(last.length > 0 ? [separator(vscode.l10n.t('used last')), ...last] : []),
    ...(last.length > 0 && rest.length > 0 ? [separator(vscode.l10n.t('codebook'))] : []),
    ...rest,
  ];
}

/** The label, and the group of which only one tag may be on a passage. */
function describe({ id, label, parent }: Tag, codebook: Codebook | undefined): { readonly description?: string } {
  const isOneOf = codebook?.tags.find((tag) => tag.id === parent)?.exclusive === true;
  const said = [label === id ? undefined : label, isOneOf ? vscode.l10n.t('only one of “{0}”', String(parent)) : undefined].filter((part) => part !== undefined);
  return said.length === 0 ? {} : { description: plainLabel(said.join(' · ')) };
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** The item that creates what was typed; undefined when a tag of that name is there. */
function freshItem(value: string, known: readonly (TagItem | vscode.QuickPickItem)[], created: Map<string, TagItem>): TagItem | undefined {
  const id = tagIdOf(value);
  if (id === undefined || known.some((item) => isTag(item) && item.id.toLowerCase() === id.toLowerCase())) return undefined;
  const item = created.get(id) ?? { id, isNew: true, label: `$(add) ${vscode.l10n.t('Create tag “{0}”', id)}`, alwaysShow: true };
  created.set(id, item);
  return item;
}
