import { isCommon } from './capitals.ts';
import type { View } from './evidence.ts';

/** "Tariffs Target American Goods": a firm's name that is a word, in a headline whose text does not know the firm. */
const isWordOfHeadline = ({ words, sight: { block, capitals, lexicon } }: View): boolean =>
  block.casing !== 'sentence' && words.length === 1 && lexicon.commonWords.has((words[0] ?? '').toLowerCase()) && !capitals.inside.has(words[0] ?? '');

/** Something beside its own capital speaks for the name: a list, its end, or the article's running text. */
const isTold = ({ words, end, first, sight: { capitals, lexicon } }: View): boolean =>
  end !== undefined || first.shape === 'mixed' || words.some((word) => (capitals.inside.get(word) ?? 0) > 0 || lexicon.firstNames.has(word));

/** Heads, titles and single letters alone name nothing: "the County", "the President". */
const isHead = (word: string, { sight: { lexicon } }: View): boolean =>
  word.length < 2 || /^\p{Lu}\.?$/u.test(word) || lexicon.titles.has(word.toLowerCase()) || lexicon.organisationEnds.has(word) || lexicon.placeEnds.has(word);

/**
 * Whether a capital is no name: it comes from the word's place, or stands on a word that names nothing alone. `isFamily` says
 * whether it is the family name of somebody the article names in full.
 */
export const isNoise = (view: View, isFamily: (name: string) => boolean): boolean => {
  const { words, segment, first, sight: { block, capitals, lexicon } } = view;
  const only = words.length === 1 ? words[0] ?? '' : '';
  if (segment.listed !== undefined) return isWordOfHeadline(view);
  if (only !== '' && isHead(only, view)) return true;
  if (segment.titled) return false;
  if (only !== '' && block.casing === 'foreign') return !isFamily(only) || first.first;
  // In a headline a capital says nothing: a name of no list must stand in the text too.
  if (block.casing !== 'sentence' && !isTold(view) && !(first.shape === 'upper' && block.casing === 'title')) return true;
  const common = words.every((word) => isCommon(word, capitals, lexicon));
  if (common && (first.first || block.casing !== 'sentence') && view.end === undefined) return true;
  return only !== '' && lexicon.notOrganisations.has(only);
};
