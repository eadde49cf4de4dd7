import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldSpan } from './documents.ts';

/** The articles written for this project, with their names marked: `[P Anna Berg]`, `[L Lindsund]`, `[O Harbour Board]`. */
export const OWN_ARTICLES: string = join(import.meta.dirname, 'articles');

const LABEL: ReadonlyMap<string, string> = new Map([['P', 'PER'], ['L', 'LOC'], ['O', 'ORG']]);
const BETWEEN = /^====\s*$/mu;

export interface MarkedArticle {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

/** The text without its marks, and where they were. Throws an Error that shows the place of a mark it does not understand. */
export const readMarks = (marked: string): Pick<MarkedArticle, 'text' | 'spans'> => {
  const spans: GoldSpan[] = [];
  let text = '';
  let at = 0;
  for (const { index, 0: mark, 1: letter = '', 2: name = '' } of marked.matchAll(/\[(\w+) ([^[\]]+)\]/gu)) {
    const label = LABEL.get(letter);
    if (label === undefined) throw new Error(`unknown mark ${mark}`);
    text += marked.slice(at, index);
    spans.push([text.length, text.length + name.length, label]);
    text += name;
    at = index + mark.length;
  }
  text += marked.slice(at);
  const left = /[[\]]/u.exec(text);
  if (left !== null) throw new Error(`a bracket without its mark: …${text.slice(Math.max(0, left.index - 30), left.index + 30)}…`);
  return { text, spans };
};

/** All articles of a folder, sorted by file and place in it. */
export const readMarkedArticles = (folder: string): readonly MarkedArticle[] =>
  readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').split(BETWEEN).map((article) => article.trim()).filter((article) => article !== '')
      .map((article, index) => {
        try {
          return { id: `${name} ${index + 1}`, ...readMarks(article) };
        } catch (error) {
          throw new Error(`${name}, article ${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }));
