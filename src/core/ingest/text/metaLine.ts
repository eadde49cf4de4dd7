import type { MappedText } from './mappedText.ts';
import { sliceMapped, trimMapped } from './mappedText.ts';

/** A fact printed with its name: `Title: …`, `Author: …`, `**Categories:** …`. */
export type MetaName = 'title' | 'deck' | 'author' | 'outlet' | 'categories' | 'language';

const labels: Readonly<Record<MetaName, readonly string[]>> = {
  title: ['title', 'headline', 'titel', 'titre', 'título', 'titulo', 'titolo', 'titolo', 'заголовок', '标题', '標題', 'タイトル', '제목', 'titolo', 'judul', 'tytuł', 'rubrik', 'otsikko'],
  deck: ['subtitle', 'subheadline', 'deck', 'summary', 'standfirst', 'description', 'excerpt', 'untertitel', 'chapô', 'chapeau', 'bajada', 'entradilla', 'sommario'],
  author: ['author', 'authors', 'byline', 'autor', 'autorin', 'auteur', 'autore', 'автор', '作者', '記者', 'penulis'],
  outlet: ['outlet', 'publication', 'publisher', 'newspaper', 'site', 'site name', 'website', 'media', 'medium', 'zeitung', 'journal', 'periódico', 'testata'],
  categories: ['categories', 'category', 'section', 'sections', 'tags', 'keywords', 'topics', 'kategorie', 'kategorien', 'rubrique', 'sección', 'categorías', 'categorias', 'sezione', 'kategorioj'],
  language: ['language', 'lang', 'sprache', 'langue', 'idioma', 'lingua'],
};

const names: ReadonlyMap<string, MetaName> = new Map(
  // The record's keys are MetaName, which Object.entries forgets.
  (Object.entries(labels) as [MetaName, readonly string[]][]).flatMap(([name, words]) => words.map((word): [string, MetaName] => [word, name])),
);

export interface MetaLine {
  readonly name: MetaName;
  /** What stands after the colon, without quotation marks around it. */
  readonly value: MappedText;
}

/** Reads `Label: value`; `undefined` when the line does not begin with a known label. */
export const readMetaLine = (shown: MappedText): MetaLine | undefined => {
  const colon = /^[^:：]{2,24}[:：]/u.exec(shown.text.slice(0, 30))?.[0];
  if (colon === undefined) return undefined;
  const name = names.get(colon.slice(0, -1).trim().toLowerCase());
  if (name === undefined) return undefined;
  let value = trimMapped(sliceMapped(shown, colon.length, shown.text.length));
  if (/^(["']).*\1$/u.test(value.text) && value.text.length > 2) value = sliceMapped(value, 1, value.text.length - 1);
  return value.text === '' ? undefined : { name, value };
};
