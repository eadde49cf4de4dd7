import * as vscode from 'vscode';
import { articleKey, articlesOnPage, mentionLines, entityPage, inPool, mentionsIn, type MentionLine, type LinkedText, type PageTarget } from '../../core/index.ts';
import type { EntityPlace } from '../entityView/entityPlace.ts';
import type { Services } from '../services.ts';
import { pageLabels } from './pageLabels.ts';
import { entityOfPage } from './pageUri.ts';

/** So many articles a page lists with their mentions at first, and so many more each time. */
const step = 25;
/** So many articles are read at once for the lines around their mentions. */
const atOnce = 6;
/** So many articles' lines are remembered. */
const remembered = 2000;

/** The pages of entities: their texts, and what leads where in them. */
export interface PageTexts {
  /** The page as it is now; undefined when its entity is not there. */
  pageOf(uri: vscode.Uri): Promise<{ readonly page: LinkedText<PageTarget>; readonly place: EntityPlace } | undefined>;
  textOf(uri: vscode.Uri): Promise<string>;
  more(uri: vscode.Uri): void;
}

export function createPageTexts({ library, coders, log }: Pick<Services, 'library' | 'coders' | 'log'>): PageTexts {
  const labels = pageLabels();
  const shown = new Map<string, number>();
  const lines = new Map<string, readonly MentionLine[]>();
  const keyOf = ({ at }: EntityPlace, record: ReturnType<typeof articlesOnPage>[number]['record'], spans: readonly { readonly start: number }[]): string =>
    `${at.folder.uri.toString()}\n${articleKey(record.ref)}\n${record.revision}\n${spans.map(({ start }) => start).join()}`;
  const read = async (place: EntityPlace, { record, indices }: ReturnType<typeof articlesOnPage>[number]): Promise<readonly MentionLine[]> => {
    const spans = mentionsIn(record, indices);
    const key = keyOf(place, record, spans);
    const known = lines.get(key);
    if (known !== undefined) return known;
    const article = await place.at.corpus.open(record.ref);
    // The article changed between the two: the next change brings the page up to date.
    if (article?.revision !== record.revision) return [];
    const found = mentionLines(article, spans);
    lines.set(key, found);
    const oldest = lines.keys().next();
    if (lines.size > remembered && oldest.done !== true) lines.delete(oldest.value);
    return found;
  };
  const pageOf: PageTexts['pageOf'] = async (uri) => {
    await library.start();
    const place = entityOfPage(uri, library);
    if (place === undefined) return undefined;
    const count = shown.get(uri.toString()) ?? step;
    const contexts = new Map<string, readonly MentionLine[]>();
    const listed = articlesOnPage(place.at.corpus, place.entity, count);
    await inPool(listed, atOnce, async (one) => void contexts.set(articleKey(one.record.ref), await read(place, one)));
    const page = entityPage(place.at.corpus, place.index, place.entity, { labels, isShown: coders.isShown, articles: count, contexts: (ref) => contexts.get(articleKey(ref)) });
    return { page, place };
  };
  return {
    pageOf,
    textOf: async (uri) => {
      try {
        return (await pageOf(uri))?.page.text ?? `${vscode.l10n.t('This entity is not there any more.')}\n\n${vscode.l10n.t('No article of the folder names it, or it was merged with another.')}\n`;
      } catch (error) {
        log.error(`page ${uri.toString()}: ${String(error)}`);
        return vscode.l10n.t('This page could not be written: {0}', error instanceof Error ? error.message : String(error));
      }
    },
    more: (uri) => void shown.set(uri.toString(), (shown.get(uri.toString()) ?? step) + 4 * step),
  };
}
