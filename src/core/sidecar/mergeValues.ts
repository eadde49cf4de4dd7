import { compareTexts } from './itemOrder.ts';
import { sameData, type DataPair, type YamlData } from './yamlData.ts';

/** A value as each side would have it after the merge: the same twice unless both changed it, each in another way. */
export interface MergedValue {
  readonly ours: YamlData | undefined;
  readonly theirs: YamlData | undefined;
  readonly conflict: boolean;
}

/** `undefined`: the key is not there. */
type Value = YamlData | undefined;

export type Strategy = (base: Value, ours: Value, theirs: Value) => MergedValue;

/** Merges one value: whoever changed it wins, and what both changed is for `both` to say. */
export function mergeValue(base: Value, ours: Value, theirs: Value, both: Strategy): MergedValue {
  if (sameValue(ours, theirs) || sameValue(theirs, base)) return agreed(ours);
  return sameValue(ours, base) ? agreed(theirs) : both(base, ours, theirs);
}

/** Two values that cannot both be: each side keeps its own. */
export const conflicting: Strategy = (_base, ours, theirs) => ({ ours, theirs, conflict: true });

/** The later of two times; nobody is asked about `updated`. */
export const later: Strategy = (_base, ours, theirs) => agreed(textOf(ours) >= textOf(theirs) ? ours : theirs);

/** Lists as sets: what one side took out is out, what one put in is in, new ones in order of their text. */
export const asSet: Strategy = (base, ours, theirs) => {
  if (!isListOrNothing(base) || !isListOrNothing(ours) || !isListOrNothing(theirs)) return conflicting(base, ours, theirs);
  return agreed(asList(mergedMembers(itemsOf(base), itemsOf(ours), itemsOf(theirs)), ours, theirs));
};

/** Lists of maps that are told apart by some keys; the rest of an entry is merged by `entry`. */
export function keyedBy(keys: readonly string[], entry: Strategy): Strategy {
  return (base, ours, theirs) => {
    if (!isListOrNothing(base) || !isListOrNothing(ours) || !isListOrNothing(theirs)) return conflicting(base, ours, theirs);
    const [olds, mine, yours] = [base, ours, theirs].map((list) => new Map(itemsOf(list).map((item) => [identity(item, keys), item])));
    const names = mergedNames([...olds?.keys() ?? []], [...mine?.keys() ?? []], [...yours?.keys() ?? []]);
    const merged = names.map((name) => mergeEntry(olds?.get(name), mine?.get(name), yours?.get(name), entry));
    const side = (pick: 'ours' | 'theirs'): Value => asList(merged.flatMap((value) => value[pick] ?? []), ours, theirs);
    return { ours: side('ours'), theirs: side('theirs'), conflict: merged.some(({ conflict }) => conflict) };
  };
}

/** Maps key by key. */
export function byKey(inner: Strategy): Strategy {
  return (base, ours, theirs) => {
    if (!isMapOrNothing(base) || !isMapOrNothing(ours) || !isMapOrNothing(theirs)) return conflicting(base, ours, theirs);
    const [olds, mine, yours] = [base, ours, theirs].map((map) => new Map(pairsOf(map)));
    const names = mergedNames([...olds?.keys() ?? []], [...mine?.keys() ?? []], [...yours?.keys() ?? []]);
    const merged = names.map((name) => [name, mergeEntry(olds?.get(name), mine?.get(name), yours?.get(name), inner)] as const);
    const side = (pick: 'ours' | 'theirs'): Value => asMap(merged.flatMap(([name, value]): readonly DataPair[] => (value[pick] === undefined ? [] : [[name, value[pick]]])), ours, theirs);
    return { ours: side('ours'), theirs: side('theirs'), conflict: merged.some(([, { conflict }]) => conflict) };
  };
}

/** What one side removed and the other changed stays, changed: nothing a person wrote is lost. */
function mergeEntry(base: Value, ours: Value, theirs: Value, both: Strategy): MergedValue {
  if (base !== undefined && ours === undefined) return agreed(sameValue(base, theirs) ? undefined : theirs);
  if (base !== undefined && theirs === undefined) return agreed(sameValue(base, ours) ? undefined : ours);
  return mergeValue(base, ours, theirs, both);
}

export function agreed(value: Value): MergedValue {
  return { ours: value, theirs: value, conflict: false };
}

export function sameValue(one: Value, other: Value): boolean {
  return one === undefined || other === undefined ? one === other : sameData(one, other);
}

/** Names in the base's order, then the new ones of both sides in order of their text. */
function mergedNames(base: readonly string[], ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const present = new Set([...ours, ...theirs]);
  const known = new Set(base);
  return [...base.filter((name) => present.has(name)), ...[...present].filter((name) => !known.has(name)).sort(compareTexts)];
}

function mergedMembers(base: readonly YamlData[], ours: readonly YamlData[], theirs: readonly YamlData[]): readonly YamlData[] {
  const has = (list: readonly YamlData[], wanted: YamlData): boolean => list.some((item) => sameData(item, wanted));
  const kept = base.filter((item) => has(ours, item) && has(theirs, item));
  const added = [...ours, ...theirs.filter((item) => !has(ours, item))].filter((item) => !has(base, item));
  return distinct([...kept, ...added.toSorted((one, other) => compareTexts(JSON.stringify(one), JSON.stringify(other)))]);
}

function distinct(items: readonly YamlData[]): readonly YamlData[] {
  return items.filter((item, index) => items.findIndex((other) => sameData(item, other)) === index);
}

function identity(item: YamlData, keys: readonly string[]): string {
  if (item.kind !== 'map') return JSON.stringify(item);
  const pairs = new Map(item.pairs);
  return JSON.stringify(keys.map((key) => textOf(pairs.get(key))));
}

function isListOrNothing(value: Value): value is (YamlData & { readonly kind: 'list' }) | undefined {
  return value === undefined || value.kind === 'list';
}

function isMapOrNothing(value: Value): value is (YamlData & { readonly kind: 'map' }) | undefined {
  return value === undefined || value.kind === 'map';
}

function itemsOf(value: Value): readonly YamlData[] {
  return value?.kind === 'list' ? value.items : [];
}

function pairsOf(value: Value): readonly DataPair[] {
  return value?.kind === 'map' ? value.pairs : [];
}

function textOf(value: Value): string {
  return value?.kind === 'text' ? value.text : '';
}

function asList(items: readonly YamlData[], ...like: readonly Value[]): Value {
  return items.length === 0 ? undefined : { kind: 'list', flow: like.find((value) => value?.kind === 'list')?.kind === 'list' && like.every((value) => value?.kind !== 'list' || value.flow), items };
}

function asMap(pairs: readonly DataPair[], ...like: readonly Value[]): Value {
  return pairs.length === 0 ? undefined : { kind: 'map', flow: like.some((value) => value?.kind === 'map') && like.every((value) => value?.kind !== 'map' || value.flow), pairs };
}
