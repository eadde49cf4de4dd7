import { describeAnchor } from '../anchor/describe.ts';
import { resolveInSource } from '../anchor/resolveInSource.ts';
import { createRecogniser, type Recogniser } from '../entity/recognise.ts';
import { tokensOf } from '../entity/tokens.ts';
import { explainDate } from '../entity/values/explainDate.ts';
import { filterOfAnything, wordFilterOf } from '../entity/wordFilter.ts';
import { parseFile } from '../ingest/parseFile.ts';
import type { Article, ParsedArticle, SourceFile } from '../model/article.ts';
import type { EntityFile } from '../model/entity.ts';
import { foldingRanges } from '../reading/folding.ts';
import type { ReadingLabels } from '../reading/labels.ts';
import { outline } from '../reading/outline.ts';
import { renderArticle, type ReadableArticle } from '../reading/renderArticle.ts';
import { selectionChain } from '../reading/selectionChain.ts';
import { editCodebook } from '../sidecar/editCodebook.ts';
import { editEntityFile } from '../sidecar/editEntityFile.ts';
import { editSidecar } from '../sidecar/editSidecar.ts';
import { editSourceRules } from '../sidecar/editSourceRules.ts';
import { createItemCache } from '../sidecar/itemCache.ts';
import { mergeSidecars } from '../sidecar/mergeSidecars.ts';
import { readCodebook } from '../sidecar/readCodebook.ts';
import { readEntityFile } from '../sidecar/readEntityFile.ts';
import { readSidecar } from '../sidecar/readSidecar.ts';
import { readSourceRules } from '../sidecar/readSourceRules.ts';
import { revisionOf } from '../text/hash.ts';
import { sentenceAt, sentencesOf } from '../text/sentences.ts';
import type { Engine, ParseRequest, RenderedArticle } from './engine.ts';

/** What an engine may use besides its code. */
export interface EngineResources {
  /** Bytes of the trained recogniser, asked for once, with the first source; undefined: names are found by rules alone. */
  readonly weights?: () => Promise<Uint8Array | undefined>;
  readonly log?: (line: string) => void;
}

/** The engine itself, in the thread it is called in. Hosts wrap it in a worker, see `serveCall`. */
export function createEngine(resources: EngineResources = {}): Engine {
  let recogniser: Promise<Recogniser> | undefined;
  const items = createItemCache();
  return {
    parse: async (request) => parse(request, request.names === false ? undefined : await (recogniser ??= loadRecogniser(resources))),
    resolve: async ({ source, annotations, oldTexts }) => resolveInSource(source.articles, source.blob, annotations, oldTexts ?? []),
    describe: async (article, spans) => spans.map((span) => describeAnchor(article, span)),
    render: async (article, labels) => render(article, labels),
    expand: async (view, text, offset) => selectionChain(view, { text }, offset),
    sentenceAt: async (text, offset) => sentenceAt(text, offset),
    sentencesIn: async (text, spans) => spans.flatMap((span) => sentencesOf(text, span)),
    explainDate: async ({ text, facts }, block, date, value) => explainDate(tokensOf(text, block), date, value, facts),
    readSidecar: async (text) => readSidecar(text, items),
    editSidecar: async (text, head, changes) => editSidecar(text, head, changes, items),
    mergeSidecars: async (base, ours, theirs) => mergeSidecars(base, ours, theirs),
    readCodebook: async (text) => readCodebook(text),
    editCodebook: async (text, changes) => editCodebook(text, changes),
    readEntities: async (text) => readEntityFile(text),
    editEntities: async (text, changes) => editEntityFile(text, changes),
    readSourceRules: async (text) => readSourceRules(text),
    editSourceRules: async (text, changes) => editSourceRules(text, changes),
  };
}

async function loadRecogniser({ weights, log }: EngineResources): Promise<Recogniser> {
  const bytes = await weights?.();
  return createRecogniser({ ...(bytes && { weights: bytes }), ...(log && { log }) });
}

function render(article: ReadableArticle, labels: ReadingLabels): RenderedArticle {
  const view = renderArticle(article, labels);
  return { view, outline: outline(view), folds: foldingRanges(view) };
}

/** `recogniser` undefined: names are not looked for. */
function parse(request: ParseRequest, recogniser: Recogniser | undefined): SourceFile {
  const parsed = parseFile(request);
  return { ...parsed, path: request.path, articles: parsed.articles.map((article) => enrich(article, recogniser, request.entityFile)) };
}

function enrich(article: ParsedArticle, recogniser: Recogniser | undefined, entityFile: EntityFile | undefined): Article {
  const revision = revisionOf(article.text);
  if (recogniser === undefined) return { ...article, revision, mentions: [], entities: [], numbers: [], english: true, wordFilter: filterOfAnything() };
  return { ...article, revision, ...recogniser.recognise(article, entityFile), wordFilter: wordFilterOf(article.text) };
}
