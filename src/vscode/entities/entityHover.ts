import * as vscode from 'vscode';
import { annotationsAt, articleOfKey, entityFacts, mentionsIn, type EntityFacts, type FolderEntity } from '../../core/index.ts';
import { addressOfAnnotation } from '../annotations/target.ts';
import { titleOf } from '../articles/words.ts';
import { commandLink } from '../plainLabel.ts';
import { plainMarkdown, type PlainMarkdown } from '../plainMarkdown.ts';
import { openAtCommand, type ArticlePlace } from '../reading/openAt.ts';
import type { ShownCoders } from '../shownCoders.ts';
import { mentionsOf, type MentionAt } from './entityAt.ts';
import { kindWord } from './kindWords.ts';
import { languageNote } from './languageNote.ts';
import { showMentionsCommand } from './mentionCommands.ts';
import { entityCommands, entityCommandTitle } from './offeredLinks.ts';

/** How many of each are listed; the rest is a number or stands on the entity's page. */
const most = { articles: 5, aliases: 12, descriptions: 3, outlets: 5, companions: 6, tags: 6, candidates: 5 };

/** Hover of a name the folder knows. */
export function entityHover(found: MentionAt, entity: FolderEntity, links: ReadonlySet<string>, coders: ShownCoders): vscode.MarkdownString {
  const building = plainMarkdown([openAtCommand, showMentionsCommand, ...entityCommands]);
  const { open: { found: { corpus }, ref } } = found;
  const facts = entityFacts(corpus, entity, coders.isShown);
  writeHead(building, entity);
  writeAmbiguity(building, found, entity);
  writeAliases(building, entity);
  writeDescriptions(building, found, facts);
  writeCounts(building, found, entity, facts);
  writeList(building, vscode.l10n.t('Outlets:'), facts.outlets.map(({ name, articles }) => `${name} ${articles}`), most.outlets);
  const companions = corpus.entities(ref.path).companions(entity.id, most.companions);
  writeList(building, vscode.l10n.t('Often together with:'), companions.map(({ name, articles }) => `${name} ${articles}`), most.companions);
  writeList(building, vscode.l10n.t('Tags on its mentions:'), facts.tags.map(({ tag, annotations }) => `${tag} ${annotations}`), most.tags);
  writeArticles(building, found, entity);
  writeLinks(building, found, entity, links, coders);
  return building.value;
}

/** Hover of a name while the folder is not read. */
export function nameHover({ open: { article }, mention }: MentionAt): vscode.MarkdownString {
  const own = mention.entity === undefined ? undefined : article.entities[mention.entity];
  const name = own?.name ?? article.text.slice(mention.span.start, mention.span.end);
  return plainMarkdown().own('**').text(name).own(`** — ${kindWord(mention.kind)}`).value;
}

function writeHead(building: PlainMarkdown, { name, kind, known }: FolderEntity): void {
  building.own('**').text(name).own(`** — ${kindWord(kind)}`);
  if (known?.gloss !== undefined) building.own('\n\n').text(known.gloss, 200);
  if (known?.wikidata === undefined) return;
  building.own('\n\n');
  if (/^Q\d{1,12}$/u.test(known.wikidata)) building.own(`[Wikidata ${known.wikidata}](https://www.wikidata.org/wiki/${known.wikidata})`);
  else building.text(known.wikidata);
}

function writeAmbiguity(building: PlainMarkdown, { open: { found: { corpus }, ref } }: MentionAt, { ambiguous }: FolderEntity): void {
  if (ambiguous === undefined) return;
  const index = corpus.entities(ref.path);
  const names = ambiguous.flatMap((id) => index.get(id)?.name ?? []);
  building.own('\n\n').text(vscode.l10n.t('The name fits {0} entities; which one is meant is not certain.', ambiguous.length)).own(' ')
    .text(shortened(names, most.candidates));
}

function writeAliases(building: PlainMarkdown, { name, known, aliases }: FolderEntity): void {
  const others = [...new Set([...(known?.aliases ?? []), ...aliases.map(({ text }) => text)])].filter((alias) => alias !== name);
  building.own('\n');
  writeList(building, vscode.l10n.t('Also:'), others, most.aliases);
}

