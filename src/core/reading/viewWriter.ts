import type { PassageSpan } from '../model/span.ts';
import type { TextMap } from '../model/textMap.ts';
import { createMapBuilder } from '../text/textMap.ts';

/** Collects a view's text and its map to the passage. */
export interface ViewWriter {
  /** Units written so far: where the next text begins. */
  readonly length: () => number;
  /** Text of the view's own: no run. */
  readonly add: (text: string) => void;
  /** Passage characters as they are shown; `shown` is as long as `span`. */
  readonly copy: (span: PassageSpan, shown: string) => void;
  /** Text that stands for a passage span as one piece: an atom. */
  readonly stand: (span: PassageSpan, shown: string) => void;
  readonly finish: () => { readonly text: string; readonly map: TextMap };
}

export const createViewWriter = (): ViewWriter => {
  const pieces: string[] = [];
  const runs = createMapBuilder();
  let length = 0;
  const add = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  return {
    length: () => length,
    add,
    copy: (span, shown) => {
      if (shown.length !== span.end - span.start) throw new Error('view text is not unit for unit');
      runs.copy(length, span.start, shown.length);
      add(shown);
    },
    stand: (span, shown) => {
      runs.atom(length, length + shown.length, span.start, span.end);
      add(shown);
    },
    finish: () => ({ text: pieces.join(''), map: runs.build() }),
  };
};
