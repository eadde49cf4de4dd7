import type { Annotation } from '../model/annotation.ts';
import type { Attribute, Codebook, Tag } from '../model/codebook.ts';
import type { Problem } from '../model/problem.ts';
import { isTagId } from '../text/tagId.ts';

/** The tags of a codebook by today's and by old ids. */
export interface TagTable {
  readonly byId: ReadonlyMap<string, Tag>;
  readonly byOldId: ReadonlyMap<string, Tag>;
}

export function tagTable(codebook: Codebook | undefined): TagTable {
  const tags = codebook?.tags ?? [];
  return {
    byId: new Map(tags.map((tag) => [tag.id, tag])),
    byOldId: new Map(tags.flatMap((tag) => tag.was.map((old) => [old, tag] as const))),
  };
}

/** The tag an id means today, old ids included. */
export function findTag(table: TagTable, id: string): Tag | undefined {
  return table.byId.get(id) ?? table.byOldId.get(id);
}

/** Tags that no codebook could hold: all that can be said where there is none. */
export function malformedTags({ tags }: Annotation): readonly Problem[] {
  return tags.filter((id) => !isTagId(id)).map((id) => ({ code: 'sidecar.bad-tag', severity: 'warning', facts: { tag: id } }));
}

/** Tags that the codebook does not know, renamed, deprecated, or that exclude each other. */
export function checkTags(annotation: Annotation, table: TagTable): readonly Problem[] {
  const problems: Problem[] = [];
  const children = new Map<string, string[]>();
  for (const id of annotation.tags) {
    const tag = findTag(table, id);
    if (tag === undefined) {
      problems.push({ code: isTagId(id) ? 'sidecar.unknown-tag' : 'sidecar.bad-tag', severity: 'warning', facts: { tag: id } });
      continue;
    }
    if (tag.id !== id) problems.push({ code: 'sidecar.renamed-tag', severity: 'info', facts: { tag: id, now: tag.id } });
    if (tag.deprecated) problems.push({ code: 'sidecar.deprecated-tag', severity: 'info', facts: { tag: id, replacedBy: tag.replacedBy ?? '' } });
    if (tag.parent !== undefined) children.set(tag.parent, [...(children.get(tag.parent) ?? []), tag.id]);
  }
  for (const [parent, tags] of children) {
    if (tags.length > 1 && table.byId.get(parent)?.exclusive === true) {
      problems.push({ code: 'sidecar.exclusive-tags', severity: 'warning', facts: { parent, tags: tags.join(', ') } });
    }
  }
  return problems;
}

/** Attributes that are missing, unknown, or not of their type. */
export function checkAttributes(annotation: Annotation, table: TagTable): readonly Problem[] {
  const problems: Problem[] = [];
  const wrong = (tag: string, attribute: string, why: string, value: string): void =>
    void problems.push({ code: 'sidecar.attribute', severity: 'warning', facts: { tag, attribute, why, value } });
  for (const id of annotation.tags) {
    const meansTag = sameTag(table, id);
    const defined = findTag(table, id)?.attributes ?? {};
    const given = Object.fromEntries(Object.entries(annotation.attributes ?? {}).filter(([key]) => meansTag(key)).flatMap(([, values]) => Object.entries(values)));
    for (const [name, attribute] of Object.entries(defined)) {
      const value = given[name];
      if (value === undefined) {
        if (attribute.required) wrong(id, name, 'missing', '');
      } else if (!fits(value, attribute)) wrong(id, name, attribute.type, value);
    }
    for (const [name, value] of Object.entries(given)) if (!Object.hasOwn(defined, name)) wrong(id, name, 'unknown', value);
  }
  for (const id of Object.keys(annotation.attributes ?? {})) {
    if (!annotation.tags.some(sameTag(table, id))) wrong(id, '', 'tag-not-used', '');
  }
  return problems;
}

/** Whether an id means the same tag as another, be one of them an old id. */
function sameTag(table: TagTable, id: string): (other: string) => boolean {
  const tag = findTag(table, id);
  return (other) => other === id || (tag !== undefined && findTag(table, other) === tag);
}

const isNumber = /^[+-]?\d+(?:\.\d+)?$/;
const isDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const isUrl = /^https?:\/\/\S+$/;

/** Whether a value is of the attribute's type: a number, a date as ISO 8601 (year, month or day), a web address, one of the choices. */
export function fits(value: string, attribute: Attribute): boolean {
  switch (attribute.type) {
    case 'choice': return attribute.values.includes(value);
    case 'number': return isNumber.test(value);
    case 'date': return isDate.test(value);
    case 'url': return isUrl.test(value);
    case 'text': return true;
  }
}
