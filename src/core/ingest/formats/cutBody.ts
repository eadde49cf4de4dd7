import { sliceMapped } from '../../text/mappedText.ts';
import type { DraftBlock } from '../article/draftBlock.ts';
import type { ItemReader } from './itemReader.ts';

/** A body without the mark that news services put where they cut it (`… [+2311 chars]`); the article says that it is cut. */
export function withoutCutMark(reader: ItemReader, body: readonly DraftBlock[]): readonly DraftBlock[] {
  const last = body.at(-1);
  const mark = last === undefined ? null : /\s{0,3}\[\+?(\d{1,9}) chars\]\s{0,3}$/.exec(last.text.text);
  if (last === undefined || mark === null) return body;
  const span = { start: reader.item.start, end: reader.item.end };
  reader.sheet.report({ code: 'source.cut-body', severity: 'warning', span, facts: { missing: Number(mark[1]) } });
  const text = sliceMapped(last.text, 0, mark.index);
  return text.text === '' ? body.slice(0, -1) : [...body.slice(0, -1), { ...last, text }];
}
