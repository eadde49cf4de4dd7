import * as vscode from 'vscode';
import { slugOf } from '../annotations/gitUser.ts';
import { plainMessage } from '../plainLabel.ts';

/** What the proposal needs of its surroundings. */
export interface ProposalParts {
  /** Remembers, over all windows, that it was made. */
  readonly memory: Pick<vscode.Memento, 'get' | 'update'>;
  /** The name Git has for the person. */
  readonly user: () => Promise<string | undefined>;
  /** Asks with some buttons and answers the one that was pressed. */
  readonly ask: (question: string, ...buttons: readonly string[]) => Thenable<string | undefined>;
  readonly use: (slug: string, name: string | undefined) => Promise<void>;
  /** Lets the person type the names. */
  readonly type: () => Promise<void>;
}

export const askedKey = 'newsmark.coderAsked';

/** Proposes a short name, made of the one Git has, to somebody who has annotated; never a second time, whatever the answer. */
export async function proposeCoder({ memory, user, ask, use, type }: ProposalParts): Promise<void> {
  if (memory.get(askedKey) === true) return;
  // The annotation is written already: the question waits in a notification, and keeps nobody from the next one.
  await memory.update(askedKey, true);
  const name = await user();
  const slug = name === undefined ? undefined : slugOf(name);
  const accept = slug === undefined ? undefined : vscode.l10n.t('Use “{0}”', slug);
  const other = slug === undefined ? vscode.l10n.t('Set Name…') : vscode.l10n.t('Other Name…');
  const chosen = await ask(
    plainMessage(vscode.l10n.t('Do you code together with others? With a short name your next annotations go into sidecars of your own, such as ferry.json.newsmark.{0}.yaml.', slug ?? 'maria')),
    ...(accept === undefined ? [] : [accept]), other, vscode.l10n.t('No'),
  );
  if (chosen === other) await type();
  else if (chosen === accept && slug !== undefined) await use(slug, name);
}
