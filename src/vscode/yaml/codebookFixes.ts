import * as vscode from 'vscode';
import { modeKeys, nearestWords, tagIdOf, type Tag } from '../../core/index.ts';
import { offered, type ColorOf, type Fix, type Fixing } from './fixing.ts';
import type { MendCodebook } from './mend.ts';

/** What mends a problem of the codebook itself. One that stands twice is left to the person: nobody knows which is meant. */
export function codebookFixes(fixing: Fixing, colorOf: ColorOf): readonly Fix[] {
  const { document, problem, codebook: { codebook }, fact } = fixing;
  const file = document.uri.toString();
  const byId = problem.code === 'codebook.bad-id' || problem.code === 'codebook.case-clash';
  const meant = codebook?.tags.filter(({ id }) => id === fact(byId ? 'id' : 'tag')) ?? [];
  const [tag] = meant;
  if (tag === undefined || meant.length > 1) return [];
  const change = (title: string, of: Omit<MendCodebook, 'file' | 'tag'>): Fix => ({ title, command: 'newsmark.mendCodebook', argument: { file, tag: tag.id, ...of } satisfies MendCodebook });
  const remove = (what: 'color' | 'key' | 'replacedBy', value: string): Fix => change(vscode.l10n.t('Remove “{0}”', `${what}: ${value}`), { what });
  switch (problem.code) {
    case 'codebook.bad-id': {
      const to = mendedId(tag, codebook?.tags ?? []);
      return to === undefined ? [] : [{ title: vscode.l10n.t('Rename to “{0}”', to), command: 'newsmark.renameTag', argument: { file, tag: tag.id, to } }];
    }
    case 'codebook.case-clash':
      return [
        { title: vscode.l10n.t('Merge “{0}” into “{1}”', tag.id, fact('other')), command: 'newsmark.mergeTag', argument: { file, tag: tag.id, to: fact('other') } },
        { title: vscode.l10n.t('Rename “{0}”…', tag.id), command: 'newsmark.renameTag', argument: { file, tag: tag.id } },
      ];
    case 'codebook.duplicate-id':
      return [change(vscode.l10n.t('Remove “{0}” from “was” of “{1}”', fact('id'), tag.id), { what: 'was', to: fact('id') })];
    case 'codebook.key-clash': case 'codebook.key-reserved': case 'codebook.key-unbound': case 'yaml.wrong-type': {
      const free = freeKey(tag, codebook?.tags ?? []);
      return [...(free === undefined ? [] : [change(vscode.l10n.t('Write “{0}”', `key: ${free}`), { what: 'key', to: free })]), remove('key', tag.key ?? '')];
    }
    case 'codebook.bad-color': {
      const color = colorOf(fact('color').trim());
      return [...(color === undefined ? [] : [change(vscode.l10n.t('Write “{0}”', color), { what: 'color', to: color })]), remove('color', fact('color'))];
    }
    case 'codebook.bad-attribute':
      return fact('reason') !== 'values: []' ? [] : [change(vscode.l10n.t('Write “{0}”', 'type: text'), { what: 'type', attribute: fact('attribute') })];
    case 'codebook.unknown-replacement': {
      const known = codebook?.tags.filter(({ id, deprecated }) => id !== tag.id && !deprecated).map(({ id }) => id) ?? [];
      const wanted = fact('replacedBy');
      return [
        ...nearestWords(wanted, known, offered).map((to) => change(vscode.l10n.t('Write “{0}”', to), { what: 'replacedBy', to })),
        ...(tagIdOf(wanted) === wanted ? [{ title: vscode.l10n.t('Create tag “{0}”', wanted), command: 'newsmark.addTag', argument: { file, id: wanted } }] : []),
        remove('replacedBy', wanted),
      ];
    }
    default:
      return [];
  }
}

/** The id with the signs that no id has taken out; only the last part is of the tag itself. */
function mendedId({ id, parent }: Tag, tags: readonly Tag[]): string | undefined {
  const above = parent === undefined ? '' : `${parent}/`;
  const own = tagIdOf(id.slice(above.length).replaceAll('/', '-'));
  const to = own === undefined ? undefined : `${above}${own}`;
  // A parent that is no id either has to be mended first.
  return to === undefined || tagIdOf(to) !== to || tags.some((tag) => tag.id === to) ? undefined : to;
}

/** The first letter or digit of the tag's own name that neither a tag nor the mode has. */
function freeKey({ id }: Tag, tags: readonly Tag[]): string | undefined {
  const taken = new Set([...modeKeys, ...tags.flatMap(({ key }) => key ?? [])]);
  return [...id.slice(id.lastIndexOf('/') + 1).toLowerCase()].find((sign) => /^[a-z0-9]$/u.test(sign) && !taken.has(sign));
}
