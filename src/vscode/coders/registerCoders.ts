import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerCoderSetting } from './coderSetting.ts';
import { registerShowAnnotationsOf } from './showAnnotationsOf.ts';

/** Who codes, and whose annotations are shown. */
export function registerCoders(services: Services): vscode.Disposable {
  return vscode.Disposable.from(registerCoderSetting(services), registerShowAnnotationsOf(services));
}
