import * as vscode from 'vscode';
import { entityKinds, type EntityKind, type EntitySummary } from '../../core/index.ts';

export const entitySortings = ['articles', 'name'] as const;
export type EntitySorting = (typeof entitySortings)[number];

/** What the entity file and the merging say of an entity. */
export const entityStates = ['known', 'unknown', 'ambiguous'] as const;
export type EntityState = (typeof entityStates)[number];

/** What is shown: names with these words, of one of these kinds, in one of these states. An empty list takes all. */
export interface EntityFilter {
  readonly text: string;
  readonly kinds: readonly EntityKind[];
  readonly states: readonly EntityState[];
}

export const noFilter: EntityFilter = { text: '', kinds: [], states: [] };

/** How a person wants to see the entities; remembered for the workspace. */
export interface EntityChoices extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  readonly sorting: () => EntitySorting;
  readonly filter: () => EntityFilter;
  set(choice: { readonly sorting?: EntitySorting; readonly filter?: EntityFilter }): Promise<void>;
}

const keys = { sorting: 'newsmark.entities.sorting', filter: 'newsmark.entities.filter' } as const;

export function createEntityChoices(memento: vscode.Memento): EntityChoices {
  const changed = new vscode.EventEmitter<void>();
  return {
    onDidChange: changed.event,
    sorting: () => entitySortings.find((one) => one === memento.get(keys.sorting)) ?? 'articles',
    filter: () => filterIn(memento.get<unknown>(keys.filter)),
    set: async ({ sorting, filter }) => {
      if (sorting !== undefined) await memento.update(keys.sorting, sorting);
      if (filter !== undefined) await memento.update(keys.filter, filter);
      changed.fire();
    },
    dispose: () => changed.dispose(),
  };
}

export function isFiltering({ text, kinds, states }: EntityFilter): boolean {
  return text.trim() !== '' || kinds.length > 0 || states.length > 0;
}

/** Whether an entity is of a kind and in a state that the filter lets through; the text is looked up in the index. */
export function passes({ kind, known, ambiguous }: EntitySummary, { kinds, states }: EntityFilter): boolean {
  if (kinds.length > 0 && !kinds.includes(kind)) return false;
  return states.length === 0 || states.includes(known ? 'known' : 'unknown') || (ambiguous && states.includes('ambiguous'));
}

/** Whatever an older version or another hand wrote there is checked. */
export function filterIn(value: unknown): EntityFilter {
  if (typeof value !== 'object' || value === null) return noFilter;
  const { text, kinds, states }: { readonly text?: unknown; readonly kinds?: unknown; readonly states?: unknown } = value;
  return {
    text: typeof text === 'string' ? text : '',
    kinds: entityKinds.filter((kind) => Array.isArray(kinds) && kinds.includes(kind)),
    states: entityStates.filter((state) => Array.isArray(states) && states.includes(state)),
  };
}
