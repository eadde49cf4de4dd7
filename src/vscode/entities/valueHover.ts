import * as vscode from 'vscode';
import { amountOf, numbersElsewhere, publisherText, type Bound, type DateReading, type Engine, type Mention } from '../../core/index.ts';
import { titleOf } from '../articles/words.ts';
import { commandLink } from '../plainLabel.ts';
import { plainMarkdown, type PlainMarkdown } from '../plainMarkdown.ts';
import { openAtCommand, type ArticlePlace } from '../reading/openAt.ts';
import type { MentionAt } from './entityAt.ts';
import { kindWord } from './kindWords.ts';

/** So many other articles' numbers are listed. */
const mostElsewhere = 5;

/** Hover of a date, a sum, a percentage or a quantity. */
export async function valueHover(found: MentionAt, engine: Engine): Promise<vscode.MarkdownString> {
  const building = plainMarkdown([openAtCommand]);
  const { open: { article }, mention } = found;
  building.own('**').text(article.text.slice(mention.span.start, mention.span.end)).own(`** — ${kindWord(mention.kind)}`);
  if (mention.kind === 'date') await writeDate(building, found, engine);
  else {
    if (mention.value !== undefined) building.own('\n\n').text([boundWord(mention.bound), amountText(mention)].filter((word) => word !== undefined).join(' '));
    writeElsewhere(building, found);
  }
  return building.value;
}

async function writeDate(building: PlainMarkdown, { open: { article }, mention }: MentionAt, engine: Engine): Promise<void> {
  if (mention.value === undefined) {
    building.own('\n\n').text(vscode.l10n.t('Which day is meant is not known: the article’s own day is not given.'));
    return;
  }
  building.own('\n\n').text(mention.value.replace('/', ' – '));
  const block = article.blocks.find(({ span }) => span.start <= mention.span.start && mention.span.end <= span.end);
  const { text, facts } = article;
  const reading = block && (await engine.explainDate({ text, facts }, block.span, mention.span, mention.value));
  if (reading !== undefined) building.own('\n\n').text(readingWords(reading).join('; '));
}

function readingWords({ inFull, day, of, tense, yearBeside }: DateReading): readonly string[] {
  if (inFull) return [vscode.l10n.t('as printed')];
  const words = [of === 'modified' ? vscode.l10n.t('seen from the day the article was changed, {0}', day ?? '') : vscode.l10n.t('seen from the day the article was published, {0}', day ?? '')];
  if (tense === 'past') words.push(vscode.l10n.t('the words look back'));
  if (tense === 'future') words.push(vscode.l10n.t('the words look ahead'));
  if (yearBeside === true) words.push(vscode.l10n.t('the year is named beside it'));
  return words;
}

function boundWord(bound: Bound | undefined): string | undefined {
  switch (bound) {
    case 'about': return vscode.l10n.t('about');
    case 'moreThan': return vscode.l10n.t('more than');
    case 'lessThan': return vscode.l10n.t('less than');
    case 'atLeast': return vscode.l10n.t('at least');
    case 'atMost': return vscode.l10n.t('at most');
    case undefined: return undefined;
  }
}

/** "240 000 000 000 USD", "64 %"; lengths of time as ISO 8601 has them. */
function amountText({ kind, value = '' }: Mention): string {
  if (kind === 'percent') return `${Number((amountOf(kind, value)?.amount ?? 0).toFixed(6))} %`;
  const [number = '', ...unit] = value.split(' ');
  const [whole = '', part] = number.split('.');
  return [inThrees(whole) + (part === undefined ? '' : `.${part}`), ...unit].join(' ');
}

/** "240000" → "240 000", the same in every language. */
function inThrees(digits: string): string {
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(' ');
}

function writeElsewhere(building: PlainMarkdown, { open: { article, found: { at, corpus }, ref }, mention }: MentionAt): void {
  const record = corpus.record(ref);
  const note = record?.revision === article.revision ? record.numbers.find(({ span }) => span.start === mention.span.start) : undefined;
  const others = record === undefined || note === undefined ? [] : numbersElsewhere(corpus, record, note, mostElsewhere);
  if (others.length === 0) return;
  building.own('\n\n').text(vscode.l10n.t('Other articles have another number near the same words:')).own('\n');
  for (const { record: other, note: { text, span } } of others) {
    const address: ArticlePlace = { source: at.uriOf(other.ref.path).toString(), article: other.ref.article, start: span.start, end: span.end };
    const outlet = publisherText(other.facts);
    building.own(`\n- ${commandLink(text, openAtCommand, [address])} `).text([outlet, titleOf({ record: other })].filter((word) => word !== undefined).join(' · '), 160);
  }
}
