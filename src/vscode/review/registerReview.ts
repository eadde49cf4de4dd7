import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { createCardDocument } from './cardDocument.ts';
import { registerCardLenses } from './cardLenses.ts';
import { registerReviewCommands } from './reviewCommands.ts';
import { createReviewView, type ReviewView } from './reviewView.ts';

/** The view “Anchors to Review”: what is not where it was marked, then and now, and what a person decides about it. */
export function registerReview(services: Services): ReviewView {
  const review = createReviewView(services);
  const card = createCardDocument();
  const owned = vscode.Disposable.from(review, card, registerCardLenses(), registerReviewCommands(services, review, card));
  return { ...review, dispose: () => owned.dispose() };
}
