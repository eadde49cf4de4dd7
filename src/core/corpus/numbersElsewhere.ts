import type { NumberNote } from '../model/entity.ts';
import { contentStem } from '../entity/numbers/contextWords.ts';
import { differingNumbers, type NumberedArticle } from '../entity/numbers/differing.ts';
import { tokensOf } from '../entity/tokens.ts';
import type { Corpus } from './corpus.ts';
import { isShown } from './queryRows.ts';
import type { ArticleRecord } from './records.ts';
import { articleKey } from './state.ts';

/** Another article's number near the same words. */
export interface NumberElsewhere {
  readonly record: ArticleRecord;
  readonly note: NumberNote;
}

interface Compared extends NumberedArticle {
  readonly record: ArticleRecord;
}

/** The day an article is filed under: published, else changed last. */
function articleDay({ facts }: ArticleRecord): string | undefined {
  return (facts.published ?? facts.modified)?.value.slice(0, 10);
}

function headlineStems({ facts }: ArticleRecord): ReadonlySet<string> {
  const title = facts.title ?? '';
  return new Set(tokensOf(title, { start: 0, end: title.length }).flatMap((token) => contentStem(token) ?? []));
}

/** Numbers that other articles of the root have in place of one of an article's, from memory. Most likely ones first. */
export function numbersElsewhere(corpus: Corpus, record: ArticleRecord, note: NumberNote, most = 3): readonly NumberElsewhere[] {
  const { root } = corpus.project(record.ref.path);
  const index = corpus.entities(record.ref.path);
  const idsOf = ({ ref, entities }: ArticleRecord): ReadonlySet<string> => new Set(entities.flatMap((_, at) => index.entityOf(articleKey(ref), at) ?? []));
  let own: ReadonlySet<string> | undefined;
  const compared = (other: ArticleRecord): Compared => {
    let topic: ReadonlySet<string> | undefined;
    let shared: number | undefined;
    const day = articleDay(other);
    return {
      record: other, numbers: other.numbers, ...(day !== undefined && { day }),
      topic: () => (topic ??= headlineStems(other)),
      shared: () => {
        own ??= idsOf(record);
        shared ??= [...idsOf(other)].filter((id) => own?.has(id) === true).length;
        return shared;
      },
    };
  };
  const others = function* (): Iterable<Compared> {
    for (const source of corpus.sources()) {
      if (!isShown(source) || corpus.project(source.path).root !== root) continue;
      for (const other of source.articles) if (other !== record && other.numbers.length > 0) yield compared(other);
    }
  };
  return differingNumbers(note, compared(record), others()).slice(0, most).map(({ article, note: other }) => ({ record: article.record, note: other }));
}
