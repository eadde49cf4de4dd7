import * as vscode from 'vscode';
import { registerDiagnostics } from '../problems/diagnostics.ts';
import { registerMendLink } from '../relations/linkFixes.ts';
import type { Services } from '../services.ts';
import { registerYamlHelp } from '../yaml/yamlHelp.ts';

/** Problems of files, and what the editor offers where a person types in our YAML files: completion, hovers, definitions, fixes. */
export function register(services: Services): vscode.Disposable {
  return vscode.Disposable.from(registerDiagnostics(services), registerMendLink(services), registerYamlHelp(services));
}
