import type { BlockKind } from '../../model/article.ts';
import { foldLine, labelAt, labelOf, lineHead, type LineHead } from './lineLabel.ts';
import {
  BYLINE_WORDS, CALLS, COPYRIGHT_STARTS, EDIT_NOTES, FIRST_PUBLISHED, FIRST_PUBLISHED_STARTS, READ_ALSO, READ_ALSO_IF_LINKED, SHOUTS, SOURCE_LABELS, TAG_LABELS,
} from './lineWords.ts';

/** What a line says about itself, and the names it gives. */
export interface LineKind {
  readonly kind: BlockKind;
  /** Offset in the line where the related headline begins, for `related`. */
  readonly headlineAt?: number;
  /** The line is the label of a list that follows. */
  readonly isListLabel?: true;
  readonly firstPublishedBy?: string;
  /** Owner in a copyright line. */
  readonly owner?: string;
}

/** Lines longer than this are running text, whatever they begin with. */
const MAX_LINE = 400;

/**
 * Whether a line is not the story: read-also, source, credit, first-published, follow, share and copyright lines, in many
 * languages. `linkedShare` is the part of the line that is linked, 0 to 1; `isBold`: all of it is bold. `undefined`: nothing says so.
 */
export function lineKind(line: string, linkedShare: number, isBold = false): LineKind | undefined {
  if (line.length > MAX_LINE) return undefined;
  const head = lineHead(line);
  return copyright(head) ?? firstPublished(head) ?? related(head, linkedShare) ?? sourceLine(head) ?? call(head, linkedShare) ?? (isBold ? shout(head) : undefined);
}

/** Whether a line is the label of a list of related headlines: what `lineKind` says of it, for less. */
export function isListLabel(line: string): boolean {
  return labelOf(line, READ_ALSO) !== undefined && lineKind(line, 0)?.isListLabel === true;
}

