import * as vscode from 'vscode';
import { passagesApart, reviewState, shownLine, thenAndNow, type AnnotationRecord, type SeenPassage, type SeenPlace, type Span, type ThenAndNow } from '../../core/index.ts';
import { noteTexts } from '../annotations/noteLines.ts';
import type { ReviewItemNode } from './reviewNodes.ts';
import { howWords, percent, stateLabel } from './reviewWords.ts';

/** What a stretch of the card is: it is drawn so, and the text says the same in signs. */
export type CardMark = 'head' | 'passage' | 'gone' | 'new';

/** “Then and now” of one annotation, as a text with marks. */
export interface Card {
  readonly text: string;
  /** Where in the text each mark stands. */
  readonly marks: readonly { readonly kind: CardMark; readonly span: Span }[];
}

interface Writer {
  readonly put: (text: string, kind?: CardMark) => Writer;
  readonly card: () => Card;
}

function createWriter(): Writer {
  let text = '';
  const marks: { kind: CardMark; span: Span }[] = [];
  const writer: Writer = {
    put: (part, kind) => {
      const start = text.length;
      text += part;
      if (kind !== undefined && part !== '') marks.push({ kind, span: { start, end: text.length } });
      return writer;
    },
    card: () => ({ text, marks }),
  };
  return writer;
}

/** The card of an item; `text` is its article's text of today, undefined when that is gone. */
export function cardOf({ entry: { record, state } }: ReviewItemNode, text: string | undefined): Card {
  const { annotation, resolution } = record;
  const seen = thenAndNow(record, text);
  const writer = createWriter();
  const tags = annotation.tags.join(', ');
  heading(writer, vscode.l10n.t('THEN'), [annotation.by, annotation.created?.slice(0, 10), tags]);
  if (seen.then.length === 0) writer.put(vscode.l10n.t('The whole article “{0}” was marked.', oneLined(annotation.article ?? '')));
  writePassages(writer, seen.then);
  heading(writer.put('\n\n'), vscode.l10n.t('NOW'), [stateLabel(state), howWords(resolution)]);
  if (text === undefined) writer.put(vscode.l10n.t('Its article is not in the source any more.'));
  else if (annotation.scope === 'article') writer.put(vscode.l10n.t('It is about the article “{0}” now.', oneLined(resolution?.article ?? '')));
  else passagesApart(record).forEach((part, index, { length }) => writePart(length === 1 ? writer : passageHead(writer, part, index), thenAndNow(part, text)));
  for (const note of noteTexts(annotation)) writer.put(`\n\n${vscode.l10n.t('Note: {0}', oneLined(note))}`);
  writer.put(`\n\n${vscode.l10n.t('⟦ ⟧ the passage · [− −] words that are gone · {+ +} words that are new')}`);
  return writer.put(`\n${keyWords()}\n`).card();
}

function keyWords(): string {
  return vscode.l10n.t('Keys in the list: A accept · C choose a place · R attach to the selection · K keep as it is · Delete · N next · P previous');
}

function heading(writer: Writer, name: string, facts: readonly (string | undefined)[]): void {
  writer.put(name, 'head').put(`   ${facts.filter((fact) => fact !== undefined && fact !== '').map((fact) => oneLined(fact ?? '')).join(' · ')}\n\n`);
}

function writePassages(writer: Writer, passages: readonly SeenPassage[]): void {
  passages.forEach((passage, index) => writePassage(index === 0 ? writer : writer.put('\n\n'), passage));
}

/** Its number, and what is to be decided about it. */
function passageHead(writer: Writer, part: AnnotationRecord, index: number): Writer {
  const state = reviewState(part);
  const said = state === undefined ? vscode.l10n.t('nothing to decide') : stateLabel(state);
  return writer.put(index === 0 ? '' : '\n\n').put(vscode.l10n.t('Passage {0}', index + 1), 'head').put(` · ${said}   `);
}

/** Where one passage is, or could be. */
function writePart(writer: Writer, { now: [place], candidates }: ThenAndNow): void {
  if (place !== undefined) return writePassage(writer, place);
  writer.put(candidates.length === 0 ? vscode.l10n.t('Nothing in the article is like it.') : vscode.l10n.t('It is not certain which of these it is, or none:'));
  candidates.forEach((one, index) => writeCandidate(writer, one, index + 1));
}

function writeCandidate(writer: Writer, place: SeenPlace, number: number): void {
  writer.put('\n\n').put(vscode.l10n.t('Place {0}', number), 'head').put(` (${percent(place.score ?? 0)})   `);
  writePassage(writer, place);
}

function writePassage(writer: Writer, { before, words, after }: SeenPassage): void {
  writer.put(oneLined(before)).put('⟦', 'passage');
  for (const { kind, text } of words) {
    // A blank behind a word is drawn outside of the signs around it.
    const blank = text.slice(text.trimEnd().length);
    const word = oneLined(text.slice(0, text.length - blank.length));
    if (kind === 'same') writer.put(word, 'passage');
    else writer.put(kind === 'gone' ? `[−${word}−]` : `{+${word}+}`, kind);
    writer.put(oneLined(blank), 'passage');
  }
  writer.put('⟧', 'passage').put(oneLined(after));
}

/** One line; where a paragraph ends stands a sign for it. */
function oneLined(text: string): string {
  return shownLine(text.replaceAll('\n\n', ' ¶ '));
}
