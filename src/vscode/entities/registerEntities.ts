import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerHover } from './hover.ts';
import { registerMentionCommands } from './mentionCommands.ts';
import { registerNavigation } from './navigation.ts';
import { registerSymbols } from './symbols.ts';

/** Everything around names in articles: hovers, navigation, symbols. */
export function registerEntities(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerHover(services), registerNavigation(services), registerSymbols(services), registerMentionCommands(services),
  );
}
