import { lineBreakOf } from './lines.ts';
import type { EditedText } from './reconcile.ts';
import { spliced, type Splice } from './splice.ts';
import type { YamlNode } from './yamlNode.ts';
import { parseYaml } from './yamlTree.ts';

/**
 * Applies splices one after another, reading the text again after each, until `step` has none left.
 * `undefined`: a splice broke the text or the end was never reached; the caller then writes the whole item anew, or refuses.
 * `lineBreak` is that of the file when `text` is a part of it.
 */
export function settle(text: string, step: (edited: EditedText, root: YamlNode | undefined) => Splice | undefined, lineBreak: '\n' | '\r\n' = lineBreakOf(text)): string | undefined {
  let current = text;
  for (let round = 0; round < mostSplices; round += 1) {
    const tree = parseYaml(current);
    if (tree.problems.length > 0) return undefined;
    const splice = step({ text: current, lineBreak }, tree.root);
    if (splice === undefined) return current;
    current = spliced(current, splice);
  }
  return undefined;
}

/** Far more than any one edit needs; a step that never comes to rest ends here. */
const mostSplices = 2000;
