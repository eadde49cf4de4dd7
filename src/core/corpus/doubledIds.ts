import type { Corpus } from './corpus.ts';
import { folderRecords } from './folderAnnotations.ts';
import { headSource, isFolderSource } from './names.ts';
import type { AnnotationRecord } from './records.ts';

/** An annotation whose id another one of its root has, and that one. */
export interface DoubledId {
  readonly record: AnnotationRecord;
  readonly first: AnnotationRecord;
}

/**
 * Annotations with an id of another sidecar of their root. Which one is the copy nobody wrote down: a sidecar that names another source,
 * as one that was copied with it does, else that of a folder, else the one with the longer path ("ferry copy.json", "press 2/"), else the later one.
 */
export function doubledIds(corpus: Corpus): readonly DoubledId[] {
  const groups = new Map<string, AnnotationRecord[]>();
  const records = [...[...corpus.sources()].flatMap(({ annotations }) => annotations), ...corpus.folderSidecars().flatMap(folderRecords)];
  for (const record of records) {
    const key = `${corpus.project(record.source).root}\n${record.annotation.id}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [record]);
    else known.push(record);
  }
  return [...groups.values()].filter(({ length }) => length > 1).flatMap((group) => {
    const [first, ...others] = [...group].sort((a, b) => compare(rankOf(a, corpus), rankOf(b, corpus)));
    return first === undefined ? [] : others.filter(({ sidecar }) => sidecar !== first.sidecar).map((record) => ({ record, first }));
  });
}

function rankOf({ sidecar, source }: AnnotationRecord, corpus: Corpus): string {
  const written = corpus.source(source)?.sidecars.find(({ path }) => path === sidecar)?.content?.source;
  const isCopy = written !== undefined && written.normalize('NFC') !== headSource(source).normalize('NFC');
  return `${isCopy ? 1 : 0}${isFolderSource(source) ? 1 : 0}${String(sidecar.length).padStart(6, '0')}${sidecar}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
