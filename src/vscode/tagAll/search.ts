import type * as vscode from 'vscode';
import {
  annotationsBy, articleOfKey, asideKinds, mayOccur, mentionsIn, occurrencesAt, soughtWords, wordsInArticle,
  type ArticleRecord, type Occurrence, type PassageSpan, type Wanted,
} from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Question } from './question.ts';

/** An article with the places that were found in it. */
export interface FoundArticle {
  readonly kind: 'article';
  readonly at: LibraryFolder;
  readonly record: ArticleRecord;
  readonly places: FoundPlace[];
}

export interface FoundPlace {
  readonly kind: 'place';
  readonly parent: FoundArticle;
  readonly occurrence: Occurrence;
  /** It has all the wanted tags already. */
  readonly isTagged: boolean;
  /** Something may be put on it. */
  readonly isFree: boolean;
  checked: boolean;
}

/** What was found. */
export interface Search {
  readonly articles: readonly FoundArticle[];
  /** The limit was reached, or the person ended the search. */
  readonly isCut: boolean;
}

/** So many places are shown: nobody looks through more. */
export const mostPlaces = 5000;
/** So many sources are on their way at once: while one is parsed the next is read. */
const batch = 4;

export interface SearchWatch {
  readonly token: vscode.CancellationToken;
  readonly report: (done: number, total: number) => void;
}

/** Looks for the places in every article the question is about and that may have them, in the order of the list; texts are read one after the other. */
export async function search(question: Question, wanted: Wanted, { token, report }: SearchWatch): Promise<Search> {
  const asked = articlesAsked(question);
  const articles: FoundArticle[] = [];
  let places = 0;
  for (let start = 0; start < asked.length; start += batch) {
    report(start, asked.length);
    if (token.isCancellationRequested) return { articles, isCut: true };
    const found = await Promise.all(asked.slice(start, start + batch).map((one) => searchArticle(question, one, wanted)));
    for (const article of found) {
      if (article.places.length === 0) continue;
      articles.push(article);
      places += article.places.length;
    }
    if (places > mostPlaces) return { articles, isCut: start + batch < asked.length };
  }
  return { articles, isCut: false };
}

/** An article to look into, with the places that are known without its text. */
interface Asked {
  readonly record: ArticleRecord;
  readonly spans?: readonly PassageSpan[];
}

function articlesAsked(question: Question): readonly Asked[] {
  const { corpus } = question.at;
  if (question.kind === 'entity') {
    return (corpus.entities(question.path).get(question.id)?.articles ?? []).flatMap(({ key, indices }) => {
      const record = corpus.record(articleOfKey(key));
      return record === undefined || corpus.source(record.ref.path)?.ignored === true ? [] : [{ record, spans: mentionsIn(record, indices) }];
    });
  }
  const { ref, everywhere } = question;
  if (!everywhere) return [corpus.record(ref)].flatMap((record) => (record === undefined ? [] : [{ record }]));
  const { root } = corpus.project(ref.path);
  const sources = [...corpus.sources()].filter(({ path, ignored }) => !ignored && corpus.project(path).root === root);
  sources.sort((a, b) => (a.path < b.path ? -1 : 1));
  const words = soughtWords(question.words);
  const records = sources.flatMap(({ articles }) => articles.filter(({ wordFilter }) => mayOccur(wordFilter, words)));
  // The article the person is in comes first.
  const here = records.findIndex((record) => record.ref.path === ref.path && record.ref.article === ref.article);
  return [...records.slice(here, here + 1), ...records.filter((_, index) => index !== here)].map((record) => ({ record }));
}

async function searchArticle(question: Question, { record, spans }: Asked, wanted: Wanted): Promise<FoundArticle> {
  const { at } = question;
  const found: FoundArticle = { kind: 'article', at, record, places: [] };
  const article = await at.corpus.open(record.ref);
  // What changed since the folder was read is told of in a moment.
  if (article === undefined || article.revision !== record.revision) return found;
  const where = question.kind === 'words' ? wordsInArticle(article, question.words, question) : spans ?? [];
  const records = annotationsBy(wanted.by, at.corpus.source(record.ref.path), record.ref);
  for (const occurrence of occurrencesAt(article, where, records, wanted)) {
    const isTagged = occurrence.has.length === wanted.tags.length;
    const isFree = !isTagged && occurrence.excluded.length === 0;
    found.places.push({ kind: 'place', parent: found, occurrence, isTagged, isFree, checked: isFree && !asideKinds.includes(occurrence.kind) });
  }
  return found;
}
