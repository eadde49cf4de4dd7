import { foldName, isCoderSlug } from '../../core/index.ts';

/** What is asked of the built-in Git extension. */
export interface GitExports {
  getAPI(version: 1): { readonly repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

/** The person's name in Git's settings; undefined when there is none, no repository, or Git is switched off. */
export async function userOf(git: GitExports): Promise<string | undefined> {
  try {
    const [repository] = git.getAPI(1).repositories;
    return (await repository?.getConfig('user.name'))?.trim() || undefined;
  } catch {
    // Git is switched off, or has no such setting.
    return undefined;
  }
}

/** A name as a coder's short name: `Maria Müller` → `maria-muller`. Undefined when nothing is left. */
export function slugOf(name: string): string | undefined {
  const slug = foldName(name).split(/[^a-z0-9]+/u).filter((part) => part !== '').join('-').slice(0, 32).replace(/-$/u, '');
  return isCoderSlug(slug) ? slug : undefined;
}
