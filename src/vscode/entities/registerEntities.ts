import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerNavigation } from './navigation.ts';
import { registerSymbols } from './symbols.ts';

/** Everything around names in articles: navigation, symbols; hovers come with `later.ts`. */
export function registerEntities(services: Services): vscode.Disposable {
  return vscode.Disposable.from(registerNavigation(services), registerSymbols(services));
}
