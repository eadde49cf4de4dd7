import type * as vscode from 'vscode';

/** The tags used last in this workspace, newest first. */
export interface RecentTags {
  readonly list: () => readonly string[];
  readonly use: (tags: readonly string[]) => void;
}

const key = 'newsmark.recentTags';
const longest = 9;

export function createRecentTags(memento: vscode.Memento): RecentTags {
  const list = (): readonly string[] => {
    const stored = memento.get<unknown>(key);
    return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];
  };
  return {
    list,
    use: (tags) => void memento.update(key, [...new Set([...tags, ...list()])].slice(0, longest)),
  };
}
