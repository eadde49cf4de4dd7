import type { Path } from '../model/ids.ts';
import { fileRole, inNfc, onDisk } from './names.ts';
import { allSidecars, type State } from './state.ts';

/**
 * Files that other settings make something else of, though nothing of them changed: sidecars that belong to another source, or to none,
 * since the folder of sidecars is another one, and candidates that are none any more. What was known of them under the old settings
 * is taken out; answers every path that has to be looked at again.
 */
export function takeOtherRoles(state: State): readonly Path[] {
  const found: Path[] = [];
  for (const { path, source } of allSidecars(state)) {
    const role = fileRole(path, state.settings);
    if (role.kind === 'sidecar' && onDisk(role.source, state.files) === source) continue;
    const known = state.sidecars.get(inNfc(source));
    known?.delete(path);
    if (known?.size === 0) state.sidecars.delete(inNfc(source));
    found.push(path, source);
  }
  for (const path of state.sources.keys()) {
    if (fileRole(path, state.settings).kind === 'candidate') continue;
    state.files.delete(path);
    found.push(path);
  }
  return found;
}
