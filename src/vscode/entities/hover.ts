import * as vscode from 'vscode';
import { articleOfKey, mentionsIn, type FolderEntity } from '../../core/index.ts';
import { titleOf } from '../articles/words.ts';
import { commandLink } from '../plainLabel.ts';
import { plainMarkdown, type PlainMarkdown } from '../plainMarkdown.ts';
import { openAtCommand, type ArticlePlace } from '../reading/openAt.ts';
import type { Services } from '../services.ts';
import { mentionAt, mentionsOf, type MentionAt } from './entityAt.ts';
import { kindWord } from './kindWords.ts';
import { showMentionsCommand, type EntityAddress } from './mentionCommands.ts';

/** So many articles are listed; the rest is a number and a link. */
const listedArticles = 8;
/** So many other spellings are listed. */
const listedAliases = 12;

/** Hovers over names: what is named, how else, where. At most 20 lines; every word out of a file is plain text. */
export function registerHover(services: Services): vscode.Disposable {
  // Any document: raw sources are found by their folder and content, not by their language.
  return vscode.languages.registerHoverProvider({ pattern: '**' }, {
    provideHover: async (document, position, token) => {
      const found = await mentionAt(services, document, position);
      if (found === undefined || token.isCancellationRequested) return undefined;
      const ranges = await services.places.rangesOf(document, found.open, found.mention.span);
      const range = ranges.find((one) => one.contains(position)) ?? ranges[0];
      return new vscode.Hover(hoverText(found), range);
    },
  });
}

/** The hover's text. */
export function hoverText(found: MentionAt): vscode.MarkdownString {
  const building = plainMarkdown([openAtCommand, showMentionsCommand]);
  const { open, mention, entity } = found;
  if (entity === undefined) writeMention(building, found);
  else {
    writeNames(building, entity);
    const here = mentionsOf(open, entity, open.found.corpus).length;
    building.own('\n\n').text(countWords(here, entity)).own('\n');
    writeArticles(building, found, entity);
    const address: EntityAddress = { source: open.found.at.uriOf(open.ref.path).toString(), id: entity.id };
    building.own(`\n\n${commandLink(vscode.l10n.t('Show all mentions'), showMentionsCommand, [address])}`);
  }
  if (mention.value !== undefined) building.own('\n\n').text(mention.value);
  return building.value;
}

/** A value, or a name while the folder is not read. */
function writeMention(building: PlainMarkdown, { open: { article }, mention }: MentionAt): void {
  const own = mention.entity === undefined ? undefined : article.entities[mention.entity];
  building.own('**').text(own?.name ?? article.text.slice(mention.span.start, mention.span.end)).own(`** — ${kindWord(mention.kind)}`);
}

function writeNames(building: PlainMarkdown, { name, kind, known, aliases, articles, ambiguous }: FolderEntity): void {
  building.own('**').text(name).own(`** — ${kindWord(kind)}`);
  const description = known?.gloss ?? articles.flatMap(({ descriptions }) => descriptions)[0]?.text;
  if (description !== undefined) building.own('\n\n').text(description, 200);
  if (known?.wikidata !== undefined) {
    building.own('\n\n');
    if (/^Q\d{1,12}$/u.test(known.wikidata)) building.own(`[Wikidata ${known.wikidata}](https://www.wikidata.org/wiki/${known.wikidata})`);
    else building.text(known.wikidata);
  }
  const others = [...new Set([...(known?.aliases ?? []), ...aliases.map(({ text }) => text)])].filter((alias) => alias !== name);
  if (others.length > 0) {
    const more = others.length - listedAliases;
    building.own(`\n\n${vscode.l10n.t('Also:')} `).text(others.slice(0, listedAliases).join(' · ') + (more > 0 ? ` … (+${more})` : ''), 400);
  }
  if (ambiguous !== undefined) building.own('\n\n').text(vscode.l10n.t('The name fits {0} entities; which one is meant is not certain.', ambiguous.length));
}

function countWords(here: number, { mentions, articles }: FolderEntity): string {
  const inHere = here === 1 ? vscode.l10n.t('1 mention here') : vscode.l10n.t('{0} mentions here', here);
  const inFolder = articles.length === 1
    ? vscode.l10n.t('in 1 article of the folder')
    : vscode.l10n.t('{0} in {1} articles of the folder', mentions, articles.length);
  return `${inHere} · ${inFolder}`;
}

function writeArticles(building: PlainMarkdown, { open: { found: { at, corpus } } }: MentionAt, { articles }: FolderEntity): void {
  const byCount = [...articles].sort((a, b) => b.mentions - a.mentions);
  for (const { key, indices, mentions } of byCount.slice(0, listedArticles)) {
    const ref = articleOfKey(key);
    const record = corpus.record(ref);
    const span = record && mentionsIn(record, indices)[0];
    if (record === undefined || span === undefined) continue;
    const address: ArticlePlace = { source: at.uriOf(ref.path).toString(), article: ref.article, start: span.start, end: span.end };
    building.own(`\n- ${commandLink(titleOf({ record }), openAtCommand, [address])} (${mentions})`);
  }
  if (articles.length > listedArticles) building.own('\n- ').text(vscode.l10n.t('and {0} more', articles.length - listedArticles));
}
