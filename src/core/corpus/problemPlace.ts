import type { ReadAnnotation } from '../model/annotation.ts';
import type { Problem } from '../model/problem.ts';
import { placeOf, type AnnotationField, type FieldPlace } from '../sidecar/annotationPlaces.ts';
import { findTag, type TagTable } from './tagTable.ts';

/** Where in the sidecar a problem of an annotation stands: its field; the whole item where the problem is of that or its field is not written. */
export function placeOfProblem(problem: Problem, annotation: ReadAnnotation, table: TagTable): FieldPlace {
  const whole = { span: annotation.item, line: annotation.line };
  const places = fieldsOf(problem, annotation, table).flatMap((field) => placeOf(annotation, field) ?? []);
  const [first] = places;
  if (first === undefined) return whole;
  // Several tags are one stretch, from the first to the last.
  return { line: first.line, span: { start: first.span.start, end: Math.max(...places.map(({ span }) => span.end)) } };
}

function fieldsOf({ code, facts }: Problem, annotation: ReadAnnotation, table: TagTable): readonly AnnotationField[] {
  const fact = (name: string): string => String(facts?.[name] ?? '');
  const today = (id: string): string => findTag(table, id)?.id ?? id;
  const tag = (wanted: (id: string) => boolean): readonly AnnotationField[] => annotation.tags.flatMap((id, index) => (wanted(id) ? [{ kind: 'tag', index }] : []));
  switch (code) {
    case 'sidecar.bad-tag': case 'sidecar.unknown-tag': case 'sidecar.renamed-tag': case 'sidecar.deprecated-tag':
      return tag((id) => id === fact('tag')).slice(0, 1);
    case 'sidecar.exclusive-tags': {
      const clashing = new Set(fact('tags').split(', '));
      return tag((id) => clashing.has(today(id)));
    }
    case 'sidecar.attribute': return fact('why') === 'missing' ? tag((id) => id === fact('tag')).slice(0, 1) : [attributeField(fact, annotation, today)];
    case 'sidecar.link-target': return [linkField(fact, annotation, fact('why') === 'file' && fact('in') !== '' ? 'in' : 'to')];
    case 'sidecar.unknown-relation': return [linkField(fact, annotation, 'as')];
    case 'sidecar.unknown-entity': return [{ kind: 'entity' }];
    case 'sidecar.unknown-article': case 'sidecar.moved-article': return [{ kind: 'article' }];
    case 'sidecar.duplicate-id': return [{ kind: 'id' }];
    case 'sidecar.not-folder': return [{ kind: 'scope' }];
    default: return [];
  }
}

/** An attribute may stand under an old id of its tag. */
function attributeField(fact: (name: string) => string, { attributes }: ReadAnnotation, today: (id: string) => string): AnnotationField {
  const [tag, name] = [fact('tag'), fact('attribute')];
  if (fact('why') === 'tag-not-used') return { kind: 'attributes', tag };
  const holding = Object.entries(attributes ?? {}).filter(([id, values]) => today(id) === today(tag) && Object.hasOwn(values, name)).at(-1)?.[0] ?? tag;
  return { kind: fact('why') === 'unknown' ? 'attribute' : 'value', tag: holding, name };
}

function linkField(fact: (name: string) => string, { links }: ReadAnnotation, part: 'to' | 'in' | 'as'): AnnotationField {
  const index = links?.findIndex((link) => link.to === fact('to') && link.as === fact('relation') && (link.in ?? '') === fact('in')) ?? -1;
  return { kind: 'link', index: index < 0 ? Number.MAX_SAFE_INTEGER : index, part };
}
