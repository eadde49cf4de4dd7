import type { ViewSpan } from '../model/span.ts';
import type { ReadingView, ViewPart } from './readingView.ts';

/** A stretch of the view under a head line: a heading with all that follows up to the next one of its level, or what is set apart. */
export interface Section {
  readonly kind: 'section' | 'related' | 'boilerplate';
  readonly head: ViewPart;
  /** Heading level 1-6; 0 for what is set apart. */
  readonly level: number;
  /** From the head line's beginning to the end of its last line. */
  readonly span: ViewSpan;
}

const kindOf = (part: ViewPart): Section['kind'] | undefined => {
  if (part.kind === 'related-head') return 'related';
  if (part.kind === 'boilerplate-head') return 'boilerplate';
  return part.zone === 'story' && (part.kind === 'heading' || part.kind === 'title') ? 'section' : undefined;
};

/** All sections in view order, outer before inner. Sections nest or lie apart, they never cross. */
export const sectionsOf = (view: ReadingView): readonly Section[] => {
  const done: { kind: Section['kind']; head: ViewPart; level: number; end: number }[] = [];
  const open: typeof done = [];
  let end = 0;
  const close = (level: number): void => {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      last.end = end;
      open.pop();
    }
  };
  for (const part of view.parts) {
    const kind = kindOf(part);
    if (kind !== undefined) {
      const level = kind === 'section' ? part.level ?? 2 : 0;
      close(level);
      const section = { kind, head: part, level, end: part.line.end };
      open.push(section);
      done.push(section);
    }
    end = part.line.end;
  }
  close(0);
  return done.map(({ kind, head, level, end: last }) => ({ kind, head, level, span: { start: head.line.start, end: last } }));
};
