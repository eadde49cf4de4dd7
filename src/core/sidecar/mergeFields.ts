import { anchorKeys } from './annotationKeys.ts';
import { agreed, asSet, byKey, conflicting, keyedBy, later, mergeValue, sameValue, type MergedValue, type Strategy } from './mergeValues.ts';
import type { Goal } from './reconcile.ts';
import { mapData, type YamlData } from './yamlData.ts';

/** A map merged key by key. */
export interface MergedFields {
  /** What is to be set in ours; in a conflict ours keeps its own. */
  readonly goals: readonly Goal[];
  /** Fields both sides changed, each in another way. */
  readonly conflicts: readonly FieldConflict[];
}

export interface FieldConflict {
  readonly field: string;
  /** What ours would have to become to say what theirs says. */
  readonly theirs: readonly Goal[];
}

/** Where the passage is: one thing, since the offsets of one side mean nothing with the revision of the other. */
const placeKeys: readonly string[] = [...anchorKeys, 'passages', 'revision', 'blob'];

const annotationStrategies: Readonly<Record<string, Strategy>> = {
  tags: asSet,
  links: asSet,
  attributes: byKey(byKey(conflicting)),
  note: (base, ours, theirs) => (ours?.kind === 'list' && theirs?.kind === 'list' ? keyedBy(['by', 'created'], conflicting)(base, ours, theirs) : conflicting(base, ours, theirs)),
  updated: later,
};

/** Two states of the same article by the same coder: the later one, else the greater word, so that the sides' order is irrelevant. */
const latestState: Strategy = (_base, ours, theirs) => {
  const rank = (value: YamlData | undefined): string => {
    const pairs = new Map(value?.kind === 'map' ? value.pairs : []);
    return JSON.stringify(['created', 'state'].map((key) => pairs.get(key)?.kind === 'text' ? pairs.get(key) : ''));
  };
  return agreed(rank(ours) >= rank(theirs) ? ours : theirs);
};

const headStrategies: Readonly<Record<string, Strategy>> = { coded: keyedBy(['article', 'by'], latestState) };

export function mergeAnnotationFields(base: YamlData | undefined, ours: YamlData, theirs: YamlData): MergedFields {
  const merged = mergeKeys(base, ours, theirs, annotationStrategies, placeKeys);
  const [olds, mine, yours] = [base, ours, theirs].map((data) => only(data, placeKeys));
  const place = mergeValue(olds, mine, yours, conflicting);
  const goals = (value: YamlData | undefined): readonly Goal[] => {
    const pairs = new Map(value?.kind === 'map' ? value.pairs : []);
    return placeKeys.map((key) => [key, pairs.get(key)]);
  };
  if (place.conflict) return { goals: merged.goals, conflicts: [{ field: 'place', theirs: goals(yours) }, ...merged.conflicts] };
  return sameValue(place.ours, mine) ? merged : { goals: [...goals(place.ours), ...merged.goals], conflicts: merged.conflicts };
}

/** The top level without its list of annotations. */
export function mergeHeadFields(base: YamlData | undefined, ours: YamlData, theirs: YamlData): MergedFields {
  return mergeKeys(base, ours, theirs, headStrategies, ['annotations']);
}

function mergeKeys(base: YamlData | undefined, ours: YamlData, theirs: YamlData, strategies: Readonly<Record<string, Strategy>>, without: readonly string[]): MergedFields {
  const [olds, mine, yours] = [base, ours, theirs].map((data) => new Map(data?.kind === 'map' ? data.pairs : []));
  const goals: Goal[] = [];
  const conflicts: FieldConflict[] = [];
  for (const key of new Set([...mine?.keys() ?? [], ...yours?.keys() ?? []])) {
    if (without.includes(key)) continue;
    const strategy = Object.hasOwn(strategies, key) ? strategies[key] : undefined;
    const value: MergedValue = mergeValue(olds?.get(key), mine?.get(key), yours?.get(key), strategy ?? conflicting);
    if (!sameValue(value.ours, mine?.get(key))) goals.push([key, value.ours]);
    if (value.conflict) conflicts.push({ field: key, theirs: [[key, value.theirs]] });
  }
  return { goals, conflicts };
}

function only(data: YamlData | undefined, keys: readonly string[]): YamlData | undefined {
  return data?.kind === 'map' ? mapData('block', data.pairs.filter(([key]) => keys.includes(key))) : undefined;
}
