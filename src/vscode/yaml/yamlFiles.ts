import type * as vscode from 'vscode';

/** What may be a sidecar or a project file; which it is the folder says. */
export const yamlFiles: vscode.DocumentSelector = { pattern: '**/*.yaml' };
