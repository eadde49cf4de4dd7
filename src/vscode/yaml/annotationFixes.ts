import * as vscode from 'vscode';
import { findTag, nearestWords, tagIdOf, tagTable } from '../../core/index.ts';
import { addressOfAnnotation } from '../annotations/target.ts';
import type { KeepTag } from '../attributes/keepTag.ts';
import { linkFixes } from '../relations/linkFixes.ts';
import { attributeFixes } from './attributeFixes.ts';
import { mending, offered, type Fix, type Fixing } from './fixing.ts';

/** What mends a problem of an annotation. */
export function annotationFixes(fixing: Fixing): readonly Fix[] {
  const { record, problem, found, fact } = fixing;
  const from = fact('tag');
  if (record === undefined) return [];
  const { source, id } = addressOfAnnotation({ at: found.at, record });
  switch (problem.code) {
    case 'sidecar.unknown-tag': case 'sidecar.bad-tag': case 'sidecar.renamed-tag': case 'sidecar.deprecated-tag':
      return tagFixes(fixing, from);
    case 'sidecar.exclusive-tags':
      return fact('tags').split(', ').map((keep) => ({
        title: vscode.l10n.t('Keep “{0}” only', keep), command: 'newsmark.keepTag',
        argument: { source, id, keep, ...(fact('other') !== '' && { other: fact('other') }) } satisfies KeepTag,
      }));
    case 'sidecar.attribute':
      return attributeFixes(fixing);
    case 'sidecar.link-target': case 'sidecar.unknown-relation':
      return linkFixes(problem, found, source).map(([title, argument]) => ({ title, command: 'newsmark.mendLink', argument }));
    case 'sidecar.unknown-entity':
      return entityFixes(fixing);
    case 'sidecar.not-folder':
      // A quote is of no folder.
      return record.annotation.passages.length > 0 ? [] : [mending(fixing, vscode.l10n.t('Write “{0}”', 'scope: folder'), { what: 'scope' })];
    default:
      return [];
  }
}

function tagFixes({ document, problem, codebook: { codebook }, fact }: Fixing, from: string): readonly Fix[] {
  const file = document.uri.toString();
  const replace = (to: string): Fix => ({ title: vscode.l10n.t('Write “{0}”', to), command: 'newsmark.replaceTag', argument: { file, id: fact('id'), from, to } });
  switch (problem.code) {
    case 'sidecar.unknown-tag': {
      const known = codebook?.tags.filter(({ deprecated }) => !deprecated).map((tag) => tag.id) ?? [];
      return [...nearestWords(from, known, offered).map(replace), { title: vscode.l10n.t('Create tag “{0}”', from), command: 'newsmark.addTag', argument: { file, id: from } }];
    }
    case 'sidecar.bad-tag': {
      const near = tagIdOf(from);
      return near === undefined ? [] : [replace(near)];
    }
    case 'sidecar.renamed-tag':
      return [replace(fact('now')), { title: vscode.l10n.t('Renew all old tags in sidecars…'), command: 'newsmark.renewTags', argument: { file } }];
    default: {
      const { id } = findTag(tagTable(codebook), fact('replacedBy')) ?? {};
      return id === undefined ? [] : [replace(id)];
    }
  }
}

/** By a known entity's id, or by its name: `Anna Berg` means `e-anna-berg`. */
function entityFixes(fixing: Fixing): readonly Fix[] {
  const { found, codebook: { path }, fact } = fixing;
  const written = fact('entity');
  const known = found.corpus.project(path).entityFile?.entities ?? [];
  const named = known.filter(({ name, aliases }) => [name, ...aliases].some((one) => one.toLowerCase() === written.toLowerCase())).map(({ id }): string => id);
  const near = [...new Set([...named, ...nearestWords(written, known.map(({ id }) => id), offered)])].slice(0, offered);
  return [
    ...near.map((to) => mending(fixing, vscode.l10n.t('Write “{0}”', to), { what: 'entity', to })),
    mending(fixing, vscode.l10n.t('Remove “{0}”', `entity: ${written}`), { what: 'entity' }),
  ];
}
