import { linkedSource, linkPath, linkTarget, recordsOf, type AnnotationRecord } from '../../core/index.ts';
import { quoteOf } from '../annotations/target.ts';
import type { YamlPlace } from './yamlPlace.ts';

/** No more annotations than these are offered at once; others come with more letters. */
export const mostTargets = 60;
/** So many letters make words be looked for in quotes, too. */
const wordLength = 3;

/** Annotations a link may lead to: those of the source first; those of the folder by the beginning of their id, or by words of their quote. */
export function targetsFor({ found: { corpus }, source, spot, meaning }: YamlPlace, typed: string): readonly AnnotationRecord[] {
  if (meaning.kind !== 'linkTarget') return [];
  const words = typed.toLowerCase();
  const fits = (record: AnnotationRecord): boolean => record.annotation.id !== meaning.from
    && (record.annotation.id.startsWith(typed) || (words.length >= wordLength && quoteOf(record).toLowerCase().includes(words)));
  // The way to another source is written: only what is there can be meant.
  const only = meaning.in === undefined ? undefined : linkedSource(source, { to: '' as AnnotationRecord['annotation']['id'], in: meaning.in, as: '' });
  const found = recordsOf(corpus, only ?? source).filter(fits).slice(0, mostTargets);
  if (only !== undefined || typed === '') return found;
  for (const other of corpus.sources()) {
    if (found.length >= mostTargets) break;
    if (other.path === source || other.annotations.length === 0) continue;
    found.push(...other.annotations.filter(fits).slice(0, mostTargets - found.length));
  }
  return spot.quote === '' ? found : found.filter(({ source: path }) => path === source);
}

/** The annotation whose id stands at a place; of another source where the link says no way to one, too. */
export function targetAt({ found: { corpus }, source, spot, meaning }: YamlPlace): AnnotationRecord | undefined {
  if (meaning.kind !== 'linkTarget') return undefined;
  // What is written is looked for as an id.
  const to = spot.text as AnnotationRecord['annotation']['id'];
  return linkTarget(corpus, source, { to, as: '', ...(meaning.in !== undefined && { in: meaning.in }) });
}

/** The way to an annotation's source, where that is another one. */
export function wayTo({ source }: YamlPlace, record: AnnotationRecord): string | undefined {
  return record.source === source ? undefined : linkPath(source, record.source);
}
