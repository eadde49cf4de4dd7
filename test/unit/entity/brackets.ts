import { createRecogniser } from '../../../src/core/entity/recognise.ts';
import type { Recognised, Recogniser } from '../../../src/core/entity/recognise.ts';
import type { Block, BlockKind, Facts } from '../../../src/core/model/article.ts';
import type { EntityFile, KnownEntity, MentionKind, ValueKind } from '../../../src/core/model/entity.ts';
import type { EntityId } from '../../../src/core/model/ids.ts';

export const recogniser: Recogniser = createRecogniser();

export const factsOf = (published?: string): Facts => ({
  authors: [], categories: [], provenance: {}, ...(published !== undefined && { published: { value: published, printed: published } }),
});

export interface ArticleText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly facts: Facts;
}

/** An article from its paragraphs; a line "title: …" or "related: …" says another kind of block. */
export const articleOf = (paragraphs: readonly string[], published?: string): ArticleText => {
  let text = '';
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const [, kind, rest] = /^(title|deck|related|heading|caption|boilerplate|code|credit|byline): (.*)$/su.exec(paragraph) ?? [];
    const start = text === '' ? 0 : text.length + 2;
    text += `${text === '' ? '' : '\n\n'}${rest ?? paragraph}`;
    // The expression above names kinds of blocks.
    blocks.push({ kind: (kind ?? 'paragraph') as BlockKind, span: { start, end: text.length } });
  }
  return { text, blocks, facts: factsOf(published) };
};

const VALUES: ReadonlySet<MentionKind> = new Set<ValueKind>(['date', 'money', 'percent', 'quantity']);

/** The text with its names bracketed: "[[Xi Jinping]] told [[Putin]]"; `kinds` writes "[[person:Xi Jinping]]". Groups are left out. */
export const withNames = ({ text, blocks, facts }: ArticleText, options: { readonly kinds?: boolean; readonly file?: EntityFile } = {}): string => {
  const { mentions } = recogniser.recognise({ text, blocks, facts }, options.file);
  let out = '';
  let at = 0;
  for (const { span, kind } of mentions) {
    if (VALUES.has(kind) || kind === 'group') continue;
    out += `${text.slice(at, span.start)}[[${options.kinds === true ? `${kind}:` : ''}${text.slice(span.start, span.end)}]]`;
    at = span.end;
  }
  return out + text.slice(at);
};

/** Takes the brackets out of "rose [[64% = 0.64]]": the text, and what stood in them with its place. */
export const readBrackets = (marked: string): { readonly text: string; readonly gold: readonly string[] } => {
  let text = '';
  const gold: string[] = [];
  let at = 0;
  for (const match of marked.matchAll(/\[\[(.*?) = (.*?)\]\]/gu)) {
    text += marked.slice(at, match.index);
    gold.push(`${text.length}-${text.length + (match[1]?.length ?? 0)} ${match[2] ?? ''}`);
    text += match[1] ?? '';
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), gold };
};

/** Values of some kinds in a text as `start-end value`, bounds as a word behind. */
export const valuesIn = (text: string, kinds: readonly MentionKind[], published?: string): readonly string[] =>
  recogniser.recognise({ text, blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }], facts: factsOf(published) }).mentions
    .filter(({ kind }) => kinds.includes(kind)).map(({ span, value, bound }) => `${span.start}-${span.end} ${value ?? '?'}${bound === undefined ? '' : ` ${bound}`}`);

/** The entities of an article as "kind: name [aliases]". */
export const entitiesIn = ({ entities }: Pick<Recognised, 'entities'>): readonly string[] => entities.map(({ kind, name, aliases }) => `${kind}: ${name} [${aliases.join(', ')}]`);

export const fileOf = (entities: readonly (Partial<KnownEntity> & Pick<KnownEntity, 'kind' | 'name'>)[], notEntities: readonly string[] = []): EntityFile => ({
  // Ids of the file are branded texts.
  entities: entities.map((entity, index) => ({ id: `e-${index + 1}` as EntityId, aliases: [], was: [], line: index + 3, ...entity })),
  notEntities,
});
