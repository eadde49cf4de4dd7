import * as vscode from 'vscode';
import { findTag, tagTable, type Attribute, type Tag } from '../../core/index.ts';
import type { CodebookPlace } from '../codebook/codebooks.ts';
import { plainMarkdown } from '../plainMarkdown.ts';

/** An attribute of the codebook and its tag. */
export interface DefinedAttribute {
  readonly tag: Tag;
  readonly name: string;
  readonly attribute: Attribute;
}

/** The attribute of a tag, by today's or an old id. */
export function attributeOf({ codebook }: CodebookPlace, id: string, name: string): DefinedAttribute | undefined {
  const tag = findTag(tagTable(codebook), id);
  const attribute = tag !== undefined && Object.hasOwn(tag.attributes, name) ? tag.attributes[name] : undefined;
  return tag && attribute && { tag, name, attribute };
}

/** `choice, required`. */
export function typeWords({ type, required }: Attribute): string {
  const words = { choice: vscode.l10n.t('one of some values'), text: vscode.l10n.t('any text'), number: vscode.l10n.t('a number'), date: vscode.l10n.t('a date'), url: vscode.l10n.t('a web address') }[type];
  return required ? vscode.l10n.t('{0}, required', words) : words;
}

/** What an attribute asks for, and what its tag means. */
export function attributeMarkdown({ tag, name, attribute }: DefinedAttribute): vscode.MarkdownString {
  const building = plainMarkdown().own('**').text(name).own('** · ').text(tag.id).own('\n\n').text(typeWords(attribute));
  if (attribute.type === 'choice') building.own(': ').text(attribute.values.join(', '), 600);
  if (attribute.type === 'date') building.own(': ').text('2026-03-04, 2026-03, 2026');
  if (attribute.type === 'number') building.own(': ').text('48.5');
  if (tag.description !== undefined) building.own('\n\n').text(tag.description, 600);
  return building.value;
}
