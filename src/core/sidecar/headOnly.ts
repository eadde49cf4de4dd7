import type { MapNode } from './yamlNode.ts';
import { parseYaml } from './yamlTree.ts';

/** Whether a text holds nothing but the head of an empty sidecar: no comment, no key of the user's, nothing coded. */
export function isHeadOnly(text: string): boolean {
  const { root, problems } = parseYaml(text);
  if (problems.length > 0) return false;
  if (root === undefined) return text.trim() === '';
  return root.kind === 'map' && root.pairs.every(({ value, key }) => (value.kind === 'text' ? ['newsmark', 'source', 'coder', 'annotations', 'coded'].includes(key) : ['annotations', 'coded'].includes(key) && text.slice(value.span.start, value.span.end) === '[]'))
    && textBetween(text, root).trim() === '';
}

/** What stands outside the pairs: comments, document marks and white space. */
function textBetween(text: string, root: MapNode): string {
  let rest = '';
  let from = 0;
  for (const { start, keySpan, colonEnd, value } of root.pairs) {
    rest += text.slice(from, start) + text.slice(colonEnd ?? keySpan.end, value.span.start);
    from = Math.max(value.span.end, colonEnd ?? keySpan.end);
  }
  return rest + text.slice(from);
}