/** The name after `By`: `By Anna Berg and Tor Lind` gives `Anna Berg and Tor Lind`. Only names follow, and no sentence. */
export function bylineName(line: string): string | undefined {
  if (line.length > 100) return undefined;
  const label = labelOf(line, BYLINE_WORDS);
  if (label === undefined) return undefined;
  const name = line.slice(label.rest).trim().replace(/[,;]$/, '');
  const words = name.split(/[\s,&]{1,4}/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 9 || /[!?:]|[.](?:\s|$)(?<!\b\p{Lu}\.)/u.test(name)) return undefined;
  const isName = (word: string): boolean => /^[\p{Lu}\p{Lo}\p{Lt}\d("“]/u.test(word) || /^(?:and|und|et|y|e|en|og|och|dan|и|de|del|da|do|dos|van|von|der|den|la|le|al|el|bin|of|the|for|in)$/.test(word);
  return words.every(isName) && /\p{L}/u.test(name) ? name : undefined;
}

function copyright(head: LineHead): LineKind | undefined {
  const { line } = head;
  const label = labelAt(head, COPYRIGHT_STARTS);
  const start = foldLine(line.trim().slice(0, 12));
  if (label === undefined && !COPYRIGHT_STARTS.some((words) => start.startsWith(words))) return undefined;
  const owner = ownerIn(line);
  return { kind: 'boilerplate', ...(owner === undefined ? {} : { owner }) };
}

/** `© 2024 SwissX REDD UK ltd. All Rights Reserved.` names `SwissX REDD UK ltd.` */
export function ownerIn(line: string): string | undefined {
  const name = line
    .replace(/\s?[.,|]?\s?(?:all rights (?:are )?reserved|todos los derechos reservados|todos os direitos reservados|tous droits réservés|alle rechte vorbehalten|все права защищены|tutti i diritti riservati)[.!]?.{0,200}$/iu, '')
    .replace(/^[\s(]{0,4}(?:©|&copy;|\(c\)|copyright|hak cipta)+/iu, '')
    .replace(/^\s{0,4}(?:©|\(c\)|copyright)/iu, '')
    .replace(/^[\s,]{0,4}(?:\d{4}\s{0,2}[-–,]?\s{0,2}){0,3}(?:by\s)?/iu, '')
    .replace(/[\s,]{1,4}\d{4}(?:\s?[-–]\s?\d{4})?[.\s]{0,3}$/u, '')
    .trim();
  return /\p{L}/u.test(name) && name.length <= 100 ? name : undefined;
}

function firstPublished(head: LineHead): LineKind | undefined {
  const begins = labelAt(head, FIRST_PUBLISHED_STARTS) !== undefined || labelAt(head, FIRST_PUBLISHED) !== undefined;
  if (!begins) return undefined;
  const { line } = head;
  const folded = foldLine(line);
  const phrase = FIRST_PUBLISHED.find((words) => folded.includes(words));
  if (phrase === undefined) return undefined;
  const rest = line.slice(folded.indexOf(phrase) + phrase.length).replace(/^[\s:：–-]{0,4}/, '');
  const name = (rest.split(/[.!,;](?:\s|$)|\s[–—|]\s|\sand\sis\s|\s(?:under|on)\s/)[0] ?? '').trim();
  const hasName = /\p{L}/u.test(name) && name.length <= 80;
  return { kind: 'credit', ...(hasName ? { firstPublishedBy: name } : {}) };
}

function related(head: LineHead, linkedShare: number): LineKind | undefined {
  const { line } = head;
  const strong = labelAt(head, READ_ALSO);
  const label = strong ?? labelAt(head, READ_ALSO_IF_LINKED);
  if (label === undefined) return undefined;
  const rest = line.slice(label.rest).trim();
  if (!/[\p{L}\p{N}]/u.test(rest)) return strong === undefined ? undefined : { kind: 'boilerplate', isListLabel: true };
  if (rest.length > 300) return undefined;
  const restLinked = Math.min(1, (linkedShare * line.length) / Math.max(1, rest.length));
  const isRelated = strong !== undefined ? label.hasSeparator || restLinked >= 0.6 : restLinked >= 0.6;
  return isRelated ? { kind: 'related', headlineAt: label.rest } : undefined;
}

function sourceLine(head: LineHead): LineKind | undefined {
  const { line } = head;
  if (labelAt(head, EDIT_NOTES) !== undefined) return { kind: 'boilerplate' };
  if (labelAt(head, TAG_LABELS)?.hasSeparator === true) return { kind: 'boilerplate' };
  const label = labelAt(head, SOURCE_LABELS);
  if (label === undefined) return undefined;
  const opensName = /(?:by|of|from|via|von|di)$/.test(label.words) && line.length <= 160;
  const isAlone = label.rest >= line.trim().length || (line.length <= 40 && /[:：]\s{0,4}$/.test(line));
  return label.hasSeparator || opensName || isAlone ? { kind: 'credit' } : undefined;
}

function call(head: LineHead, linkedShare: number): LineKind | undefined {
  const { line } = head;
  const label = labelAt(head, CALLS);
  if (label === undefined || line.length > 200) return undefined;
  const isOneWord = !label.words.includes(' ');
  const isShort = line.length <= (isOneWord ? 24 : 70);
  return isShort || linkedShare >= (isOneWord ? 0.6 : 0.3) ? { kind: 'boilerplate' } : undefined;
}

/** A bold line that tells the reader to do something and is no sentence: `Watch the news, Saturday at 7 on Channel 5`. */
function shout(head: LineHead): LineKind | undefined {
  const { line } = head;
  const isCall = labelAt(head, CALLS) !== undefined || labelAt(head, SHOUTS) !== undefined;
  return isCall && line.length <= 140 && !/[.!?…]["”’)]?\s{0,3}$/.test(line) ? { kind: 'boilerplate' } : undefined;
}