/** What it is called, and by whom: two outlets that call it differently are what one looks for. */
function writeDescriptions(building: PlainMarkdown, { open: { found: { at } } }: MentionAt, { descriptions }: EntityFacts): void {
  for (const { text, outlets, articles, in: ref, at: { start, end } } of descriptions.slice(0, most.descriptions)) {
    const address: ArticlePlace = { source: at.uriOf(ref.path).toString(), article: ref.article, start, end };
    building.own(`\n- ${commandLink(`“${text}”`, openAtCommand, [address])} `).text(`(${outlets.length === 0 ? articles : shortened(outlets, 3)})`, 160);
  }
  const more = descriptions.length - most.descriptions;
  if (more > 0) building.own(' ').text(`… (+${more})`);
}

function writeCounts(building: PlainMarkdown, { open }: MentionAt, entity: FolderEntity, { days }: EntityFacts): void {
  const here = mentionsOf(open, entity, open.found.corpus).length;
  const inHere = here === 1 ? vscode.l10n.t('1 mention here') : vscode.l10n.t('{0} mentions here', here);
  const inFolder = entity.articles.length === 1
    ? vscode.l10n.t('in 1 article of the folder')
    : vscode.l10n.t('{0} in {1} articles of the folder', entity.mentions, entity.articles.length);
  const span = days === undefined ? [] : [days.first === days.last ? days.first : vscode.l10n.t('{0} to {1}', days.first, days.last)];
  building.own('\n- ').text([inHere, inFolder, ...span].join(' · '));
  if (!open.article.english) building.own('. ').text(languageNote());
}

function writeList(building: PlainMarkdown, label: string, items: readonly string[], longest: number): void {
  if (items.length > 0) building.own(`\n- ${label} `).text(shortened(items, longest), 400);
}

function shortened(items: readonly string[], longest: number): string {
  const more = items.length - longest;
  return items.slice(0, longest).join(' · ') + (more > 0 ? ` … (+${more})` : '');
}

function writeArticles(building: PlainMarkdown, { open: { found: { at, corpus } } }: MentionAt, { articles }: FolderEntity): void {
  const byCount = [...articles].sort((a, b) => b.mentions - a.mentions);
  building.own('\n');
  for (const { key, indices, mentions } of byCount.slice(0, most.articles)) {
    const ref = articleOfKey(key);
    const record = corpus.record(ref);
    const span = record && mentionsIn(record, indices)[0];
    if (record === undefined || span === undefined) continue;
    const address: ArticlePlace = { source: at.uriOf(ref.path).toString(), article: ref.article, start: span.start, end: span.end };
    building.own(`\n1. ${commandLink(titleOf({ record }), openAtCommand, [address])} (${mentions})`);
  }
  if (articles.length > most.articles) building.own('\n').text(vscode.l10n.t('and {0} more', articles.length - most.articles));
}

/** Every command gets the same argument: the entity, a file of its root, and the annotation at the place, if there is one. */
function writeLinks(building: PlainMarkdown, { open, mention }: MentionAt, { id }: FolderEntity, links: ReadonlySet<string>, coders: ShownCoders): void {
  const { at, corpus } = open.found;
  const source = at.uriOf(open.ref.path).toString();
  const [record] = annotationsAt(coders.annotationsOf(corpus, open.ref), mention.span.start);
  const address = { source, id, path: source, entity: id };
  const shown = [commandLink(vscode.l10n.t('Show all mentions'), showMentionsCommand, [address])];
  for (const command of entityCommands) {
    const isLink = command === 'newsmark.linkAnnotationToEntity';
    if (!links.has(command) || (isLink && record === undefined)) continue;
    const argument = isLink && record !== undefined ? { ...address, annotation: addressOfAnnotation({ at, record }).id } : address;
    shown.push(commandLink(entityCommandTitle(command), command, [argument]));
  }
  building.own(`\n\n${shown.join(' | ')}`);
}
