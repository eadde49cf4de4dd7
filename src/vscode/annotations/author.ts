import * as vscode from 'vscode';
import { isCoderSlug } from '../../core/index.ts';
import { section } from '../settings.ts';
import { slugOf, userOf, type GitExports } from './gitUser.ts';

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
  const git = vscode.extensions.getExtension<GitExports>('vscode.git');
  return git?.isActive === true ? userOf(git.exports) : undefined;
}
