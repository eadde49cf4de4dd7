import type { Annotation, AnnotationId, SidecarChange, TagId } from '../../src/core/index.ts';
import type { Random } from '../fuzz/random.ts';

/** One save of a process: what it changes in the sidecar. */
export interface Save {
  readonly id: AnnotationId;
  readonly changes: readonly SidecarChange[];
}

export const head: { readonly source: string } = { source: 'ferry.json' };

/** A sidecar as a person typed it: none of its bytes may ever change. */
export const typedByHand: string = [
  '# Ours: do not sort', 'newsmark:   1', "source: 'ferry.json'  # the big one", 'annotations: # by hand',
  '    - {id: z0000000aa, tags: [claim], scope: article}   # the first', '', '    # a thought between',
  '    - id:   z0000000ab', '      tags: [ tone,   claim ]', "      note: 'née “Kvalnes” – 10 €'", '      scope: article', 'x-last: kept  # the end', '',
].join('\n');

/** The saves of one process, always the same for the same random stream: mostly new annotations, some changed or removed again. */
export function savesOf(random: Random, name: string, count: number): readonly Save[] {
  const saves: Save[] = [];
  const here: AnnotationId[] = [];
  for (let number = 0; number < count; number += 1) {
    const old = here[random.below(here.length)];
    const kind = old === undefined ? 0 : random.below(4);
    if (old === undefined || kind < 2) {
      const annotation = newAnnotation(`${name}${String(number).padStart(10 - name.length, '0')}`, random);
      here.push(annotation.id);
      saves.push({ id: annotation.id, changes: [{ kind: 'add', annotation }] });
    } else if (kind === 2) saves.push({ id: old, changes: [{ kind: 'set', id: old, patch: { note: `changed ${random.below(1000)}` } }] });
    else {
      here.splice(here.indexOf(old), 1);
      saves.push({ id: old, changes: [{ kind: 'remove', id: old }] });
    }
  }
  return saves;
}

/** New annotations only. */
export function additionsOf(random: Random, name: string, count: number): readonly Save[] {
  return Array.from({ length: count }, (_each, number) => {
    const annotation = newAnnotation(`${name}${String(number).padStart(10 - name.length, '0')}`, random);
    return { id: annotation.id, changes: [{ kind: 'add', annotation }] };
  });
}

function newAnnotation(id: string, random: Random): Annotation {
  const start = random.below(100_000);
  return {
    // Ids and tags of tests are made to fit.
    id: id as AnnotationId, article: '812', scope: 'passage', tags: ['claim/figure' as TagId],
    passages: [{ quote: `costs €${random.below(900)} million – “twice”`, prefix: 'Anna Berg said it ', suffix: ' the first estimate', at: { start, end: start + 27 } }],
    note: 'ä'.repeat(random.below(60)), by: 'maria', created: '2026-11-21T20:15:00Z',
  };
}
