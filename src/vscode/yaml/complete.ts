import * as vscode from 'vscode';
import { findTag, linkPath, tagCounts, tagTable, type AnnotationRecord, type Attribute, type Tag } from '../../core/index.ts';
import { quoteOf } from '../annotations/target.ts';
import { tagUse } from '../codebook/codebooks.ts';
import { tagMarkdown } from '../codebook/tagWords.ts';
import { oneLine } from '../plainLabel.ts';
import { timestamp } from '../timestamp.ts';
import { attributeMarkdown, attributeOf, typeWords } from './attributeHelp.ts';
import { mostTargets, targetsFor, wayTo } from './linkTargets.ts';
import { attributeSnippet, fieldSnippet, writtenAt } from './written.ts';
import type { YamlPlace } from './yamlPlace.ts';

/** No more ids of files, entities and articles than these are offered at once. */
const most = 500;

/** What can be written at a place. `documented`: what a field of a part is for. */
export function completionsFor(place: YamlPlace, typed: string, documented: (part: string, field: string) => string | undefined): vscode.CompletionList {
  const { meaning, found: { corpus }, source, codebook: { codebook } } = place;
  const listed = (items: readonly vscode.CompletionItem[], isIncomplete = false): vscode.CompletionList => new vscode.CompletionList([...items], isIncomplete);
  switch (meaning.kind) {
    case 'field': return listed(meaning.names.filter((name) => !meaning.present.includes(name)).map((name, index) => fieldItem(place, name, index, documented(meaning.of, name))));
    case 'tag': return listed((codebook?.tags ?? []).filter(({ id }) => !meaning.present.includes(id)).map(tagItems(place)));
    case 'oldTag': return listed(unknownTags(place).filter((id) => !meaning.present.includes(id)).map((id) => valueItem(place, id, vscode.l10n.t('used in sidecars, not in the codebook'))));
    case 'attributes': return listed(attributesItems(place, meaning.tags, meaning.present));
    case 'attribute': return listed(attributeItems(place, meaning.tag, meaning.present));
    case 'value': return listed(valueItems(place, attributeOf(place.codebook, meaning.tag, meaning.name)?.attribute));
    case 'word': return listed(inOrder(meaning.words.map((word) => valueItem(place, word))));
    case 'relation': return listed((codebook?.relations ?? []).map(({ id, label }) => valueItem(place, id, label)));
    case 'entity': {
      const known = corpus.project(source).entityFile?.entities ?? [];
      return listed(known.map(({ id, name, kind, aliases, gloss }) => Object.assign(valueItem(place, id, name, [kind, gloss].filter((part) => part !== undefined).join(' · ')), { filterText: [id, name, ...aliases].join(' ') })));
    }
    case 'article': return listed((corpus.source(source)?.articles ?? []).slice(0, most).map(({ ref, facts }) => valueItem(place, ref.article, facts.title)));
    case 'linkFile': return listed([...corpus.sources()].filter(({ annotations, path }) => annotations.length > 0 && path !== source).slice(0, most).map(({ path }) => valueItem(place, linkPath(source, path))));
    case 'linkTarget': {
      const targets = targetsFor(place, typed);
      // With other letters there are others.
      return listed(targets.map((record, index) => targetItem(place, record, index, targets.length >= mostTargets ? typed : undefined)), true);
    }
  }
}

function itemAt({ range }: YamlPlace, label: string, kind: vscode.CompletionItemKind, description?: string): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: oneLine(label, 120), ...(description !== undefined && { description: oneLine(description, 120) }) }, kind);
  item.range = range;
  item.filterText = label;
  return item;
}

function valueItem(place: YamlPlace, value: string, description?: string, detail?: string): vscode.CompletionItem {
  const item = itemAt(place, value, vscode.CompletionItemKind.EnumMember, description);
  item.insertText = writtenAt(place.spot, value);
  if (detail !== undefined) item.detail = oneLine(detail, 200);
  return item;
}

/** Shown in the order given, not by their letters. */
function inOrder(items: readonly vscode.CompletionItem[]): readonly vscode.CompletionItem[] {
  return items.map((item, index) => Object.assign(item, { sortText: String(index).padStart(3, '0') }));
}

/** Makes the item of each tag; annotations are counted once for all of them. */
function tagItems(place: YamlPlace): (tag: Tag) => vscode.CompletionItem {
  const { codebook, at, root } = place.codebook;
  const counts = tagCounts(at.corpus, root, codebook);
  return (tag) => {
    const item = valueItem(place, tag.id, tag.label);
    if (codebook !== undefined) {
      const here = { ...place.codebook, codebook, tag };
      item.documentation = tagMarkdown(here, undefined, tagUse(here, counts));
    }
    if (tag.deprecated) item.tags = [vscode.CompletionItemTag.Deprecated];
    return item;
  };
}

