import type { ArticleRow } from '../../../src/core/corpus/queryRows.ts';
import type { SourceRecord } from '../../../src/core/corpus/records.ts';
import type { Facts, PrintedDate } from '../../../src/core/model/article.ts';

export function printed(value: string): PrintedDate {
  return { value, printed: value };
}

interface RowParts {
  readonly path?: string;
  readonly id?: string;
  readonly facts?: Partial<Facts>;
  readonly names?: readonly string[];
  /** Tags of one annotation each. */
  readonly tags?: readonly string[];
}

/** A row of an article that has just what is named. */
export function row({ path = 'a.txt', id = 'one', facts = {}, names = [], tags = [] }: RowParts): ArticleRow {
  const annotations = tags.map((tag, index) => ({
    annotation: { id: `a${index}`, scope: 'passage', tags: [tag], passages: [], line: 1, item: { start: 0, end: 0 }, places: [], article: id },
    sidecar: `${path}.newsmark.yaml`, source: path, stale: false,
    resolution: { state: 'exact', article: id, at: [{ start: 10 - index, end: 20 }] },
  }));
  const source = {
    path, outcome: 'articles', ignored: false, problems: [], sidecars: [], annotations,
    articles: [{
      ref: { path, article: id }, format: 'text-page', sections: [], related: [],
      facts: { authors: [], categories: [], provenance: {}, ...facts },
      entities: names.map((name) => ({ kind: 'person', name, aliases: [], mentions: 1, descriptions: [] })),
      mentions: new Int32Array(), numbers: [], blockCounts: {}, otherIds: [], textLength: 0, revision: '', problems: [],
    }],
    // Ids and paths are branded; the records are whole but for that.
  } as unknown as SourceRecord;
  const record = source.articles[0];
  if (record === undefined) throw new Error('a row has one article');
  return { source, record, path };
}
