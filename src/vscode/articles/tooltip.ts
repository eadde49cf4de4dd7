import * as vscode from 'vscode';
import { statesOf, type CodingIndex } from '../../core/index.ts';
import { writeNotes } from '../annotations/noteLines.ts';
import { writeFacts } from '../factLines.ts';
import { messageOf } from '../messages.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { AnnotationNode, FolderAnnotationNode, GroupNode, Node } from './nodes.ts';
import type { ReadArticles } from './readArticles.ts';
import type { Row } from './rows.ts';
import { articleCount, groupLabel, placeWords, stateWords, titleOf } from './words.ts';

/** What an element says when the pointer rests on it. Made when it is asked for. */
export function tooltipOf(node: Node, read: ReadArticles, coding: CodingIndex): vscode.MarkdownString | undefined {
  switch (node.kind) {
    case 'article': return articleTooltip(node.row, read.has(node.row.at, node.row.record), coding);
    case 'annotation': case 'folderAnnotation': return annotationTooltip(node);
    case 'group': return groupTooltip(node);
    case 'section': return plainMarkdown().text(node.section.title, 500).value;
    case 'related': return plainMarkdown().text(node.related.title, 500).own('\n\n').text(node.related.url ?? '').value;
    case 'unreadable': {
      const building = plainMarkdown().own('**').text(node.row.path).own('**');
      for (const problem of node.row.source.problems) building.own('\n\n').text(messageOf(problem));
      return building.value;
    }
    case 'parts': case 'unreadables': case 'more': return undefined;
  }
}

function articleTooltip(row: Row, isRead: boolean, coding: CodingIndex): vscode.MarkdownString {
  const { facts, format, problems } = row.record;
  const building = plainMarkdown().own('**').text(titleOf(row)).own('**\n\n');
  if (facts.deck !== undefined) building.text(facts.deck, 400).own('\n\n');
  writeFacts(building, facts);
  building.own(`- ${vscode.l10n.t('File')}: `).text(row.path).own(' — ').text(format).own('\n');
  building.own(`- ${vscode.l10n.t('State')}: `).text(stateWords(statesOf(row, isRead, coding)).join(', ')).own('\n');
  // What is wrong with the file concerns each of its articles.
  for (const problem of [...row.source.problems, ...problems]) building.own('\n- ').text(messageOf(problem));
  return building.value;
}

function groupTooltip({ key, rows, folder }: GroupNode): vscode.MarkdownString {
  const building = plainMarkdown().text(groupLabel(key)).own(' · ').text(articleCount(rows.length));
  for (const { annotation } of folder?.records ?? []) {
    building.own('\n\n---\n\n').text(annotation.tags.join(', '));
    writeNotes(building, annotation);
  }
  return building.value;
}

function annotationTooltip({ record }: AnnotationNode | FolderAnnotationNode): vscode.MarkdownString {
  const { annotation } = record;
  const building = plainMarkdown();
  for (const { quote } of annotation.passages) building.own('“').text(quote, 600).own('”\n\n');
  building.text(annotation.tags.join(', '));
  writeNotes(building, annotation);
  return building.own('\n\n').text([annotation.by, annotation.created, placeWords(record)].filter((part) => part !== undefined && part !== '').join(' · ')).value;
}

