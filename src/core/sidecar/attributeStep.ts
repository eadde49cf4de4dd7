import type { Attribute } from '../model/codebook.ts';
import { attributeKeys, tagKeys } from './codebookKeys.ts';
import { towardsGoals, type EditedText } from './reconcile.ts';
import type { Splice } from './splice.ts';
import { attributeGoals } from './tagData.ts';
import { mapData, type YamlData } from './yamlData.ts';
import { scalarText } from './scalarText.ts';
import { pairOf, valueOf, type MapNode } from './yamlNode.ts';

/** The next splice that gives a tag an attribute, or takes one away (`undefined`); other attributes, and keys of one's own in it, stay. */
export function attributeStep(edited: EditedText, tag: MapNode, name: string, attribute: Attribute | undefined): Splice | undefined {
  const attributes = valueOf(tag, 'attributes');
  if (attributes?.kind !== 'map' || attributes.pairs.length === 0) {
    const data = attribute && mapData('block', [[name, newAttribute(attribute)]]);
    return data === undefined && attributes?.kind !== 'map' ? undefined : towardsGoals(edited, tag, [['attributes', data]], tagKeys);
  }
  if (attribute === undefined) {
    const isOnly = attributes.pairs.length === 1 && attributes.pairs[0]?.key === name;
    return isOnly ? towardsGoals(edited, tag, [['attributes', undefined]], tagKeys) : towardsGoals(edited, attributes, [[name, undefined]], []);
  }
  const present = valueOf(attributes, name);
  if (present?.kind === 'map' && present.pairs.length > 0) return towardsGoals(edited, present, attributeGoals(attribute, present), attributeKeys);
  return towardsGoals(edited, attributes, [[name, newAttribute(attribute)]], []);
}

/** Another name for an attribute that is there: only the key is written anew. */
export function renameAttributeStep(tag: MapNode, name: string, to: string): Splice | undefined {
  const attributes = valueOf(tag, 'attributes');
  const pair = attributes?.kind === 'map' ? pairOf(attributes, name) : undefined;
  return attributes?.kind !== 'map' || pair === undefined ? undefined : { ...pair.keySpan, text: scalarText(to, attributes.flow ? 'flow' : 'block') };
}

function newAttribute(attribute: Attribute): YamlData {
  return mapData('flow', attributeGoals(attribute, undefined));
}
