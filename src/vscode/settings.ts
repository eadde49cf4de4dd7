import * as vscode from 'vscode';
import { defaultSettings, isCoderSlug, type CorpusSettings } from '../core/index.ts';

/** Settings section of everything ours. */
export const section = 'newsmark';

/** What the core is told of a folder's settings. Values of a wrong type count as not set. */
export function readSettings(folder: vscode.Uri): CorpusSettings {
  const settings = vscode.workspace.getConfiguration(section, folder);
  const include = endings(settings.get<unknown>('include'));
  const sidecars = text(settings.get<unknown>('sidecars'));
  const coder = text(settings.get<unknown>('coder'));
  const coderName = text(settings.get<unknown>('coderName'));
  const folderName = sidecars === undefined || sidecars === 'beside' ? undefined : relativeFolder(sidecars);
  return {
    ...defaultSettings,
    ...(include !== undefined && { include }),
    ...(folderName !== undefined && { sidecarFolder: folderName }),
    ...(coder !== undefined && isCoderSlug(coder) && { coder }),
    ...(coderName !== undefined && { coderName }),
  };
}

/** Calls back when a setting of ours changed. */
export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener();
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function endings(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const given = value.filter((one): one is string => typeof one === 'string').map((one) => one.trim().toLowerCase());
  return given.map((one) => (one === '' || one.startsWith('.') ? one : `.${one}`));
}

/** A folder inside the workspace folder; one that leads out of it counts as not set. */
function relativeFolder(value: string): string | undefined {
  const parts = value.split(/[\\/]/u).filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/');
}
