import * as vscode from 'vscode';
import { fileRole, linkPath, nearestWords, type Link, type Path, type Problem } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { recordsIn } from '../annotations/target.ts';
import { textArgument } from '../codebook/tagTarget.ts';
import type { Found } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import { without } from './showRelated.ts';
import { registerCommand } from '../registerCommand.ts';

/** What a quick fix hands over: a link of an annotation, and what is to be written in its place; nothing: it goes. */
export interface MendLink {
  /** Address of the source; of a folder its sidecar's. */
  readonly source: string;
  readonly id: string;
  readonly to: string;
  readonly in?: string;
  readonly as: string;
  readonly newIn?: string;
  readonly newAs?: string;
  /** The relation is to be added to the codebook. */
  readonly create?: 'yes';
}

/** The fixes of a link that leads nowhere, or by a relation that is not known: titles and what to hand over. */
export function linkFixes({ code, facts }: Problem, found: Found, source: string): readonly (readonly [string, MendLink])[] {
  const fact = (name: string): string => String(facts?.[name] ?? '');
  const link: MendLink = { source, id: fact('id'), to: fact('to'), as: fact('relation'), ...(fact('in') !== '' && { in: fact('in') }) };
  const remove = [vscode.l10n.t('Remove the relation'), link] as const;
  if (code === 'sidecar.unknown-relation') {
    const known = found.corpus.project(found.path).codebook?.relations.map(({ id }) => id) ?? [];
    return [
      ...nearestWords(link.as, known, 3).map((newAs) => [vscode.l10n.t('Write “{0}”', newAs), { ...link, newAs }] as const),
      [vscode.l10n.t('Add relation “{0}” to the codebook', link.as), { ...link, create: 'yes' }], remove,
    ];
  }
  // The file was moved elsewhere: an id is one of a kind in its root.
  const holding = [...found.corpus.sources()].filter(({ annotations }) => annotations.some(({ annotation }) => annotation.id === link.to)).map(({ path }) => path);
  const from = sourceOf(found);
  return [...holding.slice(0, 3).map((path) => [vscode.l10n.t('Relate to it in {0}', path), { ...link, newIn: path === from ? '' : linkPath(from, path) }] as const), remove];
}

function sourceOf({ corpus, path }: Found): Path {
  const role = fileRole(path, corpus.settings());
  return role.kind === 'sidecar' ? role.source : path;
}

export function registerMendLink(services: Services): vscode.Disposable {
  return registerCommand('newsmark.mendLink', async (argument: unknown) => {
    const [source, id, to, path, as, newAs, create] = ['source', 'id', 'to', 'in', 'as', 'newAs', 'create'].map((name) => textArgument(argument, name));
    const newIn = typeof argument === 'object' && argument !== null && 'newIn' in argument ? String(argument.newIn) : undefined;
    const found = source === undefined ? undefined : services.library.find(vscode.Uri.parse(source));
    const record = found && recordsIn(found).find(({ annotation }) => annotation.id === id);
    const old = record?.annotation.links?.find((link) => link.to === to && link.as === as && (link.in ?? '') === (path ?? ''));
    if (found === undefined || record === undefined || old === undefined) return;
    if (create !== undefined) {
      const said = vscode.l10n.t('Add relation “{0}”', old.as);
      return void tellOutcome(await found.corpus.edits.codebook(said, found.path, [{ kind: 'relation', id: old.as, relation: {} }]), found.at, services);
    }
    const next = newIn === undefined && newAs === undefined ? undefined : mended(old, newIn, newAs);
    const links = next === undefined ? without(record, old) : record.annotation.links?.map((link) => (link === old ? next : link));
    const label = next === undefined ? vscode.l10n.t('Remove relation “{0}”', old.as) : vscode.l10n.t('Mend relation “{0}”', next.as);
    tellOutcome(await found.corpus.edits.change(label, [{ record, patch: { links } }]), found.at, services);
  });
}

function mended(old: Link, newIn: string | undefined, newAs: string | undefined): Link {
  const path = newIn ?? old.in ?? '';
  return { to: old.to, ...(path !== '' && { in: path }), as: newAs ?? old.as };
}
