import type { FormatId, ParsedArticle, ParsedFile } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import { assembleArticle } from './article/assembleArticle.ts';
import { FORMATS, formatOf } from './formats.ts';
import type { Format } from './formats/format.ts';
import { forcedItemsOf, itemsOf } from './formats/documentItems.ts';
import type { FoundItems } from './formats/documentItems.ts';
import { createItemReader } from './formats/itemReader.ts';
import { MAX_ARTICLES, MAX_JSON_DEPTH } from './json/jsonDocument.ts';
import type { JsonDocument } from './json/jsonDocument.ts';
import type { JsonFlaw } from './json/readJson.ts';
import type { JsonObject } from './json/jsonValue.ts';
import { recognise } from './notArticles.ts';

/** Items that are skipped are named one by one up to this number. */
const MAX_NAMED_SKIPS = 20;

/** Articles of a JSON document, or what it is instead. `treatAs` is a person's word on its format. */
export function readJsonSource(document: JsonDocument, treatAs?: FormatId): ParsedFile {
  const flaws = document.flaws.map((flaw) => flawProblem(document, flaw));
  if (document.flaws.some(({ kind }) => kind === 'too-deep')) return { outcome: 'unreadable', articles: [], problems: flaws };
  const forced = treatAs === undefined ? undefined : formatOf(treatAs);
  const found = forced === undefined ? chooseFormat(document) : withFormat(forced, forcedItemsOf(document, forced));
  const known = forced === undefined ? recognise(document) : undefined;
  const isOnlyGuess = found?.format.id === 'generic-json';
  if (known !== undefined && (found === undefined || isOnlyGuess)) return { ...known, problems: [...flaws, ...known.problems] };
  if (found === undefined) return nothingFound(flaws);
  const articles = found.items.map((item) => readItem(document, found.format, item));
  return { outcome: 'articles', articles, problems: [...flaws, ...limitProblems(found), ...(found.format.isMixed === true ? [] : skipProblems(found))] };
}

interface Chosen extends FoundItems { readonly format: Format }

function withFormat(format: Format, found: FoundItems | undefined): Chosen | undefined {
  return found === undefined ? undefined : { ...found, format };
}

function chooseFormat(document: JsonDocument): Chosen | undefined {
  for (const format of FORMATS) {
    const found = withFormat(format, itemsOf(document, format));
    if (found !== undefined) return found;
  }
  return undefined;
}

function readItem(document: JsonDocument, format: Format, item: JsonObject): ParsedArticle {
  const { source } = document;
  const reader = createItemReader(source, item, format.isGuess ?? false);
  const content = format.read(reader, document);
  if (format.isGuess === true) reader.sheet.report({ code: 'source.guessed-format', severity: 'info', span: { start: item.start, end: item.end } });
  const cut = document.flaws.find(({ kind }) => kind === 'cut-off');
  const isCut = cut !== undefined && item.end >= Math.min(cut.at, source.length);
  if (isCut) reader.sheet.report({ code: 'source.json-cut-off', severity: 'warning', span: { start: cut.at, end: cut.at } });
  return assembleArticle(source, {
    format: format.id,
    item: { start: item.start, end: item.end },
    ids: content.ids.filter((id) => id !== undefined),
    sheet: reader.sheet,
    ...(content.title === undefined ? {} : { title: content.title }),
    ...(content.deck === undefined ? {} : { deck: content.deck }),
    body: content.body,
  });
}

/** Broken JSON with nothing in it is a source that can't be read; whole JSON is somebody else's file. */
function nothingFound(flaws: readonly Problem[]): ParsedFile {
  if (flaws.length > 0) return { outcome: 'unreadable', articles: [], problems: flaws.map((flaw) => ({ ...flaw, severity: 'error' })) };
  return { outcome: 'other', articles: [], what: 'json', problems: [] };
}

function flawProblem(document: JsonDocument, flaw: JsonFlaw): Problem {
  const code = ({ 'cut-off': 'source.json-cut-off', 'too-deep': 'source.json-too-deep', syntax: 'source.json-syntax' } as const)[flaw.kind];
  const line = lineOf(document.source, flaw.at);
  return {
    code, severity: flaw.kind === 'too-deep' ? 'error' : 'warning', line, span: { start: flaw.at, end: flaw.at },
    ...(flaw.kind === 'too-deep' ? { facts: { limit: MAX_JSON_DEPTH } } : {}),
  };
}

function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) line += 1;
  return line;
}

function limitProblems(found: FoundItems): readonly Problem[] {
  return found.skipped === 0 ? [] : [{ code: 'source.too-many-articles', severity: 'warning', facts: { limit: MAX_ARTICLES, skipped: found.skipped } }];
}

function skipProblems(found: FoundItems): readonly Problem[] {
  return found.others.slice(0, MAX_NAMED_SKIPS).map(({ start, end }) => ({ code: 'source.item-skipped', severity: 'info', span: { start, end } }));
}
