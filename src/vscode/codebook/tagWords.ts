import * as vscode from 'vscode';
import { plainMarkdown } from '../plainMarkdown.ts';
import { tagUse, type TagPlace, type TagUse } from './codebooks.ts';

/** `annotations: 3`, with those below where there are any. */
export function useWords({ own, all }: TagUse): string {
  return own === all ? vscode.l10n.t('annotations: {0}', own) : vscode.l10n.t('annotations: {0}, with the tags below: {1}', own, all);
}

/** What a tag means and how it is used, for tooltips and hovers; `shown`: how often by the coders that are shown, where some are not. */
export function tagMarkdown(place: TagPlace, shown?: TagUse, use: TagUse = tagUse(place)): vscode.MarkdownString {
  const { tag } = place;
  const building = plainMarkdown().own('**').text(tag.id).own('**');
  if (tag.label !== undefined && tag.label !== tag.id) building.own(' ').text(tag.label);
  if (tag.description !== undefined) building.own('\n\n').text(tag.description, 600);
  for (const example of tag.examples.slice(0, 5)) building.own('\n\n“').text(example, 200).own('”');
  const facts = [
    useWords(use),
    shown === undefined ? '' : vscode.l10n.t('of the coders that are shown: {0}', shown.all),
    tag.key === undefined ? '' : vscode.l10n.t('key: {0}', tag.key),
    tag.was.length === 0 ? '' : vscode.l10n.t('was: {0}', tag.was.join(', ')),
    Object.keys(tag.attributes).length === 0 ? '' : vscode.l10n.t('attributes: {0}', Object.keys(tag.attributes).join(', ')),
    tag.exclusive ? vscode.l10n.t('only one of the tags below on a passage') : '',
    tag.deprecated ? deprecatedWords(tag.replacedBy) : '',
  ];
  return building.own('\n\n').text(facts.filter((fact) => fact !== '').join(' · '), 600).value;
}

export function deprecatedWords(replacement: string | undefined): string {
  return replacement === undefined ? vscode.l10n.t('deprecated') : vscode.l10n.t('deprecated: use {0}', replacement);
}
