import { shownValue } from '../reading/plainText.ts';

/** A stretch of a text that leads somewhere. Offsets in UTF-16 units. */
export interface TextLink<T> {
  readonly start: number;
  readonly end: number;
  readonly to: T;
}

export interface LinkedText<T> {
  readonly text: string;
  readonly links: readonly TextLink<T>[];
}

/** Writes a text line by line and remembers what leads where. */
export interface LinkedWriter<T> {
  /** Our own words. */
  own(text: string): LinkedWriter<T>;
  /** Somebody else's words, as one line; with a place they lead there. */
  value(text: string, to?: T, longest?: number): LinkedWriter<T>;
  line(): LinkedWriter<T>;
  finish(): LinkedText<T>;
}

export function linkedWriter<T>(): LinkedWriter<T> {
  const pieces: string[] = [];
  const links: TextLink<T>[] = [];
  let length = 0;
  const add = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  const writer: LinkedWriter<T> = {
    own: (text) => {
      add(text);
      return writer;
    },
    value: (text, to, longest = 200) => {
      const start = length;
      add(shownValue(text, longest));
      if (to !== undefined && length > start) links.push({ start, end: length, to });
      return writer;
    },
    line: () => writer.own('\n'),
    finish: () => ({ text: pieces.join(''), links }),
  };
  return writer;
}
