import { projectPath, tagCounts, type Codebook, type Path, type Tag } from '../../core/index.ts';
import type { Library } from '../library.ts';
import type { LibraryFolder } from '../libraryFolder.ts';

/** The codebook of one root, or the place where it would be made. */
export interface CodebookPlace {
  readonly at: LibraryFolder;
  readonly root: string;
  readonly path: Path;
  readonly codebook: Codebook | undefined;
}

/** A tag in its codebook. */
export interface TagPlace extends CodebookPlace {
  readonly codebook: Codebook;
  readonly tag: Tag;
}

/** Every codebook of the workspace, in the order of folders and roots. */
export function codebooksOf(library: Library): readonly CodebookPlace[] {
  return library.folders().flatMap((at) => [...at.corpus.projects()]
    .filter(({ codebook }) => codebook !== undefined)
    .sort((a, b) => (a.root < b.root ? -1 : 1))
    .map(({ root, codebook }) => ({ at, root, codebook, path: projectPath(root, 'codebook.yaml') })));
}

/** The codebook that counts for a file. */
export function codebookFor(at: LibraryFolder, file: Path): CodebookPlace {
  const { root, codebook } = at.corpus.project(file);
  return { at, root, codebook, path: projectPath(root, 'codebook.yaml') };
}

/** The tag as its codebook has it now; undefined when it is gone. */
export function freshTag({ at, path, tag }: TagPlace): TagPlace | undefined {
  const place = codebookFor(at, path);
  const now = place.codebook?.tags.find(({ id }) => id === tag.id);
  return now && place.codebook && { ...place, codebook: place.codebook, tag: now };
}

/** The name a root goes by in lists. */
export function rootName({ at, root }: CodebookPlace): string {
  return root === '' ? at.folder.name : root;
}

/** Annotations that carry a tag, and those that carry it or one below it. */
export interface TagUse {
  readonly own: number;
  readonly all: number;
}

export function tagUse({ at, root, codebook, tag: { id } }: TagPlace, counts: ReadonlyMap<string, number> = tagCounts(at.corpus, root, codebook)): TagUse {
  const own = counts.get(id) ?? 0;
  return { own, all: [...counts].reduce((sum, [tag, count]) => (tag.startsWith(`${id}/`) ? sum + count : sum), own) };
}
