import type { ViewSpan } from '../model/span.ts';
import type { ReadingView } from './readingView.ts';
import { sectionsOf } from './sections.ts';
import type { Section } from './sections.ts';

/** One entry of the outline. Children lie inside their parent and in view order. */
export interface OutlineItem {
  readonly kind: 'article' | Section['kind'];
  /** As shown, without the view's marks; never empty. */
  readonly name: string;
  readonly span: ViewSpan;
  /** The line that names it, inside `span`. */
  readonly selection: ViewSpan;
  readonly children: readonly OutlineItem[];
}

const itemOf = (view: ReadingView, section: Section, children: readonly OutlineItem[]): OutlineItem => {
  const { kind, head, span } = section;
  const text = view.text.slice(head.span.start, head.span.end);
  // Added heads carry their mark inside their text ("▸ Related headlines (20)").
  const name = kind === 'section' ? text : text.slice(text.indexOf(' ') + 1);
  return { kind, name: name.trim() === '' ? '…' : name, span, selection: head.span, children };
};

/** The headline as root over the whole view, with the sections by heading level, related headlines and boilerplate below. */
export const outline = (view: ReadingView): OutlineItem => {
  const sections = sectionsOf(view);
  let at = 0;
  const below = (end: number): OutlineItem[] => {
    const items: OutlineItem[] = [];
    for (let section = sections[at]; section !== undefined && section.span.start < end; section = sections[at]) {
      at++;
      items.push(itemOf(view, section, below(section.span.end)));
    }
    return items;
  };
  const headline = view.parts[0]?.span ?? { start: 0, end: 0 };
  const name = view.text.slice(headline.start, headline.end);
  return {
    kind: 'article', name: name.trim() === '' ? '…' : name, span: { start: 0, end: view.text.length },
    selection: headline, children: below(view.text.length),
  };
};
