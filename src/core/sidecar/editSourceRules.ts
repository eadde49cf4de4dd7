import type { SourceRulesChange } from '../model/changes.ts';
import type { Edited } from '../model/reading.ts';
import type { SourceRules } from '../model/sourceRules.ts';
import { editDocument, refusalOf, type DocumentChange } from './editDocument.ts';
import { addStep, itemOf, listOf, removeStep, setStep, textOf, type KeyedList } from './keyedItems.ts';
import { isRelativePath, readSourceRules } from './readSourceRules.ts';
import { insertItem, removeItem, towardsGoals, type EditedText, type Goal } from './reconcile.ts';
import { overruledKeys, sourceRuleKeys, sourceRulesKeys } from './sourceRuleKeys.ts';
import type { Splice } from './splice.ts';
import { bareData, blockList, mapData, textData } from './yamlData.ts';
import type { MapNode } from './yamlNode.ts';

const keyed: KeyedList = { list: 'sources', by: 'path', order: sourceRulesKeys, itemOrder: sourceRuleKeys };

/** Makes changes in `.newsmark/sources.yaml`. A rule that says nothing any more goes. `text` undefined: a new file. */
export function editSourceRules(text: string | undefined, changes: readonly SourceRulesChange[]): Edited {
  return editDocument(text, readSourceRules, entriesOf, changes.map(documentChange));
}

function entriesOf({ rules }: SourceRules): ReadonlyMap<string, unknown> {
  return new Map(rules.map((rule) => [rule.path, rule]));
}

function documentChange(change: SourceRulesChange): DocumentChange<SourceRules> {
  return {
    refuse: () => (isRelativePath(change.path) ? undefined : refusalOf('sources.bad-rule', { path: change.path, reason: `path: ${change.path}` })),
    steps: [(edited, root) => ruleStep(edited, root, change) ?? emptyRuleStep(edited, root, change.path)],
    touches: (path) => path === change.path,
  };
}

function ruleStep(edited: EditedText, root: MapNode, change: SourceRulesChange): Splice | undefined {
  const rule = itemOf(root, keyed, change.path);
  if (change.kind === 'overrule') return overruleStep(edited, root, rule, change);
  const goal: Goal = change.kind === 'ignore'
    ? ['ignore', change.ignore ? bareData('true') : undefined]
    : ['treatAs', change.format === undefined ? undefined : textData(change.format)];
  if (rule !== undefined) return setStep(edited, root, keyed, change.path, [goal]);
  return goal[1] === undefined ? undefined : addStep(edited, root, keyed, change.path, mapData('block', [['path', textData(change.path)], goal]));
}

/** One overruled block, told by its quote and article. */
function overruleStep(edited: EditedText, root: MapNode, rule: MapNode | undefined, change: SourceRulesChange & { readonly kind: 'overrule' }): Splice | undefined {
  const list = rule && listOf(rule, 'blocks');
  const index = list?.items.findIndex(({ node }) => node.kind === 'map' && textOf(node, 'quote') === change.quote && textOf(node, 'article') === change.article) ?? -1;
  const block = list?.items[index]?.node;
  if (change.block === undefined) {
    if (rule === undefined || list === undefined || block === undefined) return undefined;
    return list.items.length > 1 ? removeItem(edited, list, index) : towardsGoals(edited, rule, [['blocks', undefined]], sourceRuleKeys);
  }
  if (block?.kind === 'map') return towardsGoals(edited, block, [['kind', textData(change.block)]], overruledKeys);
  const data = mapData('flow', [['quote', textData(change.quote)], ['kind', textData(change.block)], ['article', change.article === undefined ? undefined : textData(change.article)]]);
  if (rule === undefined) return addStep(edited, root, keyed, change.path, mapData('block', [['path', textData(change.path)], ['blocks', blockList([data])]]));
  if (list === undefined || list.items.length === 0) return towardsGoals(edited, rule, [['blocks', blockList([data])]], sourceRuleKeys);
  return insertItem(edited, list, list.items.length, data);
}

function emptyRuleStep(edited: EditedText, root: MapNode, path: string): Splice | undefined {
  const rule = itemOf(root, keyed, path);
  return rule !== undefined && rule.pairs.every(({ key }) => key === 'path') ? removeStep(edited, root, keyed, path, 'leaves []') : undefined;
}
