import * as vscode from 'vscode';
import type { EntityPageLabels } from '../../core/index.ts';
import { kindWord } from '../entities/kindWords.ts';
import { readingLabels } from '../readingLabels.ts';

/** The words of a page in the editor's language. */
export function pageLabels(): EntityPageLabels {
  return {
    ...readingLabels(),
    kinds: {
      person: kindWord('person'), place: kindWord('place'), organisation: kindWord('organisation'), event: kindWord('event'),
      work: kindWord('work'), product: kindWord('product'), group: kindWord('group'), other: kindWord('other'),
    },
    units: { day: vscode.l10n.t('day'), week: vscode.l10n.t('week'), month: vscode.l10n.t('month'), year: vscode.l10n.t('year') },
    articles: vscode.l10n.t('articles: {0}'),
    mentions: vscode.l10n.t('Mentions: {0}'),
    outlets: vscode.l10n.t('Outlets: {0}'),
    names: vscode.l10n.t('Names'),
    inFile: vscode.l10n.t('in the entity file'),
    ambiguous: vscode.l10n.t('The name fits {0} entities; which one is meant is not certain.'),
    descriptions: vscode.l10n.t('Called, by outlet'),
    noOutlet: vscode.l10n.t('(no outlet given)'),
    overTime: vscode.l10n.t('Mentions by {0}'),
    undated: vscode.l10n.t('Without a day: {0}'),
    together: vscode.l10n.t('Often together with'),
    annotations: vscode.l10n.t('Annotations'),
    noTag: vscode.l10n.t('without a tag'),
    more: vscode.l10n.t('more… ({0} articles left)'),
    wikidata: vscode.l10n.t('Wikidata {0}'),
    wholeArticle: vscode.l10n.t('Whole article'),
  };
}
