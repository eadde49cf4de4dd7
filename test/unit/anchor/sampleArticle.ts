import type { ArticleId } from '../../../src/core/model/ids.ts';
import type { TextMap } from '../../../src/core/model/textMap.ts';
import { createMapBuilder } from '../../../src/core/text/textMap.ts';
import { revisionOf } from '../../../src/core/text/hash.ts';

/** The article of the sidecar format's description, as its source has it. */
export const ferrySource: string = '[{"id":812,"date_gmt":"2026-03-03T16:20:00","link":"https:\\/\\/coast-courier.example\\/ferry","title":{"rendered":"Harbour board approves ferry terminal"},"content":{"rendered":"<p class=\\"p\\">The harbour board of Lindsund approved a new ferry terminal on Tuesday.<\\/p>\\n<p>Chair Anna Berg said it would cost \\u20ac48 million, twice the first estimate &amp; more than the town\\u2019s yearly budget.<\\/p>\\n"}}]\n';

export interface SampleArticle {
  readonly id: ArticleId;
  readonly text: string;
  readonly map: TextMap;
  readonly revision: string;
}

const ESCAPES = [['\\u20ac', '€'], ['&amp;', '&'], ['\\u2019', '’']] as const;

/** An article whose blocks stand in `source` in order, escaped with ESCAPES. */
export function articleIn(source: string, blocks: readonly string[], id: string): SampleArticle {
  const builder = createMapBuilder();
  let text = '';
  let from = 0;
  for (const block of blocks) {
    const escaped = ESCAPES.reduce((part, [escape, char]) => part.replaceAll(char, escape), block);
    from = source.indexOf(escaped, from);
    if (from < 0) throw new Error(`not in the source: ${block}`);
    if (text !== '') text += '\n\n';
    for (const char of block) {
      const escape = ESCAPES.find(([, plain]) => plain === char)?.[0];
      if (escape === undefined) builder.copy(text.length, from, char.length);
      else builder.atom(text.length, text.length + char.length, from, from + escape.length);
      text += char;
      from += escape?.length ?? char.length;
    }
  }
  // Ids are branded by parsers; a test's article has none.
  return { id: id as ArticleId, text, map: builder.build(), revision: revisionOf(text) };
}

export const ferry: SampleArticle = articleIn(ferrySource, [
  'Harbour board approves ferry terminal',
  'The harbour board of Lindsund approved a new ferry terminal on Tuesday.',
  'Chair Anna Berg said it would cost €48 million, twice the first estimate & more than the town’s yearly budget.',
], '812');

/** An article that is its own source. */
export function plainArticle(text: string, id = 'a'): SampleArticle {
  const builder = createMapBuilder();
  builder.copy(0, 0, text.length);
  // Ids are branded by parsers; a test's article has none.
  return { id: id as ArticleId, text, map: builder.build(), revision: revisionOf(text) };
}
