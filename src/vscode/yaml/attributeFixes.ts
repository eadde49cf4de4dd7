import * as vscode from 'vscode';
import { findTag, fits, nearestWords, tagTable, valuesOf, type Attribute, type AttributeType } from '../../core/index.ts';
import { addressOfAnnotation } from '../annotations/target.ts';
import { mending, offered, type Fix, type Fixing } from './fixing.ts';
import type { MendCodebook } from './mend.ts';

/** Of so many allowed values each is offered. */
const few = 6;

/** What mends an attribute that is unknown, missing, not of its type, or of a tag that the annotation does not have. */
export function attributeFixes(fixing: Fixing): readonly Fix[] {
  const { codebook: { codebook }, record, fact, found } = fixing;
  const [tag, attribute, value, why] = [fact('tag'), fact('attribute'), fact('value'), fact('why')];
  const table = tagTable(codebook);
  const known = findTag(table, tag);
  if (why === 'tag-not-used') {
    return [
      ...(known === undefined ? [] : [mending(fixing, vscode.l10n.t('Add “{0}” to the tags', tag), { what: 'tag', tag })]),
      mending(fixing, vscode.l10n.t('Remove the attributes of “{0}”', tag), { what: 'attributes', tag }),
    ];
  }
  if (known === undefined || record === undefined) return [];
  const remove = mending(fixing, vscode.l10n.t('Remove “{0}”', `${attribute}: ${value}`), { what: 'attribute', tag, attribute });
  const inCodebook = (title: string, change: Pick<MendCodebook, 'what' | 'to'>): Fix => ({
    title, command: 'newsmark.mendCodebook', argument: { file: fixing.document.uri.toString(), tag: known.id, attribute, ...change } satisfies MendCodebook,
  });
  if (why === 'unknown') {
    const given = valuesOf(record.annotation, tag, table);
    const free = Object.keys(known.attributes).filter((name) => !Object.hasOwn(given, name));
    return [
      ...nearestWords(attribute, free, offered).map((to) => mending(fixing, vscode.l10n.t('Write “{0}”', to), { what: 'attribute', tag, attribute, to })),
      ...typesOf(value).map((to) => inCodebook(vscode.l10n.t('Add “{0}” to “{1}” in the codebook', `${attribute}: {type: ${to}}`, known.id), { what: 'attribute', to })),
      remove,
    ];
  }
  const edit: Fix = { title: vscode.l10n.t('Edit attributes…'), command: 'newsmark.editAttributes', argument: addressOfAnnotation({ at: found.at, record }) };
  const defined = Object.hasOwn(known.attributes, attribute) ? known.attributes[attribute] : undefined;
  if (why === 'missing' || defined === undefined) return [edit];
  const write = valuesFor(value, defined).map((to) => mending(fixing, vscode.l10n.t('Write “{0}”', to), { what: 'value', tag, attribute, to }));
  const add = defined.type !== 'choice' || value === '' ? [] : [inCodebook(vscode.l10n.t('Add the value “{0}” to “{1}” of “{2}” in the codebook', value, attribute, known.id), { what: 'value', to: value })];
  return [...write, ...add, edit, remove];
}

/** The narrowest type a value is of, and text. */
function typesOf(value: string): readonly AttributeType[] {
  const narrow = (['date', 'number', 'url'] as const).filter((type) => fits(value, { type, values: [], required: false }));
  return [...narrow, 'text'];
}

/** The values that may be meant, the likeliest first: each of a few choices; a number, a date or an address spelled as it has to be. */
function valuesFor(value: string, attribute: Attribute): readonly string[] {
  if (attribute.type === 'choice') {
    const near = nearestWords(value, attribute.values, offered);
    return attribute.values.length > few ? near : [...new Set([...near, ...attribute.values])];
  }
  const spelled = { text: value, url: `https://${value}`, number: numberOf(value), date: dateOf(value) }[attribute.type];
  return spelled !== value && fits(spelled, attribute) && (attribute.type !== 'url' || /^[^\s:/]+\.[^\s:/]+/u.test(value)) ? [spelled] : [];
}

/** `48,5` is `48.5`; `1,200` may be twelve hundred and is left alone. */
function numberOf(value: string): string {
  return /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/u.test(value) ? value.replace(',', '.') : value;
}

/** `2026/3/4` is `2026-03-04`; where the year stands last nobody knows which is the month. */
function dateOf(value: string): string {
  return /^\d{4}(?:[-/.]\d{1,2}){1,2}$/u.test(value) ? value.split(/[-/.]/u).map((part) => part.padStart(2, '0')).join('-') : value;
}
