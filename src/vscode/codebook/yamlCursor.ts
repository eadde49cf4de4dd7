import type { Library } from '../library.ts';
import type { TagPlace } from './codebooks.ts';

/** An attribute of a tag, and one of its values where one is meant. */
export interface AttributePlace extends TagPlace {
  readonly name: string;
  readonly value?: string;
}

/** What stands at the cursor of the active editor, when that is a sidecar or codebook. Handed over, so that what reads half-typed YAML is in one bundle only. */
export interface YamlCursor {
  /** The tag that is named there; in the codebook else the tag that the cursor stands in. */
  tag(library: Library): TagPlace | undefined;
  /** What stands where a tag could and is none of the codebook. */
  unknownTag(library: Library): string | undefined;
  attribute(library: Library): AttributePlace | undefined;
}
