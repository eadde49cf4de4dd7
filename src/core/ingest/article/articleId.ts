import type { PrintedDate } from '../../model/article.ts';
import type { ArticleId } from '../../model/ids.ts';

/** Longest slug that is made from a title. */
const MAX_SLUG = 80;

/** Id of an item without one of its own: slug of its title and the printed day, `harbour-board-approves-2026-03-03`. */
export function slugId(title: string | undefined, day: PrintedDate | undefined): string {
  const slug = slugOf(title ?? '');
  const date = day?.value.slice(0, 10) ?? '';
  return [slug === '' ? 'untitled' : slug, date].filter((part) => part !== '').join('-');
}

export function slugOf(text: string): string {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + word.length + 1 > MAX_SLUG) break;
    slug = slug === '' ? word.slice(0, MAX_SLUG) : `${slug}-${word}`;
  }
  return slug.normalize('NFC');
}

/** The same ids in order, each once: the second `812` becomes `812~2`. */
export function uniqueIds(ids: readonly string[]): readonly ArticleId[] {
  const counts = new Map<string, number>();
  const taken = new Set(ids);
  return ids.map((id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    if (count === 1) return asArticleId(id);
    let number = count;
    while (taken.has(`${id}~${number}`)) number += 1;
    taken.add(`${id}~${number}`);
    counts.set(id, number);
    return asArticleId(`${id}~${number}`);
  });
}

/** An id as sidecars name it. */
export function asArticleId(id: string): ArticleId {
  // The brand is given here and nowhere else.
  return id as ArticleId;
}
