import { fileRole, type Annotation, type ArticleRef, type Coded, type Engine, type FileStep, type PassageSpan, type Sidecar } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';

/** An article that a step changed something about. */
export interface TouchedPlace {
  readonly ref: ArticleRef;
  /** The first passage it changed, where that has a place. */
  readonly span?: PassageSpan;
}

/** So many files of a step are looked into: to tell where it was, and whether that is on the screen. */
const most = 20;

/**
 * The articles whose annotations, or coding, a step changed, each once. None if it changed other files as well: then it is a change
 * of the codebook or of entities, which is about no article.
 */
export async function placesTouched(at: LibraryFolder, steps: readonly FileStep[], engine: Pick<Engine, 'readSidecar'>): Promise<readonly TouchedPlace[]> {
  const settings = at.corpus.settings();
  const found = new Map<string, TouchedPlace>();
  const sidecars = steps.flatMap((step) => {
    const role = fileRole(step.path, settings);
    return role.kind === 'sidecar' ? [{ step, source: role.source }] : [];
  });
  if (sidecars.length < steps.length) return [];
  for (const { step, source } of sidecars.slice(0, most)) {
    const articles = at.corpus.source(source)?.articles ?? [];
    const [before, after] = await Promise.all([step.before, step.after].map(async (text) => (text === undefined ? undefined : (await engine.readSidecar(text)).content)));
    for (const { article, id } of changed(before, after)) {
      const record = id === undefined ? undefined : at.corpus.source(source)?.annotations.find(({ annotation }) => annotation.id === id);
      const now = articles.find(({ ref }) => ref.article === (record?.resolution?.article ?? article)) ?? (articles.length === 1 ? articles[0] : undefined);
      const key = `${source}\n${now?.ref.article}`;
      const span = record?.resolution?.at?.[0];
      if (now !== undefined && !found.has(key)) found.set(key, { ref: now.ref, ...(span !== undefined && { span }) });
    }
  }
  return [...found.values()];
}

interface Changed {
  readonly article: string | undefined;
  readonly id?: Annotation['id'];
}

/** The annotations and coding states that are not the same in both. */
function changed(before: Sidecar | undefined, after: Sidecar | undefined): readonly Changed[] {
  const [old, young] = [before, after].map((sidecar) => new Map<string, { readonly text: string; readonly what: Changed }>([
    ...(sidecar?.annotations ?? []).map(({ line: _line, item: _item, ...annotation }): readonly [string, { text: string; what: Changed }] =>
      [annotation.id, { text: JSON.stringify(annotation), what: { article: annotation.article, id: annotation.id } }]),
    ...(sidecar?.coded ?? []).map((coded: Coded): readonly [string, { text: string; what: Changed }] =>
      [`coded ${coded.article ?? ''} ${coded.by ?? ''}`, { text: JSON.stringify(coded), what: { article: coded.article } }]),
  ]));
  return [...new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])])].flatMap((key) => {
    const [was, is] = [old?.get(key), young?.get(key)];
    return was?.text === is?.text ? [] : [(is ?? was)?.what].filter((what) => what !== undefined);
  });
}
