import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { createCodebookView, type CodebookView } from './codebookView.ts';
import { registerRefactorings } from './refactorings.ts';
import { registerSplit } from './splitTag.ts';
import { createTagActions, registerTagCommands } from './tagCommands.ts';
import { registerYamlHelp } from './yamlHelp.ts';

/** The Codebook view with its commands. */
export function registerCodebook(services: Services): CodebookView {
  const codebook = createCodebookView(services.library);
  const actions = createTagActions(services, codebook);
  const owned = vscode.Disposable.from(codebook, registerTagCommands(actions), registerRefactorings(actions), registerSplit(actions), registerYamlHelp(services));
  return { ...codebook, dispose: () => owned.dispose() };
}
