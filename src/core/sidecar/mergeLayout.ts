import type { Annotation } from '../model/annotation.ts';
import { sidecarKeys } from './annotationKeys.ts';
import { openSidecar } from './openSidecar.ts';
import type { OpenSidecar } from './openedSidecar.ts';
import { towardsGoals } from './reconcile.ts';
import { blockPair } from './renderData.ts';
import { settleRoot } from './sidecarByLines.ts';
import { createItemCache } from './itemCache.ts';
import { splitItems, type Piece, type SplitText } from './splitItems.ts';
import { blockList, dataOfNode, textData, type YamlData } from './yamlData.ts';
import { parseYaml } from './yamlTree.ts';

type LineBreak = '\n' | '\r\n';

/** One item of a side, found by its key: the id, or the text of what cannot be read. */
export interface MergeItem {
  readonly key: string;
  readonly piece: Piece;
  readonly annotation: Annotation | undefined;
}

/** A sidecar cut for a merge: with one kind of line breaks, and in block style. */
export interface MergeSide {
  readonly head: string;
  readonly tail: string;
  readonly items: readonly MergeItem[];
}

/** Cuts a text that could be opened. A flow list, or a whole file in flow style, is written anew in block style first. */
export function mergeSide(body: string, open: OpenSidecar, lineBreak: LineBreak): MergeSide | undefined {
  const cut = open.split ?? cutEmpty(body, open, lineBreak) ?? cutRewritten(body, lineBreak);
  if (cut === undefined) return undefined;
  const annotations = open.entries.map(({ annotation }) => annotation);
  const seen = new Map<string, number>();
  const items = cut.pieces.map((piece, index): MergeItem => {
    const annotation = annotations[index];
    const name = annotation === undefined ? `text ${piece.text.trim()}` : `id ${annotation.id}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { key: count === 0 ? name : `${name} ${count}`, piece, annotation };
  });
  return { head: cut.head, tail: cut.tail, items };
}

/** The text with one kind of line breaks, so that those alone make no difference. */
export function withLineBreaks(body: string, lineBreak: LineBreak): string {
  const plain = body.replaceAll('\r\n', '\n');
  return lineBreak === '\n' ? plain : plain.replaceAll('\n', lineBreak);
}

/** What stands in the lines of an item. */
export function itemData(text: string): YamlData {
  const { root } = parseYaml(`${text}\n`);
  const node = root?.kind === 'list' ? root.items[0]?.node : undefined;
  return node === undefined ? textData(text) : dataOfNode(node);
}

/** An empty list is cut where its first item would go: one is put in and taken out again. */
function cutEmpty(body: string, open: OpenSidecar, lineBreak: LineBreak): SplitText | undefined {
  if (open.entries.length > 0) return undefined;
  const start = parseYaml(body).root === undefined ? `${body}${body === '' || body.endsWith('\n') ? '' : lineBreak}newsmark: 1${lineBreak}` : body;
  const filled = settleRoot(start, lineBreak, (edited, root) => towardsGoals(edited, root, [['annotations', blockList([textData('none')])]], sidecarKeys));
  const cut = filled === undefined ? undefined : splitItems(filled, 'annotations');
  const only = cut?.pieces[0];
  return cut === undefined || only === undefined ? undefined : { head: cut.head, pieces: [], tail: only.before.slice(0, -lineBreak.length) + cut.tail };
}

function cutRewritten(body: string, lineBreak: LineBreak): SplitText | undefined {
  const { root } = parseYaml(body);
  const data = root === undefined ? undefined : dataOfNode(root);
  if (data?.kind !== 'map') return undefined;
  const lines = data.pairs.map(([key, value]) => blockPair(key, key === 'annotations' ? unfolded(value) : value, { lineBreak, column: 0 }));
  const text = lines.join(lineBreak) + lineBreak;
  return openSidecar(text, createItemCache()).open?.split;
}

/** A list in block style, its items as well. */
function unfolded(list: YamlData): YamlData {
  return list.kind === 'list' ? blockList(list.items.map((item) => (item.kind === 'map' ? { ...item, flow: false } : item))) : list;
}
