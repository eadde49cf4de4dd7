import { projectPath, type Corpus, type EntityId, type EntityIndex, type FolderEntity, type Path } from '../../core/index.ts';
import type { Library } from '../library.ts';
import type { LibraryFolder } from '../libraryFolder.ts';

/** The entities of one root, and the entity file that counts there, or the place where it would be made. */
export interface EntityRoot {
  readonly at: LibraryFolder;
  readonly root: string;
  readonly path: Path;
  readonly index: EntityIndex;
}

/** An entity in its root. */
export interface EntityPlace extends EntityRoot {
  readonly entity: FolderEntity;
}

/** The root a file belongs to. */
export function entityRootOf(at: LibraryFolder, file: Path): EntityRoot {
  const { root } = at.corpus.project(file);
  return { at, root, path: projectPath(root, 'entities.yaml'), index: at.corpus.entities(file) };
}

/** Every root of the workspace that names anything, in the order of folders and roots. */
export function entityRoots(library: Library): readonly EntityRoot[] {
  return library.folders().flatMap((at) => rootsOf(at.corpus)
    .map((root) => entityRootOf(at, projectPath(root, 'entities.yaml')))
    .filter(({ index }) => index.all().length > 0));
}

function rootsOf(corpus: Corpus): readonly string[] {
  return [...new Set(['', ...[...corpus.projects()].map(({ root }) => root)])].sort();
}

export function entityPlace(root: EntityRoot, id: EntityId): EntityPlace | undefined {
  const entity = root.index.get(id);
  return entity && { ...root, entity };
}

/** The name a root goes by in lists. */
export function entityRootName({ at, root }: EntityRoot): string {
  return root === '' ? at.folder.name : root;
}
