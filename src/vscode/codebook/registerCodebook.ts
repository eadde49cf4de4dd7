import * as vscode from 'vscode';
import type { ArticlesView } from '../articles/articlesView.ts';
import type { Services } from '../services.ts';
import { createCodebookView, type CodebookView } from './codebookView.ts';
import { registerAttributeRefactorings } from './attributeRefactorings.ts';
import { registerAddExample } from './addExample.ts';
import { registerImportCodebook } from './importCodebook.ts';
import { registerMoveTag } from './moveTag.ts';
import { registerRelations } from './relationForm.ts';
import { registerRefactorings } from './refactorings.ts';
import { registerSplit } from './splitTag.ts';
import { registerStarters } from './starters.ts';
import { createTagActions } from './tagActions.ts';
import { registerTagCommands } from './tagCommands.ts';
import type { YamlCursor } from './yamlCursor.ts';

/** The Codebook view with its commands. */
export function registerCodebook(services: Services, articles: ArticlesView, cursor: YamlCursor): CodebookView {
  const codebook = createCodebookView(services);
  const actions = createTagActions(services, { codebook, articles, cursor });
  const owned = vscode.Disposable.from(codebook, registerTagCommands(actions), registerRefactorings(actions), registerMoveTag(actions), registerAttributeRefactorings(actions), registerSplit(actions), registerRelations(actions), registerAddExample(actions), registerStarters(actions), registerImportCodebook(actions));
  return { ...codebook, dispose: () => owned.dispose() };
}
