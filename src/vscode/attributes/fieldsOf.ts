import { findTag, valuesOf, type Annotation, type TagId, type TagTable } from '../../core/index.ts';
import type { Answers, Field } from './form.ts';

/** What some tags ask for; required ones first, so that whoever leaves the form early has answered them. */
export function fieldsOf(tags: readonly TagId[], table: TagTable, annotation?: Pick<Annotation, 'attributes'>): readonly Field[] {
  const all = tags.flatMap((tag) => {
    const given = annotation === undefined ? {} : valuesOf(annotation, tag, table);
    return Object.entries(findTag(table, tag)?.attributes ?? {}).map(([name, attribute]): Field => {
      const value = given[name];
      return { tag, name, attribute, ...(value !== undefined && { given: value }) };
    });
  });
  return [...all.filter(({ attribute }) => attribute.required), ...all.filter(({ attribute }) => !attribute.required)];
}

/** The attributes as an annotation has them: what was asked for in place of what was there, all else as it was. */
export function withAnswers(before: Annotation['attributes'], fields: readonly Field[], { values }: Answers): Annotation['attributes'] {
  const all: Record<string, Record<string, string>> = {};
  for (const [tag, named] of Object.entries(before ?? {})) all[tag] = { ...named };
  for (const field of fields) {
    const { tag, name } = field;
    const value = values.get(field);
    const named = all[tag] ?? {};
    all[tag] = named;
    if (value === undefined) delete named[name];
    else named[name] = value;
  }
  const kept = Object.entries(all).filter(([, named]) => Object.keys(named).length > 0);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
