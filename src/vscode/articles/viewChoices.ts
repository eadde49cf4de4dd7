import * as vscode from 'vscode';
import { groupings, sortings, type Grouping, type Sorting } from '../../core/index.ts';

/** How a person wants to see the articles; remembered for the workspace. */
export interface ViewChoices extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  readonly grouping: () => Grouping;
  readonly sorting: () => Sorting;
  readonly filter: () => string;
  set(choice: { readonly grouping?: Grouping; readonly sorting?: Sorting; readonly filter?: string }): Promise<void>;
}

const keys = { grouping: 'newsmark.grouping', sorting: 'newsmark.sorting', filter: 'newsmark.filter' } as const;

export function createViewChoices(memento: vscode.Memento): ViewChoices {
  const changed = new vscode.EventEmitter<void>();
  // Whatever an older version or another hand wrote there is checked.
  const known = <T extends string>(values: readonly T[], key: string, fallback: T): T => values.find((value) => value === memento.get(key)) ?? fallback;
  return {
    onDidChange: changed.event,
    grouping: () => known(groupings, keys.grouping, 'none'),
    sorting: () => known(sortings, keys.sorting, 'newest'),
    filter: () => {
      const filter = memento.get<unknown>(keys.filter);
      return typeof filter === 'string' ? filter : '';
    },
    set: async (choice) => {
      for (const [name, value] of Object.entries(choice)) {
        // The entries of `choice` are its keys.
        await memento.update(keys[name as keyof typeof keys], value);
      }
      changed.fire();
    },
    dispose: () => changed.dispose(),
  };
}
