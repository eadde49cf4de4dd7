import * as vscode from 'vscode';
import { fileRole, nearestWords, retagged, sidecarProblems, tagIdOf, type AnnotationRecord, type Problem, type TagId } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import type { KeepTag } from '../attributes/keepTag.ts';
import type { Found } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import { codebookFor } from '../codebook/codebooks.ts';
import { linkFixes } from '../relations/linkFixes.ts';
import { textArgument } from '../codebook/tagTarget.ts';
import { yamlFiles } from '../codebook/tagInYaml.ts';
import { registerCommand } from '../registerCommand.ts';

/** How many of the tags that could be meant are offered. */
const offered = 3;

/** Quick fixes for what the checks say of tags in sidecars, and for a `source:` that does not fit the file's name. */
export function registerTagFixes(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('newsmark.replaceTag', (argument: unknown) => replaceTag(argument, services)),
    vscode.languages.registerCodeActionsProvider(yamlFiles, {
      provideCodeActions: (document, _range, { diagnostics }) => {
        const ours = diagnostics.filter(({ source }) => source === 'Newsmark');
        const found = ours.length === 0 ? undefined : services.library.find(document.uri);
        return found === undefined ? [] : ours.flatMap((diagnostic) => fixesOf(document, diagnostic, found, services));
      },
    }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  );
}

function fixesOf(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, found: Found, { messageOf }: Services): readonly vscode.CodeAction[] {
  const problem = problemOf(diagnostic, found, messageOf);
  const { facts } = problem ?? {};
  const fact = (name: string): string => String(facts?.[name] ?? '');
  if (facts === undefined) return [];
  const by = (title: string, command: string, argument: object): vscode.CodeAction => made(title, diagnostic, (action) => {
    action.command = { title, command, arguments: [argument] };
  });
  const file = document.uri.toString();
  const source = found.at.uriOf(sourceOf(found)).toString();
  const [from, id] = [fact('tag'), fact('id')];
  const replace = (to: string): vscode.CodeAction => by(vscode.l10n.t('Write “{0}”', to), 'newsmark.replaceTag', { file, id, from, to });
  switch (String(diagnostic.code)) {
    case 'sidecar.unknown-tag': {
      const known = codebookFor(found.at, sourceOf(found)).codebook?.tags.filter(({ deprecated }) => !deprecated).map((tag) => tag.id) ?? [];
      return [...nearestWords(from, known, offered).map(replace), by(vscode.l10n.t('Create tag “{0}”', from), 'newsmark.addTag', { file, id: from })];
    }
    case 'sidecar.bad-tag': {
      const near = tagIdOf(from);
      return near === undefined ? [] : [replace(near)];
    }
    case 'sidecar.renamed-tag':
      return [replace(fact('now')), by(vscode.l10n.t('Renew all old tags in sidecars…'), 'newsmark.renewTags', { file })];
    case 'sidecar.deprecated-tag':
      return fact('replacedBy') === '' ? [] : [replace(fact('replacedBy'))];
    case 'sidecar.exclusive-tags':
      return fact('tags').split(', ').map((keep) => by(vscode.l10n.t('Keep “{0}” only', keep), 'newsmark.keepTag', { source, id, keep, ...(fact('other') !== '' && { other: fact('other') }) } satisfies KeepTag));
    case 'sidecar.attribute':
      return ['unknown', 'tag-not-used'].includes(fact('why')) ? [] : [by(vscode.l10n.t('Edit attributes…'), 'newsmark.editAttributes', { source, id })];
    case 'sidecar.link-target':
    case 'sidecar.unknown-relation':
      return problem === undefined ? [] : linkFixes(problem, found, source).map(([title, link]) => by(title, 'newsmark.mendLink', link));
    case 'sidecar.source-mismatch':
      return sourceFix(document, diagnostic, fact('name'));
    default:
      return [];
  }
}

/** The problem a diagnostic was made from: only that has the facts. */
function problemOf(diagnostic: vscode.Diagnostic, { corpus, path, at }: Found, messageOf: Services['messageOf']): Problem | undefined {
  const source = corpus.source(sourceOf({ corpus, path, at }));
  if (source === undefined) return undefined;
  const all = sidecarProblems(corpus, source).filter((one) => one.path === path && one.problem.code === diagnostic.code).map(({ problem }) => problem);
  const here = all.filter(({ line }) => (line ?? 1) === diagnostic.range.start.line + 1);
  // An annotation may have several unknown tags: the message tells which one is meant.
  return here.find((problem) => messageOf(problem) === diagnostic.message) ?? here[0];
}

function sourceOf({ corpus, path }: Found): Found['path'] {
  const role = fileRole(path, corpus.settings());
  return role.kind === 'sidecar' ? role.source : path;
}

function made(title: string, diagnostic: vscode.Diagnostic, fill: (action: vscode.CodeAction) => void): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  fill(action);
  return action;
}

/** A change of one line of the document itself, which the editor takes back. */
function sourceFix(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, name: string): readonly vscode.CodeAction[] {
  for (let line = 0; line < document.lineCount; line += 1) {
    const { text, range } = document.lineAt(line);
    if (!text.startsWith('source:')) continue;
    // A comment behind the old name stays.
    const comment = text.indexOf(' #') < 0 ? '' : text.slice(text.indexOf(' #'));
    const isPlain = /^[a-z][\w-]*\.[a-z]\w*$/iu.test(name);
    return [made(vscode.l10n.t('Write “{0}”', name), diagnostic, (action) => {
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, range, `source: ${isPlain ? name : JSON.stringify(name)}${comment}`);
      action.isPreferred = true;
    })];
  }
  return [];
}

async function replaceTag(argument: unknown, services: Services): Promise<void> {
  const [file, id, from, to] = ['file', 'id', 'from', 'to'].map((name) => textArgument(argument, name));
  const found = file === undefined ? undefined : services.library.find(vscode.Uri.parse(file));
  const record = found && annotationIn(found, id);
  // The ids come from the file and from its codebook.
  const patch = record && retagged(record.annotation, (tag) => [tag === from ? (to as TagId) : tag]);
  if (found === undefined || record === undefined || patch === undefined) return;
  const label = vscode.l10n.t('Tag “{0}” in place of “{1}”', to ?? '', from ?? '');
  tellOutcome(await found.corpus.edits.change(label, [{ record, patch }]), found.at, services);
}

function annotationIn(found: Found, id: string | undefined): AnnotationRecord | undefined {
  return found.corpus.source(sourceOf(found))?.annotations.find(({ annotation, sidecar }) => annotation.id === id && sidecar === found.path);
}
