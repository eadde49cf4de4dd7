import * as vscode from 'vscode';
import { isCoderSlug } from '../../core/index.ts';
import { section } from '../settings.ts';

interface GitApi {
  readonly repositories: readonly { getConfig(key: string): Promise<string> }[];
}

/**
 * Who annotates: the setting `newsmark.coder`, else the name that Git has for the person, as a slug. Undefined when neither
 * is known: then an annotation says nothing of who made it.
 */
export async function authorFor(folder: vscode.Uri): Promise<string | undefined> {
  const coder = vscode.workspace.getConfiguration(section, folder).get<unknown>('coder');
  if (typeof coder === 'string' && isCoderSlug(coder)) return coder;
  const name = await gitUser();
  return name === undefined ? undefined : slugOf(name);
}

/** The name Git has for the person. Asks the built-in Git extension; in a host without it, or before it looked at the folder, there is no answer. */
export async function gitUser(): Promise<string | undefined> {
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (git?.isActive !== true) return undefined;
  try {
    const [repository] = git.exports.getAPI(1).repositories;
    return (await repository?.getConfig('user.name')) || undefined;
  } catch {
    // Git is switched off, or has no such setting.
    return undefined;
  }
}

/** A name as a slug: `Maria Müller` → `maria-muller`. Undefined when nothing is left. */
export function slugOf(name: string): string | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.split(/[^a-z0-9_]+/u).filter((part) => part !== '').join('-').slice(0, 32);
  return isCoderSlug(slug) ? slug : undefined;
}
