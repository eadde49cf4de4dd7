import * as vscode from 'vscode';
import { annotationTarget, type AnnotationTarget } from '../annotations/target.ts';
import type { Services } from '../services.ts';
import { linkToEntity } from './linkEntity.ts';
import { relate } from './relate.ts';
import { removeRelation, showRelated } from './showRelated.ts';
import { registerCommand } from '../registerCommand.ts';

/** Relations between annotations, and the entity an annotation stands for. */
export function registerRelations(services: Services): vscode.Disposable {
  const on = (id: string, action: (target: AnnotationTarget, services: Services) => Promise<void>): vscode.Disposable =>
    registerCommand(id, async (argument: unknown) => {
      // The other end may stand in any source of the folder.
      await services.library.start();
      const target = await annotationTarget(argument, services);
      if (target !== undefined) await action(target, services);
    });
  return vscode.Disposable.from(
    on('newsmark.relateAnnotation', relate),
    on('newsmark.showRelated', showRelated),
    on('newsmark.removeRelation', removeRelation),
    on('newsmark.linkAnnotationToEntity', linkToEntity),
  );
}
