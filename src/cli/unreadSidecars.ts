import { createMovedFinder, noSourceProblem, type SidecarState } from '../core/index.ts';
import { messageOf } from './messages.ts';
import type { OpenedCorpus } from './openCorpora.ts';
import type { Output } from './output.ts';

/** Tells of sidecars that say nothing: their source is not there, or they cannot be read. Answers whether there is one of the latter. */
export async function tellUnread({ corpus, shown }: OpenedCorpus, output: Output): Promise<boolean> {
  const orphans = corpus.orphanSidecars();
  const moved = await createMovedFinder(corpus).look(orphans);
  for (const sidecar of orphans) {
    const isFound = moved.of(sidecar).length > 0;
    output.tell(`${shown(sidecar.path)}: ${isFound ? messageOf(noSourceProblem(sidecar, moved, shown)) : `its source ${shown(sidecar.source)} is not there. Move it beside the source, or delete it.`}`);
  }
  const all = [...corpus.folderSidecars(), ...[...corpus.sources()].flatMap(({ sidecars }) => sidecars), ...orphans];
  const unread = all.filter(isUnread);
  for (const { path, problems } of unread) {
    const [first] = problems;
    output.tell(`${shown(path)}${first?.line === undefined ? '' : `:${first.line}`}: this sidecar is left out. ${first === undefined ? '' : messageOf(first)}`);
  }
  return unread.length > 0;
}

function isUnread({ stale, content }: SidecarState): boolean {
  return stale || content === undefined;
}
