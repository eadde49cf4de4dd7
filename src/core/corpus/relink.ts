import type { Engine } from '../engine/engine.ts';
import type { SidecarChange } from '../model/changes.ts';
import type { Path } from '../model/ids.ts';
import type { FileEdit } from './applyEdits.ts';
import type { Corpus } from './corpus.ts';
import { linkEdits, linksAfterMove } from './movedLinks.ts';
import { baseName, sidecarPath } from './names.ts';
import type { SidecarState } from './records.ts';

/** A sidecar that lost its source, with its text as it is now. */
export interface LostSidecar {
  readonly sidecar: SidecarState;
  readonly text: string;
}

/**
 * The edits that put the sidecars of one lost source beside its new place, to be applied together: written there, links from and to
 * them led on, then deleted here. If there is a sidecar already, what it lacks is added to it.
 */
export function relinkEdits(lost: readonly LostSidecar[], target: Path, corpus: Corpus, engine: Engine): readonly FileEdit[] {
  const sources = new Set(lost.map(({ sidecar }) => sidecar.source));
  const moved = linksAfterMove(corpus, (path) => (sources.has(path) ? target : path));
  return [
    ...lost.map((one) => placed(one, target, corpus, engine)),
    ...linkEdits(moved, engine),
    ...lost.map(({ sidecar: { path }, text }): FileEdit => ({
      path,
      apply: async (now) => (now === text ? { kind: 'edited', text: '' } : { kind: 'refused', problems: [{ code: 'yaml.changed-since', severity: 'error', facts: { since: 'file-changed' } }] }),
    })),
  ];
}

function placed({ sidecar: { coder, content }, text }: LostSidecar, target: Path, corpus: Corpus, engine: Engine): FileEdit {
  const source = baseName(target);
  const rename: readonly SidecarChange[] = [{ kind: 'source', source }];
  const head = { source, ...(content?.coder !== undefined && { coder: content.coder }) };
  return {
    path: sidecarPath(target, coder, corpus.settings()), changes: rename,
    apply: async (there) => {
      if (there === undefined) return engine.editSidecar(text, head, rename);
      const known = (await engine.readSidecar(there)).content;
      const added = (content?.annotations ?? []).filter(({ id }) => known?.annotations.every((one) => one.id !== id))
        .map(({ line: _line, item: _item, places: _places, ...annotation }): SidecarChange => ({ kind: 'add', annotation }));
      const coded = (content?.coded ?? []).filter((one) => known?.coded.every(({ article, by }) => article !== one.article || by !== one.by))
        .map((one): SidecarChange => ({ ...one, kind: 'coded' }));
      return engine.editSidecar(there, head, [...added, ...coded]);
    },
  };
}