/** Tags of sidecars that no codebook knows: what a tag may have been called. */
function unknownTags({ found: { corpus }, codebook: { codebook, root } }: YamlPlace): readonly string[] {
  const table = tagTable(codebook);
  const used = [...corpus.sources()].filter(({ path, annotations }) => annotations.length > 0 && corpus.project(path).root === root).flatMap(({ annotations }) => annotations.flatMap(({ annotation }) => annotation.tags));
  return [...new Set(used)].filter((id) => findTag(table, id) === undefined).slice(0, most);
}

function fieldItem(place: YamlPlace, name: string, index: number, documentation: string | undefined): vscode.CompletionItem {
  const { spot, meaning } = place;
  const item = itemAt(place, name, vscode.CompletionItemKind.Property);
  item.insertText = spot.colon || spot.quote !== '' ? writtenAt(spot, name) : fieldSnippet(name, meaning.kind === 'field' ? meaning.of : '', spot);
  // In the order in which Newsmark writes them.
  item.sortText = String(index).padStart(3, '0');
  if (documentation !== undefined) item.documentation = documentation;
  return item;
}

/** The tags of the annotation that have attributes, with those that are required. */
function attributesItems(place: YamlPlace, tags: readonly string[], present: readonly string[]): readonly vscode.CompletionItem[] {
  const { spot, codebook } = place;
  const table = tagTable(codebook.codebook);
  const itemOf = tagItems(place);
  return tags.filter((id) => !present.includes(id)).flatMap((id) => {
    const tag = findTag(table, id);
    const attributes = Object.entries(tag?.attributes ?? {});
    if (tag === undefined || attributes.length === 0) return [];
    const item = itemOf(tag);
    Object.assign(item, { label: oneLine(id, 120), filterText: id, kind: vscode.CompletionItemKind.Property });
    const required = attributes.filter(([, { required: is }]) => is);
    item.insertText = spot.colon || spot.quote !== '' ? writtenAt(spot, id) : bodyOf(place, id, required);
    return [item];
  });
}

function bodyOf({ spot }: YamlPlace, id: string, required: readonly (readonly [string, Attribute])[]): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  snippet.appendText(writtenAt({ ...spot, role: 'value' }, id));
  snippet.appendText(spot.flow ? ': {' : ':');
  required.forEach(([name, attribute], index) => {
    snippet.appendText(spot.flow ? (index === 0 ? '' : ', ') : '\n  ');
    attributeSnippet(snippet, name, attribute, spot.flow);
  });
  if (required.length === 0 && !spot.flow) snippet.appendText('\n  ');
  snippet.appendTabstop(0);
  return spot.flow ? snippet.appendText('}') : snippet;
}

function attributeItems(place: YamlPlace, id: string, present: readonly string[]): readonly vscode.CompletionItem[] {
  const { spot, codebook } = place;
  return Object.entries(findTag(tagTable(codebook.codebook), id)?.attributes ?? {}).filter(([name]) => !present.includes(name)).map(([name, attribute]) => {
    const item = itemAt(place, name, vscode.CompletionItemKind.Property, typeWords(attribute));
    const defined = attributeOf(codebook, id, name);
    if (defined !== undefined) item.documentation = attributeMarkdown(defined);
    item.insertText = spot.colon || spot.quote !== '' ? writtenAt(spot, name) : attributeSnippet(new vscode.SnippetString(), name, attribute, spot.flow);
    // What has to be there comes first.
    item.sortText = `${attribute.required ? 0 : 1} ${name}`;
    return item;
  });
}

function valueItems(place: YamlPlace, attribute: Attribute | undefined): readonly vscode.CompletionItem[] {
  if (attribute?.type === 'choice') return inOrder(attribute.values.map((value) => valueItem(place, value)));
  if (attribute?.type !== 'date') return [];
  const today = timestamp().slice(0, 10);
  const days = [[today, vscode.l10n.t('today')], [today.slice(0, 7), vscode.l10n.t('this month')], [today.slice(0, 4), vscode.l10n.t('this year')]] as const;
  return days.map(([day, words]) => valueItem(place, day, words));
}

/** With the way to its source where that is another one. `typed`: all are shown that were found for it. */
function targetItem(place: YamlPlace, record: AnnotationRecord, index: number, typed: string | undefined): vscode.CompletionItem {
  const { id, tags } = record.annotation;
  const quote = quoteOf(record);
  const item = valueItem(place, id, quote === '' ? record.source : quote, tags.join(', '));
  item.kind = vscode.CompletionItemKind.Reference;
  item.documentation = oneLine(record.source);
  item.filterText = typed ?? `${id} ${quote}`;
  item.sortText = String(index).padStart(3, '0');
  const way = wayTo(place, record);
  const { spot, meaning } = place;
  if (way !== undefined && spot.quote === '' && meaning.kind === 'linkTarget' && meaning.in === undefined) {
    const written = writtenAt({ ...spot, gap: false, role: 'value' }, way);
    item.keepWhitespace = true;
    item.insertText = `${String(item.insertText)}${spot.flow ? ', ' : `\n${' '.repeat(spot.map?.column ?? 0)}`}in: ${written}`;
  }
  return item;
}
