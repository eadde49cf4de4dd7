import * as vscode from 'vscode';
import { registerAnnotationTools } from '../annotations/registerTools.ts';
import type { ArticlesView } from '../articles/articlesView.ts';
import { registerAutoReveal } from '../articles/autoReveal.ts';
import { registerMarkRead } from '../articles/markRead.ts';
import { registerAttributes } from '../attributes/registerAttributes.ts';
import { registerCoders } from '../coders/registerCoders.ts';
import type { NoteThreads } from '../notes/noteThreads.ts';
import { registerNotes } from '../notes/registerNotes.ts';
import { registerWholeNotes } from '../notes/wholeNotes.ts';
import { registerRelations } from '../relations/registerRelations.ts';
import type { Services } from '../services.ts';
import type { PreviewView } from '../tagAll/preview.ts';
import { registerTagAll } from '../tagAll/registerTagAll.ts';
import { registerCodingState } from '../tagMode/codingState.ts';
import { registerTagMode } from '../tagMode/tagMode.ts';

export interface AnnotationParts extends vscode.Disposable {
  readonly notes: NoteThreads;
  readonly preview: PreviewView;
}

/** What is done with annotations beyond making one: their tools, attributes, notes, relations, coders, tagging mode, tagging of every place. */
export function register(services: Services, articles: ArticlesView): AnnotationParts {
  const preview = registerTagAll(services);
  const notes = registerNotes(services);
  const registered = vscode.Disposable.from(
    preview,
    notes,
    registerRelations(services),
    registerAnnotationTools(services),
    registerAttributes(services),
    registerCoders(services),
    registerAutoReveal(services, articles),
    registerMarkRead(services, articles),
    registerTagMode(services),
    registerCodingState(services, articles),
    registerWholeNotes(services, articles),
  );
  return { preview, notes: notes.threads, dispose: () => registered.dispose() };
}
