import * as vscode from 'vscode';
import { findTag, tagTable, type EntityId } from '../../core/index.ts';
import { addressOfAnnotation, quoteOf } from '../annotations/target.ts';
import { tagMarkdown } from '../codebook/tagWords.ts';
import { commandLink } from '../plainLabel.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { attributeMarkdown, attributeOf } from './attributeHelp.ts';
import { targetAt } from './linkTargets.ts';
import type { YamlPlace } from './yamlPlace.ts';

/** What a word of a sidecar or a codebook means. Only our own commands are linked; everything from files shows as it is written. */
export function hoverOf(place: YamlPlace, documented: (part: string, field: string) => string | undefined): vscode.MarkdownString | undefined {
  const { meaning, spot, codebook, found } = place;
  switch (meaning.kind) {
    case 'tag': case 'oldTag': case 'attributes': return tagHover(place, spot.text);
    case 'attribute': return attributeHover(place, meaning.tag, spot.text);
    case 'value': return attributeHover(place, meaning.tag, meaning.name);
    case 'linkTarget': return targetHover(place);
    case 'relation': {
      const relation = codebook.codebook?.relations.find(({ id }) => id === spot.text);
      if (relation === undefined) return undefined;
      const building = plainMarkdown().own('**').text(relation.id).own('**');
      if (relation.label !== undefined) building.own(' ').text(relation.label);
      return building.own('\n\n').text(relation.symmetric ? vscode.l10n.t('says the same from both ends') : vscode.l10n.t('leads from this annotation to the other one')).value;
    }
    case 'entity': {
      // What is written is looked for as an id.
      const entity = found.corpus.entities(place.source).get(spot.text as EntityId);
      const known = found.corpus.project(place.source).entityFile?.entities.find(({ id, was }) => id === spot.text || was.some((old) => old === spot.text));
      const name = known?.name ?? entity?.name;
      if (name === undefined) return undefined;
      const building = plainMarkdown().own('**').text(name).own('** · ').text(known?.kind ?? entity?.kind ?? '');
      if (known?.gloss !== undefined) building.own('\n\n').text(known.gloss);
      return building.value;
    }
    case 'field': {
      const text = spot.colon ? documented(meaning.of, spot.text) : undefined;
      return text === undefined ? undefined : plainMarkdown().text(text, 600).value;
    }
    default: return undefined;
  }
}

function tagHover({ document, codebook: place }: YamlPlace, id: string): vscode.MarkdownString | undefined {
  const { codebook } = place;
  const tag = findTag(tagTable(codebook), id);
  if (codebook === undefined || tag === undefined) return undefined;
  const links = ['newsmark.openTag', 'newsmark.renameTag'];
  const titles = [vscode.l10n.t('Open in Codebook'), vscode.l10n.t('Rename or Move…')];
  const text = tagMarkdown({ ...place, codebook, tag });
  text.isTrusted = { enabledCommands: links };
  const address = { tag: tag.id, file: document.uri.toString() };
  return text.appendMarkdown(`\n\n${links.map((link, index) => commandLink(titles[index] ?? link, link, [address])).join(' | ')}`);
}

function attributeHover({ codebook }: YamlPlace, tag: string, name: string): vscode.MarkdownString | undefined {
  const defined = attributeOf(codebook, tag, name);
  return defined && attributeMarkdown(defined);
}

/** The quote at the other end, its tags and its file. */
function targetHover(place: YamlPlace): vscode.MarkdownString | undefined {
  const record = targetAt(place);
  if (record === undefined) return undefined;
  const { at } = place.found;
  const building = plainMarkdown(['newsmark.showAnnotation']);
  const quote = quoteOf(record);
  if (quote === '') building.text(vscode.l10n.t('Whole article'));
  else building.own('“').text(quote, 400).own('”');
  const facts = [record.annotation.tags.join(', '), record.annotation.by ?? '', vscode.workspace.asRelativePath(at.uriOf(record.source))].filter((part) => part !== '');
  building.own('\n\n').text(facts.join(' · '), 400);
  return building.own(`\n\n${commandLink(vscode.l10n.t('Show in the article'), 'newsmark.showAnnotation', [addressOfAnnotation({ at, record })])}`).value;
}
