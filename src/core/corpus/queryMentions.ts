import type { PassageSpan } from '../model/span.ts';
import type { ArticleRecord } from './records.ts';

/** Numbers of one mention in `ArticleRecord.mentions`: start, end, index into `entities`. */
const mentionSize = 3;

/** Where an article names one of these entities of its own, in text order. */
export function mentionsIn({ mentions }: Pick<ArticleRecord, 'mentions'>, indices: readonly number[]): readonly PassageSpan[] {
  const found: PassageSpan[] = [];
  for (let at = 0; at < mentions.length; at += mentionSize) {
    const index = mentions[at + 2];
    if (index !== undefined && indices.includes(index)) found.push({ start: mentions[at] ?? 0, end: mentions[at + 1] ?? 0 });
  }
  return found;
}
