import * as vscode from 'vscode';
import { registerAnnotationTools } from './annotations/registerTools.ts';
import type { ArticlesView } from './articles/articlesView.ts';
import { registerWhyNotShown } from './articles/whyNotShown.ts';
import { registerAttributes } from './attributes/registerAttributes.ts';
import { registerCoders } from './coders/registerCoders.ts';
import type { CodebookView } from './codebook/codebookView.ts';
import { registerCodebook } from './codebook/registerCodebook.ts';
import { registerConflicts } from './conflicts/registerConflicts.ts';
import { registerEntityView } from './entityView/registerEntityView.ts';
import type { EntityView } from './entityView/entityView.ts';
import { registerHover } from './entities/hover.ts';
import { registerNameColors } from './entities/nameColors.ts';
import { registerKeptChanges } from './keptChanges.ts';
import { registerMovingSidecars } from './moving/moveSidecars.ts';
import { registerRelink } from './moving/relink.ts';
import type { NoteThreads } from './notes/noteThreads.ts';
import { registerNotes } from './notes/registerNotes.ts';
import { registerReview } from './review/registerReview.ts';
import type { ReviewView } from './review/reviewView.ts';
import { registerWholeNotes } from './notes/wholeNotes.ts';
import { registerRelations } from './relations/registerRelations.ts';
import { registerFixes } from './sourceRules/fixes.ts';
import { registerOverrule } from './sourceRules/overrule.ts';
import type { Services } from './services.ts';
import { registerCodingState } from './tagMode/codingState.ts';
import { registerTagAll } from './tagAll/registerTagAll.ts';
import type { PreviewView } from './tagAll/preview.ts';
import { registerTagMode } from './tagMode/tagMode.ts';
import { registerVersions } from './versions/registerVersions.ts';

/** What is not needed to list, open and tag: a file of its own, so that the main entry stays small. */
export interface Later extends vscode.Disposable {
  readonly codebook: CodebookView;
  readonly preview: PreviewView;
  readonly entities: EntityView;
  readonly notes: NoteThreads;
  readonly review: ReviewView;
}

/** How the main entry knows this file. */
export interface LaterModule {
  readonly registerLater: (services: Services, articles: ArticlesView) => Later;
}

export function registerLater(services: Services, articles: ArticlesView): Later {
  const codebook = registerCodebook(services, articles);
  const preview = registerTagAll(services);
  const entities = registerEntityView(services);
  const notes = registerNotes(services);
  const review = registerReview(services);
  const registered = vscode.Disposable.from(
    codebook,
    preview,
    entities,
    notes,
    review,
    // VS Code shows the hover of what was registered last first: what an annotation is related to stands below it.
    registerRelations(services),
    registerAnnotationTools(services),
    registerConflicts(services),
    registerAttributes(services),
    registerCoders(services),
    registerFixes(services),
    registerHover(services),
    registerKeptChanges(services),
    registerMovingSidecars(services),
    registerNameColors(services),
    registerOverrule(services),
    registerRelink(services),
    registerTagMode(services),
    registerCodingState(services, articles),
    registerWholeNotes(services, articles),
    registerWhyNotShown(services, articles),
    registerVersions(services, articles),
  );
  return { codebook, entities, preview, review, notes: notes.threads, dispose: () => registered.dispose() };
}
