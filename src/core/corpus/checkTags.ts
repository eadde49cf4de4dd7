import type { Annotation } from '../model/annotation.ts';
import type { Attribute } from '../model/codebook.ts';
import type { Problem } from '../model/problem.ts';
import { isTagId } from '../text/tagId.ts';
import { clashesOf } from './exclusiveTags.ts';
import { findTag, type TagTable } from './tagTable.ts';

/** Tags that no codebook could hold: all that can be said where there is none. */
export function malformedTags({ tags }: Annotation): readonly Problem[] {
  return tags.filter((id) => !isTagId(id)).map((id) => ({ code: 'sidecar.bad-tag', severity: 'warning', facts: { tag: id } }));
}

/** Tags that the codebook does not know, renamed, deprecated, or that exclude each other. */
export function checkTags(annotation: Annotation, table: TagTable): readonly Problem[] {
  const problems: Problem[] = [];
  for (const id of annotation.tags) {
    const tag = findTag(table, id);
    if (tag === undefined) {
      problems.push({ code: isTagId(id) ? 'sidecar.unknown-tag' : 'sidecar.bad-tag', severity: 'warning', facts: { tag: id } });
      continue;
    }
    if (tag.id !== id) problems.push({ code: 'sidecar.renamed-tag', severity: 'info', facts: { tag: id, now: tag.id } });
    if (tag.deprecated) problems.push({ code: 'sidecar.deprecated-tag', severity: 'info', facts: { tag: id, replacedBy: tag.replacedBy ?? '' } });
  }
  for (const { parent, tags } of clashesOf(annotation.tags, table)) {
    problems.push({ code: 'sidecar.exclusive-tags', severity: 'warning', facts: { parent, tags: tags.join(', ') } });
  }
  return problems;
}

/**
 * Attributes that are missing, unknown, or not of their type. Facts: `why` is `missing`, `unknown`, `tag-not-used` or the type that
 * the value is not of; `values` are the choices.
 */
export function checkAttributes(annotation: Annotation, table: TagTable): readonly Problem[] {
  const problems: Problem[] = [];
  const wrong = (tag: string, attribute: string, why: string, value: string, values: readonly string[] = []): void =>
    void problems.push({ code: 'sidecar.attribute', severity: 'warning', facts: { tag, attribute, why, value, ...(values.length > 0 && { values: values.join(', ') }) } });
  const today = (id: string): string => findTag(table, id)?.id ?? id;
  for (const id of annotation.tags) {
    const defined = findTag(table, id)?.attributes ?? {};
    const given = valuesOf(annotation, id, table);
    for (const [name, attribute] of Object.entries(defined)) {
      const value = given[name];
      if (value === undefined) {
        if (attribute.required) wrong(id, name, 'missing', '', attribute.values);
      } else if (!fits(value, attribute)) wrong(id, name, attribute.type, value, attribute.values);
    }
    for (const [name, value] of Object.entries(given)) if (!Object.hasOwn(defined, name)) wrong(id, name, 'unknown', value);
  }
  for (const id of Object.keys(annotation.attributes ?? {})) {
    if (!annotation.tags.some((tag) => today(tag) === today(id))) wrong(id, '', 'tag-not-used', '');
  }
  return problems;
}

/** What an annotation says of a tag's attributes, under the tag's id of today or an old one. */
export function valuesOf({ attributes }: Pick<Annotation, 'attributes'>, id: string, table: TagTable): Readonly<Record<string, string>> {
  const tag = findTag(table, id);
  const keys = Object.keys(attributes ?? {}).filter((key) => key === id || (tag !== undefined && findTag(table, key) === tag));
  // Records of texts put together are one.
  return Object.assign({}, ...keys.map((key) => attributes?.[key])) as Readonly<Record<string, string>>;
}

const isNumber = /^[+-]?\d+(?:\.\d+)?$/;
const isDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const isUrl = /^https?:\/\/[^\s/?#]\S*$/;

/** Whether a value is of the attribute's type: a number, a date as ISO 8601 (year, month or day), a web address, one of the choices. */
export function fits(value: string, attribute: Attribute): boolean {
  switch (attribute.type) {
    case 'choice': return attribute.values.includes(value);
    case 'number': return isNumber.test(value);
    case 'date': return isDay(value);
    case 'url': return isUrl.test(value);
    case 'text': return true;
  }
}

/** A year, a month or a day that the calendar has. */
function isDay(value: string): boolean {
  const [, year, month, day] = isDate.exec(value) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  const longest = [31, Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1];
  return longest !== undefined && (day === undefined || (Number(day) >= 1 && Number(day) <= longest));
}
