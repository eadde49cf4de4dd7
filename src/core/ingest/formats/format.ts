import type { FormatId } from '../../model/article.ts';
import type { DraftBlock } from '../article/draftBlock.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import type { JsonObject } from '../json/jsonValue.ts';
import type { ItemReader } from './itemReader.ts';

/** What a format reads of an item, besides the facts it sets on the reader's sheet. */
export interface ItemContent {
  /** The item's own ids, the best first. */
  readonly ids: readonly (string | undefined)[];
  readonly title: DraftBlock | undefined;
  readonly deck: DraftBlock | undefined;
  readonly body: readonly DraftBlock[];
}

/** One format of JSON sources. A new one is a file like its neighbours and a line in `formats.ts`. */
export interface Format {
  readonly id: FormatId;
  /**
   * Where its items stand: paths from a root of the document to an object or a list of objects; `''` is the root itself,
   * `*` every object that is a member of it.
   */
  readonly places: readonly string[];
  /** Its facts are found by guess: each says so, and the article has the problem `source.guessed-format`. */
  readonly isGuess?: true;
  /** Other things stand beside its items as a rule, so they are not reported as skipped. */
  readonly isMixed?: true;
  /** Whether an object is an item of this format. Looks at keys and shapes only, and is right or says no. */
  detect(item: JsonObject, source: string): boolean;
  read(reader: ItemReader, document: JsonDocument): ItemContent;
}
