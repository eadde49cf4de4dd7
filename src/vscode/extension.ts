import * as vscode from 'vscode';
import { registerArticleFiles } from './articleFiles.ts';
import type { HostPorts } from './hostPorts.ts';
import { createServices } from './services.ts';
import { startWhenMarked } from './startWhenMarked.ts';

/** Wires the parts together. Answers what tests and other extensions may ask. */
export function activateNewsmark(context: vscode.ExtensionContext, host: HostPorts): object {
  const services = createServices(context, host);
  const { library, reader, log } = services;
  context.subscriptions.push(
    services,
    registerArticleFiles(library, reader, log),
    startWhenMarked(library),
  );
  return { services };
}
