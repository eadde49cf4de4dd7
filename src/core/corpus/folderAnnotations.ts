import type { Path, TagId } from '../model/ids.ts';
import type { Corpus } from './corpus.ts';
import { counts } from './exclusiveTags.ts';
import { folderOf } from './names.ts';
import type { AnnotationRecord, SidecarState } from './records.ts';

/** The annotations of a folder's own sidecar. The folder is where its sidecar is: nothing has to be found. */
export function folderRecords({ path, source, stale, content }: SidecarState): readonly AnnotationRecord[] {
  return (content?.annotations ?? []).map((annotation) => ({ annotation, sidecar: path, source, stale, resolution: { state: 'exact' } }));
}

/** The annotations of a source or, by the name `folderSource` gives it, of a folder's own sidecars. */
export function recordsOf(corpus: Corpus, path: Path): readonly AnnotationRecord[] {
  return corpus.source(path)?.annotations ?? corpus.folderSidecars().filter(({ source }) => source === path).flatMap(folderRecords);
}

/** Annotations on folders, by folder: those of folders' own sidecars, and those that a source's sidecar has for the source's folder. */
export function folderAnnotations(corpus: Corpus): ReadonlyMap<string, readonly AnnotationRecord[]> {
  const found = new Map<string, AnnotationRecord[]>();
  const put = (record: AnnotationRecord): void => {
    const folder = folderOf(record.source);
    const known = found.get(folder);
    if (known === undefined) found.set(folder, [record]);
    else known.push(record);
  };
  for (const sidecar of corpus.folderSidecars()) folderRecords(sidecar).forEach(put);
  for (const { annotations } of corpus.sources()) {
    for (const record of annotations) if (record.annotation.scope === 'folder') put(record);
  }
  return found;
}

/** The tags one coder has put on a folder, whichever sidecar says so; undefined: nobody by name. */
export function tagsOnFolder(corpus: Corpus, folder: string, by: string | undefined): readonly TagId[] {
  const own = (folderAnnotations(corpus).get(folder) ?? []).filter((record) => record.annotation.scope === 'folder' && record.annotation.by === by && counts(record));
  return own.flatMap(({ annotation }) => annotation.tags);
}
