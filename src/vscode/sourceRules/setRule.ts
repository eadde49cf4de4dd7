import type { SourceRulesChange } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import type { Found } from '../libraryFolder.ts';
import type { Services } from '../services.ts';

/** Writes a person's word on a file into the root's `.newsmark/sources.yaml`. `change` gets the path as that file has it. */
export async function setRule(
  { at, corpus, path }: Found, label: string, change: (relative: string) => SourceRulesChange, services: Services,
): Promise<boolean> {
  const { root } = corpus.project(path);
  const relative = root === '' ? path : path.slice(root.length + 1);
  return tellOutcome(await corpus.edits.sourceRules(label, path, [change(relative)]), at, services);
}
