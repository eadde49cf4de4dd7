import type { Block, BlockKind, Facts, RelatedHeadline } from '../../../src/core/model/article.ts';
import type { ReadableArticle } from '../../../src/core/reading/renderArticle.ts';

/** A block as tests write it: kind, text, and a heading's level. */
export type Piece = readonly [kind: BlockKind, text: string, level?: number];

/** An article of these blocks, as a parser would hand it over. */
export const articleOf = (
  pieces: readonly Piece[], facts: Partial<Facts> = {}, related: (block: Block, text: string) => Partial<RelatedHeadline> = () => ({}),
): ReadableArticle => {
  let start = 0;
  const text = pieces.map(([, piece]) => piece).join('\n\n');
  const blocks = pieces.map(([kind, piece, level]): Block => {
    const span = { start, end: start + piece.length };
    start += piece.length + 2;
    return { kind, span, ...(level === undefined ? {} : { level }) };
  });
  return {
    text, blocks,
    facts: { authors: [], categories: [], provenance: {}, ...facts },
    related: blocks.filter(({ kind }) => kind === 'related').map((block) => {
      const title = text.slice(block.span.start, block.span.end);
      return { title, span: block.span, ...related(block, title) };
    }),
  };
};

export const ferry: ReadableArticle = articleOf([
  ['title', 'Harbour board approves ferry terminal'],
  ['date', 'Tue Mar 03 2026 17:20:00 GMT+0100'],
  ['deck', 'Twice the first estimate'],
  ['paragraph', 'The board of Lindsund approved a new terminal. Mr. Berg said “we are done.”'],
  ['heading', 'Who pays', 2],
  ['paragraph', 'The town pays €48 million.'],
  ['list-item', 'Town: half'],
  ['list-item', '2. State: the rest'],
  ['heading', 'State', 3],
  ['quote', 'We pay.\nLater.'],
  ['heading', 'What next', 2],
  ['table', 'Year\tSum\n2026\t48'],
  ['credit', 'This post appeared first on wire.example'],
  ['boilerplate', 'MORE ON THEME'],
  ['related', '**Ferry late again**'],
  ['related', 'Port fees rise'],
  ['boilerplate', 'Follow us'],
], {
  title: 'Harbour board approves ferry terminal', outlet: 'Coast Courier', authors: ['Maria Ek', 'Jon Alm'],
  published: { value: '2026-03-03T17:20:00+01:00', printed: 'Tue Mar 03 2026 17:20:00 GMT+0100' }, url: 'https://coast-courier.example/ferry',
}, (_block, text) => text.startsWith('**')
  ? { title: 'Ferry late again', date: { value: '2026-03-01T08:00:00Z', printed: 'x' }, url: 'https://coast-courier.example/late' }
  : {});
