import type { Description, EntityKind } from '../model/entity.ts';
import type { PassageSpan } from '../model/span.ts';
import type { TokenBlock } from './tagger.ts';

export const describe = (mentions: readonly PassageSpan[], kind: EntityKind, blockOf: (at: number) => TokenBlock | undefined): readonly Description[] => {
  void mentions; void kind; void blockOf;
  return [];
};
