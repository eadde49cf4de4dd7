import type { Tagger } from '../tagger.ts';
import { createCrfTagger } from './crfTagger.ts';
import { readModel } from './model.ts';
import type { ModelFault } from './model.ts';

const REASONS: Readonly<Record<ModelFault, string>> = {
  'not-a-model': 'it is no file of weights', 'other-version': 'it is of another version', checksum: 'its checksum does not fit',
};

/**
 * The trained tagger where weights are given and sound, else the rules. The weights are read at the first article that is English, not before.
 * Weights that cannot be used are told once through `log`.
 */
export const createNameTagger = (rules: Tagger, weights: Uint8Array | undefined, log: (line: string) => void): Tagger => {
  if (weights === undefined) return rules;
  let tagger: Tagger | undefined;
  const load = (): Tagger => {
    const read = readModel(weights);
    if (read.kind === 'model') return createCrfTagger(read.model, rules);
    log(`The name recogniser's weights cannot be used: ${REASONS[read.fault]}. Names are found by rules alone.`);
    return rules;
  };
  return (input) => {
    if (input.blocks.every((block) => block.casing === 'foreign')) return rules(input);
    tagger ??= load();
    return tagger(input);
  };
};
