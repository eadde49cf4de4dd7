import * as vscode from 'vscode';
import type { ArticlesView } from '../articles/articlesView.ts';
import { registerWhyNotShown } from '../articles/whyNotShown.ts';
import { registerConflicts } from '../conflicts/registerConflicts.ts';
import { registerKeptChanges } from '../keptChanges.ts';
import { registerMovingSidecars } from '../moving/moveSidecars.ts';
import { registerRelink } from '../moving/relink.ts';
import { registerRenewIds } from '../moving/renewIds.ts';
import { registerReview } from '../review/registerReview.ts';
import type { ReviewView } from '../review/reviewView.ts';
import type { Services } from '../services.ts';
import { registerFixes } from '../sourceRules/fixes.ts';
import { registerOverrule } from '../sourceRules/overrule.ts';
import { registerVersions } from '../versions/registerVersions.ts';

/** What becomes of annotations when files change, move, meet or cannot be written, and what counts as a source. */
export function register(services: Services, articles: ArticlesView): ReviewView {
  const review = registerReview(services);
  const registered = vscode.Disposable.from(
    review,
    registerConflicts(services),
    registerFixes(services),
    registerKeptChanges(services),
    registerMovingSidecars(services),
    registerOverrule(services),
    registerRelink(services),
    registerRenewIds(services),
    registerWhyNotShown(services, articles),
    registerVersions(services, articles),
  );
  return { ...review, dispose: () => registered.dispose() };
}
