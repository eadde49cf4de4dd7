/* What is bundled with the stand-in in place of `vscode`: the shipped modules as they are. */
export { createJournal } from '../../src/vscode/journal.ts';
export { createWorkspaceFiles } from '../../src/vscode/workspaceFiles.ts';
export { disk, startProcess } from './standInVscode.ts';
