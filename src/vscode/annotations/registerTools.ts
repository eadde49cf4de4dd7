import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { registerAnnotationCommands } from './annotationCommands.ts';
import { registerAnnotationHover } from './annotationHover.ts';
import { registerLightbulb } from './lightbulb.ts';
import { createRecentTags } from './recentTags.ts';
import { registerSteps } from './step.ts';
import { createTagging } from './tagging.ts';
import { registerUndo } from './undo.ts';

/** What is done with annotations: hovers, commands, steps from one to the next, undo; and the lightbulb that offers tags. */
export function registerAnnotationTools(services: Services): vscode.Disposable {
  const recent = createRecentTags(services.context.workspaceState);
  return vscode.Disposable.from(
    registerAnnotationCommands(services, createTagging(services, recent), recent),
    registerAnnotationHover(services),
    registerLightbulb(services, recent),
    registerSteps(services),
    registerUndo(services),
  );
}
