import { looseScalar, type LooseMap, type LooseScalar } from './looseNode.ts';
import type { YamlLines } from './yamlWindow.ts';
import { yamlSpotAt, type YamlSpot } from './yamlSpot.ts';

/** The tag of a codebook that a place stands in. */
export interface TagAround {
  /** Its full id, as far as it is written. */
  readonly id: string;
  /** The keys below the tag itself: none where one of its own keys stands, `id` at its id. */
  readonly path: YamlSpot['path'];
}

/** So many lines above are looked through for the key that a text of several lines belongs to. */
const longestText = 500;

/** The tag a place of a codebook stands in; undefined outside of tags, and where a tag above has no id yet. */
export function tagAround({ path, holders, map, scalar, text }: YamlSpot): TagAround | undefined {
  const ownId = (holder: LooseMap): string => {
    // The place itself was read with one sign more.
    const written = (one: LooseScalar | undefined): string => (one === scalar ? text : (one?.text ?? '')).trim();
    return written(looseScalar(holder.entries.find(({ key, colon }) => colon && written(key) === 'id')?.value));
  };
  if (path[0] !== 'tags') return undefined;
  const ids: string[] = [];
  let at = 0;
  while ((at === 0 || path[at] === 'children') && path.length > at + 1 && path[at + 1] === undefined) {
    at += 2;
    const holder = holders[at] ?? map;
    const id = holder?.kind === 'map' ? ownId(holder) : '';
    if (id === '') return undefined;
    ids.push(id);
  }
  return ids.length === 0 ? undefined : { id: ids.join('/'), path: path.slice(at) };
}

/** The tag a line stands in, be it in a comment or in a text of several lines: that of the nearest line above of which a place can be told. */
export function tagAroundLine(lines: YamlLines, line: number, column: number): TagAround | undefined {
  for (let at = line; at >= 0 && line - at < longestText; at -= 1) {
    const first = lines.at(at).search(/[^\s\-[{]/u);
    // Before a line's first word, on its dash or bracket, that word is meant.
    const spot = (at === line ? yamlSpotAt(lines, at, Math.max(column, first)) : undefined) ?? (first < 0 ? undefined : yamlSpotAt(lines, at, first));
    if (spot !== undefined) return tagAround(spot);
  }
  return undefined;
}
