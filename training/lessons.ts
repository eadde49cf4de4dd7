import type { Knowledge } from '../src/core/entity/crf/knowledge.ts';
import type { Tagger } from '../src/core/entity/tagger.ts';
import { documentOf, readDocuments } from './documents.ts';
import type { Document, GoldSpan } from './documents.ts';
import { withHeadlines } from './headlines.ts';
import { OWN_ARTICLES, readMarkedArticles } from './ownArticles.ts';
import { createRandom } from './random.ts';
import { createRepair } from './repair.ts';
import { labelSilver } from './silver.ts';
import type { Silver } from './silver.ts';
import type { KnowledgeFor, Lesson } from './stages.ts';

/** The files to train on, and how much a document of each counts. Social media are far from news; GUM's names are derived and noisy. */
export const SOURCES: ReadonlyMap<string, number> = new Map([
  ['ewt-dev', 1], ['ewt-test', 1], ['wikigold', 1], ['crossner', 1], ['gum-open', 0.5], ['wnut-train', 0.3], ['wnut-dev', 0.3], ['wnut-test', 0.3], ['btc', 0.3],
]);
/** The articles written for this project are the only ones with the shape of news: headline, dateline, tables of results. */
const OWN_COUNT = { whole: 2, paragraph: 1 } as const;
const SILVER_COUNTS = 0.35;
/** Share of the lines written as headlines. */
const HEADLINES = 0.1;
/** Names that are left out of the lists while a lesson is looked at, in percent: the model must not lean on them alone. */
const LEFT_OUT = { gold: 15, silver: 40 } as const;
/** Different choices of what is left out. */
const CHOICES = 8;

/** Shortest paragraph that is a lesson by itself, in words. */
const PARAGRAPH = 8;

/** The articles written for this project; their first lines are headlines. */
export const ownDocuments = (): readonly Document[] =>
  readMarkedArticles(OWN_ARTICLES).map(({ id, text, spans }) => documentOf(id, 'own', text, spans, (line) => line === 0));

/** The paragraphs of an article one by one: a reader of single sentences must know a surname that no full name went before. */
const paragraphsOf = ({ id, source, text, spans }: Document): readonly Document[] => {
  let start = 0;
  return text.split('\n').flatMap((line, number) => {
    const from = start;
    start += line.length + 1;
    if (number === 0 || line.split(' ').length < PARAGRAPH) return [];
    const inside = spans.filter(([begin, end]) => begin >= from && end <= from + line.length);
    return [documentOf(`${id} ${number}`, source, line, inside.map(([begin, end, label]): GoldSpan => [begin - from, end - from, label]))];
  });
};

const ownLessons = (own: readonly Document[]): readonly Lesson[] => [
  ...own.map((document): Lesson => ({ document, importance: OWN_COUNT.whole })),
  ...own.flatMap(paragraphsOf).map((document): Lesson => ({ document, importance: OWN_COUNT.paragraph })),
];

export const goldLessons = (folder: string, own: readonly Document[], seed: number): readonly Lesson[] => {
  const repair = createRepair();
  const random = createRandom(seed);
  const given = [...SOURCES].flatMap(([name, importance]) => readDocuments(folder, name).map((read): Lesson => {
    const document = documentOf(read.id, read.source, read.text, repair(read.text, read.spans));
    return { document: withHeadlines(document, HEADLINES, random), importance };
  }));
  return [...given, ...ownLessons(own)];
};

export interface SilverLessons extends Silver {
  readonly lessons: readonly Lesson[];
}

export const silverLessons = (folder: string, tagger: Tagger, seed: number): SilverLessons => {
  const random = createRandom(seed);
  const silver = labelSilver(folder, tagger);
  const lessonOf = (document: Document): Lesson => ({ document: withHeadlines(document, HEADLINES, random), importance: SILVER_COUNTS });
  return { ...silver, lessons: silver.documents.map(lessonOf) };
};

const leaving = (knowledge: Knowledge, percent: number, choice: number): Knowledge => ({
  clustersOf: knowledge.clustersOf,
  classesOf: (phrase) => {
    const classes = knowledge.classesOf(phrase);
    if (classes === 0) return 0;
    const draw = Math.imul(phrase ^ Math.imul(choice + 1, 0x9e3779b1), 0x85ebca6b) >>> 8;
    return draw % 100 < percent ? 0 : classes;
  },
});

/** Shows each lesson the lists with some names left out, always the same for the same lesson. */
export const droppingOut = (knowledge: Knowledge): KnowledgeFor => {
  const gold = Array.from({ length: CHOICES }, (_, choice) => leaving(knowledge, LEFT_OUT.gold, choice));
  const silver = Array.from({ length: CHOICES }, (_, choice) => leaving(knowledge, LEFT_OUT.silver, choice));
  return ({ document }) => {
    let sum = 0;
    for (const char of document.id) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
    return (document.source === 'current-events' ? silver : gold)[sum % CHOICES] ?? knowledge;
  };
};
