import { sentencesOf } from '../../src/core/text/sentences.ts';

/**
 * A text taken apart so that it can be revised while every word knows where it came from.
 */
export interface Word {
  readonly text: string;
  /** Its span in the text it was first in; -1 for what was put in later. */
  readonly from: number;
  readonly to: number;
  /** False when another word was put in its place. */
  readonly same: boolean;
  /** White space before it in the sentence; none before the first word. */
  readonly space: string;
}
export type Sentence = readonly Word[];
export type Paragraph = readonly Sentence[];
export type Pieces = readonly Paragraph[];

/** Paragraphs at blank lines, sentences where a reader ends them, words at blanks. */
export function takeApart(text: string): Pieces {
  const paragraphs: Sentence[][] = [];
  let end = -1;
  for (const span of sentencesOf(text)) {
    const words = [...text.slice(span.start, span.end).matchAll(/(\s*)(\S+)/gu)].map(([, space = '', word = ''], index, all): Word => {
      const from = span.start + (all[index]?.index ?? 0) + space.length;
      return { text: word, from, to: from + word.length, same: true, space };
    });
    if (end < 0 || text.slice(end, span.start).includes('\n\n')) paragraphs.push([]);
    paragraphs[paragraphs.length - 1]?.push(words);
    end = span.end;
  }
  return paragraphs;
}

/** A revised text and where each of its units came from. */
export interface Revised {
  readonly text: string;
  /** Words in the new text's order. */
  readonly words: readonly { readonly start: number; readonly end: number; readonly word: Word }[];
}

/** How one word, one blank or one paragraph break is written in the new text. */
export interface Writing {
  readonly word: (text: string) => string;
  readonly space: (text: string) => string;
  readonly paragraph: string;
}

export function putTogether(pieces: Pieces, writing: Writing): Revised {
  const words: { start: number; end: number; word: Word }[] = [];
  let text = '';
  for (const paragraph of pieces) {
    if (text !== '') text += writing.paragraph;
    for (const [index, sentence] of paragraph.entries()) {
      if (index > 0) text += writing.space(' ');
      for (const [place, word] of sentence.entries()) {
        if (place > 0) text += writing.space(word.space === '' ? ' ' : word.space);
        const written = writing.word(word.text);
        words.push({ start: text.length, end: text.length + written.length, word });
        text += written;
      }
    }
  }
  return { text, words };
}
