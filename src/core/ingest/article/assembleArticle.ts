import type { Block, FormatId, ParsedArticle, RelatedHeadline } from '../../model/article.ts';
import type { Problem } from '../../model/problem.ts';
import type { SourceSpan } from '../../model/span.ts';
import { joinMapped, mergedRuns } from '../../text/mappedText.ts';
import { toSource } from '../../text/textMap.ts';
import { asArticleId, slugId } from './articleId.ts';
import { classifyBlocks } from './classifyBlocks.ts';
import { comparable } from './comparable.ts';
import type { DraftBlock } from './draftBlock.ts';
import type { FactSheet } from './factSheet.ts';
import { splitNames } from './splitNames.ts';
import { repeatsBeginning } from './repeatsBeginning.ts';
import { absoluteAddress, outletHost } from './webAddress.ts';

/** One item as a format reads it. All blocks are mapped to the source. */
export interface ArticleDraft {
  readonly format: FormatId;
  readonly item: SourceSpan;
  /** Ids of the item itself, the best first. */
  readonly ids: readonly string[];
  readonly sheet: FactSheet;
  readonly title?: DraftBlock;
  readonly deck?: DraftBlock;
  readonly body: readonly DraftBlock[];
}

const NOT_BODY = new Set(['title', 'deck', 'credit', 'boilerplate', 'related', 'byline', 'date']);

/** A draft made whole: kinds by what lines say, facts that stand in the text, passage text and map. */
export function assembleArticle(source: string, draft: ArticleDraft): ParsedArticle {
  const { sheet } = draft;
  const title = draft.title?.text.text;
  const body = classifyBlocks(draft.body, title);
  const deck = keptDeck(draft, body);
  const blocks = [...(draft.title === undefined ? [] : [draft.title]), ...(deck === undefined ? [] : [deck]), ...body];
  const whole = joinMapped(blocks.map(({ text }) => text), '\n\n');
  const map = mergedRuns(whole, source);
  const spans = layOut(blocks);
  const provenanceAt = (index: number): SourceSpan | undefined => toSource(map, spans[index]?.span ?? { start: 0, end: 0 });
  if (deck !== undefined) sheet.setText('deck', deck.text.text, { from: 'deck' });
  factsFromLines(sheet, blocks, provenanceAt);
  outletFromAddress(sheet);
  const hasBody = body.some(({ kind }) => !NOT_BODY.has(kind));
  if (!hasBody) sheet.report({ code: 'source.no-body', severity: 'info', span: draft.item });
  const ids = draft.ids.filter((id) => id !== '');
  return {
    id: asArticleId(ids[0] ?? slugId(title, sheet.date('published') ?? sheet.date('captured'))),
    otherIds: [...new Set(ids.slice(1))],
    format: draft.format,
    facts: sheet.facts(),
    blocks: spans,
    text: whole.text,
    map,
    related: relatedHeadlines(blocks, spans, sheet.text('url')),
    item: draft.item,
    problems: sheet.problems(),
  };
}

/** A deck that repeats the title or the body's beginning is none. */
function keptDeck(draft: ArticleDraft, body: readonly DraftBlock[]): DraftBlock | undefined {
  const { deck, title, sheet } = draft;
  if (deck === undefined) return undefined;
  const isRepeat = comparable(deck.text.text) === comparable(title?.text.text ?? '') || repeatsBeginning(deck.text.text, title?.text.text, body);
  if (isRepeat) sheet.clear('deck');
  return isRepeat ? undefined : { ...deck, kind: 'deck' };
}

function layOut(blocks: readonly DraftBlock[]): readonly Block[] {
  let at = 0;
  return blocks.map(({ kind, level, text }) => {
    const span = { start: at, end: at + text.text.length };
    at = span.end + 2;
    return kind === 'heading' && level !== undefined ? { kind, span, level } : { kind, span };
  });
}

function factsFromLines(sheet: FactSheet, blocks: readonly DraftBlock[], placeOf: (index: number) => SourceSpan | undefined): void {
  const outlet = sheet.text('outlet');
  blocks.forEach(({ says }, index) => {
    if (says === undefined) return;
    const span = placeOf(index);
    const place = span === undefined ? {} : { span };
    const first = says.firstPublishedBy;
    if (first !== undefined && comparable(first) !== comparable(outlet ?? '')) sheet.setText('firstPublishedBy', first, { from: 'credit line', ...place });
    sheet.setText('credit', says.owner, { from: 'copyright line', ...place });
    if (says.byline === undefined) return;
    // A field that names the outlet as author says less than the line that names who wrote it.
    if (sheet.names('authors').every((name) => comparable(name) === comparable(outlet ?? ''))) {
      sheet.clear('authors');
      sheet.addNames('authors', splitNames(says.byline), { from: 'byline', ...place });
    }
  });
}

function outletFromAddress(sheet: FactSheet): void {
  const url = sheet.text('url');
  const host = url === undefined ? undefined : outletHost(url);
  const from = sheet.facts().provenance.url;
  if (host !== undefined) sheet.setText('outlet', host, { from: `host of ${from?.from ?? 'url'}`, guessed: true, ...(from?.span === undefined ? {} : { span: from.span }) });
}

function relatedHeadlines(blocks: readonly DraftBlock[], spans: readonly Block[], base: string | undefined): readonly RelatedHeadline[] {
  const found: RelatedHeadline[] = [];
  blocks.forEach((block, index) => {
    const span = spans[index]?.span;
    const headline = block.says?.headline;
    if (block.kind !== 'related' || headline === undefined || span === undefined) return;
    const href = block.says?.href;
    found.push({ title: headline, ...(href === undefined || href.startsWith('#') ? {} : { url: absoluteAddress(href, base) }), span });
  });
  return found;
}

/** A problem of one item, for formats. */
export function itemProblem(code: Problem['code'], severity: Problem['severity'], span: SourceSpan, facts?: Problem['facts']): Problem {
  return { code, severity, span, ...(facts === undefined ? {} : { facts }) };
}
