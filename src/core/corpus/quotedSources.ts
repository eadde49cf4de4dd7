import type { Annotation, Sidecar } from '../model/annotation.ts';
import { mayOccur, soughtWords, type SoughtName } from '../entity/wordFilter.ts';
import { foldText } from '../text/fold.ts';
import type { Corpus } from './corpus.ts';
import type { MovedPlace } from './movedPlace.ts';
import { isShown } from './queryRows.ts';
import type { ArticleRecord, SidecarState, SourceRecord } from './records.ts';
import { isUniqueId } from './versions.ts';

/** So many sources are read for one sidecar; where more may have its words, these do not tell it from others. */
const MOST_READ = 20;
/** Folded units that quotes have together at least where no article is named: "the mayor" stands everywhere. */
const LEAST_QUOTED = 24;
/** A quote may begin and end inside of a word; with so many words the inner ones are enough to look for. */
const MANY_WORDS = 4;

/** What a sidecar says of its source: the articles it names, and the words it quotes of each. */
interface Said {
  readonly ids: readonly string[];
  readonly quotes: readonly Quoted[];
}

interface Quoted {
  /** The article it stands in; absent: any of the source. */
  readonly article?: string;
  readonly folded: string;
  readonly words: SoughtName;
}

/**
 * Sources that have what a sidecar says, for sidecars that nothing certain is known of (written by hand: no blob, no revision).
 * A place has every article that is named, and every quote in it, word for word on the folded form. Never by the name of a file.
 * Only sources whose word filter lets them have all the words are read, and none twice while it and the sidecar are the same.
 */
export function quotedSources(corpus: Corpus): (sidecar: SidecarState) => Promise<readonly MovedPlace[]> {
  const checked = new WeakMap<Sidecar, { readonly said: Said; readonly has: WeakMap<SourceRecord, boolean> }>();
  return async (sidecar) => {
    const { content } = sidecar;
    if (content === undefined) return [];
    const known = checked.get(content) ?? { said: saidIn(content), has: new WeakMap<SourceRecord, boolean>() };
    checked.set(content, known);
    const { said, has } = known;
    if (!isTelling(said)) return [];
    const candidates = candidatesFor(sidecar, said, corpus);
    if (candidates === undefined) return [];
    const why = said.quotes.length === 0 ? { kind: 'ids' } as const : { kind: 'quotes', count: said.quotes.length } as const;
    const places: MovedPlace[] = [];
    for (const source of candidates) {
      const isIt = has.get(source) ?? (await hasQuotes(source, said, corpus));
      has.set(source, isIt);
      if (isIt) places.push({ path: source.path, why });
    }
    return places;
  };
}

function saidIn({ annotations, coded }: Sidecar): Said {
  const ids = [...annotations, ...coded].flatMap(({ article }) => article ?? []);
  return { ids: [...new Set(ids)], quotes: annotations.flatMap(quotesOf) };
}

function quotesOf({ passages, article }: Annotation): readonly Quoted[] {
  return passages.flatMap(({ quote }): readonly Quoted[] => {
    const folded = foldText(quote.trim()).text;
    const words = soughtWords(quote);
    return folded === '' ? [] : [{ folded, words: words.length >= MANY_WORDS ? words.slice(1, -1) : words, ...(article !== undefined && { article }) }];
  });
}

function isTelling({ ids, quotes }: Said): boolean {
  if (quotes.length === 0) return ids.some(isUniqueId);
  return ids.length > 0 || quotes.reduce((sum, { folded }) => sum + folded.length, 0) >= LEAST_QUOTED;
}

/** Undefined: there are too many to tell. */
function candidatesFor(sidecar: SidecarState, said: Said, corpus: Corpus): readonly SourceRecord[] | undefined {
  const { root } = corpus.project(sidecar.path);
  const found: SourceRecord[] = [];
  for (const source of corpus.sources()) {
    if (!isFree(source, sidecar) || !mayHave(source, said) || corpus.project(source.path).root !== root) continue;
    if (found.push(source) > MOST_READ) return undefined;
  }
  return found;
}

function mayHave({ articles }: SourceRecord, { ids, quotes }: Said): boolean {
  return ids.every((id) => articles.some((article) => isNamed(article, id)))
    && quotes.every(({ article: id, words }) => articles.some((article) => (id === undefined || isNamed(article, id)) && mayOccur(article.wordFilter, words)));
}

function isNamed({ ref, otherIds }: Pick<ArticleRecord, 'ref' | 'otherIds'>, id: string): boolean {
  return ref.article === id || otherIds.includes(id);
}

async function hasQuotes({ path, articles }: SourceRecord, { quotes }: Said, corpus: Corpus): Promise<boolean> {
  if (quotes.length === 0) return true;
  const { articles: opened } = await corpus.openSource(path);
  const texts = new Map(opened.map(({ id, text }) => [id, foldText(text).text]));
  return quotes.every(({ article: id, folded }) =>
    articles.some((article) => (id === undefined || isNamed(article, id)) && texts.get(article.ref.article)?.includes(folded) === true));
}

/** Whether a sidecar of that coder could be put beside a source without meeting another one. */
function isFree(source: SourceRecord, { coder }: SidecarState): boolean {
  return isShown(source) && source.sidecars.every((other) => other.coder !== coder);
}
