import { pathInRoot, type SourceRulesChange } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import type { Found } from '../libraryFolder.ts';
import type { Services } from '../services.ts';

/** Writes a person's word on a file into the root's `.newsmark/sources.yaml`. `change` gets the path as that file has it. */
export async function setRule(
  { at, corpus, path }: Found, label: string, change: (relative: string) => SourceRulesChange, services: Services,
): Promise<boolean> {
  const relative = pathInRoot(path, corpus.project(path));
  return tellOutcome(await corpus.edits.sourceRules(label, path, [change(relative)]), at, services);
}
