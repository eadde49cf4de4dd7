import * as vscode from 'vscode';
import { isCoderSlug } from '../../core/index.ts';
import { gitUser } from '../annotations/author.ts';
import { slugOf } from '../annotations/gitUser.ts';
import type { Services } from '../services.ts';
import { section } from '../settings.ts';
import { proposeCoder, type ProposalParts } from './coderProposal.ts';
import { registerCommand } from '../registerCommand.ts';

/**
 * The setting `newsmark.coder`: proposed once, after the first annotation, out of the name Git has; never again, whatever the
 * answer. A command sets it at any time.
 */
export function registerCoderSetting({ context, annotated, log }: Services): vscode.Disposable {
  const parts: ProposalParts = {
    memory: context.globalState, user: gitUser, use: set, type: askNames,
    ask: (question, ...buttons) => vscode.window.showInformationMessage(question, ...buttons),
  };
  return vscode.Disposable.from(
    registerCommand('newsmark.setCoder', () => askNames()),
    annotated.event(({ folder }) => {
      if (!isSet(folder)) proposeCoder(parts).catch((error: unknown) => log.error(`coder: ${String(error)}`));
    }),
  );
}

function isSet(folder: vscode.WorkspaceFolder): boolean {
  return isCoderSlug(String(vscode.workspace.getConfiguration(section, folder).get<unknown>('coder') ?? ''));
}

async function askNames(): Promise<void> {
  const configured = vscode.workspace.getConfiguration(section);
  const name = await gitUser();
  const slug = await vscode.window.showInputBox({
    title: vscode.l10n.t('Your short name as a coder'),
    prompt: vscode.l10n.t('1 to 32 of a-z, 0-9, _ and -. Empty: annotations go into the sidecars that all share.'),
    value: String(configured.get<unknown>('coder') ?? '') || (name === undefined ? '' : slugOf(name) ?? ''),
    validateInput: (text) => (text === '' || isCoderSlug(text) ? undefined : vscode.l10n.t('1 to 32 of a-z, 0-9, _ and -')),
  });
  if (slug === undefined) return;
  if (slug === '') return set('', '');
  const full = await vscode.window.showInputBox({
    title: vscode.l10n.t('Your full name, for the head of your sidecars'),
    value: String(configured.get<unknown>('coderName') ?? '') || (name ?? ''),
  });
  await set(slug, full);
}

/** The person is the same in every folder: the names go into the user's settings. */
async function set(slug: string, name: string | undefined): Promise<void> {
  const configured = vscode.workspace.getConfiguration(section);
  if (name !== undefined) await configured.update('coderName', name.trim() === '' ? undefined : name.trim(), vscode.ConfigurationTarget.Global);
  await configured.update('coder', slug === '' ? undefined : slug, vscode.ConfigurationTarget.Global);
  vscode.window.setStatusBarMessage(slug === '' ? vscode.l10n.t('Annotations go into the sidecars that all share') : vscode.l10n.t('Your annotations go into sidecars of “{0}”', slug), 6000);
}
