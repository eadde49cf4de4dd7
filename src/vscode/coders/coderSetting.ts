import * as vscode from 'vscode';
import { isCoderSlug } from '../../core/index.ts';
import { gitUser, slugOf } from '../annotations/author.ts';
import { plainMessage } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { section } from '../settings.ts';

const askedKey = 'newsmark.coderAsked';

/**
 * The setting `newsmark.coder`: proposed once, after the first annotation, out of the name Git has; never again, whatever the
 * answer. A command sets it at any time.
 */
export function registerCoderSetting({ context, annotated, log }: Services): vscode.Disposable {
  let isAsking = false;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsmark.setCoder', () => askNames()),
    annotated.event(({ folder }) => {
      if (isAsking || context.globalState.get(askedKey) === true || isSet(folder)) return;
      isAsking = true;
      propose(context.globalState).catch((error: unknown) => log.error(`coder: ${String(error)}`)).finally(() => {
        isAsking = false;
      });
    }),
  );
}

function isSet(folder: vscode.WorkspaceFolder): boolean {
  return isCoderSlug(String(vscode.workspace.getConfiguration(section, folder).get<unknown>('coder') ?? ''));
}

/** The annotation is written already: the question waits in a notification, and keeps nobody from the next one. */
async function propose(memory: vscode.Memento): Promise<void> {
  await memory.update(askedKey, true);
  const name = await gitUser();
  const slug = name === undefined ? undefined : slugOf(name);
  const use = slug === undefined ? undefined : vscode.l10n.t('Use “{0}”', slug);
  const other = slug === undefined ? vscode.l10n.t('Set Name…') : vscode.l10n.t('Other Name…');
  const no = vscode.l10n.t('No');
  const chosen = await vscode.window.showInformationMessage(
    plainMessage(vscode.l10n.t('Do you code together with others? With a short name your next annotations go into sidecars of your own, such as ferry.json.newsmark.{0}.yaml.', slug ?? 'maria')),
    ...(use === undefined ? [] : [use]), other, no,
  );
  if (chosen === other) await askNames();
  else if (chosen === use && slug !== undefined) await set(slug, name);
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
